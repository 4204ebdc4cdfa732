import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber, formatSigned } from "../../format/number.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { points, segments, words as textMarks } from "../draw/marks.ts";
import { pairLabels } from "../draw/pairLabels.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { rangeTicks, tickDecimals } from "../draw/ticks.ts";
import { paperBehind } from "../intervals/intervalRows.ts";
import { cleanText } from "../words/cleanText.ts";
import { countOf } from "../words/outcomeWords.ts";

type Arm = ReleasedOutcome["comparison"]["arms"][number];
const ROW = { wide: 46, narrow: 62 };

/** A line an arm on the whole range of the scale: a ring for the mean before, a disc for the mean after. */
export function armsPanel({ comparison: { arms }, range, decimals }: ReleasedOutcome, top: number, frame: Frame, texts: ChartTexts): Body {
  const { numbers, comparison: words } = texts;
  const { left, right, narrow } = frame;
  const height = narrow ? ROW.narrow : ROW.wide;
  const plotTop = top + 22;
  const first = plotTop + (narrow ? 18 : 30);
  const bottom = first + (arms.length - 1) * height + (narrow ? 40 : 20);
  const x: Axis = {
    domain: [range.minimum, range.maximum],
    range: narrow ? [left + 6, right - 6] : [left + 202, 556],
  };
  const ticks = rangeTicks(range.minimum, range.maximum);
  const places = tickDecimals(ticks);
  return {
    layers: [
      ...textMarks(pixels, [{ x: left, y: top + 4, text: words.arms }], { style: text.head }),
      ...textMarks(pixels, [{ x: right, y: top + 4, text: words.change }], { style: text.head, align: "right" }),
      ...segments(
        { x, y: null },
        ticks.map((tick) => ({ x: tick, y: plotTop, x2: tick, y2: bottom })),
        { color: palette.grid },
      ),
      ...textMarks(
        pixels,
        ticks.map((tick) => ({ x: pixelOf(x, tick), y: bottom + 16, text: formatNumber(numbers, tick, places) })),
        { style: text.axis, align: "center", color: palette.secondary },
      ),
      ...(narrow
        ? paperBehind(
            arms.map((_, at) => ({ y: first + at * height })),
            frame,
          )
        : []),
      ...arms.flatMap((arm, at) => armLine(arm, { x, y: first + at * height, named: at === 0, decimals }, frame, texts)),
    ],
    bottom: bottom + 22,
  };
}

interface Line {
  readonly x: Axis;
  readonly y: number;
  /** The first line says which mark is before and which after. */
  readonly named: boolean;
  readonly decimals: number;
}

function armLine(arm: Arm, { x, y, named, decimals }: Line, frame: Frame, texts: ChartTexts): ChartLayer[] {
  const { numbers, comparison: words } = texts;
  const { left, right, narrow } = frame;
  const { mean: before } = arm.pre;
  const { mean: after } = arm.post;
  const color = arm.role === "programme" ? palette.after : palette.before;
  const line = narrow ? y + 28 : y + 4;
  const label = fitText(cleanText(arm.arm) || texts.terms.labels.noName, narrow ? right - left - 110 : 190, text.label);
  const change =
    arm.change.mean === null ? [] : [{ x: right, y: narrow ? y : y + 8, text: formatSigned(numbers, arm.change.mean, decimals) }];
  const layers = [
    ...textMarks(pixels, [{ x: left, y, text: narrow ? `${label}, ${countOf(numbers, arm.n)}` : label }], {
      style: text.label,
      halo: narrow,
    }),
    ...textMarks(pixels, narrow ? [] : [{ x: left, y: y + 15, text: countOf(numbers, arm.n) }], {
      style: text.small,
      color: palette.secondary,
    }),
    ...textMarks(pixels, change, { style: text.axis, align: "right", halo: narrow }),
  ];
  if (before === null || after === null) return layers;
  const [from, to] = [pixelOf(x, before), pixelOf(x, after)];
  const figure = (name: string, value: number): string =>
    named ? `${name} ${formatNumber(numbers, value, decimals)}` : formatNumber(numbers, value, decimals);
  const bold = { ...text.small, bold: true };
  const first = { x: from, text: figure(words.before, before), style: text.small };
  const second = { x: to, text: figure(words.after, after), style: bold };
  const [start, next] = pairLabels(first, second, frame);
  return [
    ...layers,
    ...segments(pixels, [{ x: from, y: line, x2: to, y2: line }], { color, width: 2.5 }),
    ...points(pixels, [{ x: from, y: line }], { fill: palette.paper, stroke: color, strokeWidth: 2.2, area: 90 }),
    ...points(pixels, [{ x: to, y: line }], { fill: color, area: 110 }),
    ...textMarks(pixels, [{ x: start, y: line - 10, text: first.text }], { style: text.small, color: palette.secondary, halo: true }),
    ...textMarks(pixels, [{ x: next, y: line - 10, text: second.text }], { style: bold, halo: true }),
  ];
}
