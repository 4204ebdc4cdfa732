import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { finiteEnds } from "../intervals/ends.ts";
import { MOST_LEVELS } from "./levelsPanel.ts";
import type { Moderator, Series } from "./moderators.ts";

/** Heads of the numbers of one line. */
export const NUMBER_COLUMNS: readonly string[] = ["n", "Before", "Before lower", "Before upper", "After", "After lower", "After upper"];

/** The numbers of one line in the order of their heads. */
export function numbersOf({ n, before, after }: Series): (number | null)[] {
  return [n, before.mean, ...finiteEnds(before), after.mean, ...finiteEnds(after)];
}

/**
 * What the marks mean, the tests, and what groups that were not formed at random leave open.
 *
 * @param evaluation says how groups came about
 * @param outcome has the range where intervals are cut
 * @param panels what is drawn
 * @param tests the tests in words
 * @returns a note below a chart of means
 */
export function meansNote(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, panels: readonly Moderator[], tests: string): string {
  const { minimum, maximum } = outcome.range;
  const means = panels.flatMap(({ series }) => series.flatMap(({ before, after }) => [before, after]));
  const sentences = [
    "Marks are estimated marginal means.",
    panels.some(({ series }) => series.length > MOST_LEVELS) ? "Grey lines repeat the other groups." : "",
    means.some(({ lower, upper }) => (lower ?? minimum) < minimum || (upper ?? maximum) > maximum)
      ? "Intervals beyond the scale are cut at its ends."
      : "",
    means.some(({ mean, lower }) => mean !== null && lower === null) ? "No interval is shown where a group is too small for one." : "",
    tests,
    evaluation.design === "single-group" ? "Groups were not formed at random: a difference between them can have other reasons." : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
