import type { LinearModel } from "./linearModel.ts";
import { dot, rotatedRows } from "./rowsOfDesign.ts";

/**
 * Leverages of a linear model, x'(X'X)^-1 x, null for the rows that were dropped; they add up to the rank.
 *
 * A row with weight 3 has the leverage that each of its three copies would have.
 *
 * @param model the fit
 * @returns one value for each row of the data
 * @throws StatsError for a model of published cell means, which has no rows
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, -1] };
 * leverage(fitLinearModel({ response: [1, 3, 5, 7], factors: [group] })); // [0.5, 0.5, 1, null] but for the last digits
 */
export function leverage(model: LinearModel): (number | null)[] {
  const found: (number | null)[] = Array.from(model.fit.rows?.cellOf ?? [], () => null);
  for (const { row, rotated } of rotatedRows(model.fit)) found[row] = dot(rotated, rotated);
  return found;
}
