import { moments } from "../describe/moments.ts";
import { fLogUpperTail, fQuantile, fUpperQuantile, fUpperTail } from "../distributions/f.ts";
import { noVariation } from "../hypothesis/noVariation.ts";
import { type Column, type CommonOptions, checkConfidenceLevel, type Factor } from "../options.ts";
import type { Interval } from "../result.ts";
import { responseInClusters } from "./clusteredData.ts";

/** How alike the rows of one cluster are, and what that costs; null fields carry a reason. */
export interface ClusterCorrelation {
  readonly kind: "cluster-correlation";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  readonly clusters: number;
  /** n0: the size that equal clusters with the same information on differences between clusters would have. */
  readonly meanSize: number | null;
  /** Intraclass correlation, (MSB - MSW) / (MSB + (n0 - 1) MSW); may be below 0. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  readonly statistic: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
  /** How many times the variance of a mean is what independent rows would give: 1 + (sum n_j^2 / n - 1) ICC, at least 1. */
  readonly designEffect: number | null;
  /** n / design effect. */
  readonly effectiveN: number | null;
  readonly reason: string | null;
}

/**
 * One-way intraclass correlation of rows in clusters, with the design effect of a mean.
 *
 * n0 = (n - sum n_j^2 / n) / (J - 1); limits (F / F_q - 1) / (F / F_q + n0 - 1), exact for clusters of equal size.
 *
 * @param values numbers, as a rule changes
 * @param cluster the cluster of each value; -1 is missing
 * @param options confidence level, frequency weights
 * @returns correlation, interval, F test against 0 and design effect
 * @throws {StatsError} on unequal lengths, codes outside the levels or options out of range
 * @see Donner, A., & Klar, N. (2000). Design and analysis of cluster randomization trials. Arnold, chapter 1.
 * @see Searle, S. R. (1971). Linear models. Wiley, section 9.9.
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * clusterCorrelation([1, 3, 5, 7], group).estimate; // 0.7777777777777778, which is (16 - 2) / (16 + 2)
 */
export function clusterCorrelation(values: Column, cluster: Factor, options: Omit<CommonOptions, "alternative"> = {}): ClusterCorrelation {
  const { confidenceLevel = 0.95, weights } = options;
  checkConfidenceLevel(confidenceLevel);
  const column = responseInClusters(values, [cluster]);
  const { n, dropped, mean, sumOfSquares } = moments(column, weights);
  const groups = cluster.levels
    .map((_, level) =>
      moments(
        Array.from(column, (value, row) => (cluster.codes[row] === level ? value : null)),
        weights,
      ),
    )
    .filter((group) => group.n > 0);
  const clusters = groups.length;
  const base = { kind: "cluster-correlation", method: "one-way analysis of variance", n, dropped, clusters } as const;
  const standardError = n > 1 ? Math.sqrt(sumOfSquares / (n - 1) / n) : null;
  const why = noVariation(n, standardError, mean, "values") ?? shape(clusters, n);
  if (why !== null) return Object.freeze({ ...base, ...nothing, reason: why });
  const within = groups.reduce((sum, group) => sum + group.sumOfSquares, 0) / (n - clusters);
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0) / (clusters - 1);
  if (!(within > 0)) return Object.freeze({ ...base, ...nothing, reason: "no variation within the clusters" });
  const averageSize = groups.reduce((sum, group) => sum + group.n ** 2, 0) / n;
  const meanSize = (n - averageSize) / (clusters - 1);
  const statistic = between / within;
  const [df1, df2] = [clusters - 1, n - clusters];
  const correlation = (ratio: number): number => (ratio - 1) / (ratio + meanSize - 1);
  const tail = (1 - confidenceLevel) / 2;
  const estimate = correlation(statistic);
  const designEffect = Math.max(1, 1 + (averageSize - 1) * estimate);
  const interval = {
    lower: correlation(statistic / fUpperQuantile(tail, df1, df2)),
    upper: correlation(statistic / fQuantile(tail, df1, df2)),
    level: confidenceLevel,
    method: "F distribution (Searle)",
  };
  const test = { statistic, df1, df2, pValue: fUpperTail(statistic, df1, df2), logPValue: fLogUpperTail(statistic, df1, df2) };
  return Object.freeze({
    ...base,
    ...test,
    meanSize,
    estimate,
    interval: Object.freeze(interval),
    designEffect,
    effectiveN: n / designEffect,
    reason: null,
  });
}

function shape(clusters: number, n: number): string | null {
  if (clusters < 2) return "fewer than two clusters";
  return clusters >= n ? "as many clusters as values" : null;
}

const nothing = {
  meanSize: null,
  estimate: null,
  interval: null,
  statistic: null,
  df1: null,
  df2: null,
  pValue: null,
  logPValue: null,
  designEffect: null,
  effectiveN: null,
} as const;
