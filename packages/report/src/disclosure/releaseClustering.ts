import type { Outcome } from "@headway/core";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

type Clustering = Outcome["clustering"];
type Grouping = NonNullable<Clustering["broader"]>;

function groupingOf<T extends Grouping>(grouping: T, n: number, threshold: number): Released<T> {
  const telling = tellsFew(grouping.n, n, threshold) || (grouping.individualClusters > 0 && grouping.individualClusters < threshold);
  const own = telling ? null : grouping.n;
  const { intraclassCorrelation: icc, sizes } = grouping;
  const shared = { ...icc, n: null, clusters: null, df1: null, df2: null, statistic: null };
  const result = {
    ...grouping,
    n: own,
    dropped: grouping.dropped.filter((one) => one.n >= threshold),
    individualClusters: telling ? null : grouping.individualClusters,
    // the smallest, the middle and the largest group are single groups of children
    sizes: { minimum: null, median: null, mean: telling ? null : sizes.mean, maximum: null },
    // the design effect times it is the number of children
    effectiveN: telling ? null : grouping.effectiveN,
    intraclassCorrelation: telling || tellsFew(icc.n, grouping.n, threshold) ? shared : icc,
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
