import type { Evaluation, Outcome } from "@headway/core";
import { withoutLoneArms, withoutLoneContrasts, withoutLoneEffects, withoutLoneEvidence, withoutLoneLeavers } from "./withoutLoneSides.ts";
import { ofOnePerson, withoutOnePerson } from "./withoutOnePerson.ts";

/** Answers of one person alone, and their mean. */
const measureOf = (one: Outcome["measure"]["pre"]): Outcome["measure"]["pre"] => ({
  ...one,
  items: withoutOnePerson(one.items),
  itemAnswers: one.itemAnswers.filter(({ n }) => n !== 1),
});

/** What is counted, not measured, or says so by itself: it passes as it is. */
function countsOf({ range, dropped, scoring, pairs, reliability, reliableChange, thresholdCrossing, verdict, n }: Outcome) {
  return { range, dropped, scoring, pairs: n === 1 ? [] : pairs, reliability, reliableChange, thresholdCrossing, verdict, n };
}

function outcomeOf(outcome: Outcome): Outcome {
  const { n, measure, missing, sensitivity } = outcome;
  const { comparison, marginalMeans } = outcome;
  const compared = {
    ...outcome,
    comparison: withoutLoneArms(comparison),
    marginalMeans: marginalMeans.map(withoutLoneContrasts),
    simpleEffects: withoutLoneEffects(outcome),
  };
  return {
    ...withoutOnePerson(compared),
    ...countsOf(outcome),
    measure: { pre: measureOf(measure.pre), post: measureOf(measure.post) },
    missing: {
      baseline: withoutLoneLeavers(missing.baseline),
      tippingPoint: withoutOnePerson(missing.tippingPoint),
      imputation: withoutOnePerson(missing.imputation),
    },
    sensitivity: n === 1 ? sensitivity.map(ofOnePerson) : withoutOnePerson(sensitivity),
  };
}

/**
 * Takes out what is one person's alone: smallest and largest values, and statistics of one person.
 *
 * @param evaluation the evaluation
 * @returns the same with those numbers null and the reason beside them
 */
export function withoutSingles(evaluation: Evaluation): Evaluation {
  const { age } = evaluation.participants;
  const outcomes = evaluation.outcomes.map(outcomeOf);
  return {
    ...evaluation,
    participants: { ...evaluation.participants, age: withoutOnePerson(age) },
    cautions: withoutLoneEvidence(evaluation.cautions, outcomes),
    outcomes,
  };
}
