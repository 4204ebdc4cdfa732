import { type CountedValues, selectPairSum } from "./selectPairSum.ts";

/** How many Walsh averages n values have. */
export function walshCount(n: number): number {
  return (n * (n + 1)) / 2;
}

/** The k-th smallest average of two values (a value with itself included), k from 1. */
export function walshAverage(data: CountedValues, k: number): number {
  return selectPairSum({ a: data, b: data, unordered: true }, k) / 2;
}

/**
 * The Hodges-Lehmann estimate of the centre: the median of all averages of two values, each with itself included.
 *
 * @param data ascending values with their counts
 * @param n number of values, counting repetitions
 * @see Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. Annals of Mathematical Statistics, 34, 598-611.
 */
export function hodgesLehmannCentre(data: CountedValues, n: number): number | null {
  if (n === 0) return null;
  const count = walshCount(n);
  const lower = walshAverage(data, Math.ceil(count / 2));
  return count % 2 === 1 ? lower : (lower + walshAverage(data, count / 2 + 1)) / 2;
}
