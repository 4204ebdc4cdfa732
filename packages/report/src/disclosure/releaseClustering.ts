import type { Outcome } from "@headway/core";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

type Clustering = Outcome["clustering"];
type Grouping = NonNullable<Clustering["broader"]>;

function groupingOf<T extends Grouping>(grouping: T, n: number, threshold: number): Released<T> {
  const telling = tellsFew(grouping.n, n, threshold) || (grouping.individualClusters > 0 && grouping.individualClusters < threshold);
  const own = telling ? null : grouping.n;
  const result = {
    ...grouping,
    n: own,
    dropped: grouping.dropped.filter((one) => one.n >= threshold),
    individualClusters: telling ? null : grouping.individualClusters,
    // the smallest and the largest group are single groups of children
    sizes: { ...grouping.sizes, minimum: null, maximum: null },
    intraclassCorrelation: { ...grouping.intraclassCorrelation, n: telling ? null : grouping.intraclassCorrelation.n },
    robust: { ...grouping.robust, n: own },
    randomIntercept: { ...grouping.randomIntercept, n: own },
  };
  return result as Released<T>;
}

/**
 * Releases change by cluster: numbers of groups, never a single group.
 *
 * @param clustering of one outcome
 * @param n children of the outcome
 * @param threshold smallest count that is shown
 */
export function releaseClustering(clustering: Clustering, n: number, threshold: number): Released<Clustering> {
  const broader = clustering.broader === null ? null : groupingOf(clustering.broader, n, threshold);
  return { ...groupingOf(clustering, n, threshold), broader } as Released<Clustering>;
}
