import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { intervalRows } from "../intervals/intervalRows.ts";
import { reasonGiven } from "../reasonGiven.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeName, outcomeOf } from "../words/outcomeWords.ts";

type Row = ReleasedOutcome["sensitivity"][number];

/**
 * The mean change by every method on one axis with a zero line: does the finding hold?
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; the verdict is its title
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * doesItHold(evaluation, { outcome: "DE" }).table.columns[0]; // "Method"
 */
export function doesItHold(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, doesItHold: words } = texts;
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(shared.measure(measure, outcome), level);
  const computed = outcome.sensitivity.filter(({ estimate }) => estimate !== null);
  const [first] = computed;
  if (first === undefined) return emptyChart("does-it-hold", subtitle, words.nothing, words.columns, texts);
  const rows = computed.map((row) => rowOf(row, outcome, texts));
  const title = titleOf(outcome, words);
  const sample = terms.countPeople(outcome.n, terms.peopleOf(evaluation));
  const parts = {
    kind: "does-it-hold",
    title,
    subtitle,
    note: noteOf(evaluation, outcome, computed.find(({ id }) => id === outcome.verdict.main) ?? first, texts),
    altText: words.altText(
      measure,
      sample,
      title,
      rows.map(({ label, figures }) => `${label} ${figures}`),
    ),
    table: { columns: words.columns, rows: outcome.sensitivity.map((row) => tableRow(row, terms)) },
  } as const;
  const table = {
    numbers,
    groups: [{ head: "", rows }],
    figuresHead: shared.change(level),
    axisTitle: words.axis,
    sides: shared.sides[outcome.direction],
    limit: outcome.range.maximum - outcome.range.minimum,
    names: 236,
  };
  return composeChart(parts, (top, frame) => intervalRows(table, top, frame));
}

function rowOf(
  { id, kind, n, estimate, interval }: Row,
  { verdict, decimals }: ReleasedOutcome,
  { numbers, terms }: ChartTexts,
): IntervalRow {
  const ends = endsOf(interval);
  return {
    kind: id === verdict.main ? "whole" : "part",
    label: terms.methodInWords(kind),
    n,
    estimate,
    ...ends,
    figures: figuresOf(numbers, estimate, ends, decimals),
  };
}

function titleOf(outcome: ReleasedOutcome, words: ChartTexts["doesItHold"]): string {
  const { kind, direction, methods } = outcome.verdict;
  const name = outcomeName(outcome);
  if (methods.compared === null || methods.agreeing === null || kind === "cannot-tell") return words.cannotTell(name);
  if (kind === "holds") return words.holds(name, direction === "lower" ? "fell" : "rose", methods.compared);
  return words.depends(name, methods.agreeing, methods.compared);
}

function noteOf(
  evaluation: ReleasedEvaluation,
  { sensitivity }: ReleasedOutcome,
  main: Row,
  { terms, doesItHold: words }: ChartTexts,
): string {
  const missing = sensitivity.filter(({ estimate }) => estimate === null);
  return words.note(
    main.kind,
    missing.map(({ kind, reason }) => ({ kind, reason: reasonGiven(reason, terms) })),
    `${sensitivity.some(({ n, estimate }) => n === null && estimate !== null) ? words.hidden : ""}${evaluation.design === "single-group" ? words.alone : ""}`,
  );
}

function tableRow({ kind, n, estimate, interval, reason }: Row, terms: ChartTexts["terms"]): (string | number | null)[] {
  return [terms.methodInWords(kind), n, estimate, ...finiteEnds(endsOf(interval)), reasonGiven(reason, terms) ?? ""];
}
