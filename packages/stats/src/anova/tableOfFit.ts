import { StatsError } from "../errors.ts";
import type { LeastSquares } from "../linear/leastSquares.ts";
import { modelOfFit, totalSumOfSquares } from "../linear/linearModel.ts";
import type { AnovaSquares, AnovaTable, AnovaTerm } from "./anovaTable.ts";
import { anovaEffectSizes, noEffectSizes, noncentralIntervals } from "./effectSizes.ts";
import { aliasedTerms, countEmptyCells, emptyCells } from "./emptyCells.ts";
import { type ErrorTerm, errorTerm, fTestOfSquares, isRounding } from "./fTest.ts";
import { observedElsewhere } from "./observedFactors.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";
import { type Hypothesis, interceptHypothesis, termHypothesis } from "./termHypothesis.ts";

/** What a table needs beside the fit. */
export interface TableOptions {
  readonly sumsOfSquares: SumsOfSquares;
  readonly effectConfidenceLevel: number;
  readonly observed: readonly string[];
}

/** The analysis of variance of a fit with one response. */
export function tableOfFit(fit: LeastSquares, options: TableOptions): AnovaTable {
  const { sumsOfSquares } = options;
  checkObserved(fit, options.observed);
  const error = errorTerm(fit.residual[0]![0]!, fit.residualDf, fit.n, magnitudeOf(fit, 0));
  const total = totalSumOfSquares(fit);
  const hypotheses = fit.design.terms.slice(1).map((_, index) => termHypothesis(fit, index + 1, sumsOfSquares));
  const atZero = fit.covariateNames.map((_, index) => -fit.reduced.centres[1 + index]!);
  const allFactors = fit.design.factors.map((_, factor) => factor);
  return Object.freeze({
    kind: "factorial-anova",
    method: `type ${sumsOfSquares} analysis of variance${fit.covariateNames.length > 0 ? " with covariates" : ""}`,
    sumsOfSquares,
    n: fit.n,
    dropped: fit.dropped,
    terms: termRows(fit, hypotheses, error, total, options),
    intercept: squaresOf(interceptHypothesis(fit, sumsOfSquares, atZero), error),
    residual: error,
    total: { sumOfSquares: total, df: Math.max(0, fit.n - 1) },
    rSquared: isRounding(total, fit.n, magnitudeOf(fit, 0)) ? null : 1 - error.sumOfSquares / total,
    cells: modelOfFit(fit).cells,
    emptyCells: emptyCells(fit, allFactors),
    emptyCellCount: countEmptyCells(fit, allFactors),
    aliasedTerms: aliasedTerms(fit),
    reason: error.reason,
  });
}

function termRows(
  fit: LeastSquares,
  hypotheses: readonly Hypothesis[],
  error: ErrorTerm,
  total: number,
  options: TableOptions,
): AnovaTerm[] {
  const names = fit.design.terms.slice(1).map(({ term }) => term.name);
  const squares = hypotheses.map((hypothesis) => hypothesis.products?.[0]?.[0] ?? hypothesis.df);
  const table = squares.every((value) => value !== null) ? squares.reduce((sum, value) => sum + value, error.sumOfSquares) : null;
  return hypotheses.map((hypothesis, index) => {
    const row = squaresOf(hypothesis, error);
    const observed = observedElsewhere(names, squares, index, options.observed);
    const sums = { error: error.sumOfSquares, errorDf: error.df, total, table, observed, n: fit.n };
    const sizes =
      row.sumOfSquares === null || error.reason !== null
        ? noEffectSizes
        : anovaEffectSizes({ ...sums, sumOfSquares: row.sumOfSquares, df: row.df1! });
    return {
      term: names[index]!,
      estimable: hypothesis.reason === null,
      ...row,
      ...sizes,
      ...noncentralIntervals(row.f, row.df1, row.df2, options.effectConfidenceLevel),
    };
  });
}

function squaresOf(hypothesis: Hypothesis, error: ErrorTerm): AnovaSquares {
  const sumOfSquares = hypothesis.products?.[0]?.[0] ?? null;
  const meanSquare = sumOfSquares === null ? null : sumOfSquares / hypothesis.df!;
  return { sumOfSquares, meanSquare, ...fTestOfSquares(sumOfSquares, hypothesis.df, error, hypothesis.reason) };
}

function checkObserved(fit: LeastSquares, observed: readonly string[]): void {
  const names = [...fit.design.factors.map((factor) => factor.name), ...fit.covariateNames];
  for (const name of observed) if (!names.includes(name)) throw new StatsError("unknown_term", "observed", name, names.join(", "));
}

/** Absolute size of the largest cell mean of a response. */
export function magnitudeOf(fit: LeastSquares, response: number): number {
  return fit.reduced.cells.reduce((most, cell) => Math.max(most, Math.abs(fit.reduced.centres[response]! + cell.means[response]!)), 0);
}
