import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Terms } from "../narrative/en/terms.ts";

/** Between the factors of an interaction. */
const CROSS = " \u00d7 ";

/**
 * The name of a factor as the report prints it.
 *
 * @param evaluation holds the titles
 * @param factor id of a factor
 * @returns its title, else the id itself
 */
export function factorTitle(evaluation: ReleasedEvaluation, factor: string): string {
  return evaluation.participants.factors.find((known) => known.factor === factor)?.title ?? factor;
}

/**
 * The name of a model term.
 *
 * @param evaluation holds the titles of its factors
 * @param term such as `referral:delivery`
 * @param labels the name of time
 * @returns such as `Referral reason × Delivery method`
 */
export function termTitle(evaluation: ReleasedEvaluation, term: string, labels: Terms["labels"]): string {
  return term
    .split(":")
    .map((factor) => (factor === "time" ? labels.time : factorTitle(evaluation, factor)))
    .join(CROSS);
}

/**
 * The levels of a cell in the order of its term.
 *
 * @param levels factor id to level
 * @param labels the names of the timepoints
 * @returns such as `5-10, group`
 */
export function cellTitle(levels: Readonly<Record<string, string>>, labels: Terms["labels"]): string {
  const { pre, post } = labels.times;
  return Object.entries(levels)
    .map(([factor, level]) => (factor === "time" ? (level === "pre" ? pre : post) : level))
    .join(", ");
}
