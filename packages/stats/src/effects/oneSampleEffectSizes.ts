import { moments } from "../describe/moments.ts";
import { noncentralTLimits } from "../distributions/noncentralTLimits.ts";
import { noVariation } from "../hypothesis/noVariation.ts";
import { type Column, type CommonOptions, checkConfidenceLevel } from "../options.ts";
import { type EffectSize, noEffect, scaledEffect } from "./effectSize.ts";
import { hedgesCorrection } from "./hedgesCorrection.ts";

/** The standardised distance of a mean from mu, with and without the small-sample correction. */
export interface OneSampleEffectSizes {
  readonly kind: "one-sample-effect-sizes";
  readonly n: number;
  readonly dropped: number;
  /** (mean - mu) / SD. */
  readonly d: EffectSize;
  /** d times Hedges' J(n - 1). */
  readonly g: EffectSize;
}

/**
 * The standardised distance of a mean from mu: d = (mean - mu) / SD, with exact noncentral t limits.
 *
 * @param values numbers; missing values are dropped and counted
 * @param options mu (default 0), confidence level (default 0.95), frequency weights
 * @returns both effects; null with a reason for fewer than two values or values all equal
 * @throws {StatsError} where an option is out of range
 * @see Cumming, G., & Finch, S. (2001). A primer on confidence intervals. Educational and Psychological Measurement, 61, 532-574.
 * @example
 * oneSampleEffectSizes([1, 2, 3], { mu: 1 }).d.estimate; // 1
 */
export function oneSampleEffectSizes(
  values: Column,
  options: Pick<CommonOptions, "confidenceLevel" | "weights"> & { readonly mu?: number } = {},
): OneSampleEffectSizes {
  const { mu = 0, confidenceLevel: level = 0.95, weights } = options;
  checkConfidenceLevel(level);
  const { n, dropped, mean, meanRemainder, sumOfSquares } = moments(values, weights);
  const base = { kind: "one-sample-effect-sizes", n, dropped } as const;
  const sd = Math.sqrt(sumOfSquares / (n - 1));
  const reason = noVariation(n, sd / Math.sqrt(n), mean, "values");
  const method = "(mean - mu) / SD";
  if (reason !== null) return Object.freeze({ ...base, d: noEffect(method, "none", reason), g: noEffect(method, "hedges", reason) });
  const d = (mean - mu + meanRemainder) / sd;
  const { lower, upper } = noncentralTLimits(d * Math.sqrt(n), n - 1, level);
  const limits = { lower: lower / Math.sqrt(n), upper: upper / Math.sqrt(n), level };
  const j = hedgesCorrection(n - 1);
  return Object.freeze({
    ...base,
    d: scaledEffect(d, limits, 1, { method, interval: "noncentral t" }),
    g: scaledEffect(j * d, limits, j, { method, interval: "noncentral t", correction: "hedges" }),
  });
}
