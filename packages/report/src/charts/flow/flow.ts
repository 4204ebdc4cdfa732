import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { shareInWords } from "../../format/share.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { reasonInWords } from "../../narrative/en/reasons.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { type Body, composeChart } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { upperFirst } from "../words/joinWords.ts";
import { arrow, type FlowBox, flowBox, heightOf } from "./flowBox.ts";

const COLUMNS = ["Stage", "n"];
/** Left end of the box of reasons where it stands beside the others. */
const SIDE = 398;
const STEP = 32;

/**
 * Where every child went: from those the data name to those with scores at both timepoints, with the reasons for loss.
 *
 * @param shown the evaluation
 * @returns the chart; a box with the reason where the data name no child
 * @example
 * flow(evaluation).table.columns; // ["Stage", "n"]
 */
export function flow(shown: EvaluationToShow): Chart {
  const evaluation = releaseEvaluation(shown);
  const { enrolled, pre, post, paired, excluded } = evaluation.flow;
  const people = peopleOf(evaluation);
  if (enrolled === 0) return emptyChart("flow", `Number of ${people.many} at each stage`, `The data name no ${people.one}.`, COLUMNS);
  const title = titleOf(evaluation);
  const steps = [
    pre === null ? "" : `${formatCount(pre)} have a score before`,
    post === null ? "" : `${formatCount(post)} have a score after`,
    `${formatCount(paired)} have both`,
  ].filter((step) => step !== "");
  const reasons = reasonsOf(evaluation);
  const words = {
    kind: "flow",
    title,
    subtitle: `Number of ${people.many} at each stage${enrolled === null ? "" : `; percentages are of the ${formatCount(enrolled)} whom the data name`}`,
    note: noteOf(evaluation),
    altText: `Flow chart of ${people.many} from the data to the analysis for ${countPeople(enrolled, people)}. ${title}: ${steps.join(", ")}.${reasons.length > 0 ? ` Not in the analysis: ${reasons.join(", ")}.` : ""}`,
    table: {
      columns: COLUMNS,
      rows: [
        [`${upperFirst(people.many)} in the data`, formatStage(enrolled)],
        ["With a score before", formatStage(pre)],
        ["With a score after", formatStage(post)],
        ["With scores before and after", formatStage(paired)],
        ...excluded.map(({ reason, n }) => [`Not in the analysis: ${reasonInWords(reason)}`, formatStage(n)]),
      ],
    },
  } as const;
  return composeChart(words, (top, frame) => draw(evaluation, reasons, top, frame));
}

const formatStage = (n: number | null): number | string => n ?? formatCount(n);

function titleOf(evaluation: ReleasedEvaluation): string {
  const { enrolled, paired } = evaluation.flow;
  const people = peopleOf(evaluation);
  if (enrolled === null || paired === null) return `${upperFirst(countPeople(paired, people))} have scores both before and after`;
  if (paired === enrolled) return `Every ${people.one} has scores both before and after`;
  return `${paired === 0 ? "No" : upperFirst(shareInWords(paired, enrolled))} ${people.many} have scores both before and after`;
}

/** Each reason with its number; the reasons alone where the numbers are withheld. */
function reasonsOf(evaluation: ReleasedEvaluation): readonly string[] {
  const { excluded } = evaluation.flow;
  const told = excluded.map(({ reason, n }) => `${n === null ? "" : `${formatCount(n)} `}${cleanText(reasonInWords(reason))}`);
  return excluded.some(({ n }) => n === null) ? [...told, "(numbers that point to few are not shown)"] : told;
}

function draw(evaluation: ReleasedEvaluation, reasons: readonly string[], top: number, frame: Frame): Body {
  const { left, right, narrow } = frame;
  const { enrolled, pre, post, paired } = evaluation.flow;
  const of = (n: number | null): string =>
    `n\u00a0=\u00a0${formatCount(n)}${enrolled === null || n === null ? "" : ` (${formatPercent(n, enrolled)})`}`;
  const main = { left, width: narrow ? right - left : 330 };
  const gap = narrow ? 8 : 16;
  const half = (main.width - gap) / 2;
  const first: FlowBox = {
    ...main,
    top,
    head: `${upperFirst(peopleOf(evaluation).many)} in the data`,
    lines: [`n\u00a0=\u00a0${formatCount(enrolled)}`],
    look: "open",
  };
  const middleTop = top + heightOf(first) + STEP;
  const before: FlowBox = { left, width: half, top: middleTop, head: "With a score before", lines: [of(pre)], look: "open" };
  const after: FlowBox = { ...before, left: left + half + gap, head: "With a score after", lines: [of(post)] };
  const between = pre === null && post === null ? [] : [before, after];
  const lastTop = between.length === 0 ? middleTop + 2 * STEP : middleTop + heightOf(before) + STEP;
  const last: FlowBox = { ...main, top: lastTop, head: "Before and after: analysed", lines: [of(paired)], look: "full" };
  const missing = enrolled === null || paired === null ? null : enrolled - paired;
  const lost: FlowBox = {
    ...(narrow ? { ...main, top: lastTop + heightOf(last) + gap } : { left: SIDE, width: right - SIDE, top: middleTop }),
    head: missing === null ? "Not in the analysis" : `Not in the analysis: n\u00a0=\u00a0${formatCount(missing)}`,
    lines: reasons,
    look: "aside",
  };
  const centers = [left + half / 2, left + half + gap + half / 2];
  const elbow = top + heightOf(first) + STEP / 2;
  const aside = reasons.length > 0;
  const down = (x: number): ChartLayer[] =>
    between.length === 0
      ? arrow([x, middleTop - STEP], [x, lastTop])
      : [...arrow([x, middleTop - STEP], [x, middleTop]), ...arrow([x, lastTop - STEP], [x, lastTop])];
  return {
    layers: [
      ...(between.length === 0 ? centers.slice(0, 1) : centers).flatMap(down),
      ...(aside && !narrow ? arrow([centers[between.length === 0 ? 0 : 1]!, elbow], [SIDE + 60, elbow], [SIDE + 60, middleTop]) : []),
      ...[first, ...between, last, ...(aside ? [lost] : [])].flatMap(flowBox),
    ],
    bottom: Math.max(lastTop + heightOf(last), aside ? lost.top + heightOf(lost) : 0),
  };
}

function noteOf(evaluation: ReleasedEvaluation): string {
  const { rowsNotUsed } = evaluation.flow;
  const pairing = `Each ${peopleOf(evaluation).one} is analysed on the scales that could be scored both before and after, so numbers differ a little between scales.`;
  if (rowsNotUsed.length === 0) return pairing;
  const rows = rowsNotUsed.map(({ reason, n }) => `${formatCount(n)} (${cleanText(reasonInWords(reason))})`);
  return `${pairing} Rows of the file not used: ${rows.join(", ")}.`;
}
