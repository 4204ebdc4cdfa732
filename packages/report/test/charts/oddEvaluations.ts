import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";

type Measure = ReleasedOutcome["measure"];

/** As those see it who may see the data. */
export const inside = (evaluation: EvaluationToShow): ReleasedEvaluation =>
  "release" in evaluation ? evaluation : releaseEvaluation(evaluation, { profile: "internal" });

/** The same evaluation with other results of its outcomes. */
export const changed = (
  evaluation: ReleasedEvaluation,
  to: (outcome: ReleasedOutcome) => Partial<ReleasedOutcome>,
): ReleasedEvaluation => ({
  ...evaluation,
  outcomes: evaluation.outcomes.map((outcome) => ({ ...outcome, ...to(outcome) })),
});

/** An interval with these ends. */
export const interval = (lower: number, upper: number): NonNullable<ReleasedOutcome["pairedT"]["interval"]> => ({
  lower,
  upper,
  level: 0.95,
  method: "t",
});

/** The same evaluation with other outcomes. */
const withOutcomes = (evaluation: ReleasedEvaluation, change: (outcome: ReleasedOutcome) => ReleasedOutcome): ReleasedEvaluation => ({
  ...evaluation,
  outcomes: evaluation.outcomes.map(change),
});

/** Only the first outcome, with the first so many of its items. */
export function withItems(evaluation: ReleasedEvaluation, items: number): ReleasedEvaluation {
  const fewer = (time: Measure["pre"]): Measure["pre"] => ({
    ...time,
    itemAnswers: time.itemAnswers.slice(0, items),
    itemCompleteness: time.itemCompleteness.slice(0, items),
  });
  const cut = withOutcomes(evaluation, (one) => ({
    ...one,
    measure: { ...one.measure, pre: fewer(one.measure.pre), post: fewer(one.measure.post) },
  }));
  return { ...cut, outcomes: cut.outcomes.slice(0, 1) };
}

/** Nobody answered after, or before. */
export const atOneTime = (evaluation: ReleasedEvaluation, empty: "pre" | "post"): ReleasedEvaluation =>
  withOutcomes(evaluation, (one) => ({
    ...one,
    measure: { ...one.measure, [empty]: { ...one.measure[empty], itemAnswers: [], itemCompleteness: [] } },
  }));

/** A second arm whose change is not told apart from the comparison's. */
export const withUnclearArm = (evaluation: ReleasedEvaluation): ReleasedEvaluation =>
  withOutcomes(evaluation, (one) => ({
    ...one,
    comparison: {
      ...one.comparison,
      differences: one.comparison.differences.flatMap((difference) => [
        difference,
        { ...difference, arm: "Second group", change: { ...difference.change, estimate: 0, interval: null } },
      ]),
    },
  }));

/** One item that fewer answered than the others, of whom no more is told than that most did. */
export const withPoorItem = (evaluation: ReleasedEvaluation): ReleasedEvaluation =>
  withOutcomes(evaluation, (one) => {
    const [poor, ...others] = one.measure.pre.itemCompleteness;
    if (poor === undefined) return one;
    const itemCompleteness = [{ ...poor, answered: 100, n: 160, share: 0.625 }, ...others];
    return { ...one, measure: { ...one.measure, pre: { ...one.measure.pre, itemCompleteness } } };
  });

/** A group that could not be held equal, because one of the arms has nobody in it. */
export const notAdjusted = (evaluation: ReleasedEvaluation): ReleasedEvaluation =>
  withOutcomes(evaluation, (one) => ({
    ...one,
    comparison: {
      ...one.comparison,
      differences: one.comparison.differences.map((difference) => ({
        ...difference,
        adjusted: { ...difference.adjusted, notAdjustedFor: ["referral"] },
      })),
    },
  }));
