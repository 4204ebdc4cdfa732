import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { turnedEnds } from "../intervals/turnedEnds.ts";
import { cleanText } from "../words/cleanText.ts";

/**
 * Standardised mean changes of every outcome on one axis, to the right is better.
 *
 * @param given the evaluation
 * @param texts the words of charts
 * @returns the chart; effects of scales where lower is better are drawn with their sign turned, those without a better end apart
 * @example
 * forest(evaluation).table.rows.length; // 6
 */
export function forest(given: EvaluationToShow, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(given);
  const { outcomes } = evaluation;
  const { numbers, forest: words } = texts;
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const shown = outcomes.flatMap(({ direction, effects: { dz } }) =>
    dz.estimate === null ? [] : [{ direction, size: Math.abs(dz.estimate) }],
  );
  if (shown.length === 0) return emptyChart("forest", words.subtitle(level, true), words.none, words.columns, texts);
  const ordered = shown.some(({ direction }) => direction !== "unordered");
  const groups = groupsOf(outcomes, texts);
  const rows = groups.flatMap((group) => group.rows).map(({ label, figures }) => `${label} ${figures}`);
  const parts = {
    kind: "forest",
    title: texts.shared.overallTitle(outcomes),
    subtitle: words.subtitle(level, ordered),
    note: words.note(evaluation),
    altText: words.altText(evaluation, rows),
    table: { columns: words.columns, rows: outcomes.map((outcome) => tableRow(outcome, words)) },
  } as const;
  const drawn = {
    numbers,
    groups,
    figuresHead: texts.shared.effect(level),
    axisTitle: words.axis,
    sides: texts.shared.sides[ordered ? "higher-is-better" : "unordered"],
    limit: 1.6 * Math.max(0.5, ...shown.map(({ size }) => size)),
  };
  return composeChart(parts, (top, frame) => intervalRows(drawn, top, frame));
}

function groupsOf(outcomes: readonly ReleasedOutcome[], { numbers, forest: words }: ChartTexts): IntervalGroup[] {
  const ordered = (["primary", "secondary", "exploratory"] as const).map((family) => ({
    head: words.families[family],
    rows: outcomes
      .filter((outcome) => outcome.family === family && outcome.direction !== "unordered")
      .map((outcome) => rowOf(outcome, numbers)),
  }));
  const unordered = {
    head: words.unordered,
    rows: outcomes.filter(({ direction }) => direction === "unordered").map((outcome) => rowOf(outcome, numbers)),
  };
  return [...ordered, unordered].filter(({ rows }) => rows.length > 0);
}

function rowOf(outcome: ReleasedOutcome, numbers: NumberForm): IntervalRow {
  const { estimate, interval } = outcome.effects.dz;
  const turned = outcome.direction === "lower-is-better";
  const ends = turned ? turnedEnds(endsOf(interval)) : endsOf(interval);
  const effect = estimate === null || !turned ? estimate : -estimate;
  return {
    kind: outcome.direction === "unordered" ? "unordered" : outcome.family === "primary" ? "whole" : "part",
    label: cleanText(outcome.title),
    n: outcome.n,
    estimate: effect,
    ...ends,
    figures: figuresOf(numbers, effect, ends),
  };
}

function tableRow(outcome: ReleasedOutcome, words: ChartTexts["forest"]): (string | number | null)[] {
  const { estimate, interval } = outcome.effects.dz;
  return [outcome.title, outcome.n, estimate, ...finiteEnds(endsOf(interval)), words.better[outcome.direction]];
}
