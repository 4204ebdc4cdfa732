import { noVariation } from "../hypothesis/noVariation.ts";
import { tInference } from "../hypothesis/tInference.ts";
import { resolveTOptions, type TOptions } from "../hypothesis/tOptions.ts";
import { linearCombination } from "../linear/linearCombination.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import type { TestResult } from "../result.ts";
import type { ClusterCorrection } from "./clusterCorrection.ts";
import type { ClusterRobustModel } from "./clusterRobustModel.ts";
import { totalVariance, workingCovariance } from "./workingVariance.ts";

/** A cluster-robust t test of one combination of coefficients. */
export interface ClusterRobustResult extends TestResult {
  readonly kind: "cluster-robust-t";
  readonly correction: ClusterCorrection;
  readonly clusters: number;
  /** Value under the null hypothesis. */
  readonly mu: number;
}

/**
 * Tests a combination of a model's coefficients with a cluster-robust standard error and Satterthwaite's df.
 *
 * df = 2 E(V)^2 / Var(V) for the robust variance V, as it would be if rows were independent and alike.
 *
 * @param robust the model of `fitClusterRobust`
 * @param row weights of the coefficients (see `designRow`); the difference of two rows is a contrast
 * @param options mu (default 0), alternative, confidence level
 * @returns the test; null with a reason where the data cannot carry it
 * @throws {StatsError} when the row is not as long as the model's columns or an option is out of range
 * @see Bell & McCaffrey (2002). Survey Methodology, 28, 169-181; Satterthwaite (1946). Biometrics Bulletin, 2, 110-114.
 * @example
 * const cluster = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * clusterRobustTest(fitClusterRobust({ response: [1, 2, 4, 5, 3, 3], factors: [], cluster }), [1]).df; // 2
 */
export function clusterRobustTest(
  robust: ClusterRobustModel,
  row: ArrayLike<number>,
  options: Omit<TOptions, "weights"> = {},
): ClusterRobustResult {
  const { mu, alternative, confidenceLevel } = resolveTOptions(options);
  const { model, correction, clusters, n, dropped, method } = robust;
  const plain = linearCombination(model, row);
  const { estimate } = plain;
  const base = { kind: "cluster-robust-t", method, correction, clusters, n, dropped, alternative, mu, estimate } as const;
  const refused = (reason: string): ClusterRobustResult =>
    Object.freeze({ ...base, statistic: null, df: null, pValue: null, logPValue: null, standardError: null, interval: null, reason });
  if (estimate === null) return refused(plain.reason!);
  if (robust.reason !== null) return refused(robust.reason);
  const contrast = rotateRow(robust.model.fit.triangle, row);
  const standardError = Math.sqrt(robust.scale * robust.parts.reduce((sum, { score }) => sum + dot(contrast, score) ** 2, 0));
  const reason = noVariation(clusters, standardError, model.fit.reduced.centres[0]!, "cluster sums of residuals");
  const omega = workingCovariance(robust.parts, [contrast])[0]![0]!;
  if (reason !== null || !(omega > 0)) return refused(reason ?? "no cluster but one bears on this combination");
  const unit = contrast.map((value) => value / Math.sqrt(omega));
  const df = 2 / totalVariance(robust.parts, [unit]);
  const answer = tInference({ estimate, departure: estimate - mu, standardError, df, alternative, confidenceLevel });
  return Object.freeze({ ...base, df, standardError, ...answer, reason: null });
}
