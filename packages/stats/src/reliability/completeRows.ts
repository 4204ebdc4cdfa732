import { checkWeights } from "../describe/checkWeights.ts";
import { isPresent } from "../describe/isPresent.ts";
import { type Column, checkSameLength } from "../options.ts";

/** The rows of several columns in which nothing is missing. */
export interface CompleteRows {
  /** Values of the kept rows, one array per column. */
  readonly columns: readonly (readonly number[])[];
  /** Frequency weight of each kept row. */
  readonly weights: readonly number[];
  /** Position of each kept row in the columns that were given. */
  readonly positions: readonly number[];
  /** Rows kept, counting weights. */
  readonly n: number;
  /** Rows left out because a value was missing, counting weights. */
  readonly dropped: number;
}

/**
 * Keeps the rows in which every column holds a finite number and the weight is above zero.
 *
 * @param columns columns of one length
 * @param weights frequency weights, one a row; default 1 each
 * @returns the kept rows, their weights, and how many rows were kept and dropped
 * @throws StatsError if lengths differ or a weight is not a whole number from 0 up
 */
export function completeRows(columns: readonly Column[], weights?: ArrayLike<number>): CompleteRows {
  const length = columns[0]!.length;
  for (const column of columns) checkSameLength("columns", column.length, length);
  checkWeights(weights, length);
  const keptWeights: number[] = [];
  const positions: number[] = [];
  let n = 0;
  let dropped = 0;
  for (let row = 0; row < length; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    if (isComplete(columns, row)) {
      positions.push(row);
      keptWeights.push(weight);
      n += weight;
    } else dropped += weight;
  }
  const kept = columns.map((column) => positions.map((row) => column[row] as number));
  return { columns: kept, weights: keptWeights, positions, n, dropped };
}

function isComplete(columns: readonly Column[], row: number): boolean {
  for (const column of columns) if (!isPresent(column[row])) return false;
  return true;
}
