import { independentEffectSizes, independentT } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { ChangeDifference } from "../schema/comparison.ts";
import type { ScoreTable } from "../table/scoreTable.ts";

/** The difference in mean change, programme minus comparison, with Welch's interval; p is adjusted when its family is complete. */
export function changeDifference(programme: ScoreTable, comparison: ScoreTable, plan: AnalysisPlan): ChangeDifference {
  const { confidenceLevel } = plan;
  const options = { confidenceLevel, weightsX: programme.weights, weightsY: comparison.weights };
  const [x, y] = [changesOf(programme), changesOf(comparison)];
  const test = independentT(x, y, options);
  const { g } = independentEffectSizes(x, y, options);
  return {
    kind: "welch-t",
    method: `${test.method} of change`,
    n: test.n,
    estimate: test.estimate,
    standardError: test.standardError,
    statistic: test.statistic,
    df: test.df,
    pValue: test.pValue,
    pAdjusted: null,
    adjustment: plan.adjustment,
    interval: test.interval,
    effect: {
      estimate: g.estimate,
      interval: g.interval,
      correction: g.correction,
      method: `of change: ${g.method}`,
      reason: g.reason,
    },
    reason: test.reason,
  };
}
