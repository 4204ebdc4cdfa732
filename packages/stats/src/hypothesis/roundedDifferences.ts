import { isPresent } from "../describe/isPresent.ts";
import { type Column, checkSameLength } from "../options.ts";

/**
 * The differences post - pre, rounded to 10 decimals; NaN where a value is missing.
 *
 * Prorated scores that are equal on paper differ in the last bit: without rounding a tie or a zero is missed.
 */
export function roundedDifferences(pre: Column, post: Column): Float64Array {
  checkSameLength("post", post.length, pre.length);
  const differences = new Float64Array(pre.length);
  for (let row = 0; row < pre.length; row++) {
    const before = pre[row];
    const after = post[row];
    differences[row] = isPresent(before) && isPresent(after) ? roundTo10Decimals(after - before) : Number.NaN;
  }
  return differences;
}

/** The value rounded to 10 decimals; from 1e5 on a double holds fewer than 16 digits around them, and stays as it is. */
export function roundTo10Decimals(value: number): number {
  return Math.abs(value) < 1e5 ? Math.round(value * 1e10) / 1e10 : value;
}
