import { type Column, independentEffectSizes, moments, normalUpperQuantile } from "@headway/stats";
import type { BaselineDifference } from "../schema/comparison.ts";

/** Values of a group of children, and how many children each stands for. */
export interface Sample {
  readonly values: Column;
  readonly weights: ArrayLike<number>;
}

/** Children at a level, and all whose level is known. */
export interface Share {
  readonly at: number;
  readonly of: number;
}

const MEAN = "Hedges' g: difference of means / pooled SD, small-sample corrected";
const SHARE = "difference of shares / root of the mean of p (1 - p) in both groups (Austin 2009, doi 10.1002/sim.3697)";

/** The standardised difference of two means. */
export function meanDifference(variable: string, programme: Sample, comparison: Sample, confidenceLevel: number): BaselineDifference {
  const [a, b] = [moments(programme.values, programme.weights), moments(comparison.values, comparison.weights)];
  const { g } = independentEffectSizes(programme.values, comparison.values, {
    weightsX: programme.weights,
    weightsY: comparison.weights,
    confidenceLevel,
  });
  return {
    kind: "mean",
    variable,
    level: null,
    nProgramme: a.n,
    nComparison: b.n,
    programme: a.n > 0 ? a.mean : null,
    comparison: b.n > 0 ? b.mean : null,
    difference: g.estimate,
    interval: g.interval,
    method: MEAN,
    reason: g.reason,
  };
}

/** The standardised difference of two shares; the interval's variance is that of d (Hedges & Olkin 1985). */
export function shareDifference(
  variable: string,
  level: string,
  programme: Share,
  comparison: Share,
  confidenceLevel: number,
): BaselineDifference {
  const [n1, n2] = [programme.of, comparison.of];
  const [p1, p2] = [n1 > 0 ? programme.at / n1 : null, n2 > 0 ? comparison.at / n2 : null];
  const base = { kind: "share", variable, level, nProgramme: n1, nComparison: n2, programme: p1, comparison: p2, method: SHARE } as const;
  const none = (reason: string): BaselineDifference => ({ ...base, difference: null, interval: null, reason });
  if (p1 === null || p2 === null) return none("a group has no child whose level is known");
  const spread = Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / 2);
  if (spread === 0) return none("the shares do not vary within the groups");
  const difference = (p1 - p2) / spread;
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * Math.sqrt(1 / n1 + 1 / n2 + difference ** 2 / (2 * (n1 + n2)));
  const interval = { lower: difference - half, upper: difference + half, level: confidenceLevel, method: "normal" };
  return { ...base, difference, interval, reason: null };
}
