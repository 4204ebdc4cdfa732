import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { finiteEnds } from "../intervals/ends.ts";
import { MOST_LEVELS } from "./levelsPanel.ts";
import type { Moderator, Series } from "./moderators.ts";

/** The numbers of one line in the order of their heads. */
export function numbersOf({ n, before, after }: Series): (number | null)[] {
  return [n, before.mean, ...finiteEnds(before), after.mean, ...finiteEnds(after)];
}

/** What there is to explain about the marks of a chart of means. */
export interface MeanMarks {
  readonly manyLines: boolean;
  /** An interval reaches beyond the scale. */
  readonly cut: boolean;
  readonly withoutInterval: boolean;
}

/**
 * What a note has to explain about the means.
 *
 * @param outcome has the range where intervals are cut
 * @param panels what is drawn
 */
export function marksOf({ range: { minimum, maximum } }: ReleasedOutcome, panels: readonly Moderator[]): MeanMarks {
  const means = panels.flatMap(({ series }) => series.flatMap(({ before, after }) => [before, after]));
  return {
    manyLines: panels.some(({ series }) => series.length > MOST_LEVELS),
    cut: means.some(({ lower, upper }) => (lower ?? minimum) < minimum || (upper ?? maximum) > maximum),
    withoutInterval: means.some(({ mean, lower }) => mean !== null && lower === null),
  };
}
