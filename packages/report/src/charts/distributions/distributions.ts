import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import { text } from "../../theme/typography.ts";
import type { Chart } from "../chart.ts";
import { type Body, composeChart } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { sideBySide } from "../draw/sideBySide.ts";
import { emptyChart } from "../emptyChart.ts";
import { binLabel, scoreGrid, sharePerScore } from "../scoreBins.ts";
import type { Distribution } from "./distribution.ts";
import { distributionPanel, titleOf } from "./distributionPanel.ts";

/** Which outcomes a chart shows; all of them where the list is left out. */
export interface OutcomesChoice {
  readonly outcomes?: readonly string[];
}

const GAP = 20;
/** Height of a panel without its title, and the white below it. */
const PANEL = 192;

/**
 * Shares of children at each score before and after, a small panel a scale.
 *
 * @param shown the evaluation
 * @param options which outcomes
 * @param texts the words of charts
 * @returns the chart; every panel spans its scale's whole range, all share the axis of shares, which starts at zero
 * @example
 * distributions(evaluation, { outcomes: ["DE", "VS"] }).kind; // "distributions"
 */
export function distributions(shown: EvaluationToShow, options: OutcomesChoice = {}, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const people = texts.terms.peopleOf(evaluation);
  const words = texts.distributions;
  const subtitle = words.subtitle(people.many);
  const counted = evaluation.outcomes.some(({ n }) => n !== 0);
  const chosen = evaluation.outcomes.filter(
    ({ scale, pairs, ranges }) => pairs.length + ranges.pre.length > 0 && (options.outcomes?.includes(scale) ?? true),
  );
  if (chosen.length === 0)
    return emptyChart("distributions", subtitle, counted ? words.notCounted : words.nobody(people.one), words.columns, texts);
  const panels = chosen.map((outcome): Distribution => ({ outcome, grid: scoreGrid(evaluation, outcome) }));
  const drawn = {
    inRanges: panels.some(({ grid }) => grid.pairs.length === 0),
    coarse: panels.some(({ grid }) => grid.rounded),
  };
  const parts = {
    kind: "distributions",
    title: texts.shared.overallTitle(chosen),
    subtitle,
    note: words.note(evaluation, chosen, drawn),
    altText: words.altText(evaluation, chosen),
    table: { columns: words.columns, rows: panels.flatMap((panel) => rowsOf(panel, texts)) },
  } as const;
  return composeChart(parts, (top, frame) => draw(panels, top, frame, texts.numbers));
}

function draw(panels: readonly Distribution[], top: number, { left: start, right, narrow }: Frame, numbers: NumberForm): Body {
  const columns = Math.min(narrow ? 2 : 3, panels.length);
  const first = start + 34;
  const width = Math.min(320, (right - first - (columns - 1) * GAP) / columns);
  const most = Math.max(...panels.map(highestShare));
  const titleLines = Math.max(...panels.map(({ outcome }) => titleOf(outcome, width).length));
  const row = PANEL + titleLines * text.head.lead;
  const drawn = panels.map((panel, i) => {
    const left = first + (i % columns) * (width + GAP);
    const place = { left, top: top + Math.floor(i / columns) * row, width, first: i % columns === 0, most, titleLines };
    return distributionPanel(panel, place, numbers);
  });
  return { layers: sideBySide(drawn), bottom: top + Math.ceil(panels.length / columns) * row - 26 };
}

/** Largest share of children at one score, between 0 and 1. */
function highestShare({ grid }: Distribution): number {
  const n = grid.bins.reduce((sum, bin) => sum + bin.before, 0);
  return Math.max(...grid.bins.flatMap((bin) => [bin.before, bin.after].map((children) => sharePerScore(grid, bin, children) / n)));
}

function rowsOf({ outcome, grid }: Distribution, { shared }: ChartTexts): (string | number | null)[][] {
  return grid.bins.map((bin) => [outcome.title, binLabel(bin, shared), bin.before, bin.after, outcome.n]);
}
