import type { TOptions } from "../hypothesis/tOptions.ts";
import type { Column, Factor } from "../options.ts";
import type { ClusterCorrection } from "./clusterCorrection.ts";
import { fitClusterRobust } from "./clusterRobustModel.ts";
import { type ClusterRobustResult, clusterRobustTest } from "./clusterRobustTest.ts";

/** Options of {@link clusterRobustMean}. */
export interface ClusterRobustMeanOptions extends TOptions {
  /** Small-sample correction; default CR2. */
  readonly correction?: ClusterCorrection;
}

/**
 * Tests a mean, as a rule a mean change, when rows come in clusters: the paired t test for children in groups.
 *
 * @param values numbers; missing values are dropped and counted
 * @param cluster the cluster of each value; -1 is missing
 * @param options correction (default CR2), mu, alternative, confidence level, frequency weights
 * @returns the test with a cluster-robust standard error and Satterthwaite's degrees of freedom
 * @throws {StatsError} on unequal lengths, codes outside the levels or options out of range
 * @see Bell, R. M., & McCaffrey, D. F. (2002). Survey Methodology, 28, 169-181.
 * @example
 * const group = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * clusterRobustMean([1, 2, 4, 5, 3, 3], group).df; // 2
 */
export function clusterRobustMean(values: Column, cluster: Factor, options: ClusterRobustMeanOptions = {}): ClusterRobustResult {
  const { correction = "CR2", weights, ...rest } = options;
  const robust = fitClusterRobust({ response: values, factors: [], cluster }, { correction, ...(weights && { weights }) });
  return clusterRobustTest(robust, [1], rest);
}
