import type { Column } from "../options.ts";
import { checkWeights } from "./checkWeights.ts";
import { CompensatedSum } from "./compensatedSum.ts";
import { isPresent } from "./isPresent.ts";

/** Count, mean and sum of squared deviations of one column: all that t tests and ANOVA need of it. */
export interface Moments {
  /** Values used, counting weights. */
  readonly n: number;
  /** Values left out because they were missing, counting weights. */
  readonly dropped: number;
  readonly sum: number;
  /** 0 where n is 0. */
  readonly mean: number;
  /** What rounding left out of the mean: mean + meanRemainder keeps the digits that an offset of 1e9 takes away. */
  readonly meanRemainder: number;
  /** Sum of squared deviations from the mean. */
  readonly sumOfSquares: number;
}

/**
 * Count, mean and sum of squared deviations of a column.
 *
 * Two passes with compensated sums and the correction for the rounding of the mean (Chan, Golub & LeVeque 1983,
 * "corrected two-pass"): sum (x - m)^2 - (sum (x - m))^2 / n. An offset of 1e9 costs no digit.
 *
 * @param values numbers; missing values are dropped and counted
 * @param weights how often each value counts
 * @returns the moments; `mean` is 0 where nothing is left
 * @throws {StatsError} where weights are not whole numbers from 0 up, one for each value
 * @see Chan, T. F., Golub, G. H., & LeVeque, R. J. (1983). Algorithms for computing the sample variance. The American Statistician, 37, 242-247.
 * @example
 * moments([1, 2, 3, null]); // { n: 3, dropped: 1, sum: 6, mean: 2, meanRemainder: 0, sumOfSquares: 2 }
 */
export function moments(values: Column, weights?: ArrayLike<number>): Moments {
  checkWeights(weights, values.length);
  const total = new CompensatedSum();
  let n = 0;
  let dropped = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const weight = weights === undefined ? 1 : weights[row]!;
    if (isPresent(value)) {
      n += weight;
      total.add(weight * value);
    } else dropped += weight;
  }
  const sum = total.value;
  const mean = n === 0 ? 0 : sum / n;
  return { n, dropped, sum, mean, ...aboutMean(values, weights, mean, n) };
}

function aboutMean(
  values: Column,
  weights: ArrayLike<number> | undefined,
  mean: number,
  n: number,
): Pick<Moments, "meanRemainder" | "sumOfSquares"> {
  const squares = new CompensatedSum();
  const deviations = new CompensatedSum();
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (!isPresent(value)) continue;
    const weight = weights === undefined ? 1 : weights[row]!;
    const deviation = value - mean;
    squares.add(weight * deviation * deviation);
    deviations.add(weight * deviation);
  }
  if (n === 0) return { meanRemainder: 0, sumOfSquares: 0 };
  return { meanRemainder: deviations.value / n, sumOfSquares: Math.max(0, squares.value - deviations.value ** 2 / n) };
}
