import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatProportion } from "../../format/proportion.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { numbers } from "./numbers.ts";
import { peopleOf } from "./people.ts";

/**
 * How well the questions of a scale agree.
 *
 * @param evaluation holds the outcomes
 * @returns two or three sentences
 */
export function plainMeasure(evaluation: ReleasedEvaluation): Rich {
  const alphas = evaluation.outcomes.flatMap(({ reliability }) => reliability.pre.estimate ?? []);
  const meaning = "The questions of one scale should agree with each other; alpha says how much, with 1 for in full.";
  if (alphas.length === 0)
    return rich`${meaning} It cannot be computed here: answers to single questions are not in the data, or too few ${peopleOf(evaluation).many} answered.`;
  const [least, most] = [Math.min(...alphas), Math.max(...alphas)];
  const range =
    least === most
      ? formatProportion(numbers, least)
      : `between ${formatProportion(numbers, least)} and ${formatProportion(numbers, most)}`;
  return rich`${meaning} Before, alpha was ${range}. Agreement is not truth: it does not show that the scale measures what it is meant to.`;
}

/**
 * Whether some gave the same answer to every question.
 *
 * @param evaluation holds the responses
 * @returns one sentence, or null where it cannot be told or would mean nothing
 */
export function plainResponses({ responses, ...evaluation }: ReleasedEvaluation): Rich | null {
  const { n, of, contradicts } = responses.pre.straightLining;
  if (!contradicts || n === null || of === null || of === 0) return null;
  const { many } = peopleOf({ ...evaluation, responses });
  return rich`Before, ${n === 0 ? "none" : formatCount(numbers, n)} of the ${formatCount(numbers, of)} ${many} who answered every question gave the same answer throughout.`;
}
