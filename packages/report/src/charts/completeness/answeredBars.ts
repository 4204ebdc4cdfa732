import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, segments, words as textMarks } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { chartWords } from "../words/chartWords.ts";
import type { Answered, AnsweredItem } from "./answeredItems.ts";

const words = chartWords.completeness;
const BAR = 11;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Two bars an item from nobody to everybody, with the counts on their right. */
export function answeredBars(items: readonly AnsweredItem[], top: number, { left, right, narrow }: Frame): Body {
  const times = (["pre", "post"] as const).filter((time) => items.some((item) => item[time] !== null));
  const height = times.length * (BAR + 3) + (narrow ? 24 : 9);
  const first = top + (narrow ? 26 : 10);
  const bottom = first + items.length * height - (narrow ? 22 : 6);
  const x: Axis = { domain: [0, 1], range: narrow ? [left + 48, right - 94] : [left + 160, right - 118] };
  const lines = TICKS.map((tick) => ({ x: tick, y: top, x2: tick, y2: bottom }));
  const numbers = TICKS.filter((tick) => !narrow || (tick !== 0.25 && tick !== 0.75)).map((tick) => ({
    x: pixelOf(x, tick),
    y: bottom + 16,
    text: `${100 * tick}%`,
  }));
  return {
    layers: [
      ...segments({ x, y: null }, lines, { color: palette.grid }),
      ...textMarks(pixels, numbers, { style: text.axis, align: "center", color: palette.secondary }),
      ...items.flatMap((item, at) => {
        const y = first + at * height;
        const name = narrow ? { x: left, y: y - 5 } : { x: left, y: y + (times.length * (BAR + 3)) / 2 + 3 };
        return [
          ...textMarks(pixels, [{ ...name, text: fitText(item.label, narrow ? right - left : 92, text.label) }], {
            style: text.label,
            halo: narrow,
          }),
          ...times.flatMap((time, row) => bar(item[time], time, { x, y: y + row * (BAR + 3), right })),
        ];
      }),
    ],
    bottom: bottom + 22,
  };
}

interface Place {
  readonly x: Axis;
  readonly y: number;
  readonly right: number;
}

function bar(answered: Answered | null, time: "pre" | "post", { x, y, right }: Place): ChartLayer[] {
  const [from, to] = x.range;
  const base = y + BAR - 1.5;
  const label = { x: from - 8, y: base, text: time === "pre" ? words.before : words.after };
  const figures = answered === null ? [] : [{ x: right, y: base, text: answered.figures }];
  const share = answered?.share ?? null;
  return [
    ...textMarks(pixels, [label], { style: text.small, align: "right", color: palette.secondary }),
    ...boxes(pixels, [{ x: from, y, x2: to, y2: y + BAR }], { fill: palette.band }),
    ...boxes(pixels, share === null || share === 0 ? [] : [{ x: from, y, x2: pixelOf(x, share), y2: y + BAR }], {
      fill: time === "pre" ? palette.before : palette.after,
    }),
    ...textMarks(pixels, figures, { style: text.small, align: "right", color: palette.secondary }),
  ];
}
