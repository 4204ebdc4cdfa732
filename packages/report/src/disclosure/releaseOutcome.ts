import type { Evaluation, Outcome } from "@headway/core";
import { scoreGrid } from "../charts/scoreBins.ts";
import { areAlike, tellsEveryScore } from "./areAlike.ts";
import { releaseMoves, releaseReliableChange } from "./releaseClasses.ts";
import { releaseClustering } from "./releaseClustering.ts";
import { releaseComparison } from "./releaseComparison.ts";
import { releaseCrossing, releaseExpected } from "./releaseCrossings.ts";
import type { Released, ReleasedOutcome } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { releaseMarginalMeans } from "./releaseMarginalMeans.ts";
import { releaseMeasure } from "./releaseMeasure.ts";
import { releaseMissing } from "./releaseMissing.ts";
import { releaseSimpleEffects, releaseSubgroups } from "./releaseSubgroups.ts";
import { remainderIsSafe } from "./remainderIsSafe.ts";
import { type Cut, scoreRanges } from "./scoreRanges.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold, withoutSmallGroups } from "./withhold.ts";
import { withoutTellingCuts } from "./withoutTellingCuts.ts";

type Description = Outcome["pre"];

/** Its points are single children's changes. */
const diagnosticsOf = (diagnostics: Outcome["diagnostics"]): Released<Outcome["diagnostics"]> =>
  withhold({ ...diagnostics, quantiles: [], fitted: [] });

/** What an outcome is released with. */
export interface OutcomeRelease {
  readonly evaluation: Evaluation;
  readonly groups: ReleasedGroups;
  readonly threshold: number;
  /** Scales that are withheld whatever their number of children. */
  readonly withheldScales: ReadonlySet<string>;
}

/** The smallest and the largest score are single children's. */
const descriptionOf = (scores: Description): Released<Description> => ({ ...scores, minimum: null, maximum: null });

/** All who have a score at a timepoint, shown only where they are not a few more than others that are shown. */
function availableOf(scores: Description, { n }: Outcome, { evaluation: { flow }, threshold }: OutcomeRelease): Released<Description> {
  const telling = [n, flow.paired, flow.enrolled].some((other) => tellsFew(scores.n, other, threshold));
  return telling || scores.n < threshold || areAlike(scores.sd) ? withhold(scores) : descriptionOf(scores);
}

function scoringOf(outcome: Outcome, release: OutcomeRelease): Released<Outcome["scoring"]> {
  const at = (time: "pre" | "post"): Released<Outcome["scoring"]["pre"]> => {
    const { prorated, notScorable } = outcome.scoring[time];
    const few = (n: number | null): number | null => (n !== null && n > 0 && n < release.threshold ? null : n);
    return { scored: availableOf(outcome.available[time], outcome, release).n, prorated: few(prorated), notScorable: few(notScorable) };
  };
  return { pre: at("pre"), post: at("post") };
}

/** Answers to single items: how many gave all of them must not tell how few did not. */
function reliabilityOf(alpha: Outcome["reliability"]["pre"], { evaluation: { flow }, threshold }: OutcomeRelease): Released<typeof alpha> {
  const telling = [flow.enrolled, flow.paired, alpha.n + alpha.dropped].some((other) => tellsFew(alpha.n, other, threshold));
  return telling ? { ...alpha, n: null, dropped: null } : alpha;
}

/** Everybody who has no pair, in one number: the reasons stand in the flow. */
function droppedOf(outcome: Outcome, { evaluation, threshold }: OutcomeRelease): ReleasedOutcome["dropped"] {
  const without = evaluation.flow.enrolled - outcome.n;
  return without < threshold ? [] : [{ reason: "no_pair", n: without }];
}

const enough = <T extends { readonly n: number }>(dropped: readonly T[], threshold: number): readonly T[] =>
  dropped.filter(({ n }) => n >= threshold);

/** The mean without a few children would give theirs away beside the mean with them. */
function sensitivityOf(row: Outcome["sensitivity"][number], outcome: Outcome, release: OutcomeRelease): Released<typeof row> {
  const { evaluation, threshold } = release;
  // as many as the outcome itself has are told already
  const telling = row.n !== outcome.n && (tellsFew(row.n, outcome.n, threshold) || tellsFew(row.n, evaluation.flow.enrolled, threshold));
  const open = remainderIsSafe(outcome.range, outcome.n, row.n, threshold) ? row : withhold(row);
  return { ...open, n: telling ? null : row.n, dropped: enough(row.dropped, threshold) };
}

/** Which combinations of levels nobody is in points to who is not there. */
const modelOf = (model: Outcome["ancova"]["model"]): Outcome["ancova"]["model"] => ({
  ...model,
  left: model.left.map((one) => ({ ...one, emptyCells: [] })),
});

function factorialOf(outcome: Outcome, { groups, threshold }: OutcomeRelease) {
  const { anovaOfChange, ancova, mixedAnova } = outcome;
  return {
    anovaOfChange: {
      ...anovaOfChange,
      dropped: enough(anovaOfChange.dropped, threshold),
      cells: anovaOfChange.cells.filter(({ levels }) => groups.shows(Object.keys(levels)) && !hidesAny(levels, groups)),
      emptyCells: [],
      model: modelOf(anovaOfChange.model),
    },
    ancova: { ...ancova, dropped: enough(ancova.dropped, threshold), emptyCells: [], model: modelOf(ancova.model) },
    mixedAnova: { ...mixedAnova, dropped: enough(mixedAnova.dropped, threshold), model: modelOf(mixedAnova.model) },
  };
}

const hidesAny = (levels: Readonly<Record<string, string>>, groups: ReleasedGroups): boolean =>
  Object.entries(levels).some(([factor, level]) => groups.hides(factor, level));

/** Where the ranges of scores must be cut, so that they tell nothing more than the counts at the cut-off do. */
function cutOf({ thresholdCrossing, direction }: Outcome, released: Released<Outcome["thresholdCrossing"]>): Cut | null {
  const { cutoff, inRangePre, inRangePost } = thresholdCrossing;
  if (released.inRangePre === null || cutoff === null || inRangePre === null || inRangePost === null) return null;
  const sign = direction === "higher-is-better" ? 1 : -1;
  return {
    above: (score) => sign * (score - cutoff) >= -CUT_ROUNDING === sign > 0,
    inRange: { before: inRangePre, after: inRangePost },
    sign,
  };
}

/** A prorated score can miss the cut-off that it equals by rounding. */
const CUT_ROUNDING = 1e-9;

/**
 * Releases one outcome: nothing of fewer children than the threshold or of children who are all alike, no single child's score,
 * no count that tells of a few.
 *
 * @param outcome the outcome
 * @param release which groups may be shown, and from how many children on
 */
export function releaseOutcome(outcome: Outcome, release: OutcomeRelease): ReleasedOutcome {
  const { evaluation, groups, threshold } = release;
  const nothing = { decimals: 1, ranges: { pre: [], post: [] }, moves: { higher: null, same: null, lower: null }, pairs: [] } as const;
  const few = outcome.n > 0 && outcome.n < threshold;
  if (few || tellsEveryScore(outcome) || release.withheldScales.has(outcome.scale)) {
    const { anovaOfChange, ...models } = factorialOf(outcome, release);
    const missing = releaseMissing(outcome.missing, evaluation, groups, threshold);
    const words = withhold({ ...outcome, ...models, missing, anovaOfChange: { ...anovaOfChange, cells: [] } });
    return { ...words, ...nothing, diagnostics: diagnosticsOf(outcome.diagnostics), dropped: [], marginalMeans: [], n: null };
  }
  const moves = releaseMoves(outcome.pairs, threshold);
  const open = {
    ...outcome,
    pre: descriptionOf(outcome.pre),
    post: descriptionOf(outcome.post),
    change: descriptionOf(outcome.change),
    available: { pre: availableOf(outcome.available.pre, outcome, release), post: availableOf(outcome.available.post, outcome, release) },
    scoring: scoringOf(outcome, release),
    dropped: droppedOf(outcome, release),
    pairs: [],
    diagnostics: diagnosticsOf(outcome.diagnostics),
    wilcoxon: moves.same === null ? { ...outcome.wilcoxon, nUsed: null } : outcome.wilcoxon,
    reliability: { pre: reliabilityOf(outcome.reliability.pre, release), post: reliabilityOf(outcome.reliability.post, release) },
    measure: {
      pre: releaseMeasure(outcome.measure.pre, evaluation, threshold),
      post: releaseMeasure(outcome.measure.post, evaluation, threshold),
    },
    reliableChange: releaseReliableChange(outcome.reliableChange, threshold),
    thresholdCrossing: releaseCrossing(outcome.thresholdCrossing, threshold),
    expectedChange: releaseExpected(outcome.expectedChange, threshold),
    subgroups: releaseSubgroups(outcome, groups, threshold),
    simpleEffects: releaseSimpleEffects(outcome.simpleEffects, groups),
    ageSlope: { ...outcome.ageSlope, dropped: enough(outcome.ageSlope.dropped, threshold) },
    comparison: releaseComparison(outcome.comparison, threshold),
    clustering: releaseClustering(outcome.clustering, outcome.n, threshold),
    missing: releaseMissing(outcome.missing, evaluation, groups, threshold),
    sensitivity: outcome.sensitivity.map((row) => sensitivityOf(row, outcome, release)),
    ...factorialOf(outcome, release),
    marginalMeans: releaseMarginalMeans(outcome.marginalMeans, groups),
  };
  const ranges = scoreRanges(scoreGrid(evaluation, outcome).bins, threshold, cutOf(outcome, open.thresholdCrossing));
  const released: ReleasedOutcome = { ...withoutSmallGroups(open, threshold), n: outcome.n, decimals: 1, ranges, moves };
  return withoutTellingCuts(released, outcome, threshold);
}
