import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { reasonGiven } from "../reasonGiven.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { changesOf, diagnosticPanels, type QuantilePoint } from "./diagnosticPanels.ts";

/** So many lie outside a pointwise envelope of this level by chance. */
const EXPECTED_OUTSIDE = 0.05;

/**
 * Changes beside a normal distribution, and residuals beside fitted changes; only where the profile is internal.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where the evaluation is released to be shared, or has too few changes
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * diagnostics(evaluation, { outcome: "DE" }).altText; // "No chart: Single changes are not shown in a report that is shared."
 */
export function diagnostics(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, diagnostics: words } = texts;
  const people = terms.peopleOf(evaluation);
  const measure = cleanText(outcome.title);
  const model = outcome.diagnostics.fitted.length > 0;
  const subtitle = words.subtitle(shared.measure(measure, outcome), model);
  const changes = changesOf(outcome.diagnostics);
  if (evaluation.release.profile === "share") return emptyChart("diagnostics", subtitle, words.withheld, words.columns, texts);
  if (changes === null)
    return emptyChart("diagnostics", subtitle, words.none(reasonGiven(outcome.diagnostics.reason, terms)), words.columns, texts);
  const title = titleOf(changes.points, people.many, texts);
  const parts = {
    kind: "diagnostics",
    title,
    subtitle,
    note: words.note(formatLevel(numbers, outcome.diagnostics.level), model),
    altText: words.altText(measure, terms.countPeople(outcome.n, people), title, model),
    table: {
      columns: words.columns,
      rows: changes.points.map(({ theoretical, observed, lower, upper, n }) => [observed, n, theoretical, lower, upper]),
    },
  } as const;
  return composeChart(parts, (top, frame) => diagnosticPanels(changes, top, frame, texts));
}

function titleOf(points: readonly QuantilePoint[], many: string, { terms, diagnostics: words }: ChartTexts): string {
  const all = points.reduce((sum, { n }) => sum + n, 0);
  const outside = points.reduce((sum, { observed, lower, upper, n }) => (observed < lower || observed > upper ? sum + n : sum), 0);
  return outside <= EXPECTED_OUTSIDE * all ? words.inside : words.outside(terms.shareInWords(outside, all), many);
}
