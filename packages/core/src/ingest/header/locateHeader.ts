import { formMarks, secondRowCells } from "../readingRules.ts";
import type { RawRecord } from "../records/rawRecord.ts";
import { foldText } from "../text/foldText.ts";
import { nameTokens } from "../text/nameTokens.ts";
import { isBlankCell } from "../text/trimCell.ts";
import type { NamedColumn } from "./columnName.ts";
import { LONGEST_NAME } from "./longestName.ts";
import type { NameReader } from "./nameReader.ts";
import { type WaveMark, waveInName } from "./waveInName.ts";
import { withAskedItems } from "./withAskedItems.ts";
import { withDotWaves } from "./withDotWaves.ts";

/** The header row and what its names say. */
export interface Header {
  readonly line: number;
  /** Names as written, one a column. */
  readonly names: readonly string[];
  readonly meanings: readonly NamedColumn[];
  /** How many records stand before the first row of data. */
  readonly recordsBefore: number;
}

// a header below this many rows of titles is not looked for
const DEEPEST_HEADER = 100;
const SUREST_BARE_NUMBERS = 10;

const hasId = (meanings: readonly NamedColumn[]): boolean => meanings.some((meaning) => meaning?.kind === "id");

function hasAnswers(meanings: readonly NamedColumn[]): boolean {
  const kinds = new Set(meanings.map((meaning) => meaning?.kind));
  const bare = meanings.filter((meaning) => meaning?.kind === "item" && meaning.rank === 1).length;
  const named = meanings.some((meaning) => meaning?.kind === "item" && meaning.rank > 1);
  return named || bare >= SUREST_BARE_NUMBERS || kinds.has("total") || (kinds.has("itemNumber") && kinds.has("response"));
}

// a form service numbers its rows in a column called ID: that is never the child's id
function withoutFormRow(names: readonly string[], meanings: readonly NamedColumn[]): readonly NamedColumn[] {
  const folded = names.map((name) => nameTokens(name).join(" "));
  if (!formMarks.some((marks) => marks.every((mark) => folded.includes(mark)))) return meanings;
  return meanings.map((meaning, index) => (meaning?.kind === "id" && meaning.rank > 0 && folded[index] === "id" ? null : meaning));
}

// the timepoint of a group row counts for the empty cells to its right (merged cells)
function groupWaves(fields: readonly string[]): (WaveMark | null)[] | null {
  let current: WaveMark | null = null;
  const waves = fields.map((field) => {
    if (field.length > LONGEST_NAME) current = null;
    else if (!isBlankCell(field)) current = waveInName(nameTokens(field), "anywhere").wave;
    return current;
  });
  return new Set(waves.filter((wave) => wave !== null)).size > 1 ? waves : null;
}

function withGroups(meanings: readonly NamedColumn[], above: readonly string[] | undefined): NamedColumn[] | null {
  const waves = above === undefined ? null : groupWaves(above);
  if (waves === null) return null;
  return meanings.map((meaning, index) => {
    if (meaning === null || (meaning.kind !== "item" && meaning.kind !== "total") || meaning.wave !== null) return meaning;
    // a group row may end before its last group does
    const wave = waves[Math.min(index, waves.length - 1)]!;
    return meaning.kind === "item" ? { ...meaning, wave, rank: 4 } : { ...meaning, wave };
  });
}

const answersIn = (meanings: readonly NamedColumn[]): number =>
  meanings.filter((meaning) => meaning?.kind === "item" || meaning?.kind === "total").length;

const FEW_ANSWERS = 2;

// "Child ID, Q1-Q30 before, Q1-Q30 after" is a title where the names themselves stand below it
function isTitle(used: readonly NamedColumn[], below: readonly RawRecord[], read: NameReader): boolean {
  if (answersIn(used) > FEW_ANSWERS) return false;
  return below.some(({ fields }) => {
    const meanings = fields.map(read);
    return hasId(meanings) && answersIn(meanings) >= SUREST_BARE_NUMBERS;
  });
}

const isImportRow = (record: RawRecord): boolean => record.fields.some((field) => field.trimStart().startsWith('{"ImportId"'));

// form services write the kind of answer, or the question's text, under the names
function isSecondRow(record: RawRecord | undefined, meanings: readonly NamedColumn[]): boolean {
  if (record === undefined) return false;
  const cells = meanings.flatMap((meaning, index) => (meaning === null ? [] : [foldText(record.fields[index] ?? "")]));
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => secondRowCells.has(cell));
}

function furtherRows(records: readonly RawRecord[], at: number, meanings: readonly NamedColumn[]): number {
  const imports = records.slice(at + 1, at + 4).findIndex(isImportRow);
  if (imports !== -1) return imports + 1;
  return isSecondRow(records[at + 1], meanings) ? 1 : 0;
}

// a form service that writes a grid's question above and its statements below: names of both rows count
function merged(upper: RawRecord, lower: RawRecord | undefined, read: NameReader): { names: string[]; meanings: NamedColumn[] } | null {
  if (lower === undefined) return null;
  const above = upper.fields.map(read);
  const below = lower.fields.map(read);
  if (hasId(below) || !hasId(above) || below.filter((meaning) => meaning?.kind === "item").length < SUREST_BARE_NUMBERS) return null;
  // answers of a row of data are bare numbers too, but few different ones
  const numbers = new Set(below.map((meaning) => (meaning?.kind === "item" ? meaning.number : 0)));
  if (numbers.size <= SUREST_BARE_NUMBERS) return null;
  const width = Math.max(upper.fields.length, lower.fields.length);
  const columns = Array.from({ length: width }, (_, index) => {
    const lowerMeaning = below[index] ?? null;
    const useLower = lowerMeaning?.kind === "item";
    return {
      name: (useLower ? lower : upper).fields[index] ?? lower.fields[index]!,
      meaning: useLower ? lowerMeaning : (above[index] ?? null),
    };
  });
  return { names: columns.map((column) => column.name), meanings: columns.map((column) => column.meaning) };
}

/**
 * Finds the header: the first row that names an id column and items or totals.
 *
 * @param records first records of a file
 * @param read says what a column name means
 * @returns the header, or null where no row is one
 */
export function locateHeader(records: readonly RawRecord[], read: NameReader): Header | null {
  for (const [at, record] of records.slice(0, DEEPEST_HEADER).entries()) {
    const named = withAskedItems(withoutFormRow(record.fields, record.fields.map(read)));
    const meanings = withDotWaves(record.fields, named, read);
    if (!hasId(meanings)) continue;
    const grouped = withGroups(meanings, records[at - 1]?.fields);
    const used = grouped ?? meanings;
    if (hasAnswers(used)) {
      if (isTitle(used, records.slice(at + 1, DEEPEST_HEADER), read)) continue;
      return { line: record.line, names: record.fields, meanings: used, recordsBefore: at + 1 + furtherRows(records, at, used) };
    }
    const both = merged(record, records[at + 1], read);
    if (both !== null && hasId(both.meanings) && hasAnswers(both.meanings)) return { line: record.line, ...both, recordsBefore: at + 2 };
  }
  return null;
}
