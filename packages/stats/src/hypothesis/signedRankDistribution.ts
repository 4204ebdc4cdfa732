import { commonDivisor, type RankGroup } from "./rankGroups.ts";
import { discreteTails, type TailProbabilities } from "./tailProbabilities.ts";

/** The largest number of ranks whose 2^n sign patterns a double can count. */
export const signPatternLimit = 1000;

/**
 * How many of the 2^n sign patterns give each sum of positive ranks, from 0 to the cap.
 *
 * Adds the ranks one by one: counts[s] += counts[s - rank] (Streitberg & Roehmel 1986, the shift algorithm).
 *
 * @param ranks whole numbers above 0
 * @param cap largest sum that is asked for
 * @see Streitberg, B., & Roehmel, J. (1986). Exact distributions for permutation and rank tests. Statistical Software Newsletter, 12, 10-17.
 */
export function signPatterns(ranks: readonly number[], cap: number): Float64Array {
  const counts = new Float64Array(cap + 1);
  counts[0] = 1;
  let reach = 0;
  for (const rank of ranks) {
    reach = Math.min(cap, reach + rank);
    for (let sum = reach; sum >= rank; sum--) counts[sum]! += counts[sum - rank]!;
  }
  return counts;
}

/**
 * The exact tails of the sum of positive ranks when each rank is positive or negative with equal chance.
 *
 * Mid-ranks are doubled to be whole. The distribution is symmetric, so the smaller tail is counted and the other is what
 * is left.
 *
 * @param groups mid-ranks of the non-zero differences, at most {@link signPatternLimit} in all
 * @param positiveSum sum of the ranks of the positive differences
 */
export function signedRankTails(groups: readonly RankGroup[], positiveSum: number): TailProbabilities {
  const doubled = groups.flatMap(({ rank, count }) => Array<number>(count).fill(2 * rank));
  const unit = commonDivisor(doubled);
  const ranks = doubled.map((rank) => rank / unit);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const seen = (2 * positiveSum) / unit;
  const near = Math.min(seen, total - seen);
  const counts = signPatterns(ranks, near);
  const tail = counts.reduce((sum, count) => sum + count, 0);
  const patterns = 2 ** ranks.length;
  const beyond = (tail - counts[near]!) / patterns;
  const close = { p: tail / patterns, log: Math.log(tail) - ranks.length * Math.LN2 };
  const rest = { p: 1 - beyond, log: Math.log1p(-beyond) };
  return seen <= total - seen ? discreteTails(close, rest) : discreteTails(rest, close);
}

/** The order of the Walsh average that bounds the exact interval, and the confidence that it reaches. */
export interface OrderBound {
  readonly order: number;
  readonly achievedLevel: number;
}

/**
 * R's rule for the exact interval: the smallest order whose cumulative probability reaches half of what may lie outside.
 *
 * @param counts patterns for each value of the statistic from 0 on
 * @param patterns number of all patterns
 * @param level confidence level asked for
 */
export function exactOrder(counts: ArrayLike<number>, patterns: number, level: number): OrderBound {
  const half = (1 - level) / 2 - 10 * Number.EPSILON;
  const scale = 1 / patterns;
  let below = 0;
  let order = 0;
  while (order < counts.length - 1 && below + counts[order]! * scale < half) below += counts[order++]! * scale;
  if (order > 0) return { order, achievedLevel: 1 - 2 * below };
  return { order: 1, achievedLevel: 1 - 2 * counts[0]! * scale };
}
