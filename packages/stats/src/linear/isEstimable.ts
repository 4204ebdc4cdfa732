import type { LinearModel } from "./linearModel.ts";
import { nullCombinations } from "./solveTriangle.ts";
import type { Triangle } from "./triangularize.ts";

const estimableTolerance = 1e-8;

/**
 * Whether the data determine a combination of a model's coefficients.
 *
 * A combination is estimable if it is zero on every combination of columns that vanishes in the data (Searle 1971, section 5.4).
 *
 * @param row weights of the coefficients, as long as the model's columns
 */
export function isEstimable(model: LinearModel, row: ArrayLike<number>): boolean {
  return isDetermined(model.fit.triangle, row);
}

/** The same for a rotated design. */
export function isDetermined(triangle: Triangle, row: ArrayLike<number>): boolean {
  if (triangle.pivots.length === triangle.columns.length) return true;
  return nullCombinations(triangle).every((combination) => {
    let product = 0;
    let size = 0;
    combination.forEach((value, column) => {
      product += value * row[column]!;
      size += Math.abs(value * row[column]!);
    });
    return Math.abs(product) <= estimableTolerance * size;
  });
}
