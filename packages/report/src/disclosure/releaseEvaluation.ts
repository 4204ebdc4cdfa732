import type { Evaluation } from "@headway/core";
import { ReportOptionsError } from "../reportOptionsError.ts";
import { listSuppressions } from "./listSuppressions.ts";
import { releaseCautions } from "./releaseCautions.ts";
import type { Profile, ReleasedEvaluation, ReleasedOutcome } from "./released.ts";
import { releasedGroups, type WithheldOfFactor } from "./releasedGroups.ts";
import { releaseFlow } from "./releaseFlow.ts";
import { releaseInternally } from "./releaseInternally.ts";
import { releaseResponses } from "./releaseMeasure.ts";
import { releaseOptionsOf } from "./releaseOptionsOf.ts";
import { releaseOutcome } from "./releaseOutcome.ts";
import { releaseParticipants } from "./releaseParticipants.ts";
import { releaseProblems } from "./releaseProblems.ts";
import { releaseStandard } from "./releaseStandard.ts";
import { roundNumbers } from "./roundNumbers.ts";
import { withoutHiddenTotals } from "./withoutHiddenTotals.ts";
import { withoutWholeShares } from "./withoutWholeShares.ts";

/** Who will see it, and from how many children on a group is shown. */
export interface ReleaseOptions {
  readonly profile?: Profile;
  /** A whole number from 5 to 100. */
  readonly threshold?: number;
}

/** What one of several reports that are read side by side is released with. */
interface PartOptions extends ReleaseOptions {
  /** Scales that are withheld whatever their number of children. */
  readonly withheldScales?: ReadonlySet<string>;
  /** Levels that are withheld whatever their number of children. */
  readonly withheldLevels?: WithheldOfFactor;
}

/** An evaluation as it was computed, or as it was released. */
export type EvaluationToShow = Evaluation | ReleasedEvaluation;

const isReleased = (evaluation: EvaluationToShow): evaluation is ReleasedEvaluation => "release" in evaluation;

function share(evaluation: Evaluation, threshold: number, options: PartOptions): ReleasedEvaluation {
  const flow = releaseFlow(evaluation.flow, threshold);
  const { withheldScales = new Set<string>(), withheldLevels } = options;
  const groups = releasedGroups(evaluation, flow, threshold, withheldLevels);
  const outcomes = evaluation.outcomes.map((outcome) => releaseOutcome(outcome, { evaluation, groups, threshold, withheldScales }));
  const responses = releaseResponses(evaluation.responses, evaluation, threshold);
  const open: ReleasedEvaluation = {
    ...evaluation,
    cautions: [],
    release: { profile: "share", threshold, suppressed: listSuppressions({ evaluation, threshold }, flow, groups, outcomes) },
    provenance: { ...evaluation.provenance, inputs: evaluation.provenance.inputs.map((input) => ({ ...input, rows: null, bytes: null })) },
    flow,
    participants: releaseParticipants(evaluation, groups, threshold),
    evidenceStandard: releaseStandard(evaluation.evidenceStandard, flow),
    responses,
    issues: { byCode: releaseProblems(evaluation.issues.byCode, flow, threshold) },
    outcomes,
  };
  const released = withoutHiddenTotals(open, evaluation.flow, threshold);
  return withoutWholeShares(
    roundNumbers({ ...released, cautions: releaseCautions(cautionsShown(evaluation, outcomes), { ...released, threshold }) }),
  );
}

/** A caution about one scale tells of its scores: where the scale is withheld, so is the caution. */
function cautionsShown({ cautions }: Evaluation, outcomes: readonly ReleasedOutcome[]): Evaluation["cautions"] {
  const withheld = new Set(outcomes.filter(({ n }) => n === null).map(({ scale }) => scale));
  return cautions.filter(({ scale }) => scale === null || !withheld.has(scale));
}

/** What was released for inside use does not become fit to share by saying so. */
function sameRelease(evaluation: ReleasedEvaluation, { profile }: ReleaseOptions): ReleasedEvaluation {
  if (profile === "share" && evaluation.release.profile === "internal")
    throw new ReportOptionsError("profile: released for inside use already; found internal, expected the evaluation before its release");
  return evaluation;
}

/**
 * The stage that every evaluation passes before anything is written from it; the one place for disclosure control.
 *
 * With profile `share`, the default: groups of fewer children than the threshold are withheld, and with them what they could
 * be worked out from; no smallest or largest value, no single child's score; means to one decimal. With profile
 * `internal`, for those who may see the data, only what is one person's alone is taken out.
 *
 * @param evaluation the evaluation; one that was released already comes back as it is
 * @param options profile and threshold; default those of the plan
 * @returns what may be shown, and a list of what was withheld and why
 * @throws ReportOptionsError where the threshold cannot be taken, or what was released for inside use is asked for sharing
 * @example
 * releaseEvaluation(evaluation, { threshold: 10 }).outcomes[0].pairs; // []
 */
export function releaseEvaluation(evaluation: EvaluationToShow, options: PartOptions = {}): ReleasedEvaluation {
  if (isReleased(evaluation)) return sameRelease(evaluation, options);
  if (Object.keys(options).length > 0 || !Object.isFrozen(evaluation)) return released(evaluation, options);
  const known = byPlan.get(evaluation) ?? released(evaluation, options);
  byPlan.set(evaluation, known);
  return known;
}

/** As the plan says, kept: charts made one after another from what `evaluate` gives, which is frozen, release it once. */
const byPlan = new WeakMap<Evaluation, ReleasedEvaluation>();

function released(evaluation: Evaluation, options: PartOptions): ReleasedEvaluation {
  const { profile, threshold } = releaseOptionsOf(evaluation.plan, options);
  return profile === "internal" ? releaseInternally(evaluation, threshold) : share(evaluation, threshold, options);
}
