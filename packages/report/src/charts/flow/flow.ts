import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { WITHHELD_SIGN } from "../../format/withheld.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { type Body, composeChart } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { emptyChart } from "../emptyChart.ts";
import { arrow, type FlowBox, flowBox, heightOf } from "./flowBox.ts";

/** Left end of the box of reasons where it stands beside the others. */
const SIDE = 398;
const STEP = 32;

/**
 * Where every child went: from those the data name to those with scores at both timepoints, with the reasons for loss.
 *
 * @param shown the evaluation
 * @param texts the words of charts
 * @returns the chart; a box with the reason where the data name no child
 * @example
 * flow(evaluation).table.columns; // ["Stage", "n"]
 */
export function flow(shown: EvaluationToShow, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const { enrolled, pre, post, paired, excluded } = evaluation.flow;
  const people = texts.terms.peopleOf(evaluation);
  const words = texts.flow;
  if (enrolled === 0) return emptyChart("flow", words.nobody.subtitle(people.many), words.nobody.reason(people.one), words.columns, texts);
  const parts = {
    kind: "flow",
    title: words.title(evaluation),
    subtitle: words.subtitle(people.many, enrolled),
    note: words.note(evaluation),
    altText: words.altText(evaluation),
    table: {
      columns: words.columns,
      rows: [
        [words.inData(people.many), formatStage(enrolled)],
        [words.before, formatStage(pre)],
        [words.after, formatStage(post)],
        [words.both, formatStage(paired)],
        ...excluded.map(({ reason, n }) => [words.lost(reason), formatStage(n)]),
      ],
    },
  } as const;
  return composeChart(parts, (top, frame) => draw(evaluation, texts, top, frame));
}

const formatStage = (n: number | null): number | string => n ?? WITHHELD_SIGN;

function draw(evaluation: ReleasedEvaluation, { numbers, terms, flow: words }: ChartTexts, top: number, frame: Frame): Body {
  const reasons = words.reasons(evaluation);
  const { left, right, narrow } = frame;
  const { enrolled, pre, post, paired } = evaluation.flow;
  const of = (n: number | null): string =>
    `n\u00a0=\u00a0${formatCount(numbers, n)}${enrolled === null || n === null ? "" : ` (${formatPercent(numbers, n, enrolled)})`}`;
  const main = { left, width: narrow ? right - left : 330 };
  const gap = narrow ? 8 : 16;
  const half = (main.width - gap) / 2;
  const first: FlowBox = {
    ...main,
    top,
    head: words.inData(terms.peopleOf(evaluation).many),
    lines: [`n\u00a0=\u00a0${formatCount(numbers, enrolled)}`],
    look: "open",
  };
  const middleTop = top + heightOf(first) + STEP;
  const before: FlowBox = { left, width: half, top: middleTop, head: words.before, lines: [of(pre)], look: "open" };
  const after: FlowBox = { ...before, left: left + half + gap, head: words.after, lines: [of(post)] };
  const between = pre === null && post === null ? [] : [before, after];
  const lastTop = between.length === 0 ? middleTop + 2 * STEP : middleTop + heightOf(before) + STEP;
  const last: FlowBox = { ...main, top: lastTop, head: words.analysed, lines: [of(paired)], look: "full" };
  const missing = enrolled === null || paired === null ? null : enrolled - paired;
  const lost: FlowBox = {
    ...(narrow ? { ...main, top: lastTop + heightOf(last) + gap } : { left: SIDE, width: right - SIDE, top: middleTop }),
    head: missing === null ? words.notAnalysed : `${words.notAnalysed}: n\u00a0=\u00a0${formatCount(numbers, missing)}`,
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
