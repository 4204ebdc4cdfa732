import type { Column, Factor } from "../options.ts";
import { type Covariate, fitLeastSquares, type LeastSquares } from "./leastSquares.ts";
import { columnLabels } from "./modelDesign.ts";
import type { ModelFactor } from "./modelFactor.ts";
import { solveLower, solveUpper } from "./solveTriangle.ts";

/** One column of the design of a linear model. */
export interface ModelColumn {
  readonly term: string;
  readonly label: string;
  /** True where the column is a combination of those before it, so that its coefficient cannot be told apart. */
  readonly aliased: boolean;
}

/** One combination of factor levels that has data. */
export interface ModelCell {
  /** Level of each factor, by the factor's name. */
  readonly levels: Readonly<Record<string, string>>;
  /** Position of the level of each factor, in the order of the model's factors. */
  readonly codes: readonly number[];
  readonly n: number;
  readonly mean: number;
  /** Standard deviation within the cell; null with one row. */
  readonly sd: number | null;
}

/** A linear model of one response on factors (sum-to-zero contrasts) and covariates (from their means). */
export interface LinearModel {
  readonly kind: "linear-model";
  readonly n: number;
  readonly dropped: number;
  /** Names of the terms without the intercept, in their order. */
  readonly terms: readonly string[];
  readonly columns: readonly ModelColumn[];
  /** Coefficients of the columns; null where aliased. */
  readonly coefficients: readonly (number | null)[];
  /** Covariances of the coefficients that are not aliased, in the order of their columns; null without residual degrees of freedom. */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly rank: number;
  readonly residualDf: number;
  readonly residualSumOfSquares: number;
  /** Residual mean square; null without residual degrees of freedom. */
  readonly residualVariance: number | null;
  /** Sum of squares about the mean. */
  readonly totalSumOfSquares: number;
  /** Factors with the levels that have data; a level is named by its position here. */
  readonly factors: readonly ModelFactor[];
  /** Mean of each covariate, by name. */
  readonly covariateMeans: Readonly<Record<string, number>>;
  readonly cells: readonly ModelCell[];
  /** The rotated data, from which estimates are made. */
  readonly fit: LeastSquares;
}

/** Response, factors and covariates of a linear model: columns of the same length. */
export interface LinearModelData {
  readonly response: Column;
  readonly factors: readonly Factor[];
  readonly covariates?: readonly Covariate[];
}

/** Options of {@link fitLinearModel}. */
export interface LinearModelOptions {
  /** Terms such as `a`, `a:b`, a covariate's name or `pre:a`; default all covariates and the full factorial. */
  readonly terms?: readonly string[];
  /** How many times each row stands for. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Fits a linear model by reduction to cell means and Householder reflections.
 *
 * @param data response, factors and covariates; rows with a missing value are dropped and counted
 * @param options terms and weights
 * @returns the model; functions such as `designRow` and `linearCombination` make estimates from it
 * @throws StatsError on unequal lengths, unknown terms, codes outside the levels or negative weights
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * fitLinearModel({ response: [1, 3, 5, 7], factors: [group] }).residualSumOfSquares; // 4
 */
export function fitLinearModel(data: LinearModelData, options: LinearModelOptions = {}): LinearModel {
  const { response, factors, covariates = [] } = data;
  return modelOfFit(fitLeastSquares({ responses: [response], factors, covariates }, options.terms, options.weights));
}

/** The public face of a fit with one response. */
export function modelOfFit(fit: LeastSquares): LinearModel {
  const { design, reduced, triangle } = fit;
  const residualSumOfSquares = fit.residual[0]![0]!;
  const residualVariance = fit.residualDf > 0 ? residualSumOfSquares / fit.residualDf : null;
  const pivots = new Set(triangle.pivots);
  return Object.freeze({
    kind: "linear-model",
    n: fit.n,
    dropped: fit.dropped,
    terms: design.terms.slice(1).map(({ term }) => term.name),
    columns: columnLabels(design).map((column, position) => ({ ...column, aliased: !pivots.has(position) })),
    coefficients: coefficientsOf(fit),
    covariance: residualVariance === null ? null : covarianceOf(fit, residualVariance),
    rank: triangle.pivots.length,
    residualDf: fit.residualDf,
    residualSumOfSquares,
    residualVariance,
    totalSumOfSquares: totalSumOfSquares(fit),
    factors: design.factors,
    covariateMeans: Object.fromEntries(fit.covariateNames.map((name, index) => [name, reduced.centres[1 + index]!])),
    cells: cellsOf(fit),
    fit,
  });
}

function coefficientsOf(fit: LeastSquares): (number | null)[] {
  const { triangle, reduced } = fit;
  const coefficients: (number | null)[] = triangle.columns.map(() => null);
  solveUpper(triangle, triangle.effects[0]!).forEach((value, row) => {
    const column = triangle.pivots[row]!;
    coefficients[column] = column === 0 ? value + reduced.centres[0]! : value;
  });
  return coefficients;
}

function covarianceOf(fit: LeastSquares, residualVariance: number): number[][] {
  const { triangle } = fit;
  const inverse = triangle.pivots.map((_, row) => solveLower(triangle, new Float64Array(triangle.pivots.length).fill(1, row, row + 1)));
  return inverse.map((a, row) => inverse.map((b, column) => residualVariance * product(a, b, Math.max(row, column))));
}

/** Row `from` is the first that is not zero in both. */
function product(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let row = from; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

/** Sum of squares of the first response about its mean, between and within cells. */
export function totalSumOfSquares(fit: LeastSquares): number {
  const between = fit.reduced.cells.reduce((sum, cell) => sum + cell.n * cell.means[0]! ** 2, 0);
  return fit.reduced.cellSquares[0]!.reduce((sum, square) => sum + square, between);
}

function cellsOf(fit: LeastSquares): ModelCell[] {
  const { factors } = fit.design;
  return fit.reduced.cells.map((cell, index) => ({
    levels: Object.fromEntries(factors.map((factor, position) => [factor.name, factor.levels[cell.codes[position]!]!])),
    codes: cell.codes,
    n: cell.n,
    mean: fit.reduced.centres[0]! + cell.means[0]!,
    sd: cell.n > 1 ? Math.sqrt(fit.reduced.cellSquares[0]![index]! / (cell.n - 1)) : null,
  }));
}
