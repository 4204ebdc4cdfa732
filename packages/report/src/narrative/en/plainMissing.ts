import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatNumber } from "../../format/number.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { numbers } from "./numbers.ts";
import { countPeople, peopleOf } from "./people.ts";
import { pointsIn } from "./pointsIn.ts";

/** What Works Clearinghouse: a larger standardised difference makes two groups unlike. */
const UNLIKE = 0.25;

/**
 * Whether those without a score after started like the others.
 *
 * @param evaluation gives the nouns
 * @param outcome whose scores they are
 * @returns two sentences, or null where nobody is missing or too few to say
 */
export function plainBaseline(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich | null {
  const before = outcome.missing.baseline.differences.find(({ variable, level }) => variable === "pre" && level === null);
  if (before === undefined || before.difference === null || before.withoutPost === null || before.withPost === null) return null;
  const people = peopleOf(evaluation);
  const where = before.difference > 0 ? "higher" : "lower";
  const size = formatNumber(numbers, Math.abs(before.difference), 2);
  const said =
    Math.abs(before.difference) > UNLIKE
      ? rich`started ${strong(`clearly ${where}`)} than the others`
      : rich`started at about the same score as the others`;
  return rich`${strong(`${outcome.title}:`)} ${before.nWithoutPost === null ? "those" : countPeople(before.nWithoutPost, people)} without a score after ${said}, on average (${formatNumber(numbers, before.withoutPost, 1)} against ${formatNumber(numbers, before.withPost, 1)}; ${size} standard deviations apart).`;
}

/**
 * How unlike the others the missing would have to be for the finding to go.
 *
 * @param evaluation gives the nouns
 * @param outcome whose finding it is
 * @returns two sentences, or null where there is no finding to turn or too few are missing to say
 */
export function plainTipping(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich | null {
  const { missing, n, difference, differenceInSd, reachable } = outcome.missing.tippingPoint;
  if (missing === null || n === null || difference === null || differenceInSd === null || reachable === null) return null;
  const people = peopleOf(evaluation);
  const where = difference > 0 ? "higher" : "lower";
  const room = reachable ? "The scale leaves room for that" : "The scale leaves no room for that";
  return rich`${strong(`${outcome.title}:`)} ${formatNumber(numbers, missing, 0)} of ${countPeople(n, people)} ${missing === 1 ? "has" : "have"} one score only. For the finding to go, their average change would have to be ${pointsIn(Math.abs(difference))} ${where} than that of the others (${formatNumber(numbers, Math.abs(differenceInSd), 1)} standard deviations of change). ${room}.`;
}

/** What is said where no sentence about the missing can be. */
export function nothingOfMissing(evaluation: ReleasedEvaluation): Rich {
  const { many } = peopleOf(evaluation);
  return rich`${capitalise(many)} with one score only are too few to say how they compare with the others, or none is missing.`;
}
