import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { sidesOf } from "../intervals/sidesOf.ts";
import { chartWords } from "../words/chartWords.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence } from "../words/joinWords.ts";
import { outcomeName, outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { armsPanel } from "./armsPanel.ts";

const words = chartWords.comparison;
type Comparison = ReleasedOutcome["comparison"];
type Difference = Comparison["differences"][number];

/**
 * Arms beside each other, and the difference in their change with its interval.
 *
 * @param shown an evaluation with arms
 * @param options which outcome
 * @returns the chart; a box with the reason where no arms are compared, or one may not be shown
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * comparison(evaluation, { outcome: "DE" }).altText; // "No chart: The evaluation compares no arms."
 */
export function comparison(shown: EvaluationToShow, options: OutcomeChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { arms, differences, comparisonArm, n } = outcome.comparison;
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(`${measure} (${rangeWords(outcome)})`);
  if (arms.length === 0 || differences.length === 0) return emptyChart("comparison", subtitle, words.none, words.columns);
  if (differences.every(({ change }) => change.estimate === null)) return emptyChart("comparison", subtitle, words.withheld, words.columns);
  const groups = groupsOf(outcome);
  const title = titleOf(outcome);
  const parts = {
    kind: "comparison",
    title,
    subtitle,
    note: noteOf(evaluation, outcome),
    altText: words.altText(measure, countPeople(n, peopleOf(evaluation)), title, [
      ...arms.map((arm) => armWords(arm, outcome.decimals)),
      ...groups.flatMap(({ head, rows }) => rows.map(({ label, figures }) => `${head === "" ? "" : `${head} `}${label}: ${figures}`)),
    ]),
    table: { columns: words.columns, rows: [...arms.map(armRow), ...differences.flatMap(differenceRows)] },
  } as const;
  const table = {
    groups,
    figuresHead: words.difference(level),
    axisTitle: words.axis,
    sides: sidesOf(outcome),
    limit: outcome.range.maximum - outcome.range.minimum || 1,
  };
  const head = words.differences(cleanText(comparisonArm ?? ""));
  return composeChart(parts, (top, frame) => {
    const panel = armsPanel(outcome, top, frame);
    const below = intervalRows({ ...table, namesHead: head }, panel.bottom + 30, frame);
    return { layers: [...panel.layers, ...below.layers], bottom: below.bottom };
  });
}

function groupsOf({ comparison: { differences }, decimals }: ReleasedOutcome): IntervalGroup[] {
  const several = differences.length > 1;
  const row = (kind: IntervalRow["kind"], label: string, { n, estimate, interval }: Difference["change"] | Difference["adjusted"]) => {
    const ends = endsOf(interval);
    return { kind, label, n, estimate, ...ends, figures: figuresOf(estimate, ends, decimals) };
  };
  return differences.map(({ arm, change, adjusted }) => ({
    head: several ? cleanText(arm) : "",
    rows: [row("whole", words.inChange, change), row("part", words.adjusted, adjusted)].filter(({ estimate }) => estimate !== null),
  }));
}

function titleOf(outcome: ReleasedOutcome): string {
  const { differences } = outcome.comparison;
  const sides = differences.map(({ change }) => endsOf(change.interval));
  const up = sides.filter(({ lower }) => lower !== null && lower > 0).length;
  const down = sides.filter(({ upper }) => upper !== null && upper < 0).length;
  const name = outcomeName(outcome);
  if (up + down === 0) return words.unclear(insideSentence(name));
  if (Math.max(up, down) < differences.length) return words.mixed(insideSentence(name));
  if (outcome.direction === "unordered") return words.clear(name, up > 0 ? "more" : "less");
  return up > 0 === (outcome.direction === "higher-is-better") ? words.better(name) : words.worse(name);
}

function noteOf(evaluation: ReleasedEvaluation, { comparison: { differences } }: ReleasedOutcome): string {
  const factors = [...new Set(differences.flatMap(({ adjusted }) => adjusted.adjustedFor))].filter((name) => name !== "pre");
  return words.note(
    factors.map((factor) => insideSentence(cleanText(factorTitle(evaluation, factor)))),
    evaluation.design === "randomised",
  );
}

function armWords({ arm, pre, post }: Comparison["arms"][number], decimals: number): string {
  const figure = (mean: number | null): string => (mean === null ? "not shown" : formatNumber(mean, decimals));
  return `${cleanText(arm)} from ${figure(pre.mean)} to ${figure(post.mean)}`;
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

const differenceRows = ({ arm, change, adjusted }: Difference): (string | number | null)[][] =>
  (
    [
      [words.inChange, change],
      [words.adjusted, adjusted],
    ] as const
  ).map(([name, { n, estimate, interval }]) => [
    `${arm}: ${insideSentence(name)}`,
    n,
    null,
    null,
    estimate,
    ...finiteEnds(endsOf(interval)),
  ]);
