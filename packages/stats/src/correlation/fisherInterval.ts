import { normalQuantile } from "../distributions/normal.ts";
import type { Alternative, Interval } from "../result.ts";

/**
 * Interval of a correlation by Fisher's z: tanh(atanh(r) -+ z * se); one-sided alternatives leave the other bound at -1 or 1.
 *
 * @param r the correlation, from -1 to 1
 * @param se standard error on the scale of Fisher's z
 * @param options level (between 0 and 1), alternative, method
 * @returns the interval within -1 to 1
 * @see Bonett, D. G. & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 65, 23-28.
 */
export function fisherInterval(
  r: number,
  se: number,
  options: { readonly level: number; readonly alternative: Alternative; readonly method: string },
): Interval {
  const { level, alternative, method } = options;
  const half = normalQuantile(alternative === "two-sided" ? 1 - (1 - level) / 2 : level) * se;
  return Object.freeze({
    lower: alternative === "less" ? -1 : Math.tanh(Math.atanh(r) - half),
    upper: alternative === "greater" ? 1 : Math.tanh(Math.atanh(r) + half),
    level,
    method,
  });
}
