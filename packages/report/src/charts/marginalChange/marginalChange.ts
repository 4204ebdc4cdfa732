import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import type { FactorChoice } from "../interaction/interaction.ts";
import { NO_MEANS } from "../interaction/moderators.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { sidesOf } from "../intervals/sidesOf.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence, joinWords } from "../words/joinWords.ts";
import { changeWithInterval, outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { fWords } from "../words/testWords.ts";
import { groupsTitle } from "./groupsTitle.ts";

const COLUMNS = ["Factor", "Level", "n", "Mean change", "Lower", "Upper"];
type Table = ReleasedOutcome["marginalMeans"][number];

/**
 * Estimated mean change for the levels of each factor on one axis with a zero line.
 *
 * @param shown the evaluation
 * @param options which outcome, and which factor if only one
 * @returns the chart; a box with the reason where no factor has two levels
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * marginalChange(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 */
export function marginalChange(shown: EvaluationToShow, options: FactorChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { many } = peopleOf(evaluation);
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated mean change, after \u2212 before`;
  const factors = factorsOf(evaluation, outcome).filter(({ table }) => options.factor === undefined || table.term === options.factor);
  if (factors.length === 0) return emptyChart("marginal-change", subtitle, `No factor has two groups of ${many} to compare.`, COLUMNS);
  if (factors.every(({ table }) => table.cells.every(({ mean }) => mean === null)))
    return emptyChart("marginal-change", subtitle, NO_MEANS, COLUMNS);
  const groups = factors.map(
    ({ title, table }): IntervalGroup => ({ head: title, rows: table.cells.map((cell) => rowOf(cell, table.term, outcome.decimals)) }),
  );
  const title = groupsTitle(
    outcome,
    groups.flatMap(({ rows }) => rows),
  );
  const words = {
    kind: "marginal-change",
    title,
    subtitle,
    note: noteOf(evaluation, factors, many),
    altText: altText(evaluation, outcome, groups, title),
    table: { columns: COLUMNS, rows: factors.flatMap(tableRows) },
  } as const;
  const drawn = {
    groups: [{ head: "", rows: [wholeRow(outcome, many)] }, ...groups],
    figuresHead: `Change [${level} CI]`,
    axisTitle: "Mean change in points",
    sides: sidesOf(outcome),
    limit: outcome.range.maximum - outcome.range.minimum || 1,
  };
  return composeChart(words, (top, frame) => intervalRows(drawn, top, frame));
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

function noteOf(evaluation: ReleasedEvaluation, factors: readonly FactorMeans[], many: string): string {
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const tests = factors.map(({ title, test }) => `${title}: ${test === null ? "not tested" : fWords(test)}.`);
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `The square is the mean change of all ${many} with both scores; circles are estimated marginal means with ${level} confidence intervals, not adjusted for the number of groups. ${tests.join(" ")}${alone}`;
}

function altText(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, groups: readonly IntervalGroup[], title: string): string {
  const people = peopleOf(evaluation);
  const by = joinWords(groups.map(({ head }) => insideSentence(head)));
  const listed = groups.flatMap(({ rows }) => rows.map(({ label, figures }) => `${label} ${figures}`));
  const chart = `Interval plot of mean change in ${cleanText(outcome.title)} by ${by} for ${countPeople(outcome.anovaOfChange.n, people)}.`;
  return `${chart} ${title}. Mean change with interval: all ${people.many} ${changeWithInterval(outcome)}; ${listed.join("; ")}.`;
}

function tableRows({ title, table }: FactorMeans): (string | number | null)[][] {
  return table.cells.map((cell) => [title, cell.levels[table.term] ?? "", cell.n, cell.mean, ...finiteEnds(endsOf(cell.interval))]);
}

function rowOf(cell: Table["cells"][number], factor: string, decimals: number): IntervalRow {
  const ends = endsOf(cell.interval);
  const label = cleanText(cell.levels[factor] ?? "") || "(no name)";
  return { kind: "part", label, n: cell.n, estimate: cell.mean, ...ends, figures: figuresOf(cell.mean, ends, decimals) };
}

function wholeRow(outcome: ReleasedOutcome, many: string): IntervalRow {
  const { estimate, interval } = outcome.pairedT;
  const ends = endsOf(interval);
  return { kind: "whole", label: `All ${many}`, n: outcome.n, estimate, ...ends, figures: figuresOf(estimate, ends, outcome.decimals) };
}
