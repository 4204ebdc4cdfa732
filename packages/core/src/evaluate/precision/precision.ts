import { tTestDetectableEffect, tTestSampleSize } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { descriptionOf } from "../change/description.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { Precision } from "../schema/precision.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { bayesFactorOf } from "./bayesFactor.ts";
import { equivalenceOf, type RobustMean } from "./equivalence.ts";

/** Share of studies that would find the change. */
const POWER = 0.8;

/** From so few the smallest change that would be found lies beyond any scale. */
const FEWEST = 3;

/** A change of fewer standard deviations needs more children than any study has, some hundred millions. */
const BELOW_NOTICE = 1e-4;

/** A change of this many standard deviations needs as few children as any larger one. */
const BEYOND_DOUBT = 1000;

/**
 * What a study of this size can tell: the change that it would find, and the size that the smallest change of note needs.
 *
 * Both go by the spread of change in these data and by the size reached, never by the change observed: power at the change
 * observed says nothing that its p does not (Hoenig & Heisey 2001, doi 10.1198/000313001300339897).
 *
 * @param pairs children with both scores, counted
 * @param designEffect by which clusters inflate the variance of the mean; null where children are taken as independent
 * @param robust the mean change of clustered children, for the equivalence test
 */
export function precisionOf(
  pairs: ScoreTable,
  designEffect: number | null,
  plan: AnalysisPlan,
  robust: RobustMean | null = null,
): Precision {
  const { n, sd } = descriptionOf(changesOf(pairs), pairs.weights);
  const size: Size = { n, sd, designEffect: Math.max(1, designEffect ?? 1), alpha: alphaOf(plan) };
  return {
    kind: "precision",
    method: "paired t test, noncentral t distribution",
    n,
    standardDeviationOfChange: sd,
    designEffect: size.designEffect,
    designEffectSource: designEffect === null ? "children are taken as independent" : "clusters of these data",
    minimalDetectableChange: minimalDetectableChange(size),
    requiredN: requiredN(size, pairs.scale, plan),
    equivalence: equivalenceOf(pairs, designEffect === null ? null : robust, alphaOf(plan), plan),
    bayesFactor: bayesFactorOf(pairs, plan),
  };
}

interface Size {
  readonly n: number;
  /** Standard deviation of the changes. */
  readonly sd: number | null;
  readonly designEffect: number;
  readonly alpha: number;
}

/** 1 - confidence level, without the rounding of the difference: .05 for .95. */
const alphaOf = (plan: AnalysisPlan): number => Number((1 - plan.confidenceLevel).toPrecision(12));

function whyNot({ n, sd, designEffect, alpha }: Size): string | null {
  if (sd === null) return "fewer than two changes";
  if (sd === 0) return "the changes are all equal";
  if (alpha >= POWER) return "the confidence level is too low";
  return n / designEffect < FEWEST ? `the children are worth fewer than ${FEWEST} independent ones` : null;
}

function minimalDetectableChange(size: Size): Precision["minimalDetectableChange"] {
  const { n, sd, designEffect, alpha } = size;
  const reason = whyNot(size);
  if (sd === null || reason !== null) return { points: null, dz: null, power: POWER, alpha, reason };
  const { effect } = tTestDetectableEffect({ n, power: POWER }, { alpha, designEffect });
  return { points: effect * sd, dz: effect, power: POWER, alpha, reason };
}

function requiredN(size: Size, scale: string, plan: AnalysisPlan): Precision["requiredN"] {
  const { sd, designEffect, alpha } = size;
  const named = Object.hasOwn(plan.smallestChange, scale) ? plan.smallestChange[scale] : undefined;
  const base = { smallestChange: named?.value ?? null, source: named?.source ?? null, power: POWER, alpha };
  if (named === undefined) return { ...base, n: null, reason: "the plan names no smallest change that would matter" };
  if (sd === null || sd === 0 || alpha >= POWER) return { ...base, n: null, reason: whyNot(size) };
  const effect = Math.min(named.value / sd, BEYOND_DOUBT);
  if (effect < BELOW_NOTICE) return { ...base, n: null, reason: "the smallest change is too small for any study to find" };
  const { n, reason } = tTestSampleSize({ effect, power: POWER }, { alpha, designEffect });
  return { ...base, n, reason };
}
