import { moments } from "../describe/moments.ts";
import { noncentralTLimits } from "../distributions/noncentralTLimits.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { checkMeanSummary, type MeanSummary } from "../hypothesis/meanSummary.ts";
import { noVariation } from "../hypothesis/noVariation.ts";
import { type Column, checkConfidenceLevel } from "../options.ts";
import { type EffectSize, noEffect, normalEffect, scaledEffect } from "./effectSize.ts";
import { hedgesCorrection } from "./hedgesCorrection.ts";

/** The standardised differences of two independent means; all have the sign of mean(x) - mean(y). */
export interface IndependentEffectSizes {
  readonly kind: "independent-effect-sizes";
  readonly nX: number;
  readonly nY: number;
  readonly dropped: number;
  /** Difference over the pooled SD. */
  readonly d: EffectSize;
  /** d times Hedges' J(n_x + n_y - 2). */
  readonly g: EffectSize;
  /** Difference over the root mean square of the two SDs, which supposes no equal variances. */
  readonly dav: EffectSize;
  /** Difference over the SD of y, the comparison group (Glass 1976). */
  readonly glassDelta: EffectSize;
}

interface Options {
  readonly confidenceLevel?: number;
}

/**
 * Standardised differences of the means of two independent samples, x minus y.
 *
 * d, g and Glass's delta have exact noncentral t intervals (under equal variances); dav has Bonett's (2008).
 *
 * @param x values of the first sample; missing values are dropped and counted
 * @param y values of the second sample, the comparison group of Glass's delta
 * @param options confidence level (default 0.95), frequency weights of each sample
 * @returns four effects; null with a reason for fewer than two values in a sample or no variation
 * @throws {StatsError} where an option is out of range
 * @see Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size. Journal of Educational Statistics, 6, 107-128.
 * @see Bonett, D. G. (2008). Confidence intervals for standardized linear contrasts of means. Psychological Methods, 13, 99-109.
 * @example
 * independentEffectSizes([3, 4, 5], [1, 2, 3]).d.estimate; // 2
 */
export function independentEffectSizes(
  x: Column,
  y: Column,
  options: Options & { readonly weightsX?: ArrayLike<number>; readonly weightsY?: ArrayLike<number> } = {},
): IndependentEffectSizes {
  const a = moments(x, options.weightsX);
  const b = moments(y, options.weightsY);
  const sample = (m: typeof a): Sample => ({ n: m.n, mean: m.mean, variance: m.sumOfSquares / (m.n - 1) });
  return effectsOf(sample(a), sample(b), a.mean - b.mean + (a.meanRemainder - b.meanRemainder), a.dropped + b.dropped, options);
}

/**
 * The standardised differences from counts, means and standard deviations.
 *
 * @param x count, mean and standard deviation of the first sample
 * @param y the same of the comparison group
 * @param options confidence level (default 0.95)
 * @returns the same effects as {@link independentEffectSizes} of values with those summaries
 * @throws {StatsError} where a summary or the level is out of range
 * @example
 * independentEffectSizesFromSummary({ n: 8, mean: 5, standardDeviation: 2 }, { n: 8, mean: 3, standardDeviation: 2 }).d.estimate; // 1
 */
export function independentEffectSizesFromSummary(x: MeanSummary, y: MeanSummary, options: Options = {}): IndependentEffectSizes {
  checkMeanSummary(x);
  checkMeanSummary(y);
  const sample = ({ n, mean, standardDeviation }: MeanSummary): Sample => ({ n, mean, variance: standardDeviation ** 2 });
  return effectsOf(sample(x), sample(y), x.mean - y.mean, 0, options);
}

interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

const methods = {
  d: "difference / pooled SD",
  dav: "difference / root mean square of the SDs",
  glassDelta: "difference / SD of y",
} as const;

function effectsOf(x: Sample, y: Sample, difference: number, dropped: number, options: Options): IndependentEffectSizes {
  const level = options.confidenceLevel ?? 0.95;
  checkConfidenceLevel(level);
  const base = { kind: "independent-effect-sizes", nX: x.n, nY: y.n, dropped } as const;
  const df = x.n + y.n - 2;
  const pooled = Math.sqrt(((x.n - 1) * x.variance + (y.n - 1) * y.variance) / df);
  const spread = Math.sqrt(1 / x.n + 1 / y.n);
  const enough = x.n > 1 && y.n > 1;
  const magnitude = Math.max(Math.abs(x.mean), Math.abs(y.mean));
  const reason = enough ? noVariation(2, pooled * spread, magnitude, "values within the samples") : "a sample has fewer than two values";
  if (reason !== null) return Object.freeze({ ...base, ...allMissing(reason) });
  const limits = { ...noncentralTLimits(difference / pooled / spread, df, level), level };
  const d = difference / pooled;
  const j = hedgesCorrection(df);
  return Object.freeze({
    ...base,
    d: scaledEffect(d, limits, spread, { method: methods.d, interval: "noncentral t" }),
    g: scaledEffect(j * d, limits, j * spread, { method: methods.d, interval: "noncentral t", correction: "hedges" }),
    dav: dav(x, y, difference, level),
    glassDelta: glassDelta(y, difference, spread, level),
  });
}

/** Bonett (2008), the contrast of two groups with the average variance below. */
function dav(x: Sample, y: Sample, difference: number, level: number): EffectSize {
  const variance = (x.variance + y.variance) / 2;
  const d = difference / Math.sqrt(variance);
  const ofVariances = (d ** 2 * (x.variance ** 2 / (x.n - 1) + y.variance ** 2 / (y.n - 1))) / (8 * variance ** 2);
  const ofMeans = (x.variance / (x.n - 1) + y.variance / (y.n - 1)) / variance;
  const names = { method: methods.dav, interval: "normal, variance of Bonett (2008)", level };
  return normalEffect(d, Math.sqrt(ofVariances + ofMeans), normalUpperQuantile((1 - level) / 2), names);
}

/** Hedges (1981): delta / sqrt(1/n_x + 1/n_y) is a noncentral t on n_y - 1 df where the variances are equal. */
function glassDelta(y: Sample, difference: number, spread: number, level: number): EffectSize {
  if (y.variance === 0) return noEffect(methods.glassDelta, "none", "y does not vary");
  const delta = difference / Math.sqrt(y.variance);
  const limits = { ...noncentralTLimits(delta / spread, y.n - 1, level), level };
  return scaledEffect(delta, limits, spread, { method: methods.glassDelta, interval: "noncentral t (Hedges 1981)" });
}

function allMissing(reason: string): Pick<IndependentEffectSizes, "d" | "g" | "dav" | "glassDelta"> {
  return {
    d: noEffect(methods.d, "none", reason),
    g: noEffect(methods.d, "hedges", reason),
    dav: noEffect(methods.dav, "none", reason),
    glassDelta: noEffect(methods.glassDelta, "none", reason),
  };
}
