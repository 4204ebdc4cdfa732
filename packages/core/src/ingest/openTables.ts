import { instrumentCatalog } from "../instrument/catalog/catalog.ts";
import { eaq30 } from "../instrument/catalog/eaq-30.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { OpenedText } from "./bytes/openText.ts";
import { type NameReader, nameReader } from "./header/nameReader.ts";
import { defaultLimits, type ReadOptions } from "./readOptions.ts";
import { ReadOptionsError } from "./readOptionsError.ts";
import { type OpenTable, openTable } from "./rows/openTable.ts";
import { sniffDelimiter } from "./rows/sniffDelimiter.ts";

function delimiterOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const character = given === "tab" || given === "\\t" ? "\t" : given;
  if (character.length !== 1 || /["\r\n]/.test(character)) throw new ReadOptionsError("delimiter", given, "one character, or tab");
  return character;
}

// while the questionnaire is looked for, what is mapped to another one's items says nothing
const declaredFor = (instrument: Instrument, options: ReadOptions): Readonly<Record<string, string>> =>
  instrument === eaq30 && options.map !== undefined ? options.map : {};

interface Recognised {
  readonly instrument: Instrument;
  readonly read: NameReader;
}

// of the catalog's questionnaires the first one that the columns name, EAQ-30 where none is
function recognise(texts: readonly OpenedText[], delimiter: string | null, options: ReadOptions): Recognised {
  const first = texts[0];
  if (options.instrument === undefined && first !== undefined) {
    for (const instrument of instrumentCatalog) {
      const read = nameReader(instrument, declaredFor(instrument, options));
      if (sniffDelimiter(first, read, delimiter ?? first.namedDelimiter).header === null) continue;
      // what was read of the names is kept
      return { instrument, read: options.map === undefined ? read : nameReader(instrument, options.map) };
    }
  }
  const instrument = options.instrument ?? eaq30;
  return { instrument, read: nameReader(instrument, options.map ?? {}) };
}

/**
 * Finds the questionnaire and what each column of each file is used for.
 *
 * @param texts files as text
 * @param options questionnaire, delimiter, limits and the user's own mapping of columns
 * @param log gets warnings and refusals
 * @returns the questionnaire, and the files whose columns are understood
 * @throws ReadOptionsError where the delimiter or a declared meaning is unknown
 */
export async function openTables(
  texts: readonly OpenedText[],
  options: ReadOptions,
  log: IssueLog,
): Promise<{ readonly instrument: Instrument; readonly tables: readonly OpenTable[] }> {
  const delimiter = delimiterOf(options.delimiter);
  const { instrument, read } = recognise(texts, delimiter, options);
  const limits = { ...defaultLimits, ...options.limits };
  const settings = { instrument, delimiter, limits, read, reversedAlready: options.reversedAlready ?? null };
  const tables: OpenTable[] = [];
  for (const text of texts) {
    const zeroBefore = tables.some(({ columns }) => columns.zeroInNames);
    const table = await openTable(text, { ...settings, zeroBefore }, log);
    if (table !== null) tables.push(table);
  }
  return { instrument, tables };
}
