import { type Rich, rich } from "../format/rich.ts";

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

/** A column and the plain data fields that it stands for. */
export interface Column {
  readonly key: string;
  readonly header: Rich;
  readonly align: "left" | "right";
  readonly kind: "text" | "count" | "number" | "interval" | "p";
  /** Names of the fields in CSV and data frames: an estimate with an interval has three. */
  readonly fields: readonly string[];
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

/** Shown where a number could not be computed; the note says why. */
export const ABSENT = "\u2013";

/**
 * Makes a table and adds the reasons of its absent numbers to the notes.
 *
 * @param parts the table without those reasons
 * @returns the table, frozen
 */
export function makeTable(parts: Table): Table {
  const reasons = parts.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.reason === null ? [] : [cell.reason])));
  const unique = [...new Set(reasons)];
  const absent = unique.length === 0 ? [] : [rich`${ABSENT} not computable: ${unique.join("; ")}.`];
  return Object.freeze({ ...parts, notes: [...parts.notes, ...absent] });
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
