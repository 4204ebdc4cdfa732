import { noncentralFLimits } from "../distributions/noncentralFLimits.ts";
import { StatsError } from "../errors.ts";
import { checkConfidenceLevel } from "../options.ts";
import type { Interval } from "../result.ts";

/**
 * Interval of any effect size that is a share of variance (eta, generalised eta, omega, epsilon squared), by noncentral F.
 *
 * The share is turned into the F that a partial eta squared of that size has, F = (share / df1) / ((1 - share) / df2); its
 * noncentrality limits L go back as L / (L + df2). A share below 0 counts as 0, as a share of variance cannot be negative.
 *
 * @param share the effect size, below 1
 * @param df1 degrees of freedom of the effect
 * @param df2 degrees of freedom of the error
 * @param options `confidenceLevel`; default 0.9, whose lower limit leaves 0 exactly where p < 0.05
 * @returns the interval, from 0 to 1
 * @throws StatsError on a share of 1 or more, or degrees of freedom that are not positive
 * @see Ben-Shachar, M. S., Lüdecke, D. & Makowski, D. (2020). effectsize: Estimation of effect size indices. JOSS 5(56), 2815.
 * @see Steiger, J. H. (2004). Beyond the F test. Psychological Methods 9, 164-182.
 * @example
 * effectShareInterval(0.25, 2, 30).upper; // 0.4332...
 */
export function effectShareInterval(
  share: number,
  df1: number,
  df2: number,
  options: { readonly confidenceLevel?: number } = {},
): Interval {
  const { confidenceLevel = 0.9 } = options;
  checkConfidenceLevel(confidenceLevel);
  if (!(share < 1)) throw new StatsError("argument_range", "share", String(share), "a number below 1");
  if (!(df1 > 0)) throw new StatsError("argument_range", "df1", String(df1), "a number above 0");
  if (!(df2 > 0 && Number.isFinite(df2))) throw new StatsError("argument_range", "df2", String(df2), "a finite number above 0");
  const part = Math.max(0, share);
  const { lower, upper } = noncentralFLimits(part / df1 / ((1 - part) / df2), df1, df2, confidenceLevel);
  return Object.freeze({
    lower: lower / (lower + df2),
    upper: upper / (upper + df2),
    level: confidenceLevel,
    method: "noncentral F of the same share of variance, L / (L + df2)",
  });
}
