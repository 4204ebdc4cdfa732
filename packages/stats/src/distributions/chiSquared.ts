import { checkFinite, checkNumber, checkPositive, targetOf, targetOfLog } from "./arguments.ts";
import { gammaTails } from "./incompleteGamma.ts";
import { positiveQuantileOf } from "./quantile.ts";
import { swapTails, type Tails } from "./tails.ts";

/** Both tails of the chi-squared distribution: a gamma variable with shape df / 2, doubled. */
function chiSquaredTails(x: number, df: number): Tails {
  return gammaTails(x / 2, df / 2);
}

function checked(x: number, df: number): Tails {
  checkNumber("x", x);
  checkPositive("df", df);
  checkFinite("df", df);
  return chiSquaredTails(x, df);
}

function solve(target: Tails, df: number): number {
  checkPositive("df", df);
  checkFinite("df", df);
  return positiveQuantileOf(target, (x) => chiSquaredTails(x, df), df);
}

/**
 * Probability that a chi-squared variable is at most x.
 * @param x value, may be infinite
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns lower tail, from 0 to 1
 * @throws StatsError if x is NaN or df is not above 0
 * @example chiSquaredCdf(3.841458820694124, 1) // 0.95
 */
export function chiSquaredCdf(x: number, df: number): number {
  return checked(x, df).lower;
}

/**
 * Probability that a chi-squared variable is above x, computed directly and not as 1 minus the rest.
 * @param x value, may be infinite
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns upper tail, from 0 to 1
 * @throws StatsError if x is NaN or df is not above 0
 * @example chiSquaredUpperTail(3.841458820694124, 1) // 0.05000000000000012
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  return checked(x, df).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param x value, may be infinite
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns logarithm of the lower tail
 * @throws StatsError if x is NaN or df is not above 0
 * @example chiSquaredLogCdf(1, 500) // -1307.83003293
 */
export function chiSquaredLogCdf(x: number, df: number): number {
  return checked(x, df).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param x value, may be infinite
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns logarithm of the upper tail
 * @throws StatsError if x is NaN or df is not above 0
 * @example chiSquaredLogUpperTail(2000, 1) // -1004.02674196
 */
export function chiSquaredLogUpperTail(x: number, df: number): number {
  return checked(x, df).logUpper;
}

/**
 * Value that a chi-squared variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example chiSquaredQuantile(0.95, 1) // 3.84145882069
 */
export function chiSquaredQuantile(p: number, df: number): number {
  return solve(targetOf(p), df);
}

/**
 * Value that a chi-squared variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1 or df is not above 0
 * @example chiSquaredUpperQuantile(0.05, 1) // 3.84145882069
 */
export function chiSquaredUpperQuantile(p: number, df: number): number {
  return solve(swapTails(targetOf(p)), df);
}

/**
 * Value whose lower tail has the natural logarithm logP.
 * @param logP logarithm of the lower tail, 0 or less
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns quantile
 * @throws StatsError if logP is above 0 or df is not above 0
 * @example chiSquaredLogQuantile(-1000, 500) // 3.44245712978
 */
export function chiSquaredLogQuantile(logP: number, df: number): number {
  return solve(targetOfLog(logP), df);
}

/**
 * Value whose upper tail has the natural logarithm logP.
 * @param logP logarithm of the upper tail, 0 or less
 * @param df degrees of freedom, finite and above 0, may be fractional
 * @returns quantile
 * @throws StatsError if logP is above 0 or df is not above 0
 * @example chiSquaredLogUpperQuantile(-1000, 1) // 1991.9505449
 */
export function chiSquaredLogUpperQuantile(logP: number, df: number): number {
  return solve(swapTails(targetOfLog(logP)), df);
}
