import { stirlingError } from "./stirlingError.ts";

/**
 * Log density of u = log(s), where s^2 is a chi-squared variable over its df: what a standard deviation does to a t or a range.
 *
 * log f(u) = df (u - (e^(2u) - 1) / 2) + log 2 + log(a / (2 pi)) / 2 - stirlingError(a), with a = df / 2.
 */
export function logScaleDensity(df: number): (u: number) => number {
  const a = df / 2;
  const constant = Math.LN2 + 0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a);
  return (u) => df * (u - Math.expm1(2 * u) / 2) + constant;
}
