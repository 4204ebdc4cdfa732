import { equivalenceTest } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Precision } from "../schema/precision.ts";
import { countChildren, type ScoreTable } from "../scoreTable.ts";

/** Tests whether the mean change is surely smaller than the smallest that would matter, in either direction. */
export function equivalenceOf(pairs: ScoreTable, alpha: number, plan: AnalysisPlan): Precision["equivalence"] {
  const named = Object.hasOwn(plan.smallestChange, pairs.scale) ? plan.smallestChange[pairs.scale] : undefined;
  const base = {
    kind: "equivalence-paired",
    method: "two one-sided paired t tests, children taken as independent",
    smallestChange: named?.value ?? null,
    source: named?.source ?? null,
    alpha,
    n: countChildren(pairs),
    reference: "Schuirmann 1987, doi 10.1007/BF01068419",
  } as const;
  const nothing = { statistic: null, df: null, pValue: null, interval: null, equivalent: null };
  if (named === undefined) return { ...base, ...nothing, reason: "the plan names no smallest change that would matter" };
  if (alpha >= 0.5) return { ...base, ...nothing, reason: "the confidence level is too low" };
  const test = equivalenceTest(pairs.pre, pairs.post, { low: -named.value, high: named.value, alpha, weights: pairs.weights });
  const { statistic, df, pValue, interval, equivalent, reason } = test;
  return { ...base, statistic, df, pValue, interval, equivalent, reason };
}
