import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { descriptionOf } from "../change/description.ts";
import { correlationOf } from "../change/pairedResults.ts";
import type { UsedReliability } from "../measure/reliabilityUsed.ts";
import type { ExpectedChange } from "../schema/expectedChange.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { againstExpected, notCompared } from "./againstExpected.ts";
import { byStartOf } from "./byStart.ts";

/** Raw standardised change among children who got nothing. */
const UNTREATED = { effect: 0.5, reference: "Rotheray et al. 2014: raw change of d about 0.5 in the control arm of a trial" } as const;

/**
 * The mean change that return to the mean gives with no effect, beside the change observed.
 *
 * Where scores before and after have the same mean mu and spread in the population and correlate r, a child who starts
 * at x is expected to change by (1 - r)(mu - x), so a group by (1 - r)(mu - mean before). mu is known for the whole group
 * only where the plan gives it; within the sample, children who started low or high are held against the sample's own mean.
 * r is the plan's test-retest correlation, else the correlation of before and after here, which is what it would be with
 * no effect. The part that the measurement's error alone gives has the reliability in r's place, and is the smaller one.
 *
 * @param pairs children with both scores, counted
 * @param reliability of the scale, with its source
 * @see Barnett, A. G., van der Pols, J. C., & Dobson, A. J. (2005). Regression to the mean: what it is and how to deal with it. International Journal of Epidemiology, 34, 215-220.
 */
export function expectedChangeOf(pairs: ScoreTable, reliability: UsedReliability, plan: AnalysisPlan): ExpectedChange {
  const { value: r, from, source, reason } = correlationUsed(pairs, plan);
  const named = Object.hasOwn(plan.populationMean, pairs.scale) ? plan.populationMean[pairs.scale] : undefined;
  const withoutMean = "no population mean in the plan: what the whole group would be expected to change by is not known";
  const whole =
    r === null || named === undefined
      ? { ...notCompared(pairs), reason: reason ?? withoutMean }
      : againstExpected(pairs, { r, mean: named.value, reliability: reliability.value }, plan.confidenceLevel);
  return {
    kind: "regression-to-the-mean",
    method: "(1 - r) (mean - score before), r and mean taken as known; interval of the excess by Student's t",
    correlation: r,
    correlationFrom: from,
    correlationSource: source,
    reliability: reliability.value,
    reliabilitySource: reliability.value === null ? null : reliability.source,
    populationMean: named?.value ?? null,
    populationMeanSource: named?.source ?? null,
    ...whole,
    byStart: byStartOf(pairs, { r, reliability: reliability.value, reason }, plan.confidenceLevel),
    benchmark: benchmarkOf(pairs),
    reference: "Barnett, van der Pols & Dobson 2005, doi 10.1093/ije/dyh299",
  };
}

interface UsedCorrelation {
  readonly value: number | null;
  readonly from: ExpectedChange["correlationFrom"];
  readonly source: string | null;
  readonly reason: string | null;
}

function correlationUsed(pairs: ScoreTable, plan: AnalysisPlan): UsedCorrelation {
  const named = Object.hasOwn(plan.retestCorrelation, pairs.scale) ? plan.retestCorrelation[pairs.scale] : undefined;
  if (named !== undefined) return { value: named.value, from: "retest", source: named.source, reason: null };
  const r = pairs.weights.length === 0 ? null : correlationOf(pairs);
  if (r === null) return { value: null, from: null, source: null, reason: "no correlation of before and after" };
  if (r < 0) return { value: null, from: null, source: null, reason: "scores before and after correlate below 0" };
  return { value: r, from: "sample", source: "correlation of before and after, this sample", reason: null };
}

function benchmarkOf(pairs: ScoreTable): ExpectedChange["benchmark"] {
  const { sd, reason } = descriptionOf(pairs.pre, pairs.weights);
  const { effect, reference } = UNTREATED;
  return {
    effect,
    points: sd === null ? null : effect * sd,
    reason: sd === null ? reason : null,
    reference,
  };
}
