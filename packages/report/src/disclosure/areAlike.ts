import type { Outcome } from "@headway/core";

/** A smaller spread is written as 0.0. */
const SMALLEST_SPREAD = 0.05;

/**
 * Whether scores are all the same, as far as a report would show it: beside their mean, that tells every child's.
 *
 * @param sd of the scores; null where there is none
 */
export const areAlike = (sd: number | null): boolean => sd !== null && sd < SMALLEST_SPREAD;

/**
 * Whether all children of a result have the same score before, the same after, or the same change.
 *
 * @param result their descriptions
 */
export const isAlike = ({ pre, post, change }: Pick<Outcome, "pre" | "post" | "change">): boolean =>
  [pre, post, change].some(({ sd }) => areAlike(sd));

/**
 * Whether an outcome would tell every child's score: all of them are alike, or all of each group of its model are.
 *
 * @param outcome as it was computed
 */
export function tellsEveryScore(outcome: Outcome): boolean {
  const { meanSquare } = outcome.anovaOfChange.residual;
  return isAlike(outcome) || (meanSquare !== null && areAlike(Math.sqrt(meanSquare)));
}
