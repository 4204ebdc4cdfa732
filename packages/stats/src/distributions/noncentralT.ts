import { checkFinite, checkNumber, checkPositive, targetOf } from "./arguments.ts";
import { gammaTails } from "./incompleteGamma.ts";
import { logIntegral } from "./logIntegral.ts";
import { logScaleDensity } from "./logScaleDensity.ts";
import { meanOverScale, nodesReach } from "./meanOverScale.ts";
import { normalLogLower, normalLower, normalTails } from "./normal.ts";
import { quantileOf } from "./quantile.ts";
import { tTails } from "./t.ts";
import { allBelow, swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

const logInverseSqrtTwoPi = -0.9189385332046728;

// further out a tail may underflow
const FARTHEST_BY_NODES = 20;

type LogTail = "logLower" | "logUpper";

/**
 * Both tails of the noncentral t distribution, (Z + noncentrality) / s with s = sqrt(chi-squared / df).
 *
 * The tail on the far side of the noncentrality is the integral over s of the density of s times a normal tail at t s,
 * all positive and with a single peak (Johnson, Kotz and Balakrishnan 1995, 31.2), taken over log s.
 */
export function noncentralTTails(t: number, df: number, noncentrality: number): Tails {
  if (t < 0) return swapTails(noncentralTTails(-t, df, -noncentrality));
  if (t === Number.POSITIVE_INFINITY) return allBelow;
  if (df === Number.POSITIVE_INFINITY || t === 0) return normalTails(t - noncentrality);
  if (noncentrality === 0) return tTails(t, df);
  if (t > noncentrality) return swapTails(tailsFromLogLower(logTail(t, df, noncentrality, "logUpper", "logLower")));
  return tailsFromLogLower(logTail(t, df, noncentrality, "logLower", "logUpper"));
}

/**
 * One tail as an integral over log s of the normal tail, or, where s ends it far more sharply than s varies, over the normal
 * variable z of the tail of s at (z + noncentrality) / t: T > t exactly where s lies below that.
 */
function logTail(t: number, df: number, noncentrality: number, normalTail: LogTail, scaleTail: LogTail): number {
  const sharpness = t / Math.sqrt(2 * df);
  // the tail of s has a kink at z = -noncentrality, which must be out of sight, and takes longer the more df there are
  if (noncentrality > 40 && sharpness > 8 + 0.2 * Math.sqrt(df)) {
    const atScale = (s: number) => gammaTails((df * s * Math.abs(s)) / 2, df / 2);
    return logIntegral((z) => logInverseSqrtTwoPi - 0.5 * z * z + atScale((z + noncentrality) / t)[scaleTail], 0, 1);
  }
  if (df < 1 && scaleTail === "logLower" && noncentrality <= 40) return logUpperTailAtFewDf(t, df, noncentrality);
  const side = normalTail === "logLower" ? 1 : -1;
  const away = Math.abs(t - noncentrality);
  // the logarithm of the normal tail falls by its hazard, less than away + 1, for each unit of t s
  if (away < FARTHEST_BY_NODES && nodesReach(df, t * (away + 1), 2 * t * t))
    return Math.log(meanOverScale(df, (s) => normalLower(side * (t * s - noncentrality))));
  const logDensity = logScaleDensity(df);
  return logIntegral((u) => logDensity(u) + normalLogLower(side * (t * Math.exp(u) - noncentrality)), 0, 1 / Math.sqrt(2 * df));
}

/** The upper tail over the logarithm v of z + noncentrality, since below one df s spreads over hundreds of orders of magnitude. */
function logUpperTailAtFewDf(t: number, df: number, noncentrality: number): number {
  const size = Math.max(1, Math.abs(noncentrality));
  const logF = (v: number): number => {
    const above = Math.exp(v);
    const s = above / t;
    return v + logInverseSqrtTwoPi - 0.5 * (above - noncentrality) ** 2 + gammaTails((df * s * s) / 2, df / 2).logLower;
  };
  return logIntegral(logF, Math.sign(noncentrality) * Math.log(size), 1 / size);
}

function checkParameters(df: number, noncentrality: number): void {
  checkPositive("df", df);
  checkFinite("noncentrality", noncentrality);
}

function checked(t: number, df: number, noncentrality: number): Tails {
  checkNumber("t", t);
  checkParameters(df, noncentrality);
  return noncentralTTails(t, df, noncentrality);
}

function solve(target: Tails, df: number, noncentrality: number): number {
  checkParameters(df, noncentrality);
  if (target.lower === 0) return Number.NEGATIVE_INFINITY;
  if (target.upper === 0) return Number.POSITIVE_INFINITY;
  return quantileOf(target, (t) => noncentralTTails(t, df, noncentrality), noncentrality, 1);
}

/**
 * Probability that a noncentral t variable is at most t.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns lower tail, from 0 to 1
 * @throws StatsError if t is NaN or df is not above 0
 * @example noncentralTCdf(2, 29, 1) // 0.829156536946
 */
export function noncentralTCdf(t: number, df: number, noncentrality: number): number {
  return checked(t, df, noncentrality).lower;
}

/**
 * Probability that a noncentral t variable is above t, computed directly and not as 1 minus the rest.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns upper tail, from 0 to 1
 * @throws StatsError if t is NaN or df is not above 0
 * @example noncentralTUpperTail(2, 29, 1) // 0.170843463054
 */
export function noncentralTUpperTail(t: number, df: number, noncentrality: number): number {
  return checked(t, df, noncentrality).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns logarithm of the lower tail
 * @throws StatsError if t is NaN or df is not above 0
 * @example noncentralTLogCdf(2, 29, 1) // -0.18734631544
 */
export function noncentralTLogCdf(t: number, df: number, noncentrality: number): number {
  return checked(t, df, noncentrality).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns logarithm of the upper tail
 * @throws StatsError if t is NaN or df is not above 0
 * @example noncentralTLogUpperTail(2, 29, 1) // -1.76700756247
 */
export function noncentralTLogUpperTail(t: number, df: number, noncentrality: number): number {
  return checked(t, df, noncentrality).logUpper;
}

/**
 * Value that a noncentral t variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example noncentralTQuantile(0.95, 29, 1) // 2.77168254109
 */
export function noncentralTQuantile(p: number, df: number, noncentrality: number): number {
  return solve(targetOf(p), df, noncentrality);
}

/**
 * Value that a noncentral t variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @param noncentrality mean of the normal numerator, finite
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example noncentralTUpperQuantile(0.05, 29, 1) // 2.77168254109
 */
export function noncentralTUpperQuantile(p: number, df: number, noncentrality: number): number {
  return solve(swapTails(targetOf(p)), df, noncentrality);
}
