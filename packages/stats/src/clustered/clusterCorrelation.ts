import { type Moments, moments } from "../describe/moments.ts";
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
  const whole = moments(column, weights);
  const groups = momentsByCluster(column, cluster, weights);
  const { n, dropped } = whole;
  const base = { kind: "cluster-correlation", method: "one-way analysis of variance", n, dropped, clusters: groups.length } as const;
  const standardError = Math.sqrt(whole.sumOfSquares / (n - 1) / n);
  const why = noVariation(n, standardError, whole.mean, "values") ?? shape(groups.length, n);
  if (why !== null) return Object.freeze({ ...base, ...nothing, reason: why });
  const [df1, df2] = [groups.length - 1, n - groups.length];
  const within = groups.reduce((sum, group) => sum + group.sumOfSquares, 0) / df2;
  const between = groups.reduce((sum, group) => sum + group.n * distance(group, whole) ** 2, 0) / df1;
  if (Math.sqrt(within) <= 10 * Number.EPSILON * Math.abs(whole.mean) || within === 0)
    return Object.freeze({ ...base, ...nothing, reason: "no variation within the clusters" });
  const averageSize = groups.reduce((sum, group) => sum + group.n ** 2, 0) / n;
  const meanSize = (n - averageSize) / df1;
  const statistic = between / within;
  const correlation = (ratio: number): number => (ratio - 1) / (ratio + meanSize - 1);
  const tail = (1 - confidenceLevel) / 2;
  const lower = correlation(statistic / fUpperQuantile(tail, df1, df2));
  const upper = correlation(statistic / fQuantile(tail, df1, df2));
  const interval = Object.freeze({ lower, upper, level: confidenceLevel, method: "F distribution (Searle)" });
  const estimate = correlation(statistic);
  const designEffect = Math.max(1, 1 + (averageSize - 1) * estimate);
  const test = { statistic, df1, df2, pValue: fUpperTail(statistic, df1, df2), logPValue: fLogUpperTail(statistic, df1, df2) };
  return Object.freeze({ ...base, ...test, meanSize, estimate, interval, designEffect, effectiveN: n / designEffect, reason: null });
}

/** Moments of the clusters that have data. */
function momentsByCluster(column: Column, cluster: Factor, weights: ArrayLike<number> | undefined): Moments[] {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < column.length; row++) {
    const members = rows.get(cluster.codes[row]!) ?? [];
    members.push(row);
    rows.set(cluster.codes[row]!, members);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, members]) =>
      moments(
        members.map((row) => column[row]),
        weights && members.map((row) => weights[row]!),
      ),
    )
    .filter((group) => group.n > 0);
}

/** Distance of a cluster's mean from the mean of all. */
function distance(group: Moments, whole: Moments): number {
  return group.mean - whole.mean + (group.meanRemainder - whole.meanRemainder);
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
