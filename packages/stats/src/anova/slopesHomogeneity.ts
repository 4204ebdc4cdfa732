import { fitLeastSquares } from "../linear/leastSquares.ts";
import type { LinearModelData, LinearModelOptions } from "../linear/linearModel.ts";
import { factorialTerms } from "../linear/modelTerm.ts";
import { errorTerm, type FTest, fTestOfSquares, noFTest } from "./fTest.ts";
import { magnitudeOf } from "./tableOfFit.ts";

/**
 * Tests whether the slope of the first covariate is the same in all cells: F for adding its products with all factor terms.
 *
 * @throws StatsError on unequal lengths or unknown terms
 */
export function slopesHomogeneity(data: LinearModelData, options: LinearModelOptions = {}): FTest {
  const { response, factors, covariates = [] } = data;
  const names = factors.map((factor) => factor.name);
  const common = options.terms ?? [...covariates.map((covariate) => covariate.name), ...factorialTerms(names)];
  const covariateNames = covariates.map((covariate) => covariate.name);
  const covariate = covariateNames[0];
  const factorTerms = common.filter((term) => !term.split(":").some((part) => covariateNames.includes(part)));
  const input = { responses: [response], factors, covariates };
  const additive = fitLeastSquares(input, common, options.weights);
  if (covariate === undefined) return noFTest(null, additive.residualDf, "there is no covariate");
  const products = factorTerms.map((term) => `${covariate}:${term}`).filter((term) => !common.includes(term));
  const full = fitLeastSquares(input, [...common, ...products], options.weights);
  const df = full.triangle.pivots.length - additive.triangle.pivots.length;
  const error = errorTerm(full.residual[0]![0]!, full.residualDf, full.n, magnitudeOf(full, 0));
  const start = full.design.terms[common.length + 1]?.first ?? full.design.size;
  const added = full.triangle.pivots.reduce((sum, column, row) => (column >= start ? sum + full.triangle.effects[0]![row]! ** 2 : sum), 0);
  return fTestOfSquares(added, df, error, df > 0 ? null : "the data leave no slope to tell apart from the common one");
}
