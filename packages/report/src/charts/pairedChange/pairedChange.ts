import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { binLabel, scoreGrid } from "../scoreBins.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { changePanel } from "./changePanel.ts";
import { panelFrame } from "./panelFrame.ts";
import { scorePanel } from "./scorePanel.ts";

/**
 * The same children before and after: counts at each score, their changes, and the mean change with its interval.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where no child has both scores
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * pairedChange(evaluation, { outcome: "DE" }).kind; // "paired-change"
 */
export function pairedChange(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = texts.terms.peopleOf(evaluation);
  const words = texts.pairedChange;
  const columns = words.columns(people.many);
  const { mean: before } = outcome.pre;
  const { mean: after } = outcome.post;
  const { estimate: change } = outcome.pairedT;
  const subtitle = words.subtitle(outcome, people.many);
  if (before === null || after === null || change === null)
    return emptyChart("paired-change", subtitle, words.nobody(people.one), columns, texts);
  const grid = scoreGrid(evaluation, outcome);
  const counts = grid.bins.some((bin) => bin.before + bin.after > 0);
  const parts = {
    kind: "paired-change",
    title: texts.shared.changeTitle(outcome),
    subtitle,
    note: words.note(evaluation, outcome, { counts, pairs: grid.pairs.length > 0, rounded: grid.rounded }),
    altText: words.altText(outcome, before, after, people),
    table: { columns, rows: counts ? grid.bins.map((bin) => [binLabel(bin, texts.shared), bin.before, bin.after]) : [] },
  } as const;
  return composeChart(parts, (top, frame) => {
    const height = Math.min(330, Math.max(250, (Math.round((outcome.range.maximum - outcome.range.minimum) / grid.step) + 1) * 21));
    const panels = panelFrame(top, height, frame);
    const layers = [...scorePanel(outcome, grid, { before, after }, panels, texts), ...changePanel(outcome, change, panels, texts)];
    return { layers, bottom: panels.change.top + panels.change.height + (frame.narrow ? 56 : 72) };
  });
}
