import { type FTest, fTest, noFTest } from "../anova/fTest.ts";
import { waldIncrement } from "../anova/waldIncrement.ts";
import { linearCombination } from "../linear/linearCombination.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import type { ClusterRobustModel } from "./clusterRobustModel.ts";
import { totalVariance, workingCovariance } from "./workingVariance.ts";

/**
 * Tests several combinations of coefficients at once: Hotelling's T-squared with approximate degrees of freedom (HTZ).
 *
 * F = (eta - q + 1) / (eta q) Q on q and eta - q + 1, eta = q (q + 1) / (sum of the variances of the standardised
 * covariance's entries), with Q = (C b)'(C V C')^-1 (C b).
 *
 * @param robust the model of `fitClusterRobust`
 * @param rows q linearly independent rows of weights of the coefficients
 * @returns the F test; null with a reason where the data cannot carry it
 * @throws {StatsError} when a row is not as long as the model's columns
 * @see Tipton, E., & Pustejovsky, J. E. (2015). Small-sample adjustments for tests of moderators and model fit using robust variance estimation in meta-regression. Journal of Educational and Behavioral Statistics, 40, 604-634.
 * @example
 * const cluster = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * clusterRobustWald(fitClusterRobust({ response: [1, 2, 4, 5, 3, 3], factors: [], cluster }), [[1]]).df1; // 1
 */
export function clusterRobustWald(robust: ClusterRobustModel, rows: readonly ArrayLike<number>[]): FTest {
  const q = rows.length;
  const estimates = rows.map((row) => linearCombination(robust.model, row));
  const { residualDf } = robust.model;
  const refusal = estimates.find(({ estimate }) => estimate === null)?.reason ?? robust.reason;
  if (refusal !== null) return noFTest(q, residualDf, refusal);
  if (q === 0) return noFTest(0, residualDf, "no combination to test");
  const contrasts = rows.map((row) => rotateRow(robust.model.fit.triangle, row));
  const covariance = contrasts.map((a) =>
    Float64Array.from(contrasts, (b) => robust.scale * robust.parts.reduce((sum, { score }) => sum + dot(a, score) * dot(b, score), 0)),
  );
  const values = estimates.map(({ estimate }) => estimate!);
  const quadratic = waldIncrement(values, [...rows.keys()], covariance, 0);
  const standard = standardize(contrasts, workingCovariance(robust.parts, contrasts));
  const eta = (q * (q + 1)) / totalVariance(robust.parts, standard);
  const df2 = eta - q + 1;
  if (!(quadratic >= 0 && Number.isFinite(quadratic) && df2 > 0))
    return noFTest(q, residualDf, "too few clusters for so many combinations");
  return fTest((df2 / (eta * q)) * quadratic, q, df2);
}

/** Combinations of the contrasts whose working covariance is the identity, by the Cholesky factor of the one they have. */
function standardize(contrasts: readonly Float64Array[], omega: readonly Float64Array[]): Float64Array[] {
  const factor: Float64Array[] = [];
  const standard: Float64Array[] = [];
  contrasts.forEach((contrast, row) => {
    const line = new Float64Array(row + 1);
    for (let column = 0; column <= row; column++) {
      let rest = omega[row]![column]!;
      for (let inner = 0; inner < column; inner++) rest -= line[inner]! * (factor[column] ?? line)[inner]!;
      line[column] = column === row ? Math.sqrt(rest) : rest / factor[column]![column]!;
    }
    factor.push(line);
    standard.push(
      contrast.map((value, place) => standard.reduce((rest, other, column) => rest - line[column]! * other[place]!, value) / line[row]!),
    );
  });
  return standard;
}
