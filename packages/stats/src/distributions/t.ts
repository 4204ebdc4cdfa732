import { checkNumber, checkPositive, targetOf, targetOfLog } from "./arguments.ts";
import { betaTails } from "./incompleteBeta.ts";
import { gammaTails } from "./incompleteGamma.ts";
import { logBeta } from "./logGamma.ts";
import { normalTails, solveNormal } from "./normal.ts";
import { positiveQuantileOf } from "./quantile.ts";
import { recent } from "./recent.ts";
import { swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

// Series of sqrt(s / (1 - e^-s)) in s.
const series = [1, 1 / 4, 1 / 96, -1 / 384, -1 / 10240, 19 / 368640, 79 / 61931520, -55 / 49545216] as const;

// log P(|T| > t) for large df. With u^2 = df log(1 + t^2 / df), the substitution of Hill (1970, Algorithm 395),
// the density of u is the normal one times sqrt(s / (1 - e^-s)) with s = u^2 / df; each power of s integrates in parts.
function logBothTails(t: number, df: number): number {
  const square = df * Math.log1p((t * t) / df);
  const u = Math.sqrt(square);
  const logTail = normalTails(u).logUpper;
  const hazard = Math.exp(-0.5 * square - 0.9189385332046728 - logTail);
  let moment = 1;
  let power = u * hazard;
  let scale = 1;
  let sum = 1;
  for (let k = 1; k < series.length; k++) {
    moment = power + (2 * k - 1) * moment;
    power *= square;
    scale /= df;
    sum += series[k]! * moment * scale;
  }
  const normaliser = -1 / (4 * df) + 1 / (24 * df * df * df);
  return Math.LN2 + logTail + normaliser + Math.log(sum);
}

// the beta integral by its first term, for t beyond the range in which its square is a double
function logFarTails(t: number, df: number): number {
  return (df / 2) * (Math.log(df) - 2 * Math.log(t)) - Math.log(df / 2) - logBeta(df / 2, 0.5);
}

/** Tails of |T| at t >= 0: lower is P(|T| <= t), upper is P(|T| > t). */
export function absoluteTTails(t: number, df: number): Tails {
  if (df === Number.POSITIVE_INFINITY) {
    return t < 1 ? gammaTails((t * t) / 2, 0.5) : swapTails(tailsFromLogLower(Math.LN2 + normalTails(t).logUpper));
  }
  if (t > 1 && df > 1e5 && t * t < 0.02 * df) return swapTails(tailsFromLogLower(logBothTails(t, df)));
  const square = t * t;
  const far = df / (df + square);
  if (far < 1e-290) return swapTails(tailsFromLogLower(logFarTails(t, df)));
  return betaTails(square / (df + square), far, 0.5, df / 2);
}

/** Both tails of Student's t distribution. */
export function tTails(t: number, df: number): Tails {
  const both = absoluteTTails(Math.abs(t), df);
  const inner = both.lower / 2;
  const outer = both.upper / 2;
  const upper: Tails =
    outer < 0.25
      ? { lower: 1 - outer, upper: outer, logLower: Math.log1p(-outer), logUpper: both.logUpper - Math.LN2 }
      : { lower: 0.5 + inner, upper: 0.5 - inner, logLower: Math.log1p(inner - 0.5), logUpper: Math.log1p(-0.5 - inner) };
  return t >= 0 ? upper : swapTails(upper);
}

function checked(t: number, df: number): Tails {
  checkNumber("t", t);
  checkPositive("df", df);
  return tTails(t, df);
}

function solve(target: Tails, df: number): number {
  checkPositive("df", df);
  if (df === Number.POSITIVE_INFINITY) return solveNormal(target);
  if (target.logUpper > target.logLower) return -solve(swapTails(target), df);
  const upper = 2 * target.upper;
  const both: Tails = { lower: 1 - upper, upper, logLower: Math.log1p(-upper), logUpper: target.logUpper + Math.LN2 };
  return positiveQuantileOf(both, (t) => absoluteTTails(t, df), roughQuantile(target, df));
}

// the first terms from the normal quantile (Abramowitz and Stegun 1964, 26.7.5), which need some degrees of freedom
function roughQuantile(upperHalf: Tails, df: number): number {
  const z = solveNormal(upperHalf);
  if (df < 3 || !(z > 0)) return 1;
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
}

/**
 * Probability that Student's t variable is at most t.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns lower tail, from 0 to 1
 * @throws StatsError if t is NaN or df is not above 0
 * @example tCdf(2.045229642132703, 29) // 0.975
 */
export function tCdf(t: number, df: number): number {
  return checked(t, df).lower;
}

/**
 * Probability that Student's t variable is above t, computed directly and not as 1 minus the rest.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns upper tail, from 0 to 1
 * @throws StatsError if t is NaN or df is not above 0
 * @example tUpperTail(2.045229642132703, 29) // 0.025000000000000105
 */
export function tUpperTail(t: number, df: number): number {
  return checked(t, df).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns logarithm of the lower tail
 * @throws StatsError if t is NaN or df is not above 0
 * @example tLogCdf(-1000, 300) // -1220.57571987
 */
export function tLogCdf(t: number, df: number): number {
  return checked(t, df).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param t value of t, may be infinite
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns logarithm of the upper tail
 * @throws StatsError if t is NaN or df is not above 0
 * @example tLogUpperTail(1000, 300) // -1220.57571987
 */
export function tLogUpperTail(t: number, df: number): number {
  return checked(t, df).logUpper;
}

/**
 * Value that Student's t variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example tQuantile(0.975, 29) // 2.04522964213
 */
export function tQuantile(p: number, df: number): number {
  return solve(targetOf(p), df);
}

/**
 * Value that Student's t variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example tUpperQuantile(0.025, 29) // 2.0452296421327048
 */
export function tUpperQuantile(p: number, df: number): number {
  return recentUpperQuantile(p, df);
}

const recentUpperQuantile = /* @__PURE__ */ recent((p: number, df: number) => solve(swapTails(targetOf(p)), df), 32);

/**
 * Value whose lower tail has the natural logarithm logP.
 * @param logP logarithm of the lower tail, 0 or less
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if logP is above 0 or df is not above 0
 * @example tLogQuantile(-1000, 300) // -479.144192108
 */
export function tLogQuantile(logP: number, df: number): number {
  return solve(targetOfLog(logP), df);
}

/**
 * Value whose upper tail has the natural logarithm logP.
 * @param logP logarithm of the upper tail, 0 or less
 * @param df degrees of freedom, above 0, may be fractional or Infinity
 * @returns quantile
 * @throws StatsError if logP is above 0 or df is not above 0
 * @example tLogUpperQuantile(-1000, 300) // 479.144192108
 */
export function tLogUpperQuantile(logP: number, df: number): number {
  return solve(swapTails(targetOfLog(logP)), df);
}
