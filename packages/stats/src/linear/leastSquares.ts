import { StatsError } from "../errors.ts";
import type { Column, Factor } from "../options.ts";
import { contrastRow, layOut, type ModelDesign } from "./modelDesign.ts";
import { factorialTerms, interceptTerm, type ModelTerm, parseTerms } from "./modelTerm.ts";
import { type CompleteRows, readRows } from "./readRows.ts";
import { type ReducedRows, reduceRows } from "./reducedRows.ts";
import { type Triangle, triangularize } from "./triangularize.ts";

/** A covariate: a numeric column with its name. */
export interface Covariate {
  readonly name: string;
  readonly values: Column;
}

/** A least-squares fit of one or more responses to the same design; all that tests and estimates are made from. */
export interface LeastSquares {
  readonly design: ModelDesign;
  readonly covariateNames: readonly string[];
  /** Rows of the data; null for a fit to published cell means. */
  readonly rows: CompleteRows | null;
  readonly reduced: ReducedRows;
  readonly triangle: Triangle;
  readonly n: number;
  readonly dropped: number;
  readonly residualDf: number;
  /** Residual sums of squares and cross-products of the responses. */
  readonly residual: readonly Float64Array[];
}

/** What {@link fitLeastSquares} takes: responses, factors and covariates of the same length. */
export interface LeastSquaresData {
  readonly responses: readonly Column[];
  readonly factors: readonly Factor[];
  readonly covariates: readonly Covariate[];
}

/** Fits every response to the terms by orthogonal rotation of cell means and within-cell cross-products. */
export function fitLeastSquares(
  data: LeastSquaresData,
  termNames: readonly string[] | undefined,
  weights: ArrayLike<number> | undefined,
): LeastSquares {
  const { responses, factors, covariates } = data;
  if (responses.length === 0) throw new StatsError("argument_range", "responses", "none", "at least one response");
  const named = [...responses.map((values) => ({ name: "response", values })), ...covariates];
  const rows = readRows(named, factors, weights ?? null);
  const reduced = reduceRows(
    rows,
    responses,
    covariates.map((covariate) => covariate.values),
  );
  const covariateNames = covariates.map((covariate) => covariate.name);
  const factorNames = factors.map((factor) => factor.name);
  const terms = parseTerms(termNames ?? [...covariateNames, ...factorialTerms(factorNames)], factorNames, covariateNames);
  const design = layOut(rows.factors, [interceptTerm, ...terms]);
  return { covariateNames, rows, dropped: rows.dropped, ...solveReduced(design, reduced, rows.n) };
}

/** Fits further terms to the same data, behind those that are there, without reading the rows again. */
export function addTerms(fit: LeastSquares, terms: readonly ModelTerm[]): LeastSquares {
  const design = layOut(fit.design.factors, [...fit.design.terms.map(({ term }) => term), ...terms]);
  return { ...fit, ...solveReduced(design, fit.reduced, fit.n) };
}

/** Rotates reduced rows to triangular form. */
export function solveReduced(
  design: ModelDesign,
  reduced: ReducedRows,
  n: number,
): Pick<LeastSquares, "design" | "reduced" | "triangle" | "n" | "residualDf" | "residual"> {
  const responses = reduced.withinCells.map((_, index) => Float64Array.from(reduced.rows, (row) => row.responses[index]!));
  const triangle = triangularize(columnsOf(design, reduced), responses);
  const residual = reduced.withinCells.map((within, a) => within.map((value, b) => value + triangle.remainder[a]![b]!));
  return { design, reduced, triangle, n, residualDf: n - triangle.pivots.length, residual };
}

function columnsOf(design: ModelDesign, { rows, cells }: ReducedRows): Float64Array[] {
  const columns = Array.from({ length: design.size }, () => new Float64Array(rows.length));
  for (const [place, row] of rows.entries()) {
    const values = contrastRow(design, cells[row.cell]!.codes, row.constant, row.covariates);
    for (let column = 0; column < columns.length; column++) columns[column]![place] = values[column]!;
  }
  return columns;
}
