import { pairedBayesFactor } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Precision } from "../schema/precision.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

/** The default-prior Bayes factor of the mean change, where the plan asks for one. */
export function bayesFactorOf(pairs: ScoreTable, plan: AnalysisPlan): Precision["bayesFactor"] {
  const base = {
    kind: "jzs-bayes-factor",
    method: "JZS Bayes factor of a paired t test, children taken as independent",
    n: countChildren(pairs),
    priorScale: Math.SQRT1_2,
    reference: "Rouder et al. 2009, doi 10.3758/PBR.16.2.225",
  } as const;
  if (!plan.bayesFactor) return { ...base, bayesFactor: null, logBayesFactor: null, reason: "the plan asks for no Bayes factor" };
  const { bayesFactor, logBayesFactor, reason } = pairedBayesFactor(pairs.pre, pairs.post, { weights: pairs.weights });
  const finite = bayesFactor !== null && Number.isFinite(bayesFactor);
  const beyond = bayesFactor === null ? reason : "beyond the range of numbers: its logarithm stands beside it";
  return { ...base, bayesFactor: finite ? bayesFactor : null, logBayesFactor, reason: finite ? null : beyond };
}
