import { type Column, type CountOf, independentEffectSizes, moments, standardizedProportionDifference } from "@headway/stats";
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

/** The standardised difference of two shares. */
export function shareDifference(
  variable: string,
  level: string,
  programme: Share,
  comparison: Share,
  confidenceLevel: number,
): BaselineDifference {
  const countOf = ({ at, of }: Share): CountOf => ({ count: at, n: of });
  const share = ({ at, of }: Share): number | null => (of > 0 ? at / of : null);
  const found = standardizedProportionDifference(countOf(programme), countOf(comparison), { confidenceLevel });
  return {
    kind: "share",
    variable,
    level,
    nProgramme: programme.of,
    nComparison: comparison.of,
    programme: share(programme),
    comparison: share(comparison),
    difference: found.estimate,
    interval: found.interval,
    method: SHARE,
    reason: found.reason,
  };
}
