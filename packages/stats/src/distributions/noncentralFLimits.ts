import { checkConfidenceLevel } from "../options.ts";
import { checkFinite, checkNotNegative, checkPositive } from "./arguments.ts";
import { chiSquaredQuantile, chiSquaredUpperQuantile } from "./chiSquared.ts";
import { findRoot } from "./findRoot.ts";
import { noncentralFTailsAt } from "./noncentralF.ts";
import type { NoncentralityLimits } from "./noncentralTLimits.ts";
import { normalUpperQuantile } from "./normal.ts";

/**
 * Confidence limits of the noncentrality of an F statistic, by inverting its distribution.
 *
 * lower solves P(F >= f; lower) = alpha / 2 and upper solves P(F <= f; upper) = alpha / 2, with
 * alpha = 1 - confidenceLevel; a limit that has no solution is 0 (Steiger 2004, Beyond the F test).
 * @param f observed F, 0 or more
 * @param df1 numerator degrees of freedom, above 0
 * @param df2 denominator degrees of freedom, above 0, may be Infinity
 * @param confidenceLevel between 0 and 1
 * @returns limits of the noncentrality, 0 or more
 * @throws StatsError if f is negative or not finite, a df is not above 0 or the level lies outside 0 to 1
 * @example noncentralFLimits(4, 3, 60, 0.95) // { lower: 0.6368..., upper: 27.843... }
 */
export function noncentralFLimits(f: number, df1: number, df2: number, confidenceLevel: number): NoncentralityLimits {
  checkNotNegative("f", f);
  checkPositive("df1", df1);
  checkFinite("df1", df1);
  checkPositive("df2", df2);
  checkConfidenceLevel(confidenceLevel);
  const alpha = (1 - confidenceLevel) / 2;
  const vast = f > VAST && df2 < Number.POSITIVE_INFINITY ? vastLimits(f, df1, df2, alpha) : null;
  if (vast !== null && vast.lower > VAST * Math.max(1, df2)) return vast;
  const logAlpha = Math.log(alpha);
  const tailsAt = noncentralFTailsAt(f, df1, df2);
  const tails = (noncentrality: number) => tailsAt(Math.max(0, noncentrality));
  const central = tails(0);
  const rough = roughLimits(f, df1, df2, normalUpperQuantile(alpha));
  const root = (excess: (noncentrality: number) => number, start: number) => findRoot(excess, start, Math.max(1e-3, 0.02 * start), 1e-14);
  return Object.freeze({
    lower: central.logUpper >= logAlpha ? 0 : root((x) => tails(x).logUpper - logAlpha, rough.lower),
    upper: central.logLower <= logAlpha ? 0 : root((x) => logAlpha - tails(x).logLower, rough.upper),
  });
}

// from here on the numerator of F varies so little beside its noncentrality that the denominator alone decides, to rounding
const VAST = 1e14;

/** noncentrality = f df1 s^2, where df2 s^2 is a chi-squared variable on df2. */
function vastLimits(f: number, df1: number, df2: number, alpha: number): NoncentralityLimits {
  return Object.freeze({
    lower: f * ((df1 * chiSquaredQuantile(alpha, df2)) / df2),
    upper: f * ((df1 * chiSquaredUpperQuantile(alpha, df2)) / df2),
  });
}

// where to start: sqrt(df1 f - (df1 - 1) / 2) is about normal, with mean sqrt(noncentrality + (df1 - 1) / 2) and the variance 1,
// to which the denominator adds df1 f / (2 df2)
function roughLimits(f: number, df1: number, df2: number, z: number): NoncentralityLimits {
  const shift = (df1 - 1) / 2;
  const centre = Math.sqrt(Math.max(0, f * df1 - shift));
  const reach = z * Math.sqrt(1 + (f * df1) / (2 * df2));
  const limit = (root: number) => Math.max(0, root * Math.abs(root) - shift);
  return { lower: limit(centre - reach), upper: limit(centre + reach) };
}
