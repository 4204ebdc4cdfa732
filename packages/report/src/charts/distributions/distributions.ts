import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { text } from "../../theme/typography.ts";
import type { Chart } from "../chart.ts";
import { type Body, composeChart } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { sideBySide } from "../draw/sideBySide.ts";
import { emptyChart } from "../emptyChart.ts";
import { binLabel, scoreGrid, sharePerScore } from "../scoreBins.ts";
import { cleanText } from "../words/cleanText.ts";
import { changeWithInterval } from "../words/outcomeWords.ts";
import { overallTitle } from "../words/overallTitle.ts";
import type { Distribution } from "./distribution.ts";
import { distributionPanel, titleOf } from "./distributionPanel.ts";

/** Which outcomes a chart shows; all of them where the list is left out. */
export interface OutcomesChoice {
  readonly outcomes?: readonly string[];
}

const COLUMNS = ["Outcome", "Score", "Before (n)", "After (n)", "With both scores (n)"];
const GAP = 20;
/** Height of a panel without its title, and the white below it. */
const PANEL = 192;

/**
 * Shares of children at each score before and after, a small panel a scale.
 *
 * @param shown the evaluation
 * @param options which outcomes
 * @returns the chart; every panel spans its scale's whole range, all share the axis of shares, which starts at zero
 * @example
 * distributions(evaluation, { outcomes: ["DE", "VS"] }).kind; // "distributions"
 */
export function distributions(shown: EvaluationToShow, options: OutcomesChoice = {}): Chart {
  const evaluation = releaseEvaluation(shown);
  const people = peopleOf(evaluation);
  const subtitle = `Share of ${people.many} at each score: grey bars before, blue line after, same ${people.many}`;
  const counted = evaluation.outcomes.some(({ n }) => n !== 0);
  const reason = counted ? "Counts of scores are not part of this evaluation." : `No ${people.one} has a score both before and after.`;
  const chosen = evaluation.outcomes.filter(
    ({ scale, pairs, ranges }) => pairs.length + ranges.pre.length > 0 && (options.outcomes?.includes(scale) ?? true),
  );
  if (chosen.length === 0) return emptyChart("distributions", subtitle, reason, COLUMNS);
  const panels = chosen.map((outcome): Distribution => ({ outcome, grid: scoreGrid(evaluation, outcome) }));
  const outcomes = panels.map(({ outcome }) => outcome);
  const words = {
    kind: "distributions",
    title: overallTitle(outcomes),
    subtitle,
    note: note(evaluation, panels),
    altText: altText(evaluation, outcomes),
    table: { columns: COLUMNS, rows: panels.flatMap(rowsOf) },
  } as const;
  return composeChart(words, (top, frame) => draw(panels, top, frame));
}

function draw(panels: readonly Distribution[], top: number, { left: start, right, narrow }: Frame): Body {
  const columns = Math.min(narrow ? 2 : 3, panels.length);
  const first = start + 34;
  const width = Math.min(320, (right - first - (columns - 1) * GAP) / columns);
  const most = Math.max(...panels.map(highestShare));
  const titleLines = Math.max(...panels.map(({ outcome }) => titleOf(outcome, width).length));
  const row = PANEL + titleLines * text.head.lead;
  const drawn = panels.map((panel, i) => {
    const left = first + (i % columns) * (width + GAP);
    return distributionPanel(panel, { left, top: top + Math.floor(i / columns) * row, width, first: i % columns === 0, most, titleLines });
  });
  return { layers: sideBySide(drawn), bottom: top + Math.ceil(panels.length / columns) * row - 26 };
}

/** Largest share of children at one score, between 0 and 1. */
function highestShare({ grid }: Distribution): number {
  const n = grid.bins.reduce((sum, bin) => sum + bin.before, 0);
  return Math.max(...grid.bins.flatMap((bin) => [bin.before, bin.after].map((children) => sharePerScore(grid, bin, children) / n)));
}

function note(evaluation: ReleasedEvaluation, panels: readonly Distribution[]): string {
  const lower = panels.filter(({ outcome }) => outcome.direction === "lower-is-better").length;
  const unordered = panels.filter(({ outcome }) => outcome.direction === "unordered").map(({ outcome }) => cleanText(outcome.title));
  const higher = panels.length - lower - unordered.length;
  const better = [
    ...(higher > 0 ? ["higher scores are better"] : []),
    ...(lower > 0 ? [higher > 0 ? "on those marked \u2193 lower scores are better" : "lower scores are better"] : []),
    ...(unordered.length > 0 ? [`on those marked \u2194 neither direction is better`] : []),
  ];
  const sentence = better.join("; ");
  const inRanges = panels.some(({ grid }) => grid.pairs.length === 0)
    ? " Wide bars gather scores, so that each bar holds enough people; height is the share at each score of the bar."
    : "";
  const coarse = panels.some(({ grid }) => grid.rounded) ? " Scores between the marks count at the nearest one." : "";
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${inRanges}${coarse}${alone}`;
}

function altText(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): string {
  const changes = outcomes.map((outcome) => `${cleanText(outcome.title)} ${changeWithInterval(outcome)}`).join("; ");
  const sample = countPeople(evaluation.flow.paired, peopleOf(evaluation));
  return `Bar and line charts of ${outcomes.length === 1 ? "1 scale" : `${outcomes.length} scales`} before and after for ${sample}. ${overallTitle(outcomes)}. Mean change: ${changes}.`;
}

function rowsOf({ outcome, grid }: Distribution): (string | number | null)[][] {
  return grid.bins.map((bin) => [outcome.title, binLabel(bin), bin.before, bin.after, outcome.n]);
}
