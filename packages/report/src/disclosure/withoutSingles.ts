import type { Description, Evaluation, Outcome } from "@headway/core";

const REASON = "one person only, so not shown";

type Cell = Outcome["anovaOfChange"]["cells"][number];
type Means = Outcome["marginalMeans"][number];

/** The smallest and the largest score are single people's; so is the mean of one. */
function description(scores: Description): Description {
  const open = { ...scores, minimum: null, maximum: null };
  if (scores.n !== 1) return open;
  return { ...open, mean: null, sd: null, se: null, median: null, q1: null, q3: null, reason: REASON };
}

const cell = (one: Cell): Cell => (one.n === 1 ? { ...one, mean: null, sd: null } : one);

const means = (table: Means): Means => ({
  ...table,
  cells: table.cells.map((one) => (one.n === 1 ? { ...one, mean: null, interval: null, reason: REASON } : one)),
});

/** Answers of one person alone, and their mean. */
function measure(one: Outcome["measure"]["pre"]): Outcome["measure"]["pre"] {
  return {
    ...one,
    items: one.items.map((item) => (item.n === 1 ? { ...item, mean: null, sd: null, reason: REASON } : item)),
    itemAnswers: one.itemAnswers.filter(({ n }) => n !== 1),
  };
}

/** An outcome that one person alone has both scores for keeps its counts only. */
function single(outcome: Outcome): Outcome {
  return {
    ...outcome,
    pairs: [],
    pairedT: { ...outcome.pairedT, estimate: null, interval: null, reason: REASON },
    wilcoxon: { ...outcome.wilcoxon, hodgesLehmann: null, interval: null, reason: REASON },
    sensitivity: outcome.sensitivity.map((row) => ({ ...row, estimate: null, interval: null, reason: REASON })),
  };
}

function outcomeOf(outcome: Outcome): Outcome {
  const { pre, post, change, available, anovaOfChange, marginalMeans } = outcome;
  return {
    ...(outcome.n === 1 ? single(outcome) : outcome),
    pre: description(pre),
    post: description(post),
    change: description(change),
    available: { pre: description(available.pre), post: description(available.post) },
    anovaOfChange: { ...anovaOfChange, cells: anovaOfChange.cells.map(cell) },
    marginalMeans: marginalMeans.map(means),
    measure: { pre: measure(outcome.measure.pre), post: measure(outcome.measure.post) },
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
  const one = age.n === 1 ? { mean: null, sd: null } : {};
  return {
    ...evaluation,
    participants: { ...evaluation.participants, age: { ...age, ...one, minimum: null, maximum: null } },
    outcomes: evaluation.outcomes.map(outcomeOf),
  };
}
