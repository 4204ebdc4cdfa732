import type { Factor } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { countChildren, keepRows, pairedRows, type ScoreTable, scoreTable } from "../table/scoreTable.ts";

/** Changes of the children of one scale with the cluster of each, in an order that the file's row order cannot change. */
export interface ClusteredChange {
  readonly change: readonly number[];
  readonly weights: readonly number[];
  readonly cluster: Factor;
}

/** Children with both scores by cluster. */
export interface ClusteredChanges {
  /** Those who share a cluster by design. */
  readonly shared: ClusteredChange;
  /** Everybody, each child seen one-to-one in a cluster of one. */
  readonly all: ClusteredChange;
  readonly individuals: number;
  /** Children with both scores who stand in no cluster. */
  readonly withoutCluster: number;
}

const clusteredRows = (table: ScoreTable): ClusteredChange => ({
  change: changesOf(table),
  weights: table.weights,
  cluster: table.factors[0]!,
});

/** Each child of the rows in a row and a cluster of one, behind the clusters that are there. */
function withIndividuals(shared: ClusteredChange, alone: ScoreTable): ClusteredChange {
  const single = changesOf(alone).flatMap((change, row) => Array.from({ length: alone.weights[row]! }, () => change));
  const { name, levels, codes } = shared.cluster;
  return {
    change: [...shared.change, ...single],
    weights: [...shared.weights, ...single.map(() => 1)],
    cluster: {
      name,
      levels: [...levels, ...single.map((_, at) => `one-to-one ${at + 1}`)],
      codes: [...Array.from(codes), ...single.map((_, at) => levels.length + at)],
    },
  };
}

/**
 * Sorts the children with both scores of a scale into clusters.
 *
 * @param children everyone who was read
 * @param scale scale id
 * @param column what groups them
 * @param isIndividual which children are clusters of one, whatever the column says
 */
export function clusteredChanges(
  children: readonly Child[],
  scale: string,
  column: EvaluationFactor,
  isIndividual: (child: Child) => boolean,
): ClusteredChanges {
  const alone = column.levels.length;
  const codeOf = (child: Child): number => (isIndividual(child) ? alone : column.codeOf(child));
  const pairs = pairedRows(scoreTable(children, scale, [{ ...column, levels: [...column.levels, "one-to-one"], codeOf }]));
  const at = (keep: (code: number) => boolean): ScoreTable => keepRows(pairs, (row) => keep(pairs.factors[0]!.codes[row]!));
  const rows = clusteredRows(at((code) => code >= 0 && code < alone));
  const shared = { ...rows, cluster: { ...rows.cluster, levels: column.levels } };
  const individual = at((code) => code === alone);
  return {
    shared,
    all: withIndividuals(shared, individual),
    individuals: countChildren(individual),
    withoutCluster: countChildren(at((code) => code < 0)),
  };
}

/** Children in each cluster that holds one, smallest first. */
export function clusterSizes({ cluster, weights }: ClusteredChange): number[] {
  const sizes = new Map<number, number>();
  weights.forEach((n, row) => {
    sizes.set(cluster.codes[row]!, n + (sizes.get(cluster.codes[row]!) ?? 0));
  });
  return [...sizes.values()].sort((a, b) => a - b);
}
