import type { DistinctValues } from "../describe/distinctValues.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { choose, chosenSums, countable } from "./rankSumDistribution.ts";
import { type PairSums, selectPairSum } from "./selectPairSum.ts";
import { exactOrder } from "./signedRankDistribution.ts";
import type { OrderInterval } from "./signedRankInterval.ts";

/** The differences of each value of x from each of y, as sums of x and -y. */
function pairDifferences(x: DistinctValues, y: DistinctValues): PairSums {
  const negative = { values: y.values.map((value) => -value).reverse(), counts: y.counts.toReversed() };
  return { a: x, b: negative, unordered: false };
}

/** The Hodges-Lehmann shift: the median of all differences x - y. */
export function hodgesLehmannShift(x: DistinctValues, y: DistinctValues): number {
  const differences = pairDifferences(x, y);
  const count = x.n * y.n;
  const lower = selectPairSum(differences, Math.ceil(count / 2));
  return count % 2 === 1 ? lower : (lower + selectPairSum(differences, count / 2 + 1)) / 2;
}

/**
 * The interval of the Hodges-Lehmann shift: the k-th smallest and the k-th largest difference x - y.
 *
 * @param x values of the first sample
 * @param y values of the second
 * @param exact take k from the exact distribution of ranks without ties (R's rule) where it can be counted; else from the
 *   normal one (Hollander & Wolfe 1999, Nonparametric Statistical Methods, section 4.3), rounded outwards
 * @param level confidence level asked for
 */
export function mannWhitneyInterval(x: DistinctValues, y: DistinctValues, exact: boolean, level: number): OrderInterval {
  const counted = exact ? exactBound(x.n, y.n, level) : null;
  const order = counted?.order ?? normalOrder(x.n, y.n, level);
  if (order < 1) return { interval: null, achievedLevel: null };
  const differences = pairDifferences(x, y);
  return {
    interval: {
      lower: selectPairSum(differences, order),
      upper: selectPairSum(differences, x.n * y.n + 1 - order),
      level,
      method: counted ? "order statistics of the differences, exact" : "order statistics of the differences, normal approximation",
    },
    achievedLevel: counted?.achievedLevel ?? null,
  };
}

function exactBound(m: number, n: number, level: number): { order: number; achievedLevel: number } | null {
  const k = Math.min(m, n);
  const least = (k * (k - 1)) / 2;
  const cap = least + Math.floor((m * n) / 2);
  if (!countable(m + n, k, cap)) return null;
  const ranks = Array.from({ length: m + n }, (_, i) => i);
  return exactOrder(chosenSums(ranks, k, cap).subarray(least), choose(m + n, k), level);
}

function normalOrder(m: number, n: number, level: number): number {
  return Math.floor((m * n) / 2 - normalUpperQuantile((1 - level) / 2) * Math.sqrt((m * n * (m + n + 1)) / 12));
}
