import type { Evaluation, Outcome } from "@headway/core";
import { boundsOf } from "../../format/interval.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { figuresOf } from "../forest/forest.ts";
import type { FactorChoice } from "../interaction/interaction.ts";
import { interactionTitle } from "../interaction/interactionTitle.ts";
import { type IntervalGroup, type IntervalRow, intervalRows } from "../intervals/intervalRows.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence, joinWords } from "../words/joinWords.ts";
import { changeWithInterval, outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { fWords } from "../words/testWords.ts";

const COLUMNS = ["Factor", "Level", "n", "Mean change", "Lower", "Upper"];
type Table = Outcome["marginalMeans"][number];

/**
 * Estimated mean change for the levels of each factor on one axis with a zero line.
 *
 * @param evaluation the evaluation
 * @param options which outcome, and which factor if only one
 * @returns the chart; a box with the reason where no factor has two levels
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * marginalChange(evaluation, { outcome: "DE", factor: "delivery" }).table.rows.length; // 2
 */
export function marginalChange(evaluation: Evaluation, options: FactorChoice): Chart {
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = peopleOf(evaluation);
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated mean change, after \u2212 before`;
  const tables = outcome.marginalMeans.filter(
    ({ of, term, cells }) =>
      of === "change" && !term.includes(":") && cells.length > 1 && (options.factor === undefined || term === options.factor),
  );
  if (tables.length === 0)
    return emptyChart("marginal-change", subtitle, `No factor has two groups of ${people.many} to compare.`, COLUMNS);
  const factors = tables.map(({ term }) => ({ title: cleanText(factorTitle(evaluation, term)), test: testOf(outcome, term) }));
  const groups = tables.map(
    (table, i): IntervalGroup => ({ head: factors[i]!.title, rows: table.cells.map((cell) => rowOf(cell, table.term)) }),
  );
  const title = interactionTitle(factors, 1 - evaluation.plan.confidenceLevel);
  const tests = factors.map((factor) => `${factor.title}: ${factor.test === null ? "not tested" : fWords(factor.test)}.`);
  const by = joinWords(factors.map((factor) => insideSentence(factor.title)));
  const listed = groups.flatMap((group) => group.rows.map(({ label, figures }) => `${label} ${figures}`));
  const words = {
    kind: "marginal-change",
    title,
    subtitle,
    note: `The square is the mean change of all ${people.many} with both scores; circles are estimated marginal means with ${level} confidence intervals. ${tests.join(" ")}${evaluation.design === "single-group" ? " There was no comparison group." : ""}`,
    altText: `Interval plot of mean change in ${cleanText(outcome.title)} by ${by} for ${countPeople(outcome.anovaOfChange.n, people)}. ${title}. Mean change with interval: all ${people.many} ${changeWithInterval(outcome)}; ${listed.join("; ")}.`,
    table: {
      columns: COLUMNS,
      rows: tables.flatMap((table, i) => table.cells.map((cell) => [factors[i]!.title, cell.levels[table.term] ?? "", ...numbers(cell)])),
    },
  } as const;
  const whole: IntervalGroup = { head: "", rows: [wholeRow(outcome, people.many)] };
  const limit = outcome.range.maximum - outcome.range.minimum || 1;
  const figuresHead = `Change [${level} CI]`;
  return composeChart(words, (top) =>
    intervalRows({ groups: [whole, ...groups], figuresHead, axisTitle: "Mean change in points", sides: sidesOf(outcome), limit }, top),
  );
}

function testOf(outcome: Outcome, term: string): Outcome["anovaOfChange"]["terms"][number] | null {
  return outcome.anovaOfChange.terms.find((known) => known.term === term) ?? null;
}

function sidesOf({ direction }: Outcome): { left: string; right: string } {
  if (direction === "unordered") return { left: "Lower", right: "Higher" };
  return direction === "higher-is-better" ? { left: "Worse", right: "Better" } : { left: "Better", right: "Worse" };
}

function rowOf(cell: Table["cells"][number], factor: string): IntervalRow {
  const { lower, upper } = cell.interval === null ? { lower: null, upper: null } : boundsOf(cell.interval);
  const label = cleanText(cell.levels[factor] ?? "") || "(no name)";
  return { kind: "part", label, n: cell.n, estimate: cell.mean, lower, upper, figures: figuresOf(cell.mean, lower, upper, 2) };
}

function wholeRow(outcome: Outcome, many: string): IntervalRow {
  const { estimate, interval } = outcome.pairedT;
  const { lower, upper } = interval === null ? { lower: null, upper: null } : boundsOf(interval);
  return { kind: "whole", label: `All ${many}`, n: outcome.n, estimate, lower, upper, figures: figuresOf(estimate, lower, upper, 2) };
}

function numbers(cell: Table["cells"][number]): (number | null)[] {
  const { lower, upper } = cell.interval === null ? { lower: null, upper: null } : boundsOf(cell.interval);
  const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  return [cell.n, cell.mean, finite(lower), finite(upper)];
}
