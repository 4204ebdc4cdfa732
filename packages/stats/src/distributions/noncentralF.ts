import { checkFinite, checkNotNegative, checkNumber, checkPositive, targetOf } from "./arguments.ts";
import { fTails } from "./f.ts";
import { betaTails } from "./incompleteBeta.ts";
import { gammaTails } from "./incompleteGamma.ts";
import { logPoissonMixture } from "./logPoissonMixture.ts";
import { positiveQuantileOf } from "./quantile.ts";
import { allAbove, allBelow, swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

/**
 * Both tails of the noncentral F distribution: a Poisson mixture of beta variables with shapes df1 / 2 + j and df2 / 2
 * (Johnson, Kotz and Balakrishnan 1995, 30.2). The tail on the far side of the mean is summed, all terms positive.
 */
export function noncentralFTails(f: number, df1: number, df2: number, noncentrality: number): Tails {
  return noncentralFTailsAt(f, df1, df2)(noncentrality);
}

/** The same tails as a function of the noncentrality: the beta variables do not depend on it and are computed once. */
export function noncentralFTailsAt(f: number, df1: number, df2: number): (noncentrality: number) => Tails {
  if (f <= 0) return () => allAbove;
  if (f === Number.POSITIVE_INFINITY) return () => allBelow;
  const ratio = (df1 / df2) * f;
  const x = ratio > 1 ? 1 / (1 + 1 / ratio) : ratio / (1 + ratio);
  const y = 1 / (1 + ratio);
  const found = new Map<number, Tails>();
  const component = (j: number): Tails => {
    const known = found.get(j);
    if (known !== undefined) return known;
    const tails = df2 === Number.POSITIVE_INFINITY ? gammaTails((f * df1) / 2, df1 / 2 + j) : betaTails(x, y, df1 / 2 + j, df2 / 2);
    found.set(j, tails);
    return tails;
  };
  return (noncentrality) => {
    if (noncentrality === 0) return fTails(f, df1, df2);
    if (f > 1 + noncentrality / df1)
      return swapTails(tailsFromLogLower(logPoissonMixture(noncentrality / 2, (j) => component(j).logUpper)));
    return tailsFromLogLower(logPoissonMixture(noncentrality / 2, (j) => component(j).logLower));
  };
}

function checkParameters(df1: number, df2: number, noncentrality: number): void {
  checkPositive("df1", df1);
  checkFinite("df1", df1);
  checkPositive("df2", df2);
  checkNotNegative("noncentrality", noncentrality);
}

function checked(f: number, df1: number, df2: number, noncentrality: number): Tails {
  checkNumber("f", f);
  checkParameters(df1, df2, noncentrality);
  return noncentralFTails(f, df1, df2, noncentrality);
}

function solve(target: Tails, df1: number, df2: number, noncentrality: number): number {
  checkParameters(df1, df2, noncentrality);
  return positiveQuantileOf(target, (f) => noncentralFTails(f, df1, df2, noncentrality), 1 + noncentrality / df1);
}

/**
 * Probability that a noncentral F variable is at most f.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns lower tail, from 0 to 1
 * @throws StatsError if f is NaN or a df is not above 0 or the noncentrality is negative
 * @example noncentralFCdf(4, 2, 30, 3) // 0.783117076057
 */
export function noncentralFCdf(f: number, df1: number, df2: number, noncentrality: number): number {
  return checked(f, df1, df2, noncentrality).lower;
}

/**
 * Probability that a noncentral F variable is above f, computed directly and not as 1 minus the rest.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns upper tail, from 0 to 1
 * @throws StatsError if f is NaN or a df is not above 0 or the noncentrality is negative
 * @example noncentralFUpperTail(4, 2, 30, 3) // 0.216882923943
 */
export function noncentralFUpperTail(f: number, df1: number, df2: number, noncentrality: number): number {
  return checked(f, df1, df2, noncentrality).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns logarithm of the lower tail
 * @throws StatsError if f is NaN or a df is not above 0 or the noncentrality is negative
 * @example noncentralFLogCdf(4, 2, 30, 3) // -0.244473071746
 */
export function noncentralFLogCdf(f: number, df1: number, df2: number, noncentrality: number): number {
  return checked(f, df1, df2, noncentrality).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param f value of F, may be infinite
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns logarithm of the upper tail
 * @throws StatsError if f is NaN or a df is not above 0 or the noncentrality is negative
 * @example noncentralFLogUpperTail(4, 2, 30, 3) // -1.52839759204
 */
export function noncentralFLogUpperTail(f: number, df1: number, df2: number, noncentrality: number): number {
  return checked(f, df1, df2, noncentrality).logUpper;
}

/**
 * Value that a noncentral F variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or a df is not above 0 or the noncentrality is negative
 * @example noncentralFQuantile(0.95, 2, 30, 3) // 7.21715303179
 */
export function noncentralFQuantile(p: number, df1: number, df2: number, noncentrality: number): number {
  return solve(targetOf(p), df1, df2, noncentrality);
}

/**
 * Value that a noncentral F variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param noncentrality noncentrality of the numerator, 0 or more
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or a df is not above 0 or the noncentrality is negative
 * @example noncentralFUpperQuantile(0.05, 2, 30, 3) // 7.21715303179
 */
export function noncentralFUpperQuantile(p: number, df1: number, df2: number, noncentrality: number): number {
  return solve(swapTails(targetOf(p)), df1, df2, noncentrality);
}
