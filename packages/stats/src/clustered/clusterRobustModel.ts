import { StatsError } from "../errors.ts";
import { fitLinearModel, type LinearModel, type LinearModelOptions } from "../linear/linearModel.ts";
import { adjustment, type ClusterCorrection, clusterCorrections, correctionScale } from "./clusterCorrection.ts";
import { type ClusteredData, responseInClusters } from "./clusteredData.ts";
import { clusterParts } from "./clusterParts.ts";

/** Options of {@link fitClusterRobust}. */
export interface ClusterRobustOptions extends LinearModelOptions {
  /** Small-sample correction; default CR2. */
  readonly correction?: ClusterCorrection;
}

/** A cluster's share in the covariance: its spread S, adjustment F and adjusted score F Z'e in the rotated design. */
export interface AdjustedCluster {
  readonly name: string;
  readonly n: number;
  readonly spread: readonly Float64Array[];
  readonly adjustment: readonly Float64Array[];
  readonly score: Float64Array;
}

/** A linear model with a covariance that holds when rows of one cluster are alike. */
export interface ClusterRobustModel {
  readonly kind: "cluster-robust-model";
  readonly method: string;
  readonly correction: ClusterCorrection;
  readonly n: number;
  readonly dropped: number;
  /** Number of clusters that have data. */
  readonly clusters: number;
  readonly model: LinearModel;
  /** What the covariance is multiplied with. */
  readonly scale: number;
  /** Empty where there is a reason. */
  readonly parts: readonly AdjustedCluster[];
  readonly reason: string | null;
}

/**
 * Fits a linear model by least squares and makes its covariance robust to clusters.
 *
 * V = (X'X)^-1 [sum over clusters of X_j' A_j e_j e_j' A_j X_j] (X'X)^-1, where A_j is the correction.
 *
 * @param data response, factors, covariates and the cluster of each row; rows with a missing value are dropped
 * @param options correction (default CR2), terms, frequency weights
 * @returns the model; `clusterRobustTest` and `clusterRobustWald` make estimates and tests from it
 * @throws {StatsError} on unequal lengths, unknown terms, codes outside the levels or an unknown correction
 * @see Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with multi-stage samples. Survey Methodology, 28, 169-181.
 * @see Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation. Journal of Business & Economic Statistics, 36, 672-683.
 * @example
 * const cluster = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * fitClusterRobust({ response: [1, 2, 4, 5, 3, 3], factors: [], cluster }).clusters; // 3
 */
export function fitClusterRobust(data: ClusteredData, options: ClusterRobustOptions = {}): ClusterRobustModel {
  const { correction = "CR2", ...modelOptions } = options;
  if (!clusterCorrections.includes(correction))
    throw new StatsError("unknown_option", "correction", String(correction), clusterCorrections.join(", "));
  const { cluster, ...input } = data;
  const model = fitLinearModel({ ...input, response: responseInClusters(data.response, [cluster]) }, modelOptions);
  const parts = clusterParts(model.fit, cluster.codes);
  const matrixOf = oncePerSpread(correction);
  const adjusted = parts.flatMap(({ code, n, spread, score }) => {
    const matrix = matrixOf(spread);
    return matrix === null ? [] : [{ name: cluster.levels[code]!, n, spread, adjustment: matrix, score: product(matrix, score) }];
  });
  const reason = refusal(parts.length, adjusted.length, model.residualDf);
  return Object.freeze({
    kind: "cluster-robust-model",
    method: `least squares with ${correction} covariance`,
    correction,
    n: model.n,
    dropped: model.dropped,
    clusters: parts.length,
    model,
    scale: reason === null ? correctionScale(correction, parts.length, model.n, model.rank) : 1,
    parts: reason === null ? adjusted : [],
    reason,
  });
}

/** Clusters of equal rows, such as children seen one-to-one, share one adjustment. */
function oncePerSpread(correction: ClusterCorrection): (spread: readonly Float64Array[]) => readonly Float64Array[] | null {
  const known = new Map<string, readonly Float64Array[] | null>();
  return (spread) => {
    const key = spread.join();
    const matrix = known.has(key) ? known.get(key)! : adjustment(correction, spread);
    known.set(key, matrix);
    return matrix;
  };
}

function refusal(clusters: number, adjusted: number, residualDf: number): string | null {
  if (clusters < 2) return "fewer than two clusters";
  if (!(residualDf > 0)) return "no residual degrees of freedom: as many parameters as rows";
  if (adjusted < clusters) return "a cluster fixes a coefficient by itself: CR3 cannot leave it out";
  return null;
}

/** A symmetric matrix times a column. */
function product(matrix: readonly Float64Array[], column: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => row.reduce((sum, value, index) => sum + value * column[index]!, 0));
}
