import { StatsError } from "../errors.ts";
import { signedRankTails, signPatternLimit } from "../hypothesis/signedRankDistribution.ts";
import { checkNumber, checkWhole } from "./arguments.ts";
import { allAbove, allBelow, type Tails } from "./tails.ts";

/** Both tails of Wilcoxon's signed rank sum without ties, P(V <= v) and P(V > v), by counting sign patterns. */
function checked(v: number, n: number): Tails {
  checkNumber("v", v);
  checkWhole("n", n, 1);
  if (n > signPatternLimit) throw new StatsError("argument_range", "n", String(n), `at most ${signPatternLimit}`);
  const sum = Math.floor(v + 1e-7);
  if (sum < 0) return allAbove;
  if (sum >= (n * (n + 1)) / 2) return allBelow;
  const ranks = Array.from({ length: n }, (_, i) => ({ rank: i + 1, count: 1 }));
  const { less, logLess } = signedRankTails(ranks, sum);
  const { greater, logGreater } = signedRankTails(ranks, sum + 1);
  return { lower: less, upper: greater, logLower: logLess, logUpper: logGreater };
}

/**
 * Probability that the sum of the positive ranks of n differences is at most v.
 * @param v rank sum
 * @param n number of differences, without zeros and ties
 * @returns lower tail, from 0 to 1
 * @throws StatsError if v is NaN or n is not a whole number of 1 or more
 * @example signedRankCdf(0, 5) // 0.03125
 */
export function signedRankCdf(v: number, n: number): number {
  return checked(v, n).lower;
}

/**
 * Probability that the sum of the positive ranks of n differences is above v, computed directly and not as 1 minus the rest.
 * @param v rank sum
 * @param n number of differences, without zeros and ties
 * @returns upper tail, from 0 to 1
 * @throws StatsError if v is NaN or n is not a whole number of 1 or more
 * @example signedRankUpperTail(14, 5) // 0.03125
 */
export function signedRankUpperTail(v: number, n: number): number {
  return checked(v, n).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param v rank sum
 * @param n number of differences, without zeros and ties
 * @returns logarithm of the lower tail
 * @throws StatsError if v is NaN or n is not a whole number of 1 or more
 * @example signedRankLogCdf(0, 5) // -3.4657359028
 */
export function signedRankLogCdf(v: number, n: number): number {
  return checked(v, n).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param v rank sum
 * @param n number of differences, without zeros and ties
 * @returns logarithm of the upper tail
 * @throws StatsError if v is NaN or n is not a whole number of 1 or more
 * @example signedRankLogUpperTail(14, 5) // -3.4657359028
 */
export function signedRankLogUpperTail(v: number, n: number): number {
  return checked(v, n).logUpper;
}
