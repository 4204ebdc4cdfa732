import { WITHHELD } from "../disclosure/withhold.ts";
import type { NumberForm } from "../format/numberForm.ts";
import { type Rich, richToText } from "../format/rich.ts";
import { WITHHELD_SIGN } from "../format/withheld.ts";
import type { TableTexts } from "../narrative/en/tables.ts";

/** A value as a spreadsheet or a data frame takes it. */
export type Value = string | number | null;

/** What one cell shows and what it holds. */
export interface Cell {
  readonly text: Rich;
  /** One value for each of the column's fields, unrounded. */
  readonly values: readonly Value[];
  /** Why there is no number; null where there is one or none belongs here. */
  readonly reason: string | null;
}

/** A cell before the language of its table is known. */
export interface CellDraft extends Omit<Cell, "text"> {
  readonly text: Rich | ((numbers: NumberForm) => Rich);
}

/** A line of a table before its language is known. */
export interface RowDraft {
  readonly rowHeader: CellDraft;
  readonly cells: readonly CellDraft[];
}

/** A column and the plain data fields that it stands for. */
export interface Column {
  readonly key: string;
  readonly header: Rich;
  readonly align: "left" | "right";
  readonly kind: "text" | "count" | "number" | "interval" | "p";
  /** Names of the fields in CSV and data frames: an estimate with an interval has three. */
  readonly fields: readonly string[];
  /** Headers of the fields where each stands in a column of its own; null where `header` names them. */
  readonly parts: readonly string[] | null;
}

/** A line of a table: the cell that names it, then the others in the order of the columns. */
export interface Row {
  readonly rowHeader: Cell;
  readonly cells: readonly Cell[];
}

/** A table as data, the same for every renderer. The first column is that of the row headers. */
export interface Table {
  readonly id: string;
  readonly caption: Rich;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the marks and abbreviations mean, and why a number is absent. */
  readonly notes: readonly Rich[];
}

/** A table before its language is known. */
export interface TableDraft extends Omit<Table, "rows"> {
  readonly rows: readonly RowDraft[];
}

/** Shown where a number could not be computed; the note says why. */
export const ABSENT = "\u2013";

/**
 * Writes the numbers of a table and adds the reasons of absent ones to the notes.
 *
 * @param draft the table without those reasons
 * @param texts the words and numbers of tables
 * @returns the table, frozen
 */
export function makeTable(draft: TableDraft, { shared, terms, numbers }: TableTexts): Table {
  const parts = { ...draft, rows: draft.rows.map((row) => written(row, numbers)) };
  const reasons = parts.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.reason === null ? [] : [cell.reason])));
  const unique = [...new Set(reasons)].filter((reason) => reason !== WITHHELD);
  const absent = unique.length === 0 ? [] : [shared.notComputable(ABSENT, unique.map(terms.givenWords))];
  const shown = withoutWithheldColumns(parts, shared);
  const left = shown.rows.some(({ cells }) => cells.some(({ reason }) => reason === WITHHELD));
  const withheld = left ? [shared.withheld(WITHHELD_SIGN)] : [];
  return Object.freeze({ ...shown, notes: [...shown.notes, ...absent, ...withheld] });
}

function written({ rowHeader, cells }: RowDraft, numbers: NumberForm): Row {
  const write = (cell: CellDraft): Cell => ({ ...cell, text: typeof cell.text === "function" ? cell.text(numbers) : cell.text });
  return { rowHeader: write(rowHeader), cells: cells.map(write) };
}

/** A column of which nothing may be shown says so in a note and takes no room. */
function withoutWithheldColumns(parts: Table, shared: TableTexts["shared"]): Table {
  const hidden = parts.columns.map(
    (_, at) => at > 0 && parts.rows.length > 0 && parts.rows.every((row) => row.cells[at - 1]?.reason === WITHHELD),
  );
  if (!hidden.includes(true)) return parts;
  // a table of which no number may be shown would be a list of names
  const shown = parts.columns.some(({ kind }, at) => kind !== "text" && !hidden[at]);
  const names = parts.columns.filter((_, at) => hidden[at]).map(({ header }) => richToText(header));
  return {
    ...parts,
    columns: parts.columns.filter((_, at) => !hidden[at]),
    rows: (shown ? parts.rows : []).map((row) => ({ ...row, cells: row.cells.filter((_, at) => !hidden[at + 1]) })),
    notes: [...parts.notes, shared.columnsWithheld(names)],
  };
}

/**
 * Every cell of a row, the row header first.
 *
 * @param row a line of a table
 * @returns one cell for each column
 */
export function cellsOf(row: Row): readonly Cell[] {
  return [row.rowHeader, ...row.cells];
}
