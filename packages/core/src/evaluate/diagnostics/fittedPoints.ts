import { fitLinearModel, residuals } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import { rowsWithFactors, whyNot } from "../factors/factorialTable.ts";
import { changeModelOf, estimableModelOf, fittedModelOf } from "../factors/fittedModel.ts";
import type { Diagnostics } from "../schema/diagnostics.ts";
import type { ScoreTable } from "../table/scoreTable.ts";

type Point = Diagnostics["fitted"][number];

/** Residuals are gathered on this many steps from the smallest to the largest where more points than MOST occur. */
const STEPS = 40;
const MOST = 600;

/**
 * Residuals of the analysis of variance of change beside the means that it fits, counted.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 * @param plan says which model is fitted
 * @returns nothing where the model has no factor or cannot be fitted
 */
export function fittedPoints(pairs: ScoreTable, plan: AnalysisPlan): Point[] {
  const rows = rowsWithFactors(pairs);
  if (rows.factors.length === 0 || whyNot(rows) !== null) return [];
  const response = changesOf(rows);
  const { fitted: terms, left: unfitted } = fittedModelOf(rows, plan);
  const asEstimable = unfitted.length === estimableModelOf(rows).left.length;
  const model = asEstimable ? changeModelOf(rows) : fitLinearModel({ response, factors: rows.factors }, { terms, weights: rows.weights });
  const left = residuals(model);
  const points = left.map((residual, row) => ({ fitted: response[row]! - residual!, residual: residual!, n: rows.weights[row]! }));
  const exact = counted(points, (residual) => residual);
  if (exact.length <= MOST) return exact;
  const low = Math.min(...exact.map(({ residual }) => residual));
  const step = (Math.max(...exact.map(({ residual }) => residual)) - low) / STEPS;
  return counted(points, (residual) => low + Math.round((residual - low) / step) * step);
}

/** Points in an order of their own, those that differ in rounding only together. */
function counted(points: readonly Point[], nearest: (residual: number) => number): Point[] {
  const tidy = (value: number): number => Number(value.toFixed(9)) + 0;
  const found = new Map<string, Point>();
  for (const { fitted, residual, n } of points) {
    const point = { fitted: tidy(fitted), residual: tidy(nearest(residual)) };
    const key = `${point.fitted}|${point.residual}`;
    found.set(key, { ...point, n: n + (found.get(key)?.n ?? 0) });
  }
  return [...found.values()].sort((a, b) => a.fitted - b.fitted || a.residual - b.residual);
}
