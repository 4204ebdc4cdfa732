import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeName, outcomeOf } from "../words/outcomeWords.ts";
import { armsPanel } from "./armsPanel.ts";

type Comparison = ReleasedOutcome["comparison"];
type Difference = Comparison["differences"][number];

/**
 * Arms beside each other, and the difference in their change with its interval.
 *
 * @param shown an evaluation with arms
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where no arms are compared, or one may not be shown
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * comparison(evaluation, { outcome: "DE" }).altText; // "No chart: The evaluation compares no arms."
 */
export function comparison(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, comparison: words } = texts;
  const { arms, differences, comparisonArm, n } = outcome.comparison;
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(shared.measure(measure, outcome));
  if (comparisonArm === null || differences.length === 0) return emptyChart("comparison", subtitle, words.none, words.columns, texts);
  if (differences.every(({ change }) => change.estimate === null))
    return emptyChart("comparison", subtitle, words.withheld, words.columns, texts);
  const people = terms.peopleOf(evaluation);
  const groups = groupsOf(outcome, texts);
  const title = titleOf(outcome, people.occasion, words);
  const parts = {
    kind: "comparison",
    title,
    subtitle,
    note: noteOf(evaluation, outcome, words),
    altText: words.altText(measure, terms.countPeople(n, people), title, [
      ...arms.map((arm) => armWords(arm, outcome.decimals, texts)),
      ...groups.flatMap(({ head, rows }) => rows.map(({ label, figures }) => `${head === "" ? "" : `${head} `}${label}: ${figures}`)),
    ]),
    table: {
      columns: words.columns,
      rows: [...arms.map(armRow), ...differences.flatMap((difference) => differenceRows(difference, words))],
    },
  } as const;
  const table = {
    numbers,
    groups,
    figuresHead: words.difference(level),
    axisTitle: words.axis,
    sides: shared.sides[outcome.direction],
    limit: outcome.range.maximum - outcome.range.minimum,
  };
  const head = words.differences(cleanText(comparisonArm));
  return composeChart(parts, (top, frame) => {
    const panel = armsPanel(outcome, top, frame, texts);
    const below = intervalRows({ ...table, namesHead: head }, panel.bottom + 30, frame);
    return { layers: [...panel.layers, ...below.layers], bottom: below.bottom };
  });
}

function groupsOf({ comparison: { differences }, decimals }: ReleasedOutcome, { numbers, comparison: words }: ChartTexts): IntervalGroup[] {
  const several = differences.length > 1;
  const row = (kind: IntervalRow["kind"], label: string, { n, estimate, interval }: Difference["change"] | Difference["adjusted"]) => {
    const ends = endsOf(interval);
    return { kind, label, n, estimate, ...ends, figures: figuresOf(numbers, estimate, ends, decimals) };
  };
  return differences.map(({ arm, change, adjusted }) => ({
    head: several ? cleanText(arm) : "",
    rows: [row("whole", words.inChange, change), row("part", words.adjusted, adjusted)].filter(({ estimate }) => estimate !== null),
  }));
}

function titleOf(outcome: ReleasedOutcome, occasion: string, words: ChartTexts["comparison"]): string {
  const { differences } = outcome.comparison;
  const sides = differences.map(({ change }) => endsOf(change.interval));
  const up = sides.filter(({ lower }) => lower !== null && lower > 0).length;
  const down = sides.filter(({ upper }) => upper !== null && upper < 0).length;
  const name = outcomeName(outcome);
  if (up + down === 0) return words.unclear(name, occasion);
  if (Math.max(up, down) < differences.length) return words.mixed(name);
  if (outcome.direction === "unordered") return words.clear(name, occasion, up > 0 ? "higher" : "lower");
  return words.clear(name, occasion, up > 0 === (outcome.direction === "higher-is-better") ? "better" : "worse");
}

function noteOf(evaluation: ReleasedEvaluation, { comparison: { differences } }: ReleasedOutcome, words: ChartTexts["comparison"]): string {
  const factors = [...new Set(differences.flatMap(({ adjusted }) => adjusted.adjustedFor))].filter((name) => name !== "pre");
  return words.note(
    factors.map((factor) => cleanText(factorTitle(evaluation, factor))),
    evaluation.design === "randomised",
  );
}

function armWords(
  { arm, pre, post }: Comparison["arms"][number],
  decimals: number,
  { numbers, terms, comparison: words }: ChartTexts,
): string {
  const figure = (mean: number | null): string => (mean === null ? words.notShown : formatNumber(numbers, mean, decimals));
  return words.fromTo(cleanText(arm) || terms.labels.noName, figure(pre.mean), figure(post.mean));
}

const armRow = ({ arm, n, pre, post, change }: Comparison["arms"][number]): (string | number | null)[] => [
  arm,
  n,
  pre.mean,
  post.mean,
  change.mean,
  null,
  null,
];

const differenceRows = ({ arm, change, adjusted }: Difference, words: ChartTexts["comparison"]): (string | number | null)[][] =>
  (
    [
      [words.rows.inChange, change],
      [words.rows.adjusted, adjusted],
    ] as const
  ).map(([name, { n, estimate, interval }]) => [`${arm}: ${name}`, n, null, null, estimate, ...finiteEnds(endsOf(interval))]);
