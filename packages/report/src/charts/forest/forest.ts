import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { turnedEnds } from "../intervals/turnedEnds.ts";
import { cleanText } from "../words/cleanText.ts";
import { overallTitle } from "../words/overallTitle.ts";

const COLUMNS = ["Outcome", "n", "dz, signed as the score", "Lower", "Upper", "Better direction"];
const FAMILIES = { primary: "Primary outcomes", secondary: "Secondary outcomes", exploratory: "Exploratory outcomes" } as const;

/**
 * Standardised mean changes of every outcome on one axis, to the right is better.
 *
 * @param given the evaluation
 * @returns the chart; effects of scales where lower is better are drawn with their sign turned, those without a better end apart
 * @example
 * forest(evaluation).table.rows.length; // 6
 */
export function forest(given: EvaluationToShow): Chart {
  const evaluation = releaseEvaluation(given);
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const subtitle = `Standardised mean change from before to after (dz) with ${level} confidence intervals; to the right is better`;
  const shown = evaluation.outcomes.filter(({ effects }) => effects.dz.estimate !== null);
  if (shown.length === 0)
    return emptyChart("forest", subtitle, "No outcome has enough pairs of scores that differ for an effect size.", COLUMNS);
  const groups = groupsOf(evaluation.outcomes);
  const words = {
    kind: "forest",
    title: overallTitle(evaluation.outcomes),
    subtitle: shown.every(({ direction }) => direction === "unordered") ? subtitle.replace("better", "a higher score") : subtitle,
    note: note(evaluation),
    altText: altText(evaluation, groups),
    table: { columns: COLUMNS, rows: evaluation.outcomes.map(tableRow) },
  } as const;
  const ordered = shown.some(({ direction }) => direction !== "unordered");
  const sides = ordered ? { left: "Worse", right: "Better" } : { left: "Lower", right: "Higher" };
  const limit = 1.6 * Math.max(0.5, ...shown.map(({ effects }) => Math.abs(effects.dz.estimate ?? 0)));
  const axisTitle = "Mean change \u00f7 SD of change (dz)";
  return composeChart(words, (top, frame) =>
    intervalRows({ groups, figuresHead: `dz [${level} CI]`, axisTitle, sides, limit }, top, frame),
  );
}

function groupsOf(outcomes: readonly ReleasedOutcome[]): IntervalGroup[] {
  const ordered = (["primary", "secondary", "exploratory"] as const).map((family) => ({
    head: FAMILIES[family],
    rows: outcomes.filter((outcome) => outcome.family === family && outcome.direction !== "unordered").map(rowOf),
  }));
  const unordered = { head: "Right is higher, not better", rows: outcomes.filter(({ direction }) => direction === "unordered").map(rowOf) };
  return [...ordered, unordered].filter(({ rows }) => rows.length > 0);
}

function rowOf(outcome: ReleasedOutcome): IntervalRow {
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
    figures: figuresOf(effect, ends),
  };
}

function note(evaluation: ReleasedEvaluation): string {
  const turned = evaluation.outcomes.some(({ direction }) => direction === "lower-is-better")
    ? " Where a lower score is better, the sign is turned."
    : "";
  const diamonds = evaluation.outcomes.some(({ direction }) => direction === "unordered")
    ? ", diamonds scales where neither direction is better"
    : "";
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `Squares are primary outcomes, circles the others${diamonds}. An interval that crosses the dashed line is compatible with no change; intervals are not adjusted for the number of outcomes.${turned}${alone}`;
}

function altText(evaluation: ReleasedEvaluation, groups: readonly IntervalGroup[]): string {
  const rows = groups.flatMap((group) => group.rows).map(({ label, figures }) => `${label} ${figures}`);
  const sample = countPeople(evaluation.flow.paired, peopleOf(evaluation));
  return `Forest plot of standardised mean change in ${evaluation.outcomes.length} scales for ${sample}. ${overallTitle(evaluation.outcomes)}. Effect dz with interval: ${rows.join("; ")}.`;
}

function tableRow(outcome: ReleasedOutcome): (string | number | null)[] {
  const { estimate, interval } = outcome.effects.dz;
  const better = { "higher-is-better": "higher", "lower-is-better": "lower", unordered: "neither" }[outcome.direction];
  return [outcome.title, outcome.n, estimate, ...finiteEnds(endsOf(interval)), better];
}
