import { type FTest, fTest, noFTest } from "../anova/fTest.ts";
import { linearCombination } from "../linear/linearCombination.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import { symmetricEigen } from "../reliability/symmetricEigen.ts";
import type { RandomInterceptModel } from "./randomInterceptModel.ts";
import { satterthwaiteDf } from "./satterthwaiteDf.ts";

/**
 * Tests several combinations of a mixed model's fixed coefficients at once.
 *
 * The combinations are turned into uncorrelated ones; F is the mean of their squared t, and df2 = 2 E / (E - q) with
 * E = sum of df_m / (df_m - 2), as in lmerTest.
 *
 * @param mixed the model of `fitRandomIntercepts`
 * @param rows q linearly independent rows of weights of the coefficients of `mixed.model`
 * @returns the F test; null with a reason where the data cannot carry it
 * @throws {StatsError} when a row is not as long as the model's columns
 * @see Fai, A. H.-T., & Cornelius, P. L. (1996). Approximate F-tests of multiple degree of freedom hypotheses in generalized least squares analyses of unbalanced split-plot experiments. Journal of Statistical Computation and Simulation, 54, 363-378.
 * @example
 * const group = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * const mixed = fitRandomIntercepts({ response: [1, 3, 6, 8, 2, 4], factors: [], groupings: [group] });
 * mixedJointTest(mixed, [[1]]).df1; // 1
 */
export function mixedJointTest(mixed: RandomInterceptModel, rows: readonly ArrayLike<number>[]): FTest {
  const { model, fit } = mixed;
  const estimates = rows.map((row) => linearCombination(model, row));
  const reason = mixed.reason ?? estimates.find(({ estimate }) => estimate === null)?.reason ?? null;
  if (fit === null || reason !== null) return noFTest(rows.length, model.residualDf, reason!);
  if (rows.length === 0) return noFTest(0, model.residualDf, "no combination to test");
  const contrasts = rows.map((row) => rotateRow(mixed.model.fit.triangle, row));
  const values = contrasts.map((contrast, place) => estimates[place]!.estimate! + dot(contrast, fit.shift));
  const spread = contrasts.map((a) => contrasts.map((b) => fit.covariance.reduce((sum, row, place) => sum + a[place]! * dot(row, b), 0)));
  const { values: variances, vectors } = symmetricEigen(spread);
  const parts = vectors.map((vector, index) => {
    const estimate = vector.reduce((sum, weight, place) => sum + weight * values[place]!, 0);
    const contrast = fit.shift.map((_, column) => vector.reduce((sum, weight, place) => sum + weight * contrasts[place]![column]!, 0));
    return { square: estimate ** 2 / (fit.residualVariance * variances[index]!), df: satterthwaiteDf(fit, contrast) };
  });
  const f = parts.reduce((sum, { square }) => sum + square, 0) / parts.length;
  return fTest(f, parts.length, denominatorDf(parts.map(({ df }) => df)));
}

/** Degrees of freedom of a mean of squared t variables, lmerTest's rule. */
function denominatorDf(dfs: readonly number[]): number {
  // one alone, or all alike
  if (dfs.every((df, place) => Math.abs(df - dfs[Math.max(0, place - 1)]!) < 1e-8))
    return dfs.reduce((sum, df) => sum + df, 0) / dfs.length;
  if (dfs.some((df) => df <= 2)) return 2;
  const expected = dfs.reduce((sum, df) => sum + df / (df - 2), 0);
  return (2 * expected) / (expected - dfs.length);
}
