import type { Instrument } from "../instrument/instrument.ts";
import type { Chance } from "./chance.ts";
import type { SimulatedRow, SimulatedTable } from "./simulatedTable.ts";

/** What hands and forms do to a row; null where the row has no such place. */
export type SlipKind = (row: SimulatedRow, table: SimulatedTable, instrument: Instrument, draws: Chance) => readonly SimulatedRow[] | null;

/** Changes a cell, and tells under which codes the reader will say so (none where it says nothing). */
function change(
  row: SimulatedRow,
  table: SimulatedTable,
  at: number,
  codes: readonly string[],
  text: (cell: string) => string,
): readonly SimulatedRow[] | null {
  const cell = row.cells[at];
  if (cell === undefined || cell === "" || text(cell) === cell) return null;
  row.cells[at] = text(cell);
  for (const code of codes) row.slips.push({ code, column: table.columns[at]! });
  return [row];
}

const inColumn =
  (name: string, codes: readonly string[], text: (cell: string) => string): SlipKind =>
  (row, table) =>
    change(row, table, table.columns.indexOf(name), codes, text);

const answerAt = ({ answersFrom, columns }: SimulatedTable, { below }: Chance): number => answersFrom + below(columns.length - answersFrom);

/** Another spelling of a level; never where the level stands first, since that is the spelling that others are held against. */
const respelt =
  (name: string, text: (cell: string) => string): SlipKind =>
  (row, table) => {
    const at = table.columns.indexOf(name);
    const isFirst = table.rows.find(({ cells }) => cells[at] === row.cells[at]) === row;
    return isFirst ? null : change(row, table, at, ["level_normalised"], text);
  };

const inAnswer =
  (codes: readonly string[], text: (instrument: Instrument) => string | undefined): SlipKind =>
  (row, table, instrument, draws) => {
    const slip = text(instrument);
    return slip === undefined ? null : change(row, table, answerAt(table, draws), codes, () => slip);
  };

/** A text where the questionnaire takes it for no answer. */
const noAnswer =
  (text: string) =>
  ({ missing }: Instrument): string | undefined =>
    missing.tokens.find((token) => token === text);

/** A code for no answer, the usual one where the questionnaire has it; none where each of them is an answer. */
function codeForNone({ range, missing }: Instrument): string | undefined {
  const codes = missing.codes.filter((code) => code < range.minimum || code > range.maximum);
  return (codes.find((code) => code === 99) ?? codes[0])?.toString();
}

/** A number that is neither an answer nor a code for a missing one. */
function beyond({ range, missing }: Instrument): string {
  let number = range.maximum + 1;
  while (missing.codes.includes(number)) number += 1;
  return String(number);
}

/** The same row once more; with one answer changed the two disagree, and neither counts. */
const twice =
  (disagreeing: boolean): SlipKind =>
  (row, table, instrument, draws) => {
    const copy: SimulatedRow = { child: row.child, cells: [...row.cells], slips: [] };
    if (disagreeing) {
      const at = answerAt(table, draws);
      if (copy.cells[at] === "") return null;
      const { minimum, maximum } = instrument.range;
      copy.cells[at] = String(Number(copy.cells[at]) === maximum ? minimum : Number(copy.cells[at]) + 1);
    }
    // rows that disagree are both told, of rows that agree the second
    for (const told of disagreeing ? [row, copy] : [copy]) told.slips.push({ code: "duplicate_id", column: table.columns[0]! });
    return [row, copy];
  };

const blankRow: SlipKind = (row, { columns }) => [
  row,
  { child: null, cells: columns.map(() => ""), slips: [{ code: "blank_rows", column: null }] },
];

/** Every kind of slip, by its name. */
export const slipKinds: Readonly<Record<string, SlipKind>> = {
  "a word for no answer": inAnswer(["missing_items"], noAnswer("n/a")),
  "a dash for no answer": inAnswer(["missing_items"], noAnswer("-")),
  "a blank answer": inAnswer(["missing_items"], () => ""),
  "a code for no answer": inAnswer(["missing_code_assumed", "missing_items"], codeForNone),
  "a number out of range": inAnswer(["out_of_range"], beyond),
  "a remark in place of an answer": inAnswer(["invalid_response"], () => "asked to skip"),
  "a level in capitals": respelt("referral_reason", (cell) => cell.toUpperCase()),
  "a level between spaces": inColumn("site", [], (cell) => ` ${cell} `),
  "another word for one-to-one": respelt("delivery_method", (cell) => (cell === "One-to-one" ? "1:1" : cell)),
  "a level that is not there": inColumn("referral_reason", ["missing_factor"], () => ""),
  "an age in months": inColumn("age", ["age_out_of_range"], (cell) => String(Number(cell) * 12)),
  "the same row twice": twice(false),
  "two rows that disagree": twice(true),
  "a blank row": blankRow,
};
