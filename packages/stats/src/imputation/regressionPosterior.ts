import { type CrossProducts, productOf } from "./crossProducts.ts";
import type { RandomDraws } from "./randomDraws.ts";

/** Share of each predictor's square that is added to it, as mice does, so that nearly equal predictors keep a solution. */
const RIDGE = 1e-5;
/** A residual sum of squares with no more than this share of the total comes from rounding. */
const NOTHING = 1e-12;

/** A linear regression seen as a posterior under the usual flat prior: what coefficients and spread the data leave possible. */
export interface RegressionPosterior {
  /** Coefficients of least squares; 0 where a predictor does not vary. */
  readonly coefficients: Float64Array;
  /** L of the predictors' cross-products L L', row by row; Infinity on the diagonal where a predictor does not vary. */
  readonly root: Float64Array;
  readonly residualSumOfSquares: number;
  readonly df: number;
}

/**
 * Regresses one column on all others from their cross-products.
 *
 * @param products cross-products of all columns, the target's among them
 * @param target position of the target
 * @param n rows behind the products
 * @param varies whether each column may foretell
 */
export function regressionPosterior(products: CrossProducts, target: number, n: number, varies: readonly boolean[]): RegressionPosterior {
  const predictors = Array.from(varies.keys()).filter((column) => column !== target);
  const root = choleskyRoot(products, predictors, varies);
  const right = Float64Array.from(predictors, (column) => productOf(products, column, target));
  const coefficients = right.slice();
  solveLower(root, coefficients);
  solveUpper(root, coefficients);
  const square = productOf(products, target, target);
  let left = square;
  predictors.forEach((column, at) => {
    const b = coefficients[at]!;
    left -= b * (right[at]! + RIDGE * productOf(products, column, column) * b);
  });
  const rank = predictors.filter((column) => varies[column]).length;
  return { coefficients, root, residualSumOfSquares: left > NOTHING * square ? left : 0, df: Math.max(1, n - rank) };
}

/** One set of coefficients and residual spread out of the posterior. */
export interface RegressionDraw {
  readonly coefficients: Float64Array;
  readonly sigma: number;
}

/**
 * Draws sigma and then the coefficients, which makes an imputation proper.
 *
 * sigma^2 = residual sum of squares / chi-squared(df); coefficients = least squares + sigma L'^-1 z (Rubin 1987, p. 167).
 */
export function drawRegression({ coefficients, root, residualSumOfSquares, df }: RegressionPosterior, draws: RandomDraws): RegressionDraw {
  const sigma = Math.sqrt(residualSumOfSquares / draws.chiSquared(df));
  const drawn = new Float64Array(coefficients.length);
  for (let at = 0; at < drawn.length; at++) drawn[at] = draws.normal();
  solveUpper(root, drawn);
  for (let at = 0; at < drawn.length; at++) drawn[at] = coefficients[at]! + sigma * drawn[at]!;
  return { sigma, coefficients: drawn };
}

function choleskyRoot(products: CrossProducts, predictors: readonly number[], varies: readonly boolean[]): Float64Array {
  const p = predictors.length;
  const root = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const column = predictors[i]!;
    let left = productOf(products, column, column) * (1 + RIDGE);
    for (let j = 0; j < i; j++) {
      let value = productOf(products, column, predictors[j]!);
      for (let k = 0; k < j; k++) value -= root[i * p + k]! * root[j * p + k]!;
      value /= root[j * p + j]!;
      root[i * p + j] = value;
      left -= value * value;
    }
    root[i * p + i] = varies[column] ? Math.sqrt(left) : Number.POSITIVE_INFINITY;
  }
  return root;
}

/** Solves L x = b in place. */
function solveLower(root: Float64Array, x: Float64Array): void {
  const p = x.length;
  for (let i = 0; i < p; i++) {
    let value = x[i]!;
    for (let k = 0; k < i; k++) value -= root[i * p + k]! * x[k]!;
    x[i] = value / root[i * p + i]!;
  }
}

/** Solves L' x = b in place. */
function solveUpper(root: Float64Array, x: Float64Array): void {
  const p = x.length;
  for (let i = p - 1; i >= 0; i--) {
    const value = x[i]! / root[i * p + i]!;
    x[i] = value;
    for (let k = 0; k < i; k++) x[k]! -= root[i * p + k]! * value;
  }
}
