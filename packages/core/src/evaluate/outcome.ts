import type { Instrument, Scale } from "../instrument/instrument.ts";
import type { Child, Outcomes, Wave } from "../outcomes.ts";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import { bootstrapOf } from "./change/bootstrapOfChange.ts";
import { descriptionOf } from "./change/description.ts";
import { changesOf, correlationOf, effectsOf, normalityOf, pairedTOf, wilcoxonOf } from "./change/pairedResults.ts";
import { thresholdCrossingOf } from "./change/thresholdCrossing.ts";
import type { ClusterChoice } from "./clustering/clusterChoice.ts";
import { clusteringOf } from "./clustering/clustering.ts";
import { type ComparisonContext, comparisonOf } from "./comparison/comparison.ts";
import { diagnosticsOf } from "./diagnostics/diagnostics.ts";
import type { Outcome } from "./evaluation.ts";
import { expectedChangeOf } from "./expectedChange/expectedChange.ts";
import { ageSlopeOf } from "./factors/ageSlope.ts";
import { ancovaOf } from "./factors/ancovaOfScores.ts";
import { anovaOfChangeOf } from "./factors/anovaOfChange.ts";
import type { EvaluationFactor } from "./factors/factors.ts";
import { marginalMeansOf } from "./factors/marginalMeans.ts";
import { mixedAnovaOf } from "./factors/mixedAnovaOfScores.ts";
import { simpleEffectsOf } from "./factors/simpleEffects.ts";
import { subgroupsOf } from "./factors/subgroups.ts";
import { measureAt } from "./measure/measure.ts";
import { reliabilityAt, reliableChangeOf } from "./measure/reliability.ts";
import { reliabilityUsed } from "./measure/reliabilityUsed.ts";
import { scaleRange } from "./measure/scaleRange.ts";
import { missingOf } from "./missing/missing.ts";
import { childrenByReason } from "./people/flow.ts";
import { reasonWithoutPair } from "./people/reasonWithoutPair.ts";
import { precisionOf } from "./precision/precision.ts";
import { sensitivityOf } from "./sensitivity/sensitivity.ts";
import { verdictOf } from "./sensitivity/verdict.ts";
import { pairedRows, type ScoreTable, scoreTable } from "./table/scoreTable.ts";

/** What one outcome is computed from. */
export interface OutcomeContext {
  readonly outcomes: Outcomes;
  readonly plan: AnalysisPlan;
  readonly factors: readonly EvaluationFactor[];
  /** The factors whose levels are subgroups. */
  readonly subgroups: readonly EvaluationFactor[];
  /** Everyone, where the plan has arms; else nobody is compared. */
  readonly comparison: ComparisonContext;
  /** What groups the children. */
  readonly clusters: ClusterChoice;
}

const scoreAt = (wave: Wave | null, scale: string): number | null => wave?.scores.get(scale) ?? null;

function scoringAt(children: readonly Child[], time: "pre" | "post", scale: Scale, instrument: Instrument): Outcome["scoring"]["pre"] {
  const positions = scale.items.map((item) => instrument.items.indexOf(item));
  let [scored, prorated, notScorable, fromItems] = [0, 0, 0, false];
  for (const { [time]: wave, count } of children) {
    if (wave === null) continue;
    const { responses } = wave;
    fromItems ||= responses !== null;
    if (scoreAt(wave, scale.id) !== null) {
      scored += count;
      if (responses !== null && positions.some((position) => (responses[position] ?? null) === null)) prorated += count;
    } else if (responses?.some((answer) => answer !== null) === true) notScorable += count;
  }
  return { scored, prorated: fromItems ? prorated : null, notScorable: fromItems ? notScorable : null };
}

function availableAt(table: ScoreTable, time: "pre" | "post"): Outcome["pre"] {
  return descriptionOf(table[time], table.weights);
}

/** How many children had each pair of scores, whatever their factors. */
function countPairs(pairs: ScoreTable): Outcome["pairs"] {
  const counts = new Map<string, Outcome["pairs"][number]>();
  pairs.weights.forEach((n, row) => {
    const [pre, post] = [pairs.pre[row]!, pairs.post[row]!];
    const key = `${pre}|${post}`;
    counts.set(key, { pre, post, n: n + (counts.get(key)?.n ?? 0) });
  });
  return [...counts.values()].sort((a, b) => a.pre - b.pre || a.post - b.post);
}

/**
 * Everything about one scale: who is in, how they changed, and for whom.
 *
 * @param scale one of the instrument's
 * @param family the family in which its p is adjusted
 */
export function outcomeOf(
  scale: Scale,
  family: Outcome["family"],
  { outcomes, plan, factors, subgroups, comparison, clusters }: OutcomeContext,
): Outcome {
  const { children, instrument } = outcomes;
  const table = scoreTable(children, scale.id, factors);
  const pairs = pairedRows(table);
  const change = descriptionOf(changesOf(pairs), pairs.weights);
  const reliability = {
    pre: reliabilityAt(children, "pre", scale, instrument, plan),
    post: reliabilityAt(children, "post", scale, instrument, plan),
  };
  const pairedT = pairedTOf(pairs, plan);
  const wilcoxon = wilcoxonOf(pairs, plan);
  const bootstrap = bootstrapOf(pairs, plan);
  const clustering = clusteringOf(children, scale.id, clusters, plan);
  const range = scaleRange(scale, instrument);
  const missing = missingOf(children, scale, factors, { change, pairedT, range }, plan);
  const sensitivity = sensitivityOf(pairs, { pairedT, wilcoxon, bootstrap, clustering, imputed: missing.imputation }, plan);
  return {
    scale: scale.id,
    title: scale.title,
    family,
    direction: scale.direction,
    highMeans: scale.highMeans,
    range,
    n: change.n,
    dropped: childrenByReason(children, (child) => reasonWithoutPair(child, scale.id)),
    pre: descriptionOf(pairs.pre, pairs.weights),
    post: descriptionOf(pairs.post, pairs.weights),
    change,
    available: { pre: availableAt(table, "pre"), post: availableAt(table, "post") },
    scoring: { pre: scoringAt(children, "pre", scale, instrument), post: scoringAt(children, "post", scale, instrument) },
    correlation: correlationOf(pairs),
    pairs: countPairs(pairs),
    pairedT,
    effects: effectsOf(pairs, plan),
    wilcoxon,
    bootstrap,
    normality: normalityOf(pairs),
    diagnostics: diagnosticsOf(pairs, plan),
    reliability,
    measure: { pre: measureAt(children, "pre", scale, instrument), post: measureAt(children, "post", scale, instrument) },
    reliableChange: reliableChangeOf(pairs, reliability.pre, scale, instrument, plan),
    thresholdCrossing: thresholdCrossingOf(pairs, scale, plan),
    expectedChange: expectedChangeOf(pairs, reliabilityUsed(scale.id, reliability.pre, plan), plan),
    anovaOfChange: anovaOfChangeOf(pairs, plan),
    mixedAnova: mixedAnovaOf(pairs, plan),
    ancova: ancovaOf(children, scale.id, factors, plan),
    marginalMeans: marginalMeansOf(pairs, plan),
    simpleEffects: simpleEffectsOf(pairs, plan),
    subgroups: subgroupsOf(children, scale.id, subgroups, plan),
    ageSlope: ageSlopeOf(children, scale.id, factors, plan),
    comparison: comparisonOf(scale.id, comparison, plan),
    clustering,
    missing,
    sensitivity,
    verdict: verdictOf(sensitivity, plan),
    precision: precisionOf(pairs, clustering.designEffect, plan, clustering.robust),
  };
}
