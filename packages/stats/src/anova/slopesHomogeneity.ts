import { addTerms, fitLeastSquares, type LeastSquares } from "../linear/leastSquares.ts";
import type { LinearModelData, LinearModelOptions } from "../linear/linearModel.ts";
import type { ModelTerm } from "../linear/modelTerm.ts";
import { errorTerm, type FTest, fTestOfSquares, noFTest } from "./fTest.ts";
import { magnitudeOf } from "./tableOfFit.ts";

/**
 * Tests whether the slope of the first covariate is the same in all cells: F for adding its products with all factor terms.
 *
 * @param data response, factors and covariates: columns of the same length
 * @param options terms and weights
 * @returns F, degrees of freedom and p
 * @throws StatsError on unequal lengths or unknown terms
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] };
 * const pre = { name: "pre", values: [1, 2, 3, 1, 2, 3] };
 * slopesHomogeneity({ response: [1, 2, 4, 1, 3, 6], factors: [group], covariates: [pre] }).df1; // 1
 */
export function slopesHomogeneity(data: LinearModelData, options: LinearModelOptions = {}): FTest {
  const { response, factors, covariates = [] } = data;
  return slopesHomogeneityOfFit(fitLeastSquares({ responses: [response], factors, covariates }, options.terms, options.weights));
}

/** The same for a fit with common slopes. */
export function slopesHomogeneityOfFit(common: LeastSquares): FTest {
  if (common.covariateNames.length === 0) return noFTest(null, common.residualDf, "there is no covariate");
  const full = addTerms(common, slopeProducts(common));
  const start = common.design.size;
  const added = full.triangle.pivots.flatMap((column, row) => (column >= start ? [full.triangle.effects[0]![row]!] : []));
  const error = errorTerm(full.residual[0]![0]!, full.residualDf, full.n, magnitudeOf(full, 0));
  const squares = added.reduce((sum, effect) => sum + effect * effect, 0);
  return fTestOfSquares(
    squares,
    added.length,
    error,
    added.length > 0 ? null : "the data leave no slope to tell apart from the common one",
  );
}

/** Products of the first covariate with the factor terms; those that the model holds already add nothing. */
function slopeProducts(fit: LeastSquares): ModelTerm[] {
  return fit.design.terms
    .slice(1)
    .filter(({ term }) => term.covariate === null)
    .map(({ term }) => ({ name: `${fit.covariateNames[0]}:${term.name}`, factors: term.factors, covariate: 0 }));
}
