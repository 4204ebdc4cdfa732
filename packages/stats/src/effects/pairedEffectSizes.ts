import { type PairedSummary, type PairedSummaryInput, pairedSummary, pairedSummaryFrom } from "../describe/pairedSummary.ts";
import { noncentralTLimits } from "../distributions/noncentralTLimits.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { noVariation } from "../hypothesis/noVariation.ts";
import { type Column, type CommonOptions, checkConfidenceLevel } from "../options.ts";
import { type EffectSize, type Limits, noEffect, normalEffect, scaledEffect } from "./effectSize.ts";
import { hedgesCorrection } from "./hedgesCorrection.ts";

/** The standardised mean changes; all have the sign of post - pre. */
export interface PairedEffectSizes {
  readonly kind: "paired-effect-sizes";
  readonly n: number;
  readonly dropped: number;
  /** Mean change over the SD of the changes (Cohen 1988). */
  readonly dz: EffectSize;
  /** dz times Hedges' J(n - 1). */
  readonly gz: EffectSize;
  /** Mean change over the root mean square of the two SDs (Cumming 2012). */
  readonly dav: EffectSize;
  /** dav times Hedges' J(n - 1). */
  readonly gav: EffectSize;
  /** Mean change over the plain average of the two SDs (Lakens 2013). */
  readonly davLakens: EffectSize;
  /** dz times sqrt(2 (1 - r)) (Morris & DeShon 2002). */
  readonly drm: EffectSize;
  /** Mean change over the SD of pre (Becker 1988). */
  readonly glassPre: EffectSize;
}

type Options = Pick<CommonOptions, "confidenceLevel" | "weights">;

/**
 * Standardised mean changes of pairs: the mean change over one of several standard deviations.
 *
 * Intervals of dz and gz are the exact ones of the noncentral t; those of dav carry them over to the average SD (Algina &
 * Keselman 2003); drm and glassPre have published large-sample ones. `interval.method` names each.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options confidence level of the intervals (default 0.95), frequency weights of the pairs
 * @returns seven effects; null with a reason for fewer than two pairs or changes all equal
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Lakens, D. (2013). Calculating and reporting effect sizes. Frontiers in Psychology, 4, 863.
 * @see Cumming, G. (2012). Understanding the New Statistics. Routledge.
 * @see Algina, J., & Keselman, H. J. (2003). Approximate confidence intervals for effect sizes. Educational and Psychological Measurement, 63, 537-553.
 * @example
 * pairedEffectSizes([1, 2, 3], [2, 4, 6]).dz.estimate; // 2
 */
export function pairedEffectSizes(pre: Column, post: Column, options: Options = {}): PairedEffectSizes {
  return effectsOf(pairedSummary(pre, post, options.weights), options.confidenceLevel ?? 0.95);
}

/**
 * The standardised mean changes from the means, standard deviations and correlation that a table prints.
 *
 * @param summary count, means, standard deviations (n - 1 below) and correlation of pre and post
 * @param options confidence level of the intervals (default 0.95)
 * @returns the same effects as {@link pairedEffectSizes} of pairs with that summary
 * @throws {StatsError} where the summary or the level is out of range
 * @example
 * pairedEffectSizesFromSummary({ n: 16, meanPre: 10, meanPost: 11, sdPre: 2, sdPost: 2, correlation: 0.5 }).dz.estimate; // 0.5
 */
export function pairedEffectSizesFromSummary(
  summary: PairedSummaryInput,
  options: Pick<Options, "confidenceLevel"> = {},
): PairedEffectSizes {
  return effectsOf(pairedSummaryFrom(summary), options.confidenceLevel ?? 0.95);
}

const methods = {
  dz: "mean change / SD of the changes",
  dav: "mean change / root mean square of the SDs",
  davLakens: "mean change / average of the SDs",
  drm: "dz * sqrt(2 (1 - r))",
  glassPre: "mean change / SD of pre",
} as const;

function effectsOf(summary: PairedSummary, level: number): PairedEffectSizes {
  checkConfidenceLevel(level);
  const { n, dropped, meanChange, sdPre, sdPost, sdChange } = summary;
  const base = { kind: "paired-effect-sizes", n, dropped } as const;
  const reason = noVariation(n, sdChange === null ? null : sdChange / Math.sqrt(n), meanChange ?? 0, "changes");
  if (reason !== null || meanChange === null || sdChange === null || sdPre === null || sdPost === null)
    return Object.freeze({ ...base, ...allMissing(reason!) });
  const standardized = noncentralTLimits((meanChange / sdChange) * Math.sqrt(n), n - 1, level);
  const limits = { lower: standardized.lower / Math.sqrt(n), upper: standardized.upper / Math.sqrt(n), level };
  const known = { n, meanChange, sdPre, sdPost, sdChange, correlation: summary.correlation };
  return Object.freeze({ ...base, ...exactEffects(known, limits), drm: drm(known, level), glassPre: glassPre(known, level) });
}

interface Known {
  readonly n: number;
  readonly meanChange: number;
  readonly sdPre: number;
  readonly sdPost: number;
  readonly sdChange: number;
  readonly correlation: number | null;
}

const noncentral = "noncentral t";
const carried = "noncentral t limits of dz, carried over to this SD (Algina & Keselman 2003)";

function exactEffects(known: Known, limits: Limits): Pick<PairedEffectSizes, "dz" | "gz" | "dav" | "gav" | "davLakens"> {
  const { n, meanChange, sdPre, sdPost, sdChange } = known;
  const j = hedgesCorrection(n - 1);
  const average = Math.sqrt((sdPre ** 2 + sdPost ** 2) / 2);
  const plainAverage = (sdPre + sdPost) / 2;
  const toAverage = sdChange / average;
  const hedges = "hedges" as const;
  return {
    dz: scaledEffect(meanChange / sdChange, limits, 1, { method: methods.dz, interval: noncentral }),
    gz: scaledEffect((j * meanChange) / sdChange, limits, j, { method: methods.dz, interval: noncentral, correction: hedges }),
    dav: scaledEffect(meanChange / average, limits, toAverage, { method: methods.dav, interval: carried }),
    gav: scaledEffect((j * meanChange) / average, limits, j * toAverage, { method: methods.dav, interval: carried, correction: hedges }),
    davLakens: scaledEffect(meanChange / plainAverage, limits, sdChange / plainAverage, { method: methods.davLakens, interval: carried }),
  };
}

/** Borenstein, Hedges, Higgins & Rothstein (2009), Introduction to Meta-Analysis, eq. 4.28: V = (1/n + d^2 / (2n)) 2 (1 - r). */
function drm({ n, meanChange, sdChange, correlation }: Known, level: number): EffectSize {
  if (correlation === null) return noEffect(methods.drm, "none", "pre or post does not vary: there is no correlation");
  const share = 2 * (1 - correlation);
  const d = (meanChange / sdChange) * Math.sqrt(share);
  const names = { method: methods.drm, interval: "normal, variance of Borenstein et al. (2009, eq. 4.28)", level };
  return normalEffect(d, Math.sqrt((1 / n + d ** 2 / (2 * n)) * share), normalUpperQuantile((1 - level) / 2), names);
}

/** Becker (1988), British Journal of Mathematical and Statistical Psychology, 41, 257-278: V = 2 (1 - r) / n + d^2 / (2n). */
function glassPre({ n, meanChange, sdPre, correlation }: Known, level: number): EffectSize {
  if (sdPre === 0) return noEffect(methods.glassPre, "none", "pre does not vary");
  const d = meanChange / sdPre;
  if (correlation === null)
    return { ...noEffect(methods.glassPre, "none", "post does not vary: there is no correlation for the interval"), estimate: d };
  const names = { method: methods.glassPre, interval: "normal, variance of Becker (1988)", level };
  return normalEffect(d, Math.sqrt((2 * (1 - correlation)) / n + d ** 2 / (2 * n)), normalUpperQuantile((1 - level) / 2), names);
}

function allMissing(reason: string): Omit<PairedEffectSizes, "kind" | "n" | "dropped"> {
  return {
    dz: noEffect(methods.dz, "none", reason),
    gz: noEffect(methods.dz, "hedges", reason),
    dav: noEffect(methods.dav, "none", reason),
    gav: noEffect(methods.dav, "hedges", reason),
    davLakens: noEffect(methods.davLakens, "none", reason),
    drm: noEffect(methods.drm, "none", reason),
    glassPre: noEffect(methods.glassPre, "none", reason),
  };
}
