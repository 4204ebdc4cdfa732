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

/** What foretells a column: all others, of which some do not vary. */
export interface RegressionColumns {
  readonly target: number;
  readonly predictors: readonly number[];
  /** Whether each column may foretell. */
  readonly varies: readonly boolean[];
  /** Predictors that vary. */
  readonly rank: number;
}

/** The columns of the regression of one on all others. */
export function regressionColumns(target: number, varies: readonly boolean[]): RegressionColumns {
  const predictors = varies.flatMap((_, column) => (column === target ? [] : [column]));
  return { target, predictors, varies, rank: predictors.filter((column) => varies[column]).length };
}

/**
 * Regresses one column on all others from their cross-products.
 *
 * @param products cross-products of all columns, the target's among them
 * @param columns the target and what foretells it
 * @param n rows behind the products
 */
export function regressionPosterior(products: CrossProducts, columns: RegressionColumns, n: number): RegressionPosterior {
  const { target, predictors, rank } = columns;
  const root = choleskyRoot(products, columns);
  const right = new Float64Array(predictors.length);
  for (let at = 0; at < right.length; at++) right[at] = productOf(products, predictors[at]!, target);
  const coefficients = right.slice();
  solveLower(root, coefficients);
  solveUpper(root, coefficients);
  const square = productOf(products, target, target);
  let left = square;
  for (let at = 0; at < right.length; at++) {
    const b = coefficients[at]!;
    left -= b * (right[at]! + RIDGE * productOf(products, predictors[at]!, predictors[at]!) * b);
  }
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

function choleskyRoot(products: CrossProducts, { predictors, varies }: RegressionColumns): Float64Array {
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
