import type { RandomDraws } from "./randomDraws.ts";

/** Share of each predictor's square that is added to it, as mice does, so that nearly equal predictors keep a solution. */
const RIDGE = 1e-5;
/** A residual sum of squares with no more than this share of the total comes from rounding. */
const NOTHING = 1e-12;

/** A linear regression seen as a posterior under the usual flat prior: what coefficients and spread the data leave possible. */
export interface RegressionPosterior {
  /** Coefficients of least squares; 0 where a predictor does not vary. */
  readonly coefficients: Float64Array;
  /** Lower triangle L of the predictors' cross-products L L', row by row; Infinity on the diagonal where a predictor does not vary. */
  readonly root: readonly Float64Array[];
  readonly residualSumOfSquares: number;
  readonly df: number;
}

/**
 * Regresses one variable on all others from their cross-products.
 *
 * @param products symmetric matrix of cross-products of all columns, row by row, the target's among them
 * @param target position of the target
 * @param n rows behind the products
 * @param varies whether each column may foretell
 */
export function regressionPosterior(
  products: readonly Float64Array[],
  target: number,
  n: number,
  varies: readonly boolean[],
): RegressionPosterior {
  const predictors = products.flatMap((_, column) => (column === target ? [] : [column]));
  const root = choleskyRoot(products, predictors, varies);
  const right = Float64Array.from(predictors, (row) => products[row]![target]!);
  const coefficients = backward(root, forward(root, right));
  const square = products[target]![target]!;
  const left = coefficients.reduce(
    (sum, b, at) => sum - b * right[at]! - RIDGE * products[predictors[at]!]![predictors[at]!]! * b * b,
    square,
  );
  const rank = root.filter((row, at) => Number.isFinite(row[at])).length;
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
export function drawRegression(posterior: RegressionPosterior, draws: RandomDraws): RegressionDraw {
  const sigma = Math.sqrt(posterior.residualSumOfSquares / draws.chiSquared(posterior.df));
  const noise = backward(
    posterior.root,
    posterior.coefficients.map(() => draws.normal()),
  );
  return { sigma, coefficients: posterior.coefficients.map((value, at) => value + sigma * noise[at]!) };
}

function choleskyRoot(products: readonly Float64Array[], predictors: readonly number[], varies: readonly boolean[]): Float64Array[] {
  const root: Float64Array[] = [];
  for (const [i, column] of predictors.entries()) {
    const row = products[column]!;
    const line = new Float64Array(i + 1);
    for (let j = 0; j < i; j++) {
      const other = root[j]!;
      let value = row[predictors[j]!]!;
      for (let k = 0; k < j; k++) value -= line[k]! * other[k]!;
      line[j] = value / other[j]!;
    }
    let left = row[column]! * (1 + RIDGE);
    for (let k = 0; k < i; k++) left -= line[k]! ** 2;
    line[i] = varies[column] ? Math.sqrt(left) : Number.POSITIVE_INFINITY;
    root.push(line);
  }
  return root;
}

/** Solves L x = b. */
function forward(root: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  root.forEach((line, i) => {
    for (let k = 0; k < i; k++) x[i]! -= line[k]! * x[k]!;
    x[i]! /= line[i]!;
  });
  return x;
}

/** Solves L' x = b. */
function backward(root: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  for (let i = root.length - 1; i >= 0; i--) {
    x[i]! /= root[i]![i]!;
    for (let k = 0; k < i; k++) x[k]! -= root[i]![k]! * x[i]!;
  }
  return x;
}
