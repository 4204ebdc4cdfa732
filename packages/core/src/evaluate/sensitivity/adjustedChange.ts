import { designRow, fitLinearModel, linearCombination, tUpperQuantile, tUpperTail } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import { droppedOf, rowsWithFactors } from "../factors/factorialTable.ts";
import type { SensitivityRow } from "../schema/sensitivity.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

/** What a way of estimating the mean change brings to its row. */
export type ChangeEstimate = Pick<SensitivityRow, "method" | "n" | "dropped" | "estimate" | "interval" | "pValue" | "reason">;

/** No factor is called this: ids hold no space. */
const BEFORE = "score before";

/**
 * The mean change at the mean score before, with every level of every factor counting alike.
 *
 * The marginal mean of change ~ score before + factors, without interactions, so that a combination without children does
 * not stop it. It answers how much the change would be had the levels been equally common.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 */
export function adjustedChangeOf(pairs: ScoreTable, plan: AnalysisPlan): ChangeEstimate {
  const rows = rowsWithFactors(pairs);
  const factors = rows.factors.map((factor) => factor.name);
  const base = {
    method:
      factors.length === 0 ? "mean change at the mean score before" : "marginal mean of change at the mean score before, levels alike",
    n: countChildren(rows),
    dropped: droppedOf(pairs, rows),
  };
  const none = { estimate: null, interval: null, pValue: null };
  if (base.n < 2) return { ...base, ...none, reason: "fewer than two changes" };
  const response = changesOf(rows);
  const covariates = [{ name: BEFORE, values: rows.pre }];
  const terms = [BEFORE, ...factors];
  const model = fitLinearModel({ response, factors: rows.factors, covariates }, { terms, weights: rows.weights });
  const { estimate, standardError: se, df, reason } = linearCombination(model, designRow(model, new Map()));
  if (estimate === null || se === null) return { ...base, ...none, estimate, reason };
  // where the model fits every change, what is left is rounding
  if (se <= 1e-12 * Math.max(...response.map(Math.abs)))
    return { ...base, ...none, estimate, reason: "the changes do not vary about the model" };
  const { confidenceLevel: level } = plan;
  const margin = tUpperQuantile((1 - level) / 2, df) * se;
  return {
    ...base,
    estimate,
    interval: { lower: estimate - margin, upper: estimate + margin, level, method: "Student's t" },
    pValue: Math.min(1, 2 * tUpperTail(Math.abs(estimate) / se, df)),
    reason: null,
  };
}
