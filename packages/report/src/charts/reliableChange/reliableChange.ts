import type { Evaluation, Outcome } from "@headway/core";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { shareInWords } from "../../format/share.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { scoreGrid } from "../scoreBins.ts";
import { cleanText } from "../words/cleanText.ts";
import { upperFirst } from "../words/joinWords.ts";
import { countOf, outcomeOf, rangeWords } from "../words/outcomeWords.ts";
import { type ChangeClass, changeClasses } from "./changeClasses.ts";
import { changeGrid } from "./changeGrid.ts";

const COLUMNS = ["Result", "n", "Percent"];

/**
 * Every pair of scores with the band in which a change is no larger than the measurement's own error.
 *
 * @param evaluation the evaluation
 * @param options which outcome
 * @returns the chart; a box with the reason where reliable change could not be computed
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * reliableChange(evaluation, { outcome: "DE" }).table.columns; // ["Result", "n", "Percent"]
 */
export function reliableChange(evaluation: Evaluation, options: OutcomeChoice): Chart {
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = peopleOf(evaluation);
  const classes = changeClasses(outcome);
  const { threshold, n, reason } = outcome.reliableChange;
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}) before and after (${countOf(n)}); larger marks are more ${people.many}`;
  if (classes === null || threshold === null || n === 0) {
    return emptyChart("reliable-change", subtitle, `Reliable change could not be computed: ${reason ?? "no pairs of scores"}.`, COLUMNS);
  }
  const title = titleOf(outcome, classes, people.many);
  const grid = scoreGrid(evaluation, outcome);
  const words = {
    kind: "reliable-change",
    title,
    subtitle,
    note: `${noteOf(outcome, threshold)}${grid.rounded ? " Scores between the marks are drawn at the nearest one." : ""}`,
    altText: `Bubble grid of ${cleanText(outcome.title)} before by after for ${countPeople(n, people)}. ${title}: ${classes.map(({ name, n: part }) => `${formatCount(part)} ${name}`).join(", ")}. A change is reliable above ${formatNumber(threshold, 2)} points.`,
    // children by class: pairs of scores are drawn, and not listed one by one
    table: { columns: COLUMNS, rows: classes.map(({ name, n: part }) => [name, part, formatPercent(part, n)]) },
  } as const;
  return composeChart(words, (top) => changeGrid({ outcome, classes, grid, people: people.many }, top));
}

/** Better and worse always stand beside each other. */
function titleOf(outcome: Outcome, classes: readonly ChangeClass[], many: string): string {
  const { n, improved, worsened } = outcome.reliableChange;
  const [up, , down] = classes;
  const share = (part: number): string => shareInWords(part, n);
  const sentence =
    improved !== null && worsened !== null
      ? `${share(improved)} ${many} improved reliably; ${share(worsened)} worsened`
      : `${share(up?.n ?? 0)} ${many} scored reliably higher; ${share(down?.n ?? 0)} lower`;
  const named = sentence.replace(/^none /, "no ");
  return upperFirst(named);
}

function noteOf({ reliableChange: result }: Outcome, threshold: number): string {
  const alpha = result.reliability === null ? "" : `, reliability ${formatProportion(result.reliability, 2)}`;
  return `The shaded band holds changes of up to \u00b1${formatNumber(threshold, 1)} points, no more than errors of measurement may bring (${result.method}; ${formatNumber(result.criterion, 2)} \u00d7 SE of the difference${alpha}). The solid diagonal is no change. \u201cReliable\u201d describes the measurement, not the reason for the change.`;
}
