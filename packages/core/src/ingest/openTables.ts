import { instrumentCatalog } from "../instrument/catalog/catalog.ts";
import { eaq30 } from "../instrument/catalog/eaq-30.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { OpenedText } from "./bytes/openText.ts";
import { foldColumnName, type NameReader, nameReader } from "./header/nameReader.ts";
import { defaultLimits, type ReadOptions } from "./readOptions.ts";
import { ReadOptionsError } from "./readOptionsError.ts";
import { sniffDelimiter } from "./records/sniffDelimiter.ts";
import { type OpenTable, openTable } from "./rows/openTable.ts";

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

// names of more columns than this are no help
const MOST_LISTED = 200;

/** What is said of a column that no file has would be lost in silence. */
function refuseUnknownColumns(map: Readonly<Record<string, string>>, tables: readonly OpenTable[]): void {
  const names = [...new Set(tables.flatMap(({ columns }) => columns.names))].filter((name) => name !== "");
  const known = new Set(names.map(foldColumnName));
  const unknown = Object.keys(map).find((column) => !known.has(foldColumnName(column)));
  if (unknown === undefined) return;
  const expected = names.length > MOST_LISTED ? "a column of the file" : `one of ${names.join(", ")}`;
  throw new ReadOptionsError("map", unknown, expected, "no such column");
}

/**
 * Finds the questionnaire and what each column of each file is used for.
 *
 * @param texts files as text
 * @param options questionnaire, delimiter, limits and the user's own mapping of columns
 * @param log gets warnings and refusals
 * @returns the questionnaire, and the files whose columns are understood
 * @throws ReadOptionsError where the delimiter, a declared meaning or a declared column is unknown
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
  // the columns of a file that could not be opened are not known
  if (options.map !== undefined && tables.length === texts.length && tables.length > 0) refuseUnknownColumns(options.map, tables);
  return { instrument, tables };
}
