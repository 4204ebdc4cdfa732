import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { expectedPanel } from "./expectedPanel.ts";
import { type ExpectedRow, expectedRows, untreatedRow } from "./expectedRow.ts";

/**
 * The change observed beside the one that return to the mean gives with no effect: for all, and by where scores started.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where nothing could be expected
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * expectedChange(evaluation, { outcome: "DE" }).kind; // "expected-change"
 */
export function expectedChange(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, expectedChange: words } = texts;
  const people = terms.peopleOf(evaluation);
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(shared.measure(measure, outcome));
  const { correlation, byStart, reason } = outcome.expectedChange;
  const rows = expectedRows(outcome, people.many, texts);
  if (correlation === null || rows.length === 0) {
    const reasons = [byStart.reason, reason].filter((one) => one !== null).map(terms.givenWords);
    return emptyChart("expected-change", subtitle, `${[words.none, ...reasons.slice(0, 1)].join(": ")}.`, words.columns, texts);
  }
  // what is known of change without a programme is known of children
  const all = [...rows, ...(evaluation.instrument.respondent === "child" ? untreatedRow(outcome, texts) : [])];
  const title = titleOf(outcome, rows, words);
  const parts = {
    kind: "expected-change",
    title,
    subtitle,
    note: noteOf(evaluation, outcome, { correlation, benchmark: all.length > rows.length }, texts),
    altText: words.altText(
      measure,
      terms.countPeople(outcome.n, people),
      title,
      rows.map((row) => row.words),
    ),
    table: { columns: words.columns, rows: all.map(({ table }) => table) },
  } as const;
  const panel = {
    rows: all,
    sides: shared.sides[outcome.direction],
    limit: outcome.range.maximum - outcome.range.minimum,
    figuresHead: words.difference(level),
    decimals: outcome.decimals,
  };
  return composeChart(parts, (top, frame) => expectedPanel(panel, top, frame, texts));
}

/** All where they are known, else the thirds. */
function titleOf(
  { direction, expectedChange: all }: ReleasedOutcome,
  rows: readonly ExpectedRow[],
  words: ChartTexts["expectedChange"],
): string {
  const whole = all.expected === null || all.observed === null || all.excess === null ? rows : rows.slice(0, 1);
  const up = whole.filter(({ clear }) => clear === "up").length;
  const down = whole.filter(({ clear }) => clear === "down").length;
  if (up + down === 0) return words.unclear;
  if (up > 0 && down > 0) return words.both;
  const better = up > 0 === (direction === "higher-is-better");
  const way = direction === "unordered" ? (up > 0 ? "higher" : "lower") : better ? "better" : "worse";
  return words.clear(way, up + down, whole.length);
}

/** What the chart shows: the correlation that the expectation rests on, and the change seen without a programme. */
interface Shown {
  readonly correlation: number;
  readonly benchmark: boolean;
}

function noteOf(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, { correlation, benchmark }: Shown, texts: ChartTexts): string {
  const { numbers, expectedChange: words } = texts;
  const { correlationFrom, populationMean } = outcome.expectedChange;
  const r = words.correlation(formatProportion(numbers, correlation), correlationFrom === "sample");
  const population =
    populationMean === null ? words.samplesMean : words.populationMean(formatNumber(numbers, populationMean, outcome.decimals));
  const note = words.note(r, population, formatLevel(numbers, evaluation.plan.confidenceLevel));
  return benchmark ? `${note}${words.benchmark}` : note;
}
