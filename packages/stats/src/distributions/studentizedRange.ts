import { checkNumber, checkPositive, checkWhole, targetOf } from "./arguments.ts";
import { logIntegral } from "./logIntegral.ts";
import { logScaleDensity } from "./logScaleDensity.ts";
import { meanOverScale, nodesReach } from "./meanOverScale.ts";
import { normalUpperQuantile } from "./normal.ts";
import { normalRange } from "./normalRange.ts";
import { positiveQuantileOf } from "./quantile.ts";
import { recent } from "./recent.ts";
import { allAbove, allBelow, swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

/**
 * Logarithm of one tail of the studentized range: the range of normal means over an independent standard deviation s.
 *
 * It is the integral over log s of the density of log s times the tail of the normal range at q s (Copenhaver and Holland
 * 1988), taken in the tail itself.
 */
function logTailAt(q: number, means: number, df: number, tail: "logUpper" | "logLower"): number {
  const logNormalTail = normalRange(means)[tail];
  if (df === Number.POSITIVE_INFINITY) return logNormalTail(q);
  // the logarithm of the tail falls by q^2 / 2 (above) or means - 1 (below) for each unit of log s
  if (q < FARTHEST_BY_NODES && nodesReach(df, Math.max((q * q) / 2, means - 1), 2 * q * q))
    return Math.log(meanOverScale(df, (s) => Math.exp(logNormalTail(q * s))));
  const logDensity = logScaleDensity(df);
  return logIntegral((u) => logDensity(u) + logNormalTail(q * Math.exp(u)), 0, 1 / Math.sqrt(2 * df));
}

/** Both tails, of which the smaller one is integrated. */
function tailsAt(q: number, means: number, df: number): Tails {
  if (q <= 0) return allAbove;
  if (q === Number.POSITIVE_INFINITY) return allBelow;
  const upper = swapTails(tailsFromLogLower(logTailAt(q, means, df, "logUpper")));
  return upper.upper < 0.5 ? upper : tailsFromLogLower(logTailAt(q, means, df, "logLower"));
}

/** Logarithm of the upper tail alone, which is good to rounding on both sides of the middle. */
function checkedLogUpper(q: number, means: number, df: number): number {
  checkNumber("q", q);
  checkParameters(means, df);
  if (q <= 0) return 0;
  return q === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : Math.min(0, logTailAt(q, means, df, "logUpper"));
}

// further out a tail may underflow
const FARTHEST_BY_NODES = 20;

function checkParameters(means: number, df: number): void {
  checkWhole("means", means, 2);
  checkPositive("df", df);
}

function checked(q: number, means: number, df: number): Tails {
  checkNumber("q", q);
  checkParameters(means, df);
  return tailsAt(q, means, df);
}

function solve(target: Tails, means: number, df: number): number {
  checkParameters(means, df);
  return positiveQuantileOf(target, (q) => tailsAt(q, means, df), roughQuantile(target.upper, means, df), 1e-14);
}

// where the search starts: Lund and Lund (1983), Algorithm AS 190, qtrng0; far out, where it fails, it starts at upper tail 0.001
function roughQuantile(upper: number, means: number, df: number): number {
  const z = normalUpperQuantile(Math.max(upper, 0.001) / 2);
  const t = z + (z ** 3 + z) / df / 4;
  const slope = 0.8843 - 0.2368 * t - 1.214 / df + (1.208 * t) / df;
  return Math.max(t * (slope * Math.log(means - 1) + Math.SQRT2), 0.1);
}

/**
 * Probability that a studentized range is at most q.
 * @param q value of the range, may be infinite
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns lower tail, from 0 to 1
 * @throws StatsError if q is NaN or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeCdf(3.5, 3, 315) // 0.963201804199
 */
export function studentizedRangeCdf(q: number, means: number, df: number): number {
  return checked(q, means, df).lower;
}

/**
 * Probability that a studentized range is above q, computed directly and not as 1 minus the rest.
 * @param q value of the range, may be infinite
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns upper tail, from 0 to 1
 * @throws StatsError if q is NaN or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeUpperTail(3.5, 3, 315) // 0.036798195800830893
 */
export function studentizedRangeUpperTail(q: number, means: number, df: number): number {
  return Math.exp(checkedLogUpper(q, means, df));
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param q value of the range, may be infinite
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns logarithm of the lower tail
 * @throws StatsError if q is NaN or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeLogCdf(3.5, 3, 315) // -0.037492331299
 */
export function studentizedRangeLogCdf(q: number, means: number, df: number): number {
  return checked(q, means, df).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param q value of the range, may be infinite
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns logarithm of the upper tail
 * @throws StatsError if q is NaN or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeLogUpperTail(3.5, 3, 315) // -3.30230646216
 */
export function studentizedRangeLogUpperTail(q: number, means: number, df: number): number {
  return checkedLogUpper(q, means, df);
}

/**
 * Value that a studentized range does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeQuantile(0.95, 3, 315) // 3.33025578025
 */
export function studentizedRangeQuantile(p: number, means: number, df: number): number {
  return recentQuantile(p, means, df);
}

const recentQuantile = /* @__PURE__ */ recent((p: number, means: number, df: number) => solve(targetOf(p), means, df), 16);

/**
 * Value that a studentized range exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param means number of means, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or means is not a whole number of 2 or more or df is not above 0
 * @example studentizedRangeUpperQuantile(0.05, 3, 315) // 3.3302557802535655
 */
export function studentizedRangeUpperQuantile(p: number, means: number, df: number): number {
  return solve(swapTails(targetOf(p)), means, df);
}
