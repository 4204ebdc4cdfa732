import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
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
import { changeBars } from "./changeBars.ts";
import { type ChangeClass, changeClasses } from "./changeClasses.ts";
import { changeGrid } from "./changeGrid.ts";

const COLUMNS = ["Result", "n", "Percent"];

/**
 * Every pair of scores with the band in which a change is no larger than the measurement's own error.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @returns the chart; a box with the reason where reliable change could not be computed
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * reliableChange(evaluation, { outcome: "DE" }).table.columns; // ["Result", "n", "Percent"]
 */
export function reliableChange(shown: EvaluationToShow, options: OutcomeChoice): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const people = peopleOf(evaluation);
  const classes = changeClasses(outcome);
  const { threshold, n, reason } = outcome.reliableChange;
  const subtitle = `${cleanText(outcome.title)} (${rangeWords(outcome)}) before and after (${countOf(n)})`;
  if (classes === null || threshold === null || n === 0) {
    return emptyChart("reliable-change", subtitle, `Reliable change could not be computed: ${reason ?? "no pairs of scores"}.`, COLUMNS);
  }
  const title = titleOf(outcome, classes, people.many);
  const grid = scoreGrid(evaluation, outcome);
  const single = grid.pairs.length > 0;
  const words = {
    kind: "reliable-change",
    title,
    subtitle: single ? `${subtitle}; larger marks are more ${people.many}` : subtitle,
    note: `${noteOf(outcome, threshold, single)}${single && grid.rounded ? " Scores between the marks are drawn at the nearest one." : ""}`,
    altText: `${single ? "Bubble grid" : "Bars"} of ${cleanText(outcome.title)} before ${single ? "by" : "to"} after for ${countPeople(n, people)}. ${title}: ${classes.map(({ name, n: part }) => `${part === null ? "not shown apart" : formatCount(part)} ${name}`).join(", ")}. A change is reliable above ${formatNumber(threshold, outcome.decimals)} points.`,
    // children by class: pairs of scores are drawn, and not listed one by one
    table: { columns: COLUMNS, rows: classes.map(({ name, n: part }) => [name, part ?? formatCount(part), formatPercent(part, n)]) },
  } as const;
  return composeChart(words, (top, frame) =>
    single
      ? changeGrid({ outcome, classes, grid, people: people.many }, top, frame)
      : changeBars(outcome, classes, people.many, { top, frame }),
  );
}

/** Better and worse always stand beside each other. */
function titleOf(outcome: ReleasedOutcome, classes: readonly ChangeClass[], many: string): string {
  const [up, , down] = classes;
  const n = outcome.reliableChange.n ?? 0;
  const said = [up, down].flatMap((one) => (one === undefined || one.n === null ? [] : [`${shareInWords(one.n, n)}@ ${one.name}`]));
  if (said.length === 0) return `How many ${many} changed reliably is not shown`;
  const untold = [up, down].flatMap((one) => (one?.n === null ? [`${one.name.split(" ")[0]} not shown`] : []));
  const sentence = [...said.map((part, at) => part.replace("@", at === 0 ? ` ${many}` : "")), ...untold].join("; ");
  return upperFirst(sentence.replace(/^none /, "no "));
}

function noteOf({ reliableChange: result }: ReleasedOutcome, threshold: number, single: boolean): string {
  const alpha = result.reliability === null ? "" : `, reliability ${formatProportion(result.reliability, 2)}`;
  const errors = `changes of up to \u00b1${formatNumber(threshold, 1)} points, no more than errors of measurement may bring (${result.method}; ${formatNumber(result.criterion, 2)} \u00d7 SE of the difference${alpha})`;
  const marks = single ? `The shaded band holds ${errors}. The solid diagonal is no change.` : `Not reliable are ${errors}.`;
  return `${marks} \u201cReliable\u201d describes the measurement, not the reason for the change.`;
}
