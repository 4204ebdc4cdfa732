import type { Evaluation, Outcome } from "@headway/core";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart, LEFT, RIGHT } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { finiteEnds } from "../intervals/ends.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence, joinWords } from "../words/joinWords.ts";
import { outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { fWords } from "../words/testWords.ts";
import { interactionTitle } from "./interactionTitle.ts";
import { levelGrid } from "./levelGrid.ts";
import { levelsPanel, MOST_LEVELS } from "./levelsPanel.ts";
import { type Moderator, moderatorsOf } from "./moderators.ts";

/** Which factors of an outcome a chart shows. */
export interface FactorChoice extends OutcomeChoice {
  /** Id of a factor, such as `delivery`; every factor of the model where it is left out. */
  readonly factor?: string;
}

const COLUMNS = ["Factor", "Level", "n", "Before", "Before lower", "Before upper", "After", "After lower", "After upper"];
const GAP = 22;

/**
 * Estimated means before and after for the levels of each factor: did change differ between groups of children?
 *
 * @param evaluation the evaluation
 * @param options which outcome, and which factor if only one
 * @returns the chart; factors with up to four levels share a panel, those with more have a small panel a level
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * interaction(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 */
export function interaction(evaluation: Evaluation, options: FactorChoice): Chart {
  const outcome = outcomeOf(evaluation, options.outcome);
  const moderators = moderatorsOf(evaluation, outcome).filter(({ factor }) => options.factor === undefined || factor === options.factor);
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated means with ${formatLevel(evaluation.plan.confidenceLevel)} confidence intervals`;
  if (moderators.length === 0)
    return emptyChart("interaction", subtitle, `No factor has two groups of ${peopleOf(evaluation).many} to compare.`, COLUMNS);
  const words = {
    kind: "interaction",
    title: interactionTitle(moderators, 1 - evaluation.plan.confidenceLevel),
    subtitle,
    note: note(evaluation, outcome, moderators),
    altText: altText(evaluation, outcome, moderators),
    table: { columns: COLUMNS, rows: moderators.flatMap(rowsOf) },
  } as const;
  return composeChart(words, (top) => draw(outcome, moderators, top));
}

/** Factors with few levels two in a row, then the others, each on the full width. */
function draw(outcome: Outcome, moderators: readonly Moderator[], start: number): ReturnType<Parameters<typeof composeChart>[1]> {
  const few = moderators.filter(({ series }) => series.length <= MOST_LEVELS);
  const many = moderators.filter(({ series }) => series.length > MOST_LEVELS);
  const width = few.length === 1 ? 600 : (RIGHT - LEFT - 16) / 2;
  let top = start;
  const layers = [];
  for (let i = 0; i < few.length; i += 2) {
    const row = few.slice(i, i + 2).map((moderator, k) => levelsPanel(moderator, outcome, { left: LEFT + k * (width + 16), top, width }));
    layers.push(...row.flatMap((panel) => panel.layers));
    top = Math.max(...row.map((panel) => panel.bottom)) + GAP;
  }
  for (const moderator of many) {
    const grid = levelGrid(moderator, outcome, top);
    layers.push(...grid.layers);
    top = grid.bottom + GAP;
  }
  return { layers, bottom: top - GAP };
}

function note(evaluation: Evaluation, outcome: Outcome, moderators: readonly Moderator[]): string {
  const { minimum, maximum } = outcome.range;
  const means = moderators.flatMap(({ series }) => series.flatMap(({ before, after }) => [before, after]));
  const cut = means.some(({ lower, upper }) => (lower ?? minimum) < minimum || (upper ?? maximum) > maximum);
  const bare = means.some(({ mean, lower }) => mean !== null && lower === null);
  const grey = moderators.some(({ series }) => series.length > MOST_LEVELS) ? " Grey lines repeat the other groups." : "";
  const tests = moderators.map(
    ({ title, test }) => `Time \u00d7 ${insideSentence(title)}: ${test === null ? "not tested" : fWords(test)}.`,
  );
  const alone =
    evaluation.design === "single-group" ? " Groups were not formed at random: a difference between them can have other reasons." : "";
  return `Marks are estimated marginal means.${grey}${cut ? " Intervals beyond the scale are cut at its ends." : ""}${bare ? " No interval is shown where a group is too small for one." : ""} ${tests.join(" ")}${alone}`;
}

function altText(evaluation: Evaluation, outcome: Outcome, moderators: readonly Moderator[]): string {
  const by = joinWords(moderators.map(({ title }) => insideSentence(title)));
  const chart = `Line chart of ${cleanText(outcome.title)} before and after by ${by} for ${countPeople(outcome.mixedAnova.n, peopleOf(evaluation))}.`;
  const show = (value: number | null): string => (value === null ? "no mean" : formatNumber(value, 1));
  const findings = moderators.map(({ title, series, test }) => {
    const means = series.slice(0, 6).map(({ name, before, after }) => `${name} from ${show(before.mean)} to ${show(after.mean)}`);
    const more = series.length > 6 ? `; ${series.length - 6} more in the table` : "";
    return `${title}: ${means.join(", ")}${more}; ${test === null ? "not tested" : fWords(test)}.`;
  });
  return `${chart} ${interactionTitle(moderators, 1 - evaluation.plan.confidenceLevel)}. ${findings.join(" ")} Intervals are in the table.`;
}

function rowsOf({ title, series }: Moderator): (string | number | null)[][] {
  return series.map(({ level, n, before, after }) => [
    title,
    level,
    n,
    before.mean,
    ...finiteEnds(before),
    after.mean,
    ...finiteEnds(after),
  ]);
}
