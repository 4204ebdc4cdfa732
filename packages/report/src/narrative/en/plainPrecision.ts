import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { numbers } from "./numbers.ts";
import { countPeople, peopleOf } from "./people.ts";
import { pointsIn } from "./pointsIn.ts";

function found(evaluation: ReleasedEvaluation, { precision, title }: ReleasedOutcome): Rich | null {
  const { points, power } = precision.minimalDetectableChange;
  if (points === null) return null;
  return rich`${strong(`${title}:`)} with ${countPeople(precision.n, peopleOf(evaluation))}, a true average change of ${pointsIn(points)} would be found in ${formatPercent(numbers, power, 1)} of such studies. Smaller ones would often be missed.`;
}

function needed({ precision: { requiredN } }: ReleasedOutcome, many: string): Rich {
  const { n, smallestChange } = requiredN;
  if (n === null || smallestChange === null) return rich``;
  return rich` To find the change that would matter (${pointsIn(smallestChange)}) as surely takes about ${formatCount(numbers, n)} ${many}.`;
}

function small({ precision: { equivalence } }: ReleasedOutcome): Rich {
  const { equivalent, smallestChange } = equivalence;
  if (equivalent === null || smallestChange === null) return rich``;
  return rich` The average change is ${equivalent ? "shown to be" : "not shown to be"} smaller than ${pointsIn(smallestChange)}.`;
}

/** Asked for in the plan only; a reader who knows the word has the table. */
function bayes({ precision: { bayesFactor } }: ReleasedOutcome): Rich {
  const factor = bayesFactor.bayesFactor;
  if (factor === null) return rich``;
  const times = factor >= 1 ? factor : 1 / factor;
  const written = times >= 100 ? "more than 100" : formatNumber(numbers, times, 1);
  return rich` The data are ${written} times as likely ${factor >= 1 ? "with a change as without" : "without a change as with"}.`;
}

/**
 * What a study of this size can find.
 *
 * @param evaluation gives the nouns
 * @param outcome holds it
 * @returns one to four sentences, or null where the spread of change is not known
 */
export function plainPrecision(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich | null {
  const first = found(evaluation, outcome);
  if (first === null) return null;
  return rich`${first}${needed(outcome, peopleOf(evaluation).many)}${small(outcome)}${bayes(outcome)}`;
}
