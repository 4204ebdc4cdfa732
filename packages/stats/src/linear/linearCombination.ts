import { checkSameLength } from "../options.ts";
import { isEstimable } from "./isEstimable.ts";
import type { LinearModel } from "./linearModel.ts";
import { solveLower } from "./solveTriangle.ts";

/** An estimate made from a linear model; null with a reason where the data cannot carry it. */
export interface LinearCombination {
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** Residual degrees of freedom. */
  readonly df: number;
  readonly reason: string | null;
}

/**
 * Estimates a combination of a model's coefficients: a predicted mean, an adjusted mean or a contrast of such.
 *
 * estimate = x'b, standard error = s sqrt(x'(X'X)^-1 x).
 *
 * @param model the fit
 * @param row weights of the coefficients (see `designRow`); the difference of two rows is a contrast
 * @returns estimate, standard error and residual degrees of freedom; null with a reason where the data do not determine it
 * @throws StatsError when the row is not as long as the model's columns
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * const model = fitLinearModel({ response: [1, 3, 5, 7], factors: [group] });
 * linearCombination(model, designRow(model, { group: 0 })); // { estimate: 2, standardError: 1, df: 2, reason: null } but for the last digits
 */
export function linearCombination(model: LinearModel, row: ArrayLike<number>): LinearCombination {
  checkSameLength("row", row.length, model.columns.length);
  const df = model.residualDf;
  if (!isEstimable(model, row))
    return { estimate: null, standardError: null, df, reason: "not estimable: it needs a cell that has no data" };
  const { triangle } = model.fit;
  const part = Float64Array.from(triangle.pivots, (column) => row[column]!);
  const rotated = solveLower(triangle, part);
  const offset = row[0]! * model.fit.reduced.centres[0]!;
  const estimate = rotated.reduce((sum, value, index) => sum + value * triangle.effects[0]![index]!, 0) + offset;
  if (model.residualVariance === null) return { estimate, standardError: null, df, reason: "no residual degrees of freedom" };
  const length = Math.sqrt(rotated.reduce((sum, value) => sum + value * value, 0));
  return { estimate, standardError: length * Math.sqrt(model.residualVariance), df, reason: null };
}
