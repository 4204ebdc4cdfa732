import type { LinearModel } from "./linearModel.ts";
import { dot, rotatedRows } from "./rowsOfDesign.ts";

/**
 * Residuals of a linear model: observed less fitted, null for the rows that were dropped.
 *
 * @param model the fit
 * @returns one value for each row of the data
 * @throws StatsError for a model of published cell means, which has no rows
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, -1] };
 * residuals(fitLinearModel({ response: [1, 3, 5, 7], factors: [group] })); // [-1, 1, 0, null] but for the last digits
 */
export function residuals(model: LinearModel): (number | null)[] {
  const { rows, triangle, reduced } = model.fit;
  const found: (number | null)[] = Array.from(rows?.cellOf ?? [], () => null);
  for (const { row, rotated } of rotatedRows(model.fit))
    found[row] = rows!.values[0]![row]! - reduced.centres[0]! - dot(rotated, triangle.effects[0]!);
  return found;
}
