import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { drawPanels } from "./drawPanels.ts";
import { interactionOfTwo } from "./interactionOfTwo.ts";
import { hasMean, moderatorsOf } from "./moderators.ts";
import { marksOf, numbersOf } from "./seriesMeans.ts";

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

/**
 * Estimated means before and after for the levels of each factor, or of two together: did change differ between groups?
 *
 * @param shown the evaluation
 * @param options which outcome, and which factor if only one, or which two together
 * @param texts the words of charts
 * @returns the chart; up to four levels share a panel, more have a small panel each
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * interaction(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 * interaction(evaluation, { outcome: "DE", factors: ["ageBand", "delivery"] }).table.rows.length; // 4
 */
export function interaction(shown: EvaluationToShow, options: InteractionChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  if (options.factors !== undefined) return interactionOfTwo(evaluation, outcome, options.factors, texts);
  const { numbers, shared, terms, interaction: words } = texts;
  const moderators = moderatorsOf(evaluation, outcome, terms).filter(
    ({ factor }) => options.factor === undefined || factor === options.factor,
  );
  const subtitle = words.subtitle(outcome, formatLevel(numbers, evaluation.plan.confidenceLevel));
  if (moderators.length === 0)
    return emptyChart("interaction", subtitle, shared.noGroups(terms.peopleOf(evaluation).many), words.columns, texts);
  if (!hasMean(moderators)) return emptyChart("interaction", subtitle, shared.noMeans, words.columns, texts);
  const tests = words.tests(
    evaluation,
    outcome,
    moderators.map(({ factor, test }) => ({ factors: [factor], test })),
  );
  const parts = {
    kind: "interaction",
    title: words.title(outcome, moderators),
    subtitle,
    note: words.note(evaluation, tests, marksOf(outcome, moderators)),
    altText: words.altText(evaluation, outcome, moderators),
    table: {
      columns: words.columns,
      rows: moderators.flatMap(({ title, series }) => series.map((one) => [title, one.level, ...numbersOf(one)])),
    },
  } as const;
  return composeChart(parts, (top, frame) => drawPanels(outcome, moderators, top, frame, texts));
}
