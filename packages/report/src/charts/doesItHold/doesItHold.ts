import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { methodInWords } from "../../narrative/en/methodNames.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { intervalRows } from "../intervals/intervalRows.ts";
import { sidesOf } from "../intervals/sidesOf.ts";
import { chartWords } from "../words/chartWords.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence } from "../words/joinWords.ts";
import { outcomeName, outcomeOf, rangeWords } from "../words/outcomeWords.ts";

const words = chartWords.doesItHold;
type Row = ReleasedOutcome["sensitivity"][number];

/**
 * The mean change by every method on one axis with a zero line: does the finding hold?
 *
 * @param shown the evaluation
 * @param options which outcome
 * @returns the chart; the verdict is its title
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * doesItHold(evaluation, { outcome: "DE" }).table.columns[0]; // "Method"
 */
export function doesItHold(shown: EvaluationToShow, options: OutcomeChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(`${measure} (${rangeWords(outcome)})`, level);
  const computed = outcome.sensitivity.filter(({ estimate }) => estimate !== null);
  if (computed.length === 0) return emptyChart("does-it-hold", subtitle, words.nothing, words.columns);
  const rows = computed.map((row) => rowOf(row, outcome));
  const title = titleOf(outcome);
  const sample = countPeople(outcome.n, peopleOf(evaluation));
  const parts = {
    kind: "does-it-hold",
    title,
    subtitle,
    note: noteOf(evaluation, outcome),
    altText: words.altText(
      measure,
      sample,
      title,
      rows.map(({ label, figures }) => `${label} ${figures}`),
    ),
    table: { columns: words.columns, rows: outcome.sensitivity.map(tableRow) },
  } as const;
  const table = {
    groups: [{ head: "", rows }],
    figuresHead: `${words.change} [${level} CI]`,
    axisTitle: words.axis,
    sides: sidesOf(outcome),
    limit: outcome.range.maximum - outcome.range.minimum || 1,
    names: 236,
  };
  return composeChart(parts, (top, frame) => intervalRows(table, top, frame));
}

function rowOf({ id, kind, n, estimate, interval }: Row, { verdict, decimals }: ReleasedOutcome): IntervalRow {
  const ends = endsOf(interval);
  return {
    kind: id === verdict.main ? "whole" : "part",
    label: methodInWords(kind),
    n,
    estimate,
    ...ends,
    figures: figuresOf(estimate, ends, decimals),
  };
}

function titleOf(outcome: ReleasedOutcome): string {
  const { kind, direction, methods } = outcome.verdict;
  const name = outcomeName(outcome);
  if (methods.compared === null || methods.agreeing === null || kind === "cannot-tell") return words.cannotTell(insideSentence(name));
  if (kind === "holds") return words.holds(name, direction === "lower" ? "fell" : "rose", methods.compared);
  return words.depends(insideSentence(name), methods.agreeing, methods.compared);
}

function noteOf(evaluation: ReleasedEvaluation, { sensitivity, verdict }: ReleasedOutcome): string {
  const main = sensitivity.find(({ id }) => id === verdict.main) ?? sensitivity[0];
  const missing = sensitivity.filter(({ estimate }) => estimate === null);
  return words.note(
    `the ${insideSentence(methodInWords(main?.kind ?? "paired-t"))}`,
    missing.map(({ kind, reason }) => `${insideSentence(methodInWords(kind))} (${reason ?? "no reason given"})`),
    `${sensitivity.some(({ n, estimate }) => n === null && estimate !== null) ? words.hidden : ""}${evaluation.design === "single-group" ? words.alone : ""}`,
  );
}

function tableRow({ kind, n, estimate, interval, reason }: Row): (string | number | null)[] {
  return [methodInWords(kind), n, estimate, ...finiteEnds(endsOf(interval)), reason ?? ""];
}
