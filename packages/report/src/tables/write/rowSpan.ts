import type { Row, Value } from "../table.ts";

/**
 * Over how many rows a row's header stands: rows that share their header show it once.
 *
 * @param rows the rows of a table
 * @param index which row
 * @returns 0 where the row before shows the header already
 */
export function rowSpanOf(rows: readonly Row[], index: number): number {
  const name = (at: number): Value | undefined => rows[at]?.rowHeader.values[0];
  const own = name(index);
  if (index > 0 && name(index - 1) === own) return 0;
  let span = 1;
  while (index + span < rows.length && name(index + span) === own) span += 1;
  return span;
}
