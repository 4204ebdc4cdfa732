import { checkNumber, checkPositive, targetOf, targetOfLog } from "./arguments.ts";
import { betaTails } from "./incompleteBeta.ts";
import { gammaTails } from "./incompleteGamma.ts";
import { positiveQuantileOf } from "./quantile.ts";
import { absoluteTTails } from "./t.ts";
import { allAbove, allBelow, swapTails, type Tails } from "./tails.ts";

/** Both tails of the F distribution; one infinite df leaves a chi-squared variable over its df. */
export function fTails(f: number, df1: number, df2: number): Tails {
  if (f <= 0) return allAbove;
  if (f === Number.POSITIVE_INFINITY) return allBelow;
  if (df1 === Number.POSITIVE_INFINITY && df2 === Number.POSITIVE_INFINITY) return f < 1 ? allAbove : allBelow;
  if (df1 === 1) return absoluteTTails(Math.sqrt(f), df2);
  if (df2 === Number.POSITIVE_INFINITY) return gammaTails((f * df1) / 2, df1 / 2);
  if (df1 === Number.POSITIVE_INFINITY) return swapTails(gammaTails(df2 / f / 2, df2 / 2));
  const ratio = (df1 / df2) * f;
  const x = ratio > 1 ? 1 / (1 + 1 / ratio) : ratio / (1 + ratio);
  return betaTails(x, 1 / (1 + ratio), df1 / 2, df2 / 2);
}

function checked(f: number, df1: number, df2: number): Tails {
  checkNumber("f", f);
  checkPositive("df1", df1);
  checkPositive("df2", df2);
  return fTails(f, df1, df2);
}

function solve(target: Tails, df1: number, df2: number): number {
  checkPositive("df1", df1);
  checkPositive("df2", df2);
  return positiveQuantileOf(target, (f) => fTails(f, df1, df2), 1);
}

/**
 * Probability that an F variable is at most f.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns lower tail, from 0 to 1
 * @throws StatsError if f is NaN or a df is not above 0
 * @example fCdf(4, 1, 10) // 0.926611965229
 */
export function fCdf(f: number, df1: number, df2: number): number {
  return checked(f, df1, df2).lower;
}

/**
 * Probability that an F variable is above f, computed directly and not as 1 minus the rest.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns upper tail, from 0 to 1
 * @throws StatsError if f is NaN or a df is not above 0
 * @example fUpperTail(4, 1, 10) // 0.07338803477074037
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return checked(f, df1, df2).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns logarithm of the lower tail
 * @throws StatsError if f is NaN or a df is not above 0
 * @example fLogCdf(0.001, 300, 10) // -513.604448235
 */
export function fLogCdf(f: number, df1: number, df2: number): number {
  return checked(f, df1, df2).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns logarithm of the upper tail
 * @throws StatsError if f is NaN or a df is not above 0
 * @example fLogUpperTail(1000, 1, 300) // -222.89888505
 */
export function fLogUpperTail(f: number, df1: number, df2: number): number {
  return checked(f, df1, df2).logUpper;
}

/**
 * Value that an F variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or a df is not above 0
 * @example fQuantile(0.95, 1, 10) // 4.96460274373
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  return solve(targetOf(p), df1, df2);
}

/**
 * Value that an F variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or a df is not above 0
 * @example fUpperQuantile(0.05, 1, 10) // 4.96460274373
 */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  return solve(swapTails(targetOf(p)), df1, df2);
}

/**
 * Value whose lower tail has the natural logarithm logP.
 * @param logP logarithm of the lower tail, 0 or less
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns quantile
 * @throws StatsError if logP is above 0 or a df is not above 0
 * @example fLogQuantile(-1000, 300, 10) // 3.79376545882e-5
 */
export function fLogQuantile(logP: number, df1: number, df2: number): number {
  return solve(targetOfLog(logP), df1, df2);
}

/**
 * Value whose upper tail has the natural logarithm logP.
 * @param logP logarithm of the upper tail, 0 or less
 * @param df1 numerator degrees of freedom, above 0, may be Infinity
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @returns quantile
 * @throws StatsError if logP is above 0 or a df is not above 0
 * @example fLogUpperQuantile(-500, 1, 300) // 7939.6666198
 */
export function fLogUpperQuantile(logP: number, df1: number, df2: number): number {
  return solve(swapTails(targetOfLog(logP)), df1, df2);
}
