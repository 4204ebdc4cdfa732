import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { descriptionOf } from "../change/description.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { Diagnostics } from "../schema/diagnostics.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { fittedPoints } from "./fittedPoints.ts";
import { normalQuantiles } from "./normalQuantiles.ts";

/** With fewer changes no shape can be seen. */
const FEWEST = 5;

/**
 * What shows whether the changes look normal and whether their spread is alike over the groups.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 * @param plan gives the level of the envelope and the model
 */
export function diagnosticsOf(pairs: ScoreTable, plan: AnalysisPlan): Diagnostics {
  const changes = changesOf(pairs);
  const { n, mean, sd } = descriptionOf(changes, pairs.weights);
  const why = n < FEWEST ? "fewer than five changes" : sd === 0 ? "every change is the same" : null;
  const base = {
    kind: "change-diagnostics",
    method:
      "normal quantiles at (mean rank - 3/8) / (n + 1/4), equal changes together; pointwise envelope sd sqrt(p (1 - p) / n) / density around the mean + sd line",
    n,
    level: plan.confidenceLevel,
    reference: "Blom 1958, Statistical estimates and transformed beta-variables; Fox 2016, Applied regression analysis, section 3.1.3",
  } as const;
  if (why !== null || mean === null || sd === null) return { ...base, quantiles: [], mean: null, sd: null, fitted: [], reason: why };
  return {
    ...base,
    quantiles: normalQuantiles(changes, pairs.weights, { mean, sd, level: plan.confidenceLevel }),
    mean,
    sd,
    fitted: fittedPoints(pairs, plan),
    reason: null,
  };
}
