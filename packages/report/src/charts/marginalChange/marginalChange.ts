import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import type { FactorChoice } from "../interaction/interaction.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";

type Table = ReleasedOutcome["marginalMeans"][number];

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
  const factors = factorsOf(evaluation, outcome).filter(({ table }) => options.factor === undefined || table.term === options.factor);
  if (factors.length === 0) return emptyChart("marginal-change", subtitle, shared.noGroups(many), words.columns, texts);
  if (factors.every(({ table }) => table.cells.every(({ mean }) => mean === null)))
    return emptyChart("marginal-change", subtitle, shared.noMeans, words.columns, texts);
  const groups = factors.map(
    ({ title, table }): IntervalGroup => ({ head: title, rows: table.cells.map((cell) => rowOf(cell, table.term, outcome, texts)) }),
  );
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
    limit: outcome.range.maximum - outcome.range.minimum || 1,
  };
  return composeChart(parts, (top, frame) => intervalRows(drawn, top, frame));
}

/** A factor with at least two levels, its means of change and the test between them. */
interface FactorMeans {
  readonly title: string;
  readonly test: ReleasedOutcome["anovaOfChange"]["terms"][number] | null;
  readonly table: Table;
}

function factorsOf(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): FactorMeans[] {
  return outcome.marginalMeans
    .filter(({ of, term, cells }) => of === "change" && !term.includes(":") && cells.length > 1)
    .map((table) => ({
      title: cleanText(factorTitle(evaluation, table.term)),
      test: outcome.anovaOfChange.terms.find(({ term }) => term === table.term) ?? null,
      table,
    }));
}

function tableRows({ title, table }: FactorMeans): (string | number | null)[][] {
  return table.cells.map((cell) => [title, cell.levels[table.term] ?? "", cell.n, cell.mean, ...finiteEnds(endsOf(cell.interval))]);
}

function rowOf(cell: Table["cells"][number], factor: string, { decimals }: ReleasedOutcome, { numbers, terms }: ChartTexts): IntervalRow {
  const ends = endsOf(cell.interval);
  const label = cleanText(cell.levels[factor] ?? "") || terms.labels.noName;
  return { kind: "part", label, n: cell.n, estimate: cell.mean, ...ends, figures: figuresOf(numbers, cell.mean, ends, decimals) };
}

function wholeRow(outcome: ReleasedOutcome, label: string, numbers: NumberForm): IntervalRow {
  const { estimate, interval } = outcome.pairedT;
  const ends = endsOf(interval);
  return { kind: "whole", label, n: outcome.n, estimate, ...ends, figures: figuresOf(numbers, estimate, ends, outcome.decimals) };
}
