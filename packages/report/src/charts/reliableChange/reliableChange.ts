import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatPercent } from "../../format/percent.ts";
import { WITHHELD_SIGN } from "../../format/withheld.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { reasonGiven } from "../reasonGiven.ts";
import { scoreGrid } from "../scoreBins.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { changeBars } from "./changeBars.ts";
import { changeClasses } from "./changeClasses.ts";
import { changeGrid } from "./changeGrid.ts";

/**
 * Every pair of scores with the band in which a change is no larger than the measurement's own error.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where reliable change could not be computed
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * reliableChange(evaluation, { outcome: "DE" }).table.columns; // ["Result", "n", "Percent"]
 */
export function reliableChange(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = texts.terms.peopleOf(evaluation);
  const { numbers, reliableChange: words } = texts;
  const classes = changeClasses(outcome);
  const { threshold, reliability, n, reason } = outcome.reliableChange;
  const subtitle = words.subtitle(outcome);
  if (classes === null || threshold === null || reliability === null || n === null || n === 0)
    return emptyChart("reliable-change", subtitle, words.none(reasonGiven(reason, texts.terms)), words.columns, texts);
  if (classes.every((one) => one.n === null))
    return emptyChart("reliable-change", subtitle, words.hidden(people.many), words.columns, texts);
  const grid = scoreGrid(evaluation, outcome);
  const single = grid.pairs.length > 0;
  const parts = {
    kind: "reliable-change",
    title: words.title(outcome, classes, people.many),
    subtitle: single ? `${subtitle}${words.sizes(people.many)}` : subtitle,
    note: words.note(outcome, { threshold, reliability }, single, single && grid.rounded),
    altText: words.altText(outcome, { classes, threshold, reliability }, people, single),
    // children by class: pairs of scores are drawn, and not listed one by one
    table: {
      columns: words.columns,
      rows: classes.map(({ kind, n: part }) => [words.names[kind], part ?? WITHHELD_SIGN, formatPercent(numbers, part, n)]),
    },
  } as const;
  return composeChart(parts, (top, frame) =>
    single
      ? changeGrid({ outcome, classes, threshold, grid, people: people.many, texts }, top, frame)
      : changeBars(outcome, classes, { n, people: people.many, texts, top, frame }),
  );
}
