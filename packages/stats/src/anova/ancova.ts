import { tUpperTail } from "../distributions/t.ts";
import { type Covariate, fitLeastSquares } from "../linear/leastSquares.ts";
import { linearCombination } from "../linear/linearCombination.ts";
import { type LinearModel, modelOfFit } from "../linear/linearModel.ts";
import type { Column, Factor } from "../options.ts";
import type { AnovaTable } from "./anovaTable.ts";
import { type AnovaOptions, tableOptions } from "./factorialAnova.ts";
import { errorTerm, type FTest } from "./fTest.ts";
import { slopesHomogeneityOfFit } from "./slopesHomogeneity.ts";
import { magnitudeOf, tableOfFit } from "./tableOfFit.ts";

/** Outcome, baseline and factors of an analysis of covariance: columns of the same length. */
export interface AncovaData {
  readonly pre: Column;
  readonly post: Column;
  readonly factors: readonly Factor[];
  /** What is adjusted for beside the baseline; default nothing. */
  readonly covariates?: readonly Covariate[];
}

/** The common slope of a covariate. */
export interface CovariateSlope {
  readonly name: string;
  readonly mean: number;
  readonly slope: number | null;
  readonly standardError: number | null;
  readonly t: number | null;
  readonly df: number;
  readonly pValue: number | null;
  readonly reason: string | null;
}

/** Analysis of covariance: the outcome by factors at equal baselines. */
export interface Ancova {
  readonly kind: "ancova";
  readonly table: AnovaTable;
  readonly slope: CovariateSlope;
  /** Test that the slope is the same in all cells, which adjusted means take for granted. */
  readonly slopesHomogeneity: FTest;
  /** The model, for adjusted means at the mean of the baseline. */
  readonly model: LinearModel;
}

/** The name of the baseline in an analysis of covariance. */
const baselineName = "pre";

/**
 * Analysis of covariance: post on pre, any further covariates and the factors, with one slope for all cells.
 *
 * @param data post, pre, factors and further covariates; rows with a missing value are dropped and counted
 * @param options type of the sums of squares, terms with `pre` among them, weights and `effectConfidenceLevel`
 * @returns the table with the common slope of `pre`, and the test that the slope is common
 * @throws StatsError on unequal lengths, unknown terms or options out of range
 * @see docs/methods/anova.md
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] };
 * ancova({ pre: [1, 2, 3, 1, 2, 3], post: [2, 3, 4.5, 4, 5, 6], factors: [group] }).table.terms.map((row) => row.term); // ["pre", "group"]
 */
export function ancova(data: AncovaData, options: AnovaOptions = {}): Ancova {
  const covariates = [{ name: baselineName, values: data.pre }, ...(data.covariates ?? [])];
  const input = { responses: [data.post], factors: data.factors, covariates };
  const fit = fitLeastSquares(input, options.terms, options.weights);
  const model = modelOfFit(fit);
  return Object.freeze({
    kind: "ancova",
    table: tableOfFit(fit, tableOptions(options)),
    slope: covariateSlope(model, baselineName),
    slopesHomogeneity: slopesHomogeneityOfFit(fit),
    model,
  });
}

/**
 * The slope of a covariate that is a term of its own.
 *
 * @param model a fit that has the covariate as a term
 * @param name the covariate
 * @returns estimate, standard error and test
 * @example
 * const pre = { name: "pre", values: [1, 2, 3, 4] };
 * covariateSlope(fitLinearModel({ response: [2, 4, 6, 9], factors: [], covariates: [pre] }), "pre").slope; // 2.3
 */
export function covariateSlope(model: LinearModel, name: string): CovariateSlope {
  const row = Float64Array.from(model.columns, (column) => (column.term === name ? 1 : 0));
  const { estimate, standardError, df, reason } = linearCombination(model, row);
  // residuals that are mere rounding carry no test, as in the table
  const error = errorTerm(model.residualSumOfSquares, df, model.n, magnitudeOf(model.fit, 0));
  const why = reason ?? (error.reason === null ? null : "no residual variance");
  const t = why === null ? estimate! / standardError! : null;
  const pValue = t === null ? null : 2 * tUpperTail(Math.abs(t), df);
  return { name, mean: model.covariateMeans[name]!, slope: estimate, standardError, t, df, pValue, reason: why };
}
