import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { binLabel, type ScoreGrid, scoreGrid } from "../scoreBins.ts";
import { cleanText } from "../words/cleanText.ts";
import { upperFirst } from "../words/joinWords.ts";
import { changeTitle, changeWithInterval, countOf, designWords, intervalWords, outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { pairedTWords } from "../words/testWords.ts";
import { changePanel } from "./changePanel.ts";
import { panelFrame } from "./panelFrame.ts";
import { scorePanel } from "./scorePanel.ts";

const columnsFor = (many: string): string[] => ["Score", `${upperFirst(many)} before`, `${upperFirst(many)} after`];

/**
 * The same children before and after: counts at each score, their changes, and the mean change with its interval.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @returns the chart; a box with the reason where no child has both scores
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * pairedChange(evaluation, { outcome: "DE" }).kind; // "paired-change"
 */
export function pairedChange(shown: EvaluationToShow, options: OutcomeChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = peopleOf(evaluation);
  const columns = columnsFor(people.many);
  const { mean: before } = outcome.pre;
  const { mean: after } = outcome.post;
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}), same ${people.many} before and after (${countOf(outcome.n)})`;
  if (outcome.n === 0 || before === null || after === null) {
    return emptyChart("paired-change", subtitle, `No ${people.one} has a score on this scale both before and after.`, columns);
  }
  const grid = scoreGrid(evaluation, outcome);
  const words = {
    kind: "paired-change",
    title: changeTitle(outcome),
    subtitle,
    note: note(evaluation, outcome, grid),
    altText: altText(outcome, before, after, countPeople(outcome.n, people)),
    table: { columns, rows: hasCounts(grid) ? grid.bins.map((bin) => [binLabel(bin), bin.before, bin.after]) : [] },
  } as const;
  return composeChart(words, (top, frame) => {
    const height = Math.min(330, Math.max(250, (Math.round((outcome.range.maximum - outcome.range.minimum) / grid.step) + 1) * 21));
    const panels = panelFrame(top, height, frame);
    const layers = [...scorePanel(outcome, grid, { before, after }, panels), ...changePanel(outcome, panels)];
    return { layers, bottom: panels.change.top + panels.change.height + (frame.narrow ? 56 : 72) };
  });
}

const hasCounts = (grid: ScoreGrid): boolean => grid.bins.some(({ before, after }) => before + after > 0);

function note(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, grid: ScoreGrid): string {
  const { interval } = outcome.pairedT;
  const people = peopleOf(evaluation);
  const counted = hasCounts(grid)
    ? `Bars count ${people.many} ${grid.pairs.length > 0 ? "at each score" : "in ranges of scores, by area"}. `
    : "";
  const slopes = grid.pairs.length > 0 ? `Lines join each ${people.one}\u2019s two scores (thicker = more ${people.many}). ` : "";
  const means =
    interval === null
      ? "White circles are means. "
      : `White circles are means; the bar through the mean change is its ${formatLevel(interval.level)} confidence interval. `;
  const coarse = grid.rounded ? "Scores between the marks are drawn at the nearest one. " : "";
  return `${counted}${slopes}${means}${coarse}${pairedTWords(outcome)} ${designWords(evaluation)}`.trim();
}

function altText(outcome: ReleasedOutcome, before: number, after: number, sample: string): string {
  const means = `Mean ${formatNumber(before, outcome.decimals)} before and ${formatNumber(after, outcome.decimals)} after`;
  const { interval } = outcome.pairedT;
  const change =
    interval === null
      ? changeWithInterval(outcome)
      : changeWithInterval(outcome).replace(/ \(.*$/, `, ${intervalWords(interval, outcome.decimals)}`);
  return `Paired chart of ${cleanText(outcome.title)} before and after for ${sample}. ${means}; mean change ${change}. ${changeTitle(outcome)}.`;
}
