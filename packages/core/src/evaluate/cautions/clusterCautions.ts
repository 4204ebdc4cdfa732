import { type CautionRule, whole } from "./cautionRule.ts";

/** With fewer clusters than this, even small-sample corrections become rough. */
const FEW_CLUSTERS = 10;

/** What the grouping of the children calls for. */
export const CLUSTER_CAUTIONS: readonly CautionRule[] = [
  {
    code: "clustering_ignored",
    level: "caution",
    reference: "Campbell & Walters 2014, How to design, analyse and report cluster randomised trials",
    find: ({ clusterColumns, evaluation }) =>
      clusterColumns.length > 0 && evaluation.flow.paired > 0
        ? whole("children who share one of these may be alike, and are not analysed as clusters of it; intervals may be too narrow", {
            columns: clusterColumns.join(", "),
          })
        : [],
  },
  {
    code: "few_clusters",
    level: "caution",
    reference: "McNeish & Stapleton 2016, doi 10.1080/00273171.2016.1167008",
    find: ({ evaluation }) => {
      const counts = evaluation.outcomes.flatMap(({ clustering }) => {
        const shared = clustering.clusters - clustering.individualClusters;
        return shared > 0 ? [{ clusters: shared, cluster: clustering.cluster! }] : [];
      });
      const fewest = counts.sort((a, b) => a.clusters - b.clusters)[0];
      return fewest !== undefined && fewest.clusters < FEW_CLUSTERS
        ? whole("few clusters: what they have in common is known roughly, and intervals that count it in are wide", {
            ...fewest,
            threshold: FEW_CLUSTERS,
          })
        : [];
    },
  },
];
