import type { Evaluation } from "@headway/core";
import { listSuppressions } from "./listSuppressions.ts";
import { releaseCautions } from "./releaseCautions.ts";
import type { Profile, ReleasedEvaluation } from "./released.ts";
import { releasedGroups } from "./releasedGroups.ts";
import { releaseFlow } from "./releaseFlow.ts";
import { releaseInternally } from "./releaseInternally.ts";
import { releaseResponses } from "./releaseMeasure.ts";
import { releaseOutcome } from "./releaseOutcome.ts";
import { releaseParticipants } from "./releaseParticipants.ts";
import { releaseProblems } from "./releaseProblems.ts";
import { releaseStandard } from "./releaseStandard.ts";
import { roundNumbers } from "./roundNumbers.ts";
import { withoutHiddenTotals } from "./withoutHiddenTotals.ts";

/** Who will see it, and from how many children on a group is shown. */
export interface ReleaseOptions {
  readonly profile?: Profile;
  readonly threshold?: number;
}

/** An evaluation as it was computed, or as it was released. */
export type EvaluationToShow = Evaluation | ReleasedEvaluation;

const isReleased = (evaluation: EvaluationToShow): evaluation is ReleasedEvaluation => "release" in evaluation;

function share(evaluation: Evaluation, threshold: number): ReleasedEvaluation {
  const flow = releaseFlow(evaluation.flow, threshold);
  const groups = releasedGroups(evaluation, flow, threshold);
  const outcomes = evaluation.outcomes.map((outcome) => releaseOutcome(outcome, { evaluation, groups, threshold }));
  const responses = releaseResponses(evaluation.responses, evaluation, threshold);
  const open: ReleasedEvaluation = {
    ...evaluation,
    cautions: [],
    release: { profile: "share", threshold, suppressed: listSuppressions(evaluation, flow, groups, outcomes) },
    provenance: { ...evaluation.provenance, inputs: evaluation.provenance.inputs.map((input) => ({ ...input, rows: null, bytes: null })) },
    flow,
    participants: releaseParticipants(evaluation, groups, threshold),
    evidenceStandard: releaseStandard(evaluation.evidenceStandard, flow),
    responses,
    issues: { byCode: releaseProblems(evaluation.issues.byCode, flow, threshold) },
    outcomes,
  };
  const released = withoutHiddenTotals(open, evaluation.flow, threshold);
  return roundNumbers({ ...released, cautions: releaseCautions(evaluation.cautions, { ...released, threshold }) });
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
 * @example
 * releaseEvaluation(evaluation, { threshold: 10 }).outcomes[0].pairs; // []
 */
export function releaseEvaluation(evaluation: EvaluationToShow, options: ReleaseOptions = {}): ReleasedEvaluation {
  if (isReleased(evaluation)) return evaluation;
  const { profile = evaluation.plan.disclosure.profile, threshold = evaluation.plan.disclosure.threshold } = options;
  return profile === "internal" ? releaseInternally(evaluation, threshold) : share(evaluation, threshold);
}
