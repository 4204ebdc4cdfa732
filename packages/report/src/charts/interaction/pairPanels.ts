import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import type { NamedFactor } from "../../narrative/en/charts/interactionTitle.ts";
import type { Terms } from "../../narrative/en/terms.ts";
import { factorTitle } from "../../tables/labels.ts";
import { cleanText } from "../words/cleanText.ts";
import { levelsOf } from "./cellsByLevel.ts";
import { meansOfPair } from "./changeTests.ts";
import { MOST_LEVELS } from "./levelsPanel.ts";
import { type Moderator, seriesOf } from "./moderators.ts";

/** Two factors of an outcome: a panel for each level of the first, a line for each level of the second. */
export interface PairPanels {
  readonly factors: readonly [NamedFactor, NamedFactor];
  /** Each panel with the level that it stands for, as the data have it. */
  readonly panels: readonly (Moderator & { readonly level: string })[];
}

/**
 * Sorts the means of two factors into panels; the factor with more levels than lines can be told apart gets the panels.
 *
 * @param evaluation holds the titles of factors
 * @param outcome with marginal means of `time:first:second`
 * @param pair ids of the factors, panels first
 * @returns the panels, or null where the outcome has no such means
 */
export function pairPanels(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  pair: readonly [string, string],
  terms: Terms,
): PairPanels | null {
  const table = meansOfPair(outcome, pair);
  if (table === null) return null;
  const { cells } = table;
  const swap = levelsOf(cells, pair[1]).length > MOST_LEVELS && levelsOf(cells, pair[0]).length <= MOST_LEVELS;
  const [outer, inner] = swap ? [pair[1], pair[0]] : pair;
  const named = (factor: string): NamedFactor => ({ factor, title: cleanText(factorTitle(evaluation, factor)) });
  const panels = levelsOf(cells, outer).map((level) => ({
    factor: outer,
    level,
    title: `${named(outer).title}: ${cleanText(level) || terms.labels.noName}`,
    series: seriesOf({ cells: cells.filter(({ levels }) => levels[outer] === level) }, inner, terms),
    test: null,
  }));
  return { factors: [named(outer), named(inner)], panels };
}
