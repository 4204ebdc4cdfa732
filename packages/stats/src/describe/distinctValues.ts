import type { Column } from "../options.ts";
import { checkWeights } from "./checkWeights.ts";
import { isPresent } from "./isPresent.ts";

/** The distinct values of a column in ascending order, with how often each occurs. */
export interface DistinctValues {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** Values counted, with weights. */
  readonly n: number;
  /** Missing values, with weights. */
  readonly dropped: number;
}

/**
 * Collapses a column into its distinct values and their counts.
 *
 * @param column numbers; missing values are dropped and counted
 * @param weights how often each value counts; values with weight 0 are left out
 * @returns ascending values, each with its count
 * @throws {StatsError} where weights are not whole numbers from 0 up, one for each value
 * @example
 * distinctValues([3, 1, 3]).counts; // Float64Array [1, 2]
 */
export function distinctValues(column: Column, weights?: ArrayLike<number>): DistinctValues {
  checkWeights(weights, column.length);
  return weights === undefined ? collapseSorted(column) : collapseWeighted(column, weights);
}

function collapseSorted(column: Column): DistinctValues {
  const sorted = new Float64Array(column.length);
  let n = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (isPresent(value)) sorted[n++] = value + 0; // -0 becomes 0
  }
  sorted.subarray(0, n).sort();
  const counts = new Float64Array(n);
  let distinct = 0;
  for (let i = 0; i < n; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!;
    counts[distinct - 1]! += 1;
  }
  return { values: sorted.slice(0, distinct), counts: counts.slice(0, distinct), n, dropped: column.length - n };
}

function collapseWeighted(column: Column, weights: ArrayLike<number>): DistinctValues {
  const tally = new Map<number, number>();
  let n = 0;
  let dropped = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    const weight = weights[row]!;
    if (!isPresent(value)) dropped += weight;
    else if (weight > 0) {
      n += weight;
      tally.set(value, (tally.get(value) ?? 0) + weight); // a map takes -0 for 0
    }
  }
  const values = Float64Array.from(tally.keys()).sort();
  return { values, counts: values.map((value) => tally.get(value)!), n, dropped };
}
