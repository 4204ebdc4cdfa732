import { equivalenceTest, tUpperQuantile, tUpperTail } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Clustering } from "../schema/clustering.ts";
import type { Precision } from "../schema/precision.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

type Equivalence = Precision["equivalence"];

/** The mean change with a standard error that holds for clusters. */
export type RobustMean = Pick<Clustering["robust"], "n" | "estimate" | "standardError" | "df">;

/**
 * Tests whether the mean change is surely smaller than the smallest that would matter, in either direction.
 *
 * @param pairs children with both scores, counted
 * @param robust the mean of clustered children, which is tested in place of that of independent ones; null where nothing groups them
 * @param alpha level of each one-sided test
 */
export function equivalenceOf(pairs: ScoreTable, robust: RobustMean | null, alpha: number, plan: AnalysisPlan): Equivalence {
  const named = Object.hasOwn(plan.smallestChange, pairs.scale) ? plan.smallestChange[pairs.scale] : undefined;
  const base = {
    kind: "equivalence-paired",
    method: "two one-sided paired t tests, children taken as independent",
    smallestChange: named?.value ?? null,
    source: named?.source ?? null,
    alpha,
    n: countChildren(pairs),
    reference: "Schuirmann 1987, doi 10.1007/BF01068419",
  } as const;
  const nothing = { statistic: null, df: null, pValue: null, interval: null, equivalent: null };
  if (named === undefined) return { ...base, ...nothing, reason: "the plan names no smallest change that would matter" };
  if (alpha >= 0.5) return { ...base, ...nothing, reason: "the confidence level is too low" };
  if (robust !== null) {
    const clustered = clusteredEquivalence(robust, named.value, alpha);
    return clustered === null ? { ...base, ...nothing, reason: NO_ERROR } : { ...base, ...clustered, reason: null };
  }
  const test = equivalenceTest(pairs.pre, pairs.post, { low: -named.value, high: named.value, alpha, weights: pairs.weights });
  const { statistic, df, pValue, interval, equivalent, reason } = test;
  return { ...base, statistic, df, pValue, interval, equivalent, reason };
}

const NO_ERROR = "the mean change has no standard error that holds for clusters";

/** The same two tests with the standard error and degrees of freedom of clusters; null where there are none. */
function clusteredEquivalence({ n, estimate, standardError: se, df }: RobustMean, bound: number, alpha: number) {
  if (estimate === null || se === null || df === null) return null;
  const [above, below] = [(estimate + bound) / se, (estimate - bound) / se];
  const statistic = above < -below ? above : below;
  const pValue = tUpperTail(Math.min(above, -below), df);
  const margin = tUpperQuantile(alpha, df) * se;
  const interval = { lower: estimate - margin, upper: estimate + margin, level: 1 - 2 * alpha, method: "Student's t" };
  const method = "two one-sided t tests with the CR2 standard error of clusters";
  return { method, n, statistic, df, pValue, interval, equivalent: pValue < alpha };
}
