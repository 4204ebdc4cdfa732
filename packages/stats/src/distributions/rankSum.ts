import { StatsError } from "../errors.ts";
import { rankSumTails } from "../hypothesis/rankSumDistribution.ts";
import { checkNumber, checkWhole } from "./arguments.ts";
import { allAbove, allBelow, type Tails } from "./tails.ts";

/** Both tails of Mann and Whitney's U without ties, P(U <= u) and P(U > u), by counting the choices of ranks. */
function checked(u: number, m: number, n: number): Tails {
  checkNumber("u", u);
  checkWhole("m", m, 1);
  checkWhole("n", n, 1);
  const whole = Math.floor(u + 1e-7);
  if (whole < 0) return allAbove;
  if (whole >= m * n) return allBelow;
  // U is distributed the same for both samples, and the smaller one is less to count
  const k = Math.min(m, n);
  const ranks = Array.from({ length: m + n }, (_, i) => ({ rank: i + 1, count: 1 }));
  const least = (k * (k + 1)) / 2;
  const low = rankSumTails(ranks, k, whole + least);
  const high = rankSumTails(ranks, k, whole + 1 + least);
  if (low === null || high === null)
    throw new StatsError("argument_range", "m", `${m} and n ${n}`, "samples small enough to count exactly");
  return { lower: low.less, upper: high.greater, logLower: low.logLess, logUpper: high.logGreater };
}

/**
 * Probability that Mann and Whitney's U is at most u.
 * @param u number of pairs in which the first sample is larger
 * @param m size of the first sample
 * @param n size of the second sample
 * @returns lower tail, from 0 to 1
 * @throws StatsError if u is NaN or a size is not a whole number of 1 or more
 * @example rankSumCdf(0, 4, 3) // 0.02857142857142857, which is 1 / 35
 */
export function rankSumCdf(u: number, m: number, n: number): number {
  return checked(u, m, n).lower;
}

/**
 * Probability that Mann and Whitney's U is above u, computed directly and not as 1 minus the rest.
 * @param u number of pairs in which the first sample is larger
 * @param m size of the first sample
 * @param n size of the second sample
 * @returns upper tail, from 0 to 1
 * @throws StatsError if u is NaN or a size is not a whole number of 1 or more
 * @example rankSumUpperTail(11, 4, 3) // 0.0285714285714
 */
export function rankSumUpperTail(u: number, m: number, n: number): number {
  return checked(u, m, n).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param u number of pairs in which the first sample is larger
 * @param m size of the first sample
 * @param n size of the second sample
 * @returns logarithm of the lower tail
 * @throws StatsError if u is NaN or a size is not a whole number of 1 or more
 * @example rankSumLogCdf(0, 4, 3) // -3.55534806149
 */
export function rankSumLogCdf(u: number, m: number, n: number): number {
  return checked(u, m, n).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param u number of pairs in which the first sample is larger
 * @param m size of the first sample
 * @param n size of the second sample
 * @returns logarithm of the upper tail
 * @throws StatsError if u is NaN or a size is not a whole number of 1 or more
 * @example rankSumLogUpperTail(11, 4, 3) // -3.55534806149
 */
export function rankSumLogUpperTail(u: number, m: number, n: number): number {
  return checked(u, m, n).logUpper;
}
