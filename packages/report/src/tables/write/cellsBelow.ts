import { type Cell, cellsOf, type Table } from "../table.ts";

/**
 * The cells of one column.
 *
 * @param table the table
 * @param at which column, from 0
 * @returns one cell for each row, from above
 */
export function cellsBelow({ rows }: Pick<Table, "rows">, at: number): readonly Cell[] {
  return rows.flatMap((row) => cellsOf(row).slice(at, at + 1));
}
