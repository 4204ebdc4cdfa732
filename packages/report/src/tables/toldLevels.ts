import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import { type Rich, rich } from "../format/rich.ts";
import type { TableTexts } from "../narrative/en/tables.ts";
import { factorTitle } from "./labels.ts";

/** One thing that two sides are compared in: a mean, or the share at a level of a factor. */
interface Compared {
  readonly variable: string;
  readonly level: string | null;
  readonly difference: number | null;
  readonly reason: string | null;
}

/** What is compared, without levels of which nothing may be shown, and a note that names their factors. */
interface Told<T> {
  readonly shown: readonly T[];
  readonly notes: readonly Rich[];
}

/**
 * Leaves out the levels of which everything is withheld: a line of them would only repeat the sign.
 *
 * @param evaluation gives the names of factors
 * @param compared means and levels
 * @param numbersOf every number of one of them
 * @param texts the words of tables
 * @returns those with a number or a reason, and a note where others are left out
 */
export function toldLevels<T extends Compared>(
  evaluation: ReleasedEvaluation,
  compared: readonly T[],
  numbersOf: (one: T) => readonly (number | null)[],
  texts: TableTexts,
): Told<T> {
  const isHidden = (one: T): boolean =>
    one.level !== null && (one.reason ?? WITHHELD) === WITHHELD && [one.difference, ...numbersOf(one)].every((value) => value === null);
  const titles = [...new Set(compared.filter(isHidden).map(({ variable }) => factorTitle(evaluation, variable)))];
  return {
    shown: compared.filter((one) => !isHidden(one)),
    notes: titles.length === 0 ? [] : [rich`${texts.shared.groupsWithheld(titles)}`],
  };
}
