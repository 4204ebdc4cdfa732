import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatLevel } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { changeTestOf } from "./changeTests.ts";
import { drawPanels } from "./drawPanels.ts";
import { hasMean } from "./moderators.ts";
import { pairPanels } from "./pairPanels.ts";
import { marksOf, numbersOf } from "./seriesMeans.ts";

/** Estimated means before and after for every combination of two factors: a panel a level of one, a line a level of the other. */
export function interactionOfTwo(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  pair: readonly [string, string],
  texts: ChartTexts,
): Chart {
  const { numbers, shared, terms, interaction: words } = texts;
  const found = pairPanels(evaluation, outcome, pair, terms);
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const without = words.subtitleOfPair(outcome, null, level);
  if (found === null) {
    const reason = words.noPair(terms.peopleOf(evaluation).many);
    return emptyChart("interaction", without, reason, words.columnsOfPair(words.panel, words.line), texts);
  }
  const [outer, inner] = found.factors;
  const columns = words.columnsOfPair(outer.title, inner.title);
  if (!hasMean(found.panels)) return emptyChart("interaction", without, shared.noMeans, columns, texts);
  const ids = [outer.factor, inner.factor];
  const test = words.tests(evaluation, outcome, [{ factors: ids, test: changeTestOf(outcome, ids) }]);
  const parts = {
    kind: "interaction",
    title: words.titleOfPair(outcome, found.factors),
    subtitle: words.subtitleOfPair(outcome, found.factors, level),
    note: words.note(evaluation, test, marksOf(outcome, found.panels)),
    altText: words.altTextOfPair(evaluation, outcome, found, test),
    table: {
      columns,
      rows: found.panels.flatMap(({ level: name, series }) => series.map((one) => [name, one.level, ...numbersOf(one)])),
    },
  } as const;
  return composeChart(parts, (top, frame) => drawPanels(outcome, found.panels, top, frame, texts));
}
