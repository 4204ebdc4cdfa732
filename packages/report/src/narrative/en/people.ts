import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { numbers } from "./numbers.ts";

/** The nouns for those who answered and for what they took part in. */
export interface People {
  readonly one: string;
  readonly many: string;
  readonly occasion: "programme" | "training";
}

/**
 * Who answered the questionnaire.
 *
 * @param evaluation names the respondent
 * @returns the nouns, singular and plural
 */
export function peopleOf(evaluation: ReleasedEvaluation): People {
  return evaluation.instrument.respondent === "child"
    ? { one: "child", many: "children", occasion: "programme" }
    : { one: "facilitator", many: "facilitators", occasion: "training" };
}

/**
 * A number of people.
 *
 * @param n how many; null where the number is withheld
 * @param people the nouns
 * @returns such as `327 children` or `1 child`
 */
export function countPeople(n: number | null, people: People): string {
  if (n === null) return `${people.many} whose number is not shown`;
  return `${n === 0 ? "no" : formatCount(numbers, n)}\u00a0${n === 1 ? people.one : people.many}`;
}
