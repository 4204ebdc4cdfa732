import { describe } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import type { Clustering, Grouping } from "../schema/clustering.ts";
import type { ClusterChoice } from "./clusterChoice.ts";
import { type ClusteredChanges, clusteredChanges, clusterSizes } from "./clusteredChange.ts";
import { correlationWithin, noResults, randomIntercept, robustMean } from "./clusterResults.ts";

const NO_SIZES: Grouping["sizes"] = { minimum: null, median: null, mean: null, maximum: null };

function notGrouped(reason: string): Grouping {
  return {
    cluster: null,
    n: 0,
    dropped: [],
    clusters: 0,
    individualClusters: 0,
    sizes: NO_SIZES,
    ...noResults(reason),
    designEffect: null,
    effectiveN: null,
    reason,
  };
}

function sizesOf(shared: readonly number[]): Grouping["sizes"] {
  if (shared.length === 0) return NO_SIZES;
  const { minimum, median, mean, maximum } = describe(shared);
  return { minimum, median, mean, maximum };
}

/**
 * Design effect of a mean over clusters of unequal size: 1 + (sum n_j^2 / n - 1) ICC, never below 1.
 *
 * Clusters of one add 1 to sum n_j^2 each; where all are of one, it is 1 whatever the correlation.
 * Eldridge, Ashby & Kerry 2006, doi 10.1093/ije/dyl129: the same as 1 + ((cv^2 + 1) mean size - 1) ICC.
 */
function designEffectOf(sizes: readonly number[], correlation: number | null): number | null {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const excess = sizes.reduce((sum, size) => sum + size * (size - 1), 0) / n;
  if (excess === 0) return 1;
  return correlation === null ? null : Math.max(1, 1 + excess * correlation);
}

function groupingOf(cluster: string, { shared, all, individuals, withoutCluster }: ClusteredChanges, plan: AnalysisPlan): Grouping {
  const dropped = withoutCluster > 0 ? [{ reason: "no_cluster", n: withoutCluster }] : [];
  const sizes = clusterSizes(all);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  if (n === 0) return { ...notGrouped("no child with both scores and a cluster"), cluster, dropped };
  const sharedSizes = clusterSizes(shared);
  const level = plan.confidenceLevel;
  const noneShared = "every child is a cluster of one";
  const intraclassCorrelation = sharedSizes.length === 0 ? noResults(noneShared).intraclassCorrelation : correlationWithin(shared, level);
  const designEffect = designEffectOf(sizes, intraclassCorrelation.estimate);
  return {
    cluster,
    n,
    dropped,
    clusters: sizes.length,
    individualClusters: individuals,
    sizes: sizesOf(sharedSizes),
    intraclassCorrelation,
    designEffect,
    effectiveN: designEffect === null ? null : n / designEffect,
    robust: robustMean(all, level),
    randomIntercept: randomIntercept(all, level),
    reason: null,
  };
}

const nobody = (): boolean => false;

/**
 * What it costs one scale that children share a group, a facilitator or a site, and the mean change with that counted in.
 *
 * Children seen one-to-one are clusters of one (partial nesting); by the broader of two columns they stay with the
 * others of their place. Children without a cluster are left out and counted.
 *
 * @param children everyone who was read
 * @param scale scale id
 * @param choice what groups them
 * @param plan confidence level
 */
export function clusteringOf(children: readonly Child[], scale: string, choice: ClusterChoice, plan: AnalysisPlan): Clustering {
  const { narrow, broad } = choice;
  const by = (column: EvaluationFactor, isIndividual: (child: Child) => boolean): Grouping =>
    groupingOf(column.id, clusteredChanges(children, scale, column, isIndividual), plan);
  const grouping = narrow === null ? notGrouped(choice.reason!) : by(narrow, choice.isIndividual);
  return {
    kind: "clustering",
    method: "change by cluster; children seen one-to-one are clusters of one",
    ...grouping,
    broader: broad === null ? null : by(broad, nobody),
    broaderReason: choice.broadReason,
    reference:
      "Campbell & Walters 2014, How to design, analyse and report cluster randomised trials; Eldridge, Ashby & Kerry 2006, doi 10.1093/ije/dyl129",
  };
}
