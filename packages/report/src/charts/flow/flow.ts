import type { Evaluation } from "@headway/core";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { shareInWords } from "../../format/share.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import { reasonInWords } from "../../narrative/en/reasons.ts";
import type { Chart } from "../chart.ts";
import { type Body, composeChart, LEFT, RIGHT } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { upperFirst } from "../words/joinWords.ts";
import { arrow, type FlowBox, flowBox, heightOf } from "./flowBox.ts";

const COLUMNS = ["Stage", "n"];
const SIDE = 398;
const STEP = 32;

/**
 * Where every child went: from those the data name to those with scores at both timepoints, with the reasons for loss.
 *
 * @param evaluation the evaluation
 * @returns the chart; a box with the reason where the data name no child
 * @example
 * flow(evaluation).table.columns; // ["Stage", "n"]
 */
export function flow(evaluation: Evaluation): Chart {
  const { enrolled, pre, post, paired, excluded } = evaluation.flow;
  const people = peopleOf(evaluation);
  const subtitle = `Number of ${people.many} at each stage; percentages are of the ${formatCount(enrolled)} whom the data name`;
  if (enrolled === 0) return emptyChart("flow", `Number of ${people.many} at each stage`, `The data name no ${people.one}.`, COLUMNS);
  const lost = enrolled - paired;
  const reasons = excluded.map(({ reason, n }) => `${formatCount(n)} ${cleanText(reasonInWords(reason))}`);
  const share = paired === 0 ? "No" : upperFirst(shareInWords(paired, enrolled));
  const title =
    paired === enrolled
      ? `Every ${people.one} has scores both before and after`
      : `${share} ${people.many} have scores both before and after`;
  const words = {
    kind: "flow",
    title,
    subtitle,
    note: noteOf(evaluation),
    altText: `Flow chart of ${people.many} from the data to the analysis for ${countPeople(enrolled, people)}. ${title}: ${formatCount(pre)} have a score before, ${formatCount(post)} after, ${formatCount(paired)} both.${lost > 0 ? ` Not in the analysis: ${reasons.join(", ")}.` : ""}`,
    table: {
      columns: COLUMNS,
      rows: [
        [`${upperFirst(people.many)} in the data`, enrolled],
        ["With a score before", pre],
        ["With a score after", post],
        ["With scores before and after", paired],
        ...excluded.map(({ reason, n }) => [`Not in the analysis: ${reasonInWords(reason)}`, n]),
      ],
    },
  } as const;
  return composeChart(words, (top) => draw(evaluation, reasons, top));
}

function draw(evaluation: Evaluation, reasons: readonly string[], top: number): Body {
  const { enrolled, pre, post, paired } = evaluation.flow;
  const of = (n: number): string => `n\u00a0=\u00a0${formatCount(n)} (${formatPercent(n, enrolled)})`;
  const main = { left: LEFT, width: 330 };
  const half = (main.width - 16) / 2;
  const first: FlowBox = {
    ...main,
    top,
    head: `${upperFirst(peopleOf(evaluation).many)} in the data`,
    lines: [`n\u00a0=\u00a0${formatCount(enrolled)}`],
    look: "open",
  };
  const middleTop = top + heightOf(first) + STEP;
  const before: FlowBox = { left: LEFT, width: half, top: middleTop, head: "With a score before", lines: [of(pre)], look: "open" };
  const after: FlowBox = { ...before, left: LEFT + half + 16, head: "With a score after", lines: [of(post)] };
  const lastTop = middleTop + heightOf(before) + STEP;
  const last: FlowBox = { ...main, top: lastTop, head: "Before and after: analysed", lines: [of(paired)], look: "full" };
  const lost: FlowBox = {
    left: SIDE,
    width: RIGHT - SIDE,
    top: middleTop,
    head: `Not in the analysis: n\u00a0=\u00a0${formatCount(enrolled - paired)}`,
    lines: reasons,
    look: "aside",
  };
  const centers = [LEFT + half / 2, LEFT + half + 16 + half / 2];
  const elbow = top + heightOf(first) + STEP / 2;
  const aside = enrolled > paired;
  return {
    layers: [
      ...centers.flatMap((x) => [...arrow([x, middleTop - STEP], [x, middleTop]), ...arrow([x, lastTop - STEP], [x, lastTop])]),
      ...(aside ? arrow([centers[1]!, elbow], [SIDE + 60, elbow], [SIDE + 60, middleTop]) : []),
      ...[first, before, after, last, ...(aside ? [lost] : [])].flatMap(flowBox),
    ],
    bottom: Math.max(lastTop + heightOf(last), aside ? middleTop + heightOf(lost) : 0),
  };
}

function noteOf(evaluation: Evaluation): string {
  const { rowsNotUsed } = evaluation.flow;
  const pairing = `Each ${peopleOf(evaluation).one} is analysed on the scales that could be scored both before and after, so numbers differ a little between scales.`;
  if (rowsNotUsed.length === 0) return pairing;
  const rows = rowsNotUsed.map(({ reason, n }) => `${formatCount(n)} (${cleanText(reasonInWords(reason))})`);
  return `${pairing} Rows of the file not used: ${rows.join(", ")}.`;
}
