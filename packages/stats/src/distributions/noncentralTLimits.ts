import { checkConfidenceLevel } from "../options.ts";
import { checkFinite, checkPositive } from "./arguments.ts";
import { findRoot } from "./findRoot.ts";
import { noncentralTTails } from "./noncentralT.ts";
import { normalUpperQuantile } from "./normal.ts";

/** Confidence limits of a noncentrality. */
export interface NoncentralityLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Confidence limits of the noncentrality of a t statistic, by inverting its distribution.
 *
 * lower solves P(T >= statistic; lower) = alpha / 2 and upper solves P(T <= statistic; upper) = alpha / 2, with
 * alpha = 1 - confidenceLevel (Steiger and Fouladi 1997; Cumming and Finch 2001).
 * @param statistic observed t, finite
 * @param df degrees of freedom, above 0, may be Infinity
 * @param confidenceLevel between 0 and 1
 * @returns limits of the noncentrality, which times 1 / sqrt(n) are limits of d
 * @throws StatsError if the statistic is not finite, df is not above 0 or the level lies outside 0 to 1
 * @example noncentralTLimits(2, 20, 0.95) // { lower: -0.07708..., upper: 4.03177... }
 */
export function noncentralTLimits(statistic: number, df: number, confidenceLevel: number): NoncentralityLimits {
  checkFinite("statistic", statistic);
  checkPositive("df", df);
  checkConfidenceLevel(confidenceLevel);
  const alpha = (1 - confidenceLevel) / 2;
  const logAlpha = Math.log(alpha);
  const z = normalUpperQuantile(alpha);
  const reach = z * Math.sqrt(1 + (statistic * statistic) / (2 * df));
  const tails = (noncentrality: number) => noncentralTTails(statistic, df, noncentrality);
  // at a statistic of 0 the limits are -z and z, and they rise with it
  const lowest = statistic < 0 ? Number.NEGATIVE_INFINITY : -z;
  const highest = statistic > 0 ? Number.POSITIVE_INFINITY : z;
  return Object.freeze({
    lower: findRoot((noncentrality) => tails(noncentrality).logUpper - logAlpha, Math.max(lowest, statistic - reach), 0.1 * reach, 1e-14),
    upper: findRoot((noncentrality) => logAlpha - tails(noncentrality).logLower, Math.min(highest, statistic + reach), 0.1 * reach, 1e-14),
  });
}
