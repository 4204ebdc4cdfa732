import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatBound } from "../../format/bound.ts";
import { boundsOf } from "../../format/interval.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { meritOf, movementOf } from "../direction.ts";
import { numbers } from "./numbers.ts";
import { countPeople, peopleOf } from "./people.ts";
import { plainChange, rangeInWords } from "./plainChange.ts";
import { plainReliable } from "./plainReliable.ts";

const one = (value: number): string => formatBound(numbers, value, 1);

/** The words of a key finding. */
export interface CardTexts {
  readonly unit: string;
  readonly range: string;
  readonly basis: string;
  readonly verdict: string;
}

/**
 * Says of a primary outcome what a card has room for.
 *
 * @param evaluation names those who answered
 * @param outcome the outcome
 * @returns unit, likely range, how many, and the verdict
 */
export function card(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): CardTexts {
  const { interval } = outcome.pairedT;
  const bounds = interval === null ? null : boundsOf(interval);
  return {
    unit: `points on a ${rangeInWords(outcome)} scale`,
    range: bounds === null ? "no likely range can be given" : `likely between ${one(bounds.lower)} and ${one(bounds.upper)}`,
    basis: countPeople(outcome.n, peopleOf(evaluation)),
    verdict: verdict(outcome),
  };
}

function verdict(outcome: ReleasedOutcome): string {
  const movement = movementOf(outcome);
  if (movement !== "rose" && movement !== "fell") return "We cannot tell";
  const merit = meritOf(outcome, movement);
  if (merit === null) return `Scores ${movement}; neither better nor worse`;
  return merit === "better" ? `Scores ${movement}, as hoped` : `Scores ${movement}, not as hoped`;
}

/**
 * A scale's title, what a high score means, then what happened.
 *
 * @param evaluation names those who answered
 * @param outcome the outcome
 * @returns the finding for the first page
 */
export function finding(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich {
  const people = peopleOf(evaluation);
  const reliable = plainReliable(outcome, people);
  return rich`${strong(outcome.title)} (a high score: ${outcome.highMeans}). ${plainChange(outcome, people)}${reliable === null ? "" : rich` ${reliable}`}`;
}

/**
 * What stands under the title of a report.
 *
 * @param evaluation the evaluation
 * @returns the questionnaire and how many answered it twice
 */
export function subtitle(evaluation: ReleasedEvaluation): string {
  const { flow, instrument } = evaluation;
  const who = flow.paired === null ? "" : `: ${countPeople(flow.paired, peopleOf(evaluation))}`;
  return `${instrument.title}, before and after${who}`;
}
