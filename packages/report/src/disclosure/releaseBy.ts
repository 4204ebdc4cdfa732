import type { Evaluation, EvaluationBy, Outcome } from "@headway/core";
import { releaseCautions } from "./releaseCautions.ts";
import type { ReleasedEvaluation, ReleasedOutcome, Suppression } from "./released.ts";
import { type ReleaseOptions, releaseEvaluation } from "./releaseEvaluation.ts";
import { releaseOptionsOf } from "./releaseOptionsOf.ts";
import { releaseStandard } from "./releaseStandard.ts";
import { withheldLevels as findWithheld, thickAcross, type WithheldLevels } from "./withheldLevels.ts";
import { withhold } from "./withhold.ts";

/** The whole and its levels as they may be shown side by side. */
export interface ReleasedBy {
  /** Factor id of the column. */
  readonly by: string;
  readonly overall: ReleasedEvaluation;
  /** Every level in the column's order; null where nothing of it is shown, with the reason. */
  readonly levels: readonly { readonly level: string; readonly evaluation: ReleasedEvaluation | null; readonly reason: string | null }[];
}

/** Why a level has no report. */
const LEVEL_WITHHELD = "withheld: too few children, or it would give another level away";

interface Siblings {
  readonly by: EvaluationBy;
  readonly withheld: WithheldLevels;
  readonly threshold: number;
}

const outcomeIn = ({ outcomes }: Evaluation, scale: string): Outcome | undefined => outcomes.find((outcome) => outcome.scale === scale);

/** Classes whose counts are enough in every sibling may stand in each of them. */
function classesAre(
  kinds: readonly ((outcome: Outcome) => number | null)[],
  scale: string,
  { by, withheld, threshold }: Siblings,
): boolean {
  return kinds.every((kind) =>
    thickAcross(
      by,
      withheld.levels,
      (evaluation) => {
        const outcome = outcomeIn(evaluation, scale);
        return outcome === undefined ? 0 : (kind(outcome) ?? 0);
      },
      threshold,
    ),
  );
}

const moved =
  (sign: number) =>
  ({ pairs }: Outcome): number =>
    pairs.reduce((sum, { pre, post, n }) => sum + (Math.sign(post - pre) === sign ? n : 0), 0);

/** Children seen one-to-one are a part of a level like those of any other group. */
function clusteringBeside(clustering: ReleasedOutcome["clustering"]): ReleasedOutcome["clustering"] {
  const { sizes, intraclassCorrelation: icc, broader } = clustering;
  return {
    ...clustering,
    n: null,
    clusters: null,
    individualClusters: null,
    effectiveN: null,
    sizes: withhold(sizes),
    intraclassCorrelation: { ...icc, n: null, clusters: null, df1: null, df2: null, statistic: null },
    broader: withhold(broader),
  };
}

/** What counts children in parts of an outcome: all siblings show it, or none does. */
function outcomeBeside(outcome: ReleasedOutcome, siblings: Siblings): ReleasedOutcome {
  const { scale, reliableChange, moves, wilcoxon, missing, measure } = outcome;
  const reliable = classesAre(
    [(of) => of.reliableChange.increased, (of) => of.reliableChange.unchanged, (of) => of.reliableChange.decreased],
    scale,
    siblings,
  );
  const sameMoves = classesAre([moved(1), moved(0), moved(-1)], scale, siblings);
  const end = (at: "pre" | "post") => ({
    ...measure[at],
    floor: withhold(measure[at].floor),
    ceiling: withhold(measure[at].ceiling),
    itemAnswers: [],
  });
  return {
    ...outcome,
    // ranges of two reports end at different scores, and those at one end may be few
    ranges: { pre: [], post: [] },
    moves: sameMoves ? moves : { higher: null, same: null, lower: null },
    wilcoxon: sameMoves ? wilcoxon : { ...wilcoxon, nUsed: null },
    reliableChange: {
      ...reliableChange,
      ...(reliable ? {} : { increased: null, unchanged: null, decreased: null, improved: null, worsened: null }),
      couldImprove: null,
    },
    thresholdCrossing: withhold(outcome.thresholdCrossing),
    expectedChange: { ...outcome.expectedChange, byStart: withhold(outcome.expectedChange.byStart) },
    available: withhold(outcome.available),
    scoring: withhold(outcome.scoring),
    measure: { pre: end("pre"), post: end("post") },
    missing: withhold(missing),
    comparison: withhold(outcome.comparison),
    clustering: clusteringBeside(outcome.clustering),
    // how many left stands in the flow, or is withheld there
    dropped: [],
  };
}

/** The level's evaluation before its release, without the factors that no sibling may show. */
function withoutFactors(evaluation: Evaluation, { factors }: WithheldLevels): Evaluation {
  const open = (ids: readonly string[]): boolean => ids.every((id) => !factors.has(id));
  return {
    ...evaluation,
    participants: { ...evaluation.participants, factors: evaluation.participants.factors.filter(({ factor }) => open([factor])) },
    outcomes: evaluation.outcomes.map((outcome) => ({
      ...outcome,
      marginalMeans: outcome.marginalMeans.filter(({ term }) => open(term.split(":"))),
      subgroups: outcome.subgroups.filter(({ factor }) => open([factor])),
      simpleEffects: outcome.simpleEffects.filter(({ term, within }) => open([term, ...Object.keys(within)])),
      anovaOfChange: { ...outcome.anovaOfChange, cells: open(outcome.anovaOfChange.factors) ? outcome.anovaOfChange.cells : [] },
    })),
  };
}

function levelBeside(evaluation: Evaluation, level: string, siblings: Siblings): ReleasedEvaluation {
  const { withheld, threshold } = siblings;
  const scales = withheld.scales.get(level)!;
  const released = releaseEvaluation(withoutFactors(evaluation, withheld), { profile: "share", threshold, withheldScales: scales });
  const flow = {
    ...released.flow,
    enrolled: withheld.losses.has(level) && released.flow.paired !== null ? null : released.flow.enrolled,
    pre: null,
    post: null,
    arms: withhold(released.flow.arms),
    excluded: released.flow.excluded.map(({ reason }) => ({ reason, n: null })),
  };
  const beside: ReleasedEvaluation = {
    ...released,
    release: { ...released.release, suppressed: [...released.release.suppressed, BESIDE_OTHERS] },
    flow,
    evidenceStandard: releaseStandard(evaluation.evidenceStandard, flow),
    participants: { ...released.participants, age: { ...released.participants.age, n: null, missing: null } },
    responses: withhold(released.responses),
    issues: { byCode: {} },
    outcomes: released.outcomes.map((outcome) => (outcome.n === null ? outcome : outcomeBeside(outcome, siblings))),
  };
  // what a caution repeats may just have been withheld
  return { ...beside, cautions: releaseCautions(beside.cautions, { ...beside, threshold }) };
}

const BESIDE_OTHERS: Suppression = { what: "beside_others", about: [], reason: "protects-another" };

/**
 * Releases the evaluations of a whole and of each level of a column, so that they may be read side by side.
 *
 * With profile `share` a level with too few children has none; where all minus the others would give it away, the
 * smallest other level has none either, nor has a scale that few of a level have. What counts children in parts (classes
 * of change, levels of other factors) is in the levels' evaluations only where every level has enough of each part.
 *
 * @param by what `evaluateBy` returned
 * @param options profile and threshold; default those of the plan
 * @returns what may be shown; null for a level that is withheld
 * @throws ReportOptionsError where the threshold cannot be taken
 * @example
 * releaseEvaluationBy(evaluateBy(outcomes, { by: "site" }), { threshold: 10 }).levels[0].level; // "Ashfield School"
 */
export function releaseEvaluationBy(by: EvaluationBy, options: ReleaseOptions = {}): ReleasedBy {
  const { profile, threshold } = releaseOptionsOf(by.overall.plan, options);
  if (profile === "internal") {
    const overall = releaseEvaluation(by.overall, { profile, threshold });
    const inside = (one: Evaluation | null) => (one === null ? null : releaseEvaluation(one, { profile, threshold }));
    return {
      by: by.by,
      overall,
      levels: by.levels.map(({ level, evaluation, reason }) => ({ level, evaluation: inside(evaluation), reason })),
    };
  }
  const siblings: Siblings = { by, withheld: findWithheld(by, threshold), threshold };
  const levels = by.levels.map(({ level, evaluation }) => {
    if (evaluation === null || siblings.withheld.levels.has(level)) return { level, evaluation: null, reason: LEVEL_WITHHELD };
    return { level, evaluation: levelBeside(evaluation, level, siblings), reason: null };
  });
  // in the whole, too, nothing is shown of a level that has no report, or lacks a scale whose scores would all be told
  const { levels: hidden, alike } = siblings.withheld;
  const withheldLevels = { factor: by.by, levels: new Set([...hidden, ...alike]) };
  return { by: by.by, overall: releaseEvaluation(by.overall, { profile, threshold, withheldLevels }), levels };
}
