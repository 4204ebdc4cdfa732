import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence, joinWords, upperFirst } from "../words/joinWords.ts";
import { outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { fWords } from "../words/testWords.ts";
import { drawPanels } from "./drawPanels.ts";
import { interactionOfTwo } from "./interactionOfTwo.ts";
import { interactionTitle } from "./interactionTitle.ts";
import { meansNote, NUMBER_COLUMNS, numbersOf } from "./meansWords.ts";
import { hasMean, type Moderator, moderatorsOf, NO_MEANS } from "./moderators.ts";
import { changeTestWords, notShownWords } from "./notShownWords.ts";

/** Which factor of an outcome a chart shows. */
export interface FactorChoice extends OutcomeChoice {
  /** Id of a factor, such as `delivery`; every factor of the model where it is left out. */
  readonly factor?: string;
}

/** Which factors of an outcome a chart shows, by themselves or two together. */
export interface InteractionChoice extends FactorChoice {
  /** Ids of two factors to show together, such as `["ageBand", "delivery"]`: panels by the first, lines by the second. */
  readonly factors?: readonly [string, string];
}

const COLUMNS = ["Factor", "Level", ...NUMBER_COLUMNS];
const MOST_NAMED = 6;

/**
 * Estimated means before and after for the levels of each factor, or of two together: did change differ between groups?
 *
 * @param shown the evaluation
 * @param options which outcome, and which factor if only one, or which two together
 * @returns the chart; up to four levels share a panel, more have a small panel each
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * interaction(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 * interaction(evaluation, { outcome: "DE", factors: ["ageBand", "delivery"] }).table.rows.length; // 4
 */
export function interaction(shown: EvaluationToShow, options: InteractionChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  if (options.factors !== undefined) return interactionOfTwo(evaluation, outcome, options.factors);
  const moderators = moderatorsOf(evaluation, outcome).filter(({ factor }) => options.factor === undefined || factor === options.factor);
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated means with ${formatLevel(evaluation.plan.confidenceLevel)} confidence intervals`;
  if (moderators.length === 0)
    return emptyChart("interaction", subtitle, `No factor has two groups of ${peopleOf(evaluation).many} to compare.`, COLUMNS);
  if (!hasMean(moderators)) return emptyChart("interaction", subtitle, NO_MEANS, COLUMNS);
  const tests = moderators.map(({ factor, test }) => `${upperFirst(changeTestWords(evaluation, [factor], test))}.`);
  const ids = moderators.map(({ factor }) => factor);
  const words = {
    kind: "interaction",
    title: interactionTitle(outcome, moderators),
    subtitle,
    note: meansNote(evaluation, outcome, moderators, `${tests.join(" ")}${notShownWords(evaluation, outcome, ids, 1)}`),
    altText: altText(evaluation, outcome, moderators),
    table: {
      columns: COLUMNS,
      rows: moderators.flatMap(({ title, series }) => series.map((one) => [title, one.level, ...numbersOf(one)])),
    },
  } as const;
  return composeChart(words, (top, frame) => drawPanels(outcome, moderators, top, frame));
}

function altText(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, moderators: readonly Moderator[]): string {
  const by = joinWords(moderators.map(({ title }) => insideSentence(title)));
  const chart = `Line chart of ${cleanText(outcome.title)} before and after by ${by} for ${countPeople(outcome.mixedAnova.n, peopleOf(evaluation))}.`;
  const show = (value: number | null): string => (value === null ? "no mean" : formatNumber(value, 1));
  const findings = moderators.map(({ title, series, test }) => {
    const means = series.slice(0, MOST_NAMED).map(({ name, before, after }) => `${name} from ${show(before.mean)} to ${show(after.mean)}`);
    const more = series.length > MOST_NAMED ? `; ${series.length - MOST_NAMED} more in the table` : "";
    return `${title}: ${means.join(", ")}${more}; ${test === null ? "not tested" : fWords(test)}.`;
  });
  return `${chart} ${interactionTitle(outcome, moderators)}. ${findings.join(" ")} Intervals are in the table.`;
}
