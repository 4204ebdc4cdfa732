import { StatsError } from "../errors.ts";
import { fitLinearModel, type LinearModel, type LinearModelData, type LinearModelOptions } from "../linear/linearModel.ts";
import type { Factor } from "../options.ts";
import { responseInClusters } from "./clusteredData.ts";
import { type NestedSums, nestedSums } from "./nestedSums.ts";
import { restrictedMaximum, type VarianceFit } from "./restrictedMaximum.ts";

/** Data of a linear model with random intercepts. */
export interface RandomInterceptData extends LinearModelData {
  /** Groupings from the outermost inwards, each within the one before (group, then child); -1 is missing. */
  readonly groupings: readonly Factor[];
}

/** How much groups of one level differ. */
export interface VarianceComponent {
  /** As lme4 writes it: `child:group` for children within groups. */
  readonly name: string;
  readonly groups: number;
  readonly variance: number;
  /** Share of the total variance: the intraclass correlation of this level. */
  readonly intraclassCorrelation: number;
}

/** A linear mixed model with nested random intercepts. */
export interface RandomInterceptModel {
  readonly kind: "random-intercept-model";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  /** The innermost level first; empty where there is a reason. */
  readonly components: readonly VarianceComponent[];
  readonly residualVariance: number | null;
  /** -2 log restricted likelihood, under sum-to-zero contrasts. */
  readonly remlCriterion: number | null;
  readonly aic: number | null;
  /** True where a variance is estimated as 0. */
  readonly singular: boolean | null;
  /** The design and its least-squares fit. */
  readonly model: LinearModel;
  /** Generalised least squares and derivatives, from which estimates are made; null where there is a reason. */
  readonly fit: VarianceFit | null;
  readonly reason: string | null;
}

/**
 * Fits a linear mixed model with nested random intercepts by restricted maximum likelihood (REML).
 *
 * y = X b + u_group + u_child + e, each u and e normal with a variance of its own.
 *
 * @param data response, factors, covariates and groupings; rows with a missing value are dropped
 * @param options terms, frequency weights
 * @returns the model; `mixedTest` and `mixedTermTest` make estimates and tests from it
 * @throws {StatsError} on no grouping, unequal lengths, unknown terms or codes outside the levels
 * @see Laird, N. M., & Ware, J. H. (1982). Random-effects models for longitudinal data. Biometrics, 38, 963-974.
 * @see Bates, D., Maechler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using lme4. Journal of Statistical Software, 67(1).
 * @example
 * const group = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * fitRandomIntercepts({ response: [1, 3, 6, 8, 2, 4], factors: [], groupings: [group] }).residualVariance; // 2.00000000
 */
export function fitRandomIntercepts(data: RandomInterceptData, options: LinearModelOptions = {}): RandomInterceptModel {
  const { groupings, ...input } = data;
  if (groupings.length === 0) throw new StatsError("argument_range", "groupings", "none", "at least one grouping");
  const model = fitLinearModel({ ...input, response: responseInClusters(data.response, groupings) }, options);
  const sums = nestedSums(model.fit, groupings);
  const why = refusal(model, sums);
  const fit = why === null ? restrictedMaximum(sums) : null;
  const reason = why ?? (fit === null ? "no variation within the groups" : null);
  const base = {
    kind: "random-intercept-model",
    method: "REML, Satterthwaite degrees of freedom",
    n: model.n,
    dropped: model.dropped,
    model,
  } as const;
  if (fit === null)
    return Object.freeze({ ...base, components: [], residualVariance: null, remlCriterion: null, aic: null, singular: null, fit, reason });
  const total = fit.residualVariance * fit.ratios.reduce((sum, ratio) => sum + ratio * ratio, 1);
  const components = sums.levels.map(({ name, count }, level) => {
    const variance = fit.residualVariance * fit.ratios[level]! ** 2;
    return { name, groups: count, variance, intraclassCorrelation: variance / total };
  });
  const { triangle } = model.fit;
  const remlCriterion = triangle.pivots.reduce(
    (sum, column, row) => sum + 2 * Math.log(Math.abs(triangle.columns[column]![row]!)),
    fit.deviance,
  );
  return Object.freeze({
    ...base,
    components: components.reverse(),
    residualVariance: fit.residualVariance,
    remlCriterion,
    aic: remlCriterion + 2 * (model.rank + groupings.length + 1),
    singular: fit.ratios.some((ratio) => ratio < singularRatio),
    fit,
    reason: null,
  });
}

/** lme4's rule: a standard deviation below this share of the residual one counts as 0. */
const singularRatio = 1e-5;

function refusal(model: LinearModel, { levels, n }: NestedSums): string | null {
  if (n === 0) return "no complete rows";
  if (!(model.residualDf > 0)) return "no residual degrees of freedom: as many parameters as rows";
  const single = levels.find(({ count }) => count < 2);
  if (single !== undefined) return `fewer than two groups of ${single.name}`;
  const full = levels.find(({ count }) => count >= n);
  if (full !== undefined) return `as many groups of ${full.name} as rows: they cannot be told from the residual`;
  const size = Math.sqrt(model.residualSumOfSquares / model.residualDf);
  if (size <= 10 * Number.EPSILON * Math.abs(model.fit.reduced.centres[0]!)) return "no residual variance: the values do not vary";
  return null;
}
