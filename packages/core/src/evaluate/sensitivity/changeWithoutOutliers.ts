import { pairedT, quantile } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import { countChildren, keepRows, type ScoreTable } from "../table/scoreTable.ts";
import type { ChangeEstimate } from "./adjustedChange.ts";

/**
 * The mean change of the children whose change lies within Tukey's fences.
 *
 * Fences stand `plan.outlierFence` interquartile ranges outside the quartiles of the changes; a change on a fence stays.
 *
 * @param pairs children with both scores, counted
 * @see Tukey, J. W. (1977). Exploratory data analysis. Addison-Wesley.
 */
export function changeWithoutOutliers(pairs: ScoreTable, plan: AnalysisPlan): ChangeEstimate {
  const changes = changesOf(pairs);
  const { weights } = pairs;
  const [q1, q3] = [0.25, 0.75].map((p) => quantile(changes, p, { weights }));
  const method = `paired t test within ${plan.outlierFence} interquartile ranges of the quartiles of change`;
  const none = { method, n: countChildren(pairs), dropped: [], estimate: null, interval: null, pValue: null };
  if (q1 == null || q3 == null) return { ...none, reason: "fewer than two changes" };
  if (q1 === q3) return { ...none, reason: "the middle half of the changes are equal: there are no fences" };
  const reach = plan.outlierFence * (q3 - q1);
  const kept = keepRows(pairs, (row) => changes[row]! >= q1 - reach && changes[row]! <= q3 + reach);
  const test = pairedT(kept.pre, kept.post, { confidenceLevel: plan.confidenceLevel, weights: kept.weights });
  const left = countChildren(pairs) - test.n;
  const dropped = left > 0 ? [{ reason: "change_outside_fences", n: left }] : [];
  return { method, n: test.n, dropped, estimate: test.estimate, interval: test.interval, pValue: test.pValue, reason: test.reason };
}
