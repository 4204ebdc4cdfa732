import { fitLeastSquares } from "../linear/leastSquares.ts";
import type { LinearModelData } from "../linear/linearModel.ts";
import { checkConfidenceLevel } from "../options.ts";
import type { AnovaTable } from "./anovaTable.ts";
import { checkSumsOfSquares, type SumsOfSquares } from "./sumsOfSquares.ts";
import { type TableOptions, tableOfFit } from "./tableOfFit.ts";

/** Options of the analyses of variance. */
export interface AnovaOptions {
  /** Type of the sums of squares; default III. */
  readonly sumsOfSquares?: SumsOfSquares;
  /** Terms such as `a` or `a:b`; default all covariates and the full factorial. */
  readonly terms?: readonly string[];
  /** How many times each row stands for. */
  readonly weights?: ArrayLike<number>;
  /** Level of the noncentral F intervals; default 0.9, whose lower limit leaves 0 exactly where p < 0.05. */
  readonly effectConfidenceLevel?: number;
  /** Factors that were measured rather than assigned, for generalized eta squared; default none. */
  readonly observed?: readonly string[];
}

/**
 * Analysis of variance of any number of factors and covariates, balanced or not.
 *
 * F = (SS / df1) / (residual SS / df2). Type III uses sum-to-zero contrasts of its own: no setting can make it another test.
 *
 * @param data response, factors and covariates; rows with a missing value are dropped and counted
 * @param options type of the sums of squares, terms, weights, observed factors and `effectConfidenceLevel`
 * @returns the table; a term that empty cells leave undetermined has null fields and a reason that names the cells
 * @throws StatsError on unequal lengths, unknown terms or options out of range
 * @see docs/methods/anova.md
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * factorialAnova({ response: [1, 3, 5, 7], factors: [group] }).terms[0].f; // 8
 */
export function factorialAnova(data: LinearModelData, options: AnovaOptions = {}): AnovaTable {
  const { response, factors, covariates = [] } = data;
  const checked = tableOptions(options);
  return tableOfFit(fitLeastSquares({ responses: [response], factors, covariates }, options.terms, options.weights), checked);
}

/** The options with their defaults; throws {@link StatsError} where one is out of range. */
export function tableOptions(options: AnovaOptions): TableOptions {
  const { sumsOfSquares = "III", effectConfidenceLevel = 0.9, observed = [] } = options;
  checkSumsOfSquares(sumsOfSquares);
  checkConfidenceLevel(effectConfidenceLevel);
  return { sumsOfSquares, effectConfidenceLevel, observed };
}
