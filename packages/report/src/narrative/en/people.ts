import type { Evaluation } from "@headway/core";
import { formatCount } from "../../format/count.ts";

/** The nouns for those who answered. */
export interface People {
  readonly one: string;
  readonly many: string;
}

/**
 * Who answered the questionnaire.
 *
 * @param evaluation names the respondent
 * @returns the nouns, singular and plural
 */
export function peopleOf(evaluation: Evaluation): People {
  return evaluation.instrument.respondent === "child" ? { one: "child", many: "children" } : { one: "facilitator", many: "facilitators" };
}

/**
 * A number of people.
 *
 * @param n how many
 * @param people the nouns
 * @returns such as `327 children` or `1 child`
 */
export function countPeople(n: number, people: People): string {
  return `${n === 0 ? "no" : formatCount(n)}\u00a0${n === 1 ? people.one : people.many}`;
}
