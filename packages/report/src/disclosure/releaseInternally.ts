import type { Evaluation, Outcome } from "@headway/core";
import type { ReleasedEvaluation, ReleasedOutcome } from "./released.ts";
import { withoutSingles } from "./withoutSingles.ts";

function outcomeOf(outcome: Outcome): ReleasedOutcome {
  const moved = (sign: number): number =>
    outcome.pairs.reduce((sum, { pre, post, n }) => sum + (Math.sign(post - pre) === sign ? n : 0), 0);
  return { ...outcome, decimals: 2, ranges: { pre: [], post: [] }, moves: { higher: moved(1), same: moved(0), lower: moved(-1) } };
}

/**
 * Releases an evaluation to those who may see the data: only what is one person's alone is taken out.
 *
 * @param evaluation the evaluation
 * @param threshold stated in the report, though nothing is held against it
 */
export function releaseInternally(evaluation: Evaluation, threshold: number): ReleasedEvaluation {
  const open = withoutSingles(evaluation);
  return { ...open, release: { profile: "internal", threshold, suppressed: [] }, outcomes: open.outcomes.map(outcomeOf) };
}
