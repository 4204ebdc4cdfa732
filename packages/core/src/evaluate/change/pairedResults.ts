import {
  type EffectSize,
  pairedCorrelation,
  pairedEffectSizes,
  pairedMoments,
  pairedT,
  shapiroWilk,
  wilcoxonSignedRank,
} from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Effect, Outcome } from "../evaluation.ts";
import { remembered } from "../table/remembered.ts";
import type { ScoreTable } from "../table/scoreTable.ts";

type PairedT = Outcome["pairedT"];

/** The paired t test of one outcome; the adjusted p is filled in when its family is complete. */
export function pairedTOf(pairs: ScoreTable, plan: AnalysisPlan): PairedT {
  const test = pairedT(pairs.pre, pairs.post, { confidenceLevel: plan.confidenceLevel, weights: pairs.weights });
  return {
    kind: "paired-t",
    method: test.method,
    n: test.n,
    statistic: test.statistic,
    df: test.df,
    pValue: test.pValue,
    logPValue: test.logPValue,
    pAdjusted: null,
    adjustment: plan.adjustment,
    alternative: test.alternative,
    estimate: test.estimate,
    standardError: test.standardError,
    interval: test.interval,
    reason: test.reason,
  };
}

const effectOf = (effect: EffectSize): Effect => ({
  estimate: effect.estimate,
  interval: effect.interval,
  correction: effect.correction,
  method: effect.method,
  reason: effect.reason,
});

/** The standardised mean changes of one outcome, each by its name. */
export function effectsOf(pairs: ScoreTable, plan: AnalysisPlan): Outcome["effects"] {
  const effects = pairedEffectSizes(pairs.pre, pairs.post, { confidenceLevel: plan.confidenceLevel, weights: pairs.weights });
  return {
    dz: effectOf(effects.dz),
    gz: effectOf(effects.gz),
    dav: effectOf(effects.dav),
    gav: effectOf(effects.gav),
    drm: effectOf(effects.drm),
    glassPre: effectOf(effects.glassPre),
  };
}

/** Below this many changed pairs the exact permutation distribution is used; from here on the normal approximation serves. */
const EXACT_BELOW = 20;

/** The signed-rank test of one outcome. */
export function wilcoxonOf(pairs: ScoreTable, plan: AnalysisPlan): Outcome["wilcoxon"] {
  const changed = pairs.weights.reduce((sum, n, row) => (pairs.pre[row] === pairs.post[row] ? sum : sum + n), 0);
  const exact = changed < EXACT_BELOW;
  const test = wilcoxonSignedRank(pairs.pre, pairs.post, { confidenceLevel: plan.confidenceLevel, weights: pairs.weights, exact });
  return {
    kind: "wilcoxon-signed-rank",
    method: test.method,
    n: test.n,
    nUsed: test.used,
    statistic: test.statistic,
    pValue: test.pValue,
    logPValue: test.logPValue,
    rankBiserial: test.rankBiserial,
    hodgesLehmann: test.estimate,
    interval: test.interval,
    reason: test.reason,
  };
}

/** Change = post - pre of each row; changes that differ by the rounding of the scores only are one. */
export const changesOf: (pairs: ScoreTable) => readonly number[] = remembered((pairs) => {
  const changes = pairs.pre.map((pre, row) => pairs.post[row]! - pre!);
  const [first = 0] = changes;
  const isFirst = (change: number, row: number): boolean =>
    Math.abs(change - first) <= ROUNDING * Math.max(Math.abs(pairs.pre[row]!), Math.abs(pairs.post[row]!));
  return changes.every(isFirst) ? changes.map(() => first) : changes;
});

/** R's rule for constant data: ten roundings. */
const ROUNDING = 10 * Number.EPSILON;

/** Whether the changes look normal. */
export function normalityOf(pairs: ScoreTable): Outcome["normality"] {
  const test = shapiroWilk(changesOf(pairs), { weights: pairs.weights });
  return { kind: "shapiro-wilk", method: test.method, n: test.n, statistic: test.statistic, pValue: test.pValue, reason: test.reason };
}

/** Correlation of the scores before and after. */
export function correlationOf(pairs: ScoreTable): number | null {
  return pairedCorrelation(pairedMoments(pairs.pre, pairs.post, pairs.weights));
}
