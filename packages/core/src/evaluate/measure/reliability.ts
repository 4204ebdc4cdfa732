import { type CronbachAlpha, cronbachAlpha, reliableChange } from "@headway/stats";
import type { Instrument, Scale } from "../../instrument/instrument.ts";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Outcome, ReliableChange } from "../evaluation.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { answerPatterns } from "./answerPatterns.ts";
import { NO_ITEM_ANSWERS } from "./noItemAnswers.ts";
import { reliabilityUsed } from "./reliabilityUsed.ts";
import { scaleRange } from "./scaleRange.ts";

type Alpha = Outcome["reliability"]["pre"];

const notComputed = (items: number, reason: string): Alpha => ({
  kind: "cronbach-alpha",
  method: "Cronbach's alpha with Feldt's interval",
  items,
  n: 0,
  dropped: 0,
  estimate: null,
  interval: null,
  reason,
});

const alphaOf = (alpha: CronbachAlpha): Alpha => ({
  kind: "cronbach-alpha",
  method: alpha.method,
  items: alpha.items,
  n: alpha.n,
  dropped: alpha.dropped,
  estimate: alpha.estimate,
  interval: alpha.interval,
  reason: alpha.reason,
});

/**
 * Cronbach's alpha of one scale at one timepoint, over the children who answered all its items.
 *
 * @param children everyone who was read
 * @param wave the timepoint
 * @param scale the scale, whose reversed items are turned first
 */
export function reliabilityAt(
  children: readonly Child[],
  wave: "pre" | "post",
  scale: Scale,
  instrument: Instrument,
  plan: AnalysisPlan,
): Alpha {
  const k = scale.items.length;
  if (k < 2) return notComputed(k, "a scale of one item has no internal consistency");
  const { items, weights } = answerPatterns(children, wave, scale, instrument);
  if (weights.length === 0) return notComputed(k, NO_ITEM_ANSWERS);
  return alphaOf(cronbachAlpha(items, { confidenceLevel: plan.confidenceLevel, weights }));
}

/** How many children started where a change of more than the threshold in the hoped-for direction fits the scale. */
function couldImprove(pairs: ScoreTable, threshold: number, scale: Scale, instrument: Instrument): number | null {
  if (scale.direction === "unordered") return null;
  const { minimum, maximum } = scaleRange(scale, instrument);
  const room = (pre: number): number => (scale.direction === "higher-is-better" ? maximum - pre : pre - minimum);
  return pairs.weights.reduce((sum, n, row) => (room(pairs.pre[row]!) > threshold ? sum + n : sum), 0);
}

/**
 * Counts children whose change passes the measurement's error (Jacobson and Truax 1991).
 *
 * @param pairs children with both scores, counted
 * @param alpha of the scale before, which serves where the plan gives no reliability
 */
export function reliableChangeOf(
  pairs: ScoreTable,
  alpha: Alpha,
  scale: Scale,
  instrument: Instrument,
  plan: AnalysisPlan,
): ReliableChange {
  const used = reliabilityUsed(scale.id, alpha, plan);
  const base = {
    kind: "reliable-change",
    method: "Jacobson-Truax reliable change",
    reliability: used.value ?? alpha.estimate,
    reliabilitySource: used.source,
    criterion: plan.reliableChangeCriterion,
  } as const;
  const nothing = {
    sdPre: null,
    standardErrorOfDifference: null,
    threshold: null,
    increased: null,
    unchanged: null,
    decreased: null,
    improved: null,
    worsened: null,
    couldImprove: null,
  };
  const n = pairs.weights.reduce((sum, weight) => sum + weight, 0);
  if (used.value === null) return { ...base, n, ...nothing, reason: used.reason };
  const counted = reliableChange(pairs.pre, pairs.post, {
    reliability: used.value,
    criterion: plan.reliableChangeCriterion,
    weights: pairs.weights,
  });
  const { improved: increased, unchanged, worsened: decreased, threshold } = counted;
  const rising = scale.direction === "higher-is-better";
  const ordered = scale.direction !== "unordered";
  return {
    ...base,
    n: counted.n,
    sdPre: counted.sdPre,
    standardErrorOfDifference: counted.standardErrorOfDifference,
    threshold,
    increased,
    unchanged,
    decreased,
    improved: ordered ? (rising ? increased : decreased) : null,
    worsened: ordered ? (rising ? decreased : increased) : null,
    couldImprove: threshold === null ? null : couldImprove(pairs, threshold, scale, instrument),
    reason: counted.reason,
  };
}
