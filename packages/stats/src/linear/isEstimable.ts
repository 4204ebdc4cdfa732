import type { LinearModel } from "./linearModel.ts";
import { nullCombinations } from "./solveTriangle.ts";
import type { Triangle } from "./triangularize.ts";

const estimableTolerance = 1e-8;

/**
 * Whether the data determine a combination of a model's coefficients.
 *
 * A combination is estimable if it is zero on every combination of columns that vanishes in the data (Searle 1971, section 5.4).
 *
 * @param model the fit
 * @param row weights of the coefficients, as long as the model's columns
 * @returns true where the data determine it
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * const model = fitLinearModel({ response: [1, 3, 5, 7], factors: [group] });
 * isEstimable(model, designRow(model, { group: 0 })); // true
 */
export function isEstimable(model: LinearModel, row: ArrayLike<number>): boolean {
  return isDetermined(model.fit.triangle, row);
}

/** The same for a rotated design. */
export function isDetermined(triangle: Triangle, row: ArrayLike<number>): boolean {
  if (triangle.pivots.length === triangle.columns.length) return true;
  const length = Math.hypot(...Array.from(row));
  return nullSpaceOf(triangle).every((combination) => {
    const product = combination.reduce((sum, value, column) => sum + value * row[column]!, 0);
    return Math.abs(product) <= estimableTolerance * length * Math.hypot(...combination);
  });
}

const nullSpaces = new WeakMap<Triangle, Float64Array[]>();

/** The combinations of columns that vanish, found once for each design. */
function nullSpaceOf(triangle: Triangle): Float64Array[] {
  const known = nullSpaces.get(triangle) ?? nullCombinations(triangle);
  nullSpaces.set(triangle, known);
  return known;
}
