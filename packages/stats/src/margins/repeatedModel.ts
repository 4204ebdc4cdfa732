import type { MixedAnovaData } from "../anova/mixedAnova.ts";
import type { WithinFactor } from "../anova/withinDesign.ts";
import { isPresent } from "../describe/isPresent.ts";
import { StatsError } from "../errors.ts";
import { fitLeastSquares, type LeastSquares } from "../linear/leastSquares.ts";
import type { ModelFactor } from "../linear/modelFactor.ts";
import type { Column } from "../options.ts";

/** A multivariate linear model: each measure on the same between factors, with one residual covariance for all. */
export interface RepeatedModel {
  readonly kind: "repeated-model";
  readonly n: number;
  readonly dropped: number;
  readonly within: readonly WithinFactor[];
  /** Between factors with the levels that have data. */
  readonly factors: readonly ModelFactor[];
  readonly residualDf: number;
  /** Common value that was taken off the measures before fitting. */
  readonly origin: number;
  readonly fit: LeastSquares;
}

/** Options of {@link fitRepeatedModel}. */
export interface RepeatedModelOptions {
  /** Terms such as `a` or `a:b`; default the full factorial. */
  readonly terms?: readonly string[] | undefined;
  /** How many times each row stands for. */
  readonly weights?: ArrayLike<number> | undefined;
}

const prePost: readonly WithinFactor[] = [{ name: "time", levels: ["pre", "post"] }];

/**
 * Fits pre and post (or more measures) to terms of the between factors as one multivariate model.
 *
 * Its marginal means have the residual degrees of freedom n minus the number of cells, and a standard error from the
 * residual variances and covariances of the measures, as emmeans gives with `model = "multivariate"`.
 *
 * @param data measures, within factors and between factors, as `mixedAnova` takes them; a row with anything missing is dropped and counted
 * @param options terms between subjects (default the full factorial) and frequency weights
 * @returns a model for `marginalMeans`
 * @throws StatsError on fewer than two measures, unequal lengths, names used twice or codes outside the levels
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * fitRepeatedModel({ measures: [[1, 2, 3, 5], [2, 4, 4, 5]], between: [group] }).residualDf; // 2
 */
export function fitRepeatedModel(data: MixedAnovaData, options: RepeatedModelOptions = {}): RepeatedModel {
  const { measures, within = prePost, between } = data;
  const wanted = within.reduce((product, factor) => product * factor.levels.length, 1);
  if (measures.length < 2 || measures.length !== wanted)
    throw new StatsError(
      "argument_range",
      "measures",
      `${measures.length} columns`,
      "at least two, one for each combination of within levels",
    );
  for (const { name } of within)
    if ([...within, ...between].filter((factor) => factor.name === name).length > 1)
      throw new StatsError("argument_range", "within", `${name} twice`, "factors with different names");
  const origin = firstValue(measures[0]!);
  const shifted = measures.map((measure) => Array.from(measure, (value) => (isPresent(value) ? value - origin : null)));
  const fit = fitLeastSquares({ responses: shifted, factors: between, covariates: [] }, options.terms, options.weights);
  const { n, dropped, residualDf } = fit;
  return Object.freeze({ kind: "repeated-model", n, dropped, within, factors: fit.design.factors, residualDf, origin, fit });
}

function firstValue(measure: Column): number {
  for (let row = 0; row < measure.length; row++) {
    const value = measure[row];
    if (isPresent(value)) return value;
  }
  return 0;
}
