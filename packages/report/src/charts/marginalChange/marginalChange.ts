import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cellsByLevel, type LevelCell } from "../interaction/cellsByLevel.ts";
import type { FactorChoice } from "../interaction/interaction.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";

/**
 * Estimated mean change for the levels of each factor on one axis with a zero line.
 *
 * @param shown the evaluation
 * @param options which outcome, and which factor if only one
 * @param texts the words of charts
 * @returns the chart; a box with the reason where no factor has two levels
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * marginalChange(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 */
export function marginalChange(shown: EvaluationToShow, options: FactorChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, marginalChange: words } = texts;
  const { many } = terms.peopleOf(evaluation);
  const subtitle = words.subtitle(outcome);
  const factors = factorsOf(evaluation, outcome).filter(({ factor }) => options.factor === undefined || factor === options.factor);
  if (factors.length === 0) return emptyChart("marginal-change", subtitle, shared.noGroups(many), words.columns, texts);
  if (factors.every(({ means }) => means.every(({ cell }) => cell.mean === null)))
    return emptyChart("marginal-change", subtitle, shared.noMeans, words.columns, texts);
  const groups = factors.map(({ title, means }): IntervalGroup => ({ head: title, rows: means.map((one) => rowOf(one, outcome, texts)) }));
  const rows = groups.flatMap((group) => group.rows);
  const title = shared.groupsTitle(outcome, rows);
  const listed = { factors: groups.map(({ head }) => head), title, rows: rows.map(({ label, figures }) => `${label} ${figures}`) };
  const parts = {
    kind: "marginal-change",
    title,
    subtitle,
    note: words.note(evaluation, factors),
    altText: words.altText(evaluation, outcome, listed),
    table: { columns: words.columns, rows: factors.flatMap(tableRows) },
  } as const;
  const drawn = {
    numbers,
    groups: [{ head: "", rows: [wholeRow(outcome, words.all(many), numbers)] }, ...groups],
    figuresHead: shared.change(formatLevel(numbers, evaluation.plan.confidenceLevel)),
    axisTitle: words.axis,
    sides: shared.sides[outcome.direction],
    limit: outcome.range.maximum - outcome.range.minimum,
  };
  return composeChart(parts, (top, frame) => intervalRows(drawn, top, frame));
}

/** A factor with at least two levels, its means of change and the test between them. */
interface FactorMeans {
  readonly factor: string;
  readonly title: string;
  readonly test: ReleasedOutcome["anovaOfChange"]["terms"][number];
  readonly means: readonly LevelCell[];
}

function factorsOf(evaluation: ReleasedEvaluation, { marginalMeans, anovaOfChange }: ReleasedOutcome): FactorMeans[] {
  const tables = marginalMeans.filter(({ of, term, cells }) => of === "change" && !term.includes(":") && cells.length > 1);
  // each factor of the model has its means and its test
  return tables.flatMap(({ term: factor, cells }) =>
    anovaOfChange.terms
      .filter(({ term }) => term === factor)
      .map((test) => ({ factor, title: cleanText(factorTitle(evaluation, factor)), test, means: cellsByLevel(cells, factor) })),
  );
}

function tableRows({ title, means }: FactorMeans): (string | number | null)[][] {
  return means.map(({ level, cell }) => [title, level, cell.n, cell.mean, ...finiteEnds(endsOf(cell.interval))]);
}

function rowOf({ level, cell }: LevelCell, { decimals }: ReleasedOutcome, { numbers, terms }: ChartTexts): IntervalRow {
  const ends = endsOf(cell.interval);
  const label = cleanText(level) || terms.labels.noName;
  return { kind: "part", label, n: cell.n, estimate: cell.mean, ...ends, figures: figuresOf(numbers, cell.mean, ends, decimals) };
}

function wholeRow(outcome: ReleasedOutcome, label: string, numbers: NumberForm): IntervalRow {
  const { estimate, interval } = outcome.pairedT;
  const ends = endsOf(interval);
  return { kind: "whole", label, n: outcome.n, estimate, ...ends, figures: figuresOf(numbers, estimate, ends, outcome.decimals) };
}
