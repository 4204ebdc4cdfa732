import { binomialCdf, normalUpperQuantile } from "@headway/stats";
import type { Scale } from "../../instrument/instrument.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Interval } from "../schema/quantities.ts";
import type { ThresholdCrossing } from "../schema/thresholdCrossing.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

/** A prorated score can miss the cut-off that it equals by rounding. */
const ROUNDING = 1e-9;

/**
 * Counts the children who crossed the plan's cut-off; a score that equals it is in range.
 *
 * In range is at or above the cut-off where higher is better, at or below it where lower is better.
 *
 * @param pairs children with both scores, counted
 * @param scale says which side is hoped for
 */
export function thresholdCrossingOf(pairs: ScoreTable, scale: Scale, plan: AnalysisPlan): ThresholdCrossing {
  const cutoff = Object.hasOwn(plan.cutoffs, scale.id) ? plan.cutoffs[scale.id] : undefined;
  const n = countChildren(pairs);
  const base = {
    kind: "threshold-crossing",
    method: "counts at the cut-off, exact McNemar test, adjusted Wald interval of the difference of shares",
    cutoff: cutoff?.value ?? null,
    source: cutoff?.source ?? null,
    n,
    reference: "Bonett & Price 2012, doi 10.3102/1076998611411915",
  } as const;
  const reason = whyNot(n, cutoff !== undefined, scale);
  if (cutoff === undefined || reason !== null) return { ...base, ...notCounted, reason };
  const sign = scale.direction === "higher-is-better" ? 1 : -1;
  const inRange = (score: number | null | undefined): boolean => sign * (score! - cutoff.value) >= -ROUNDING;
  const count = (before: boolean, after: boolean): number =>
    pairs.weights.reduce((sum, w, row) => (inRange(pairs.pre[row]) === before && inRange(pairs.post[row]) === after ? sum + w : sum), 0);
  const [stayed, into, out] = [count(true, true), count(false, true), count(true, false)];
  return {
    ...base,
    inRangePre: stayed + out,
    inRangePost: stayed + into,
    crossedInto: into,
    crossedOut: out,
    shareChange: { estimate: (into - out) / n, interval: differenceOfShares(into, out, n, plan.confidenceLevel) },
    pValue: into + out === 0 ? 1 : Math.min(1, 2 * binomialCdf(Math.min(into, out), into + out, 0.5)),
    reason,
  };
}

const notCounted = {
  inRangePre: null,
  inRangePost: null,
  crossedInto: null,
  crossedOut: null,
  shareChange: { estimate: null, interval: null },
  pValue: null,
} as const;

function whyNot(n: number, named: boolean, scale: Scale): string | null {
  if (!named) return "the plan names no cut-off for this scale";
  if (scale.direction === "unordered") return "the scale is not ordered good to bad: no side of a cut-off is hoped for";
  return n === 0 ? "no child with both scores" : null;
}

/** Bonett and Price (2012): a child is added to either kind of crossing, which keeps the level in small groups. */
function differenceOfShares(into: number, out: number, n: number, level: number): Interval {
  const [p, q] = [(into + 1) / (n + 2), (out + 1) / (n + 2)];
  const margin = normalUpperQuantile((1 - level) / 2) * Math.sqrt((p + q - (p - q) ** 2) / (n + 2));
  return { lower: Math.max(-1, p - q - margin), upper: Math.min(1, p - q + margin), level, method: "Bonett-Price adjusted Wald" };
}
