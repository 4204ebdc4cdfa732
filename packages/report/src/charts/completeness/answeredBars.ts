import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, segments, words as textMarks } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import type { Answered, AnsweredItem } from "./answeredItems.ts";

const BAR = 11;
const ROW = 17;
const NAMES = { wide: 76, narrow: 74 };
const FIGURES = 94;
const GAP = 18;
const TICKS = [0, 0.5, 1];

/** A panel before and one after, beside each other or below: a bar an item from nobody to everybody. */
export function answeredBars(items: readonly AnsweredItem[], start: number, frame: Frame, texts: ChartTexts): Body {
  const times = (["pre", "post"] as const)
    .map((time) => ({ time, found: answeredAt(items, time) }))
    .filter(({ found }) => found.length > 0);
  const beside = !frame.narrow && times.length > 1;
  const names = frame.narrow ? NAMES.narrow : NAMES.wide;
  const width = beside ? (frame.right - frame.left - names - GAP) / 2 : frame.right - frame.left - names;
  let top = start;
  const layers: ChartLayer[] = [];
  for (const [at, read] of times.entries()) {
    const left = frame.left + names + (beside ? at * (width + GAP) : 0);
    layers.push(...panel(read, { left, right: left + width, top, items: items.length }, texts));
    if (at === 0 || !beside) layers.push(...namesOf(items, frame.left, names, top));
    if (!beside) top += heightOf(items) + 26;
  }
  return { layers, bottom: beside ? start + heightOf(items) : top - 26 };
}

const heightOf = (items: readonly AnsweredItem[]): number => 14 + items.length * ROW + 22;

const baseOf = (top: number, at: number): number => top + 14 + at * ROW + BAR - 1;

function namesOf(items: readonly AnsweredItem[], left: number, width: number, top: number): ChartLayer[] {
  const names = items.map(({ label }, at) => ({ x: left, y: baseOf(top, at), text: fitText(label, width - 8, text.small) }));
  return textMarks(pixels, names, { style: text.small });
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** How many lines there are. */
  readonly items: number;
}

/** A time at which items were answered, each with the line that it stands on. */
interface ReadTime {
  readonly time: "pre" | "post";
  readonly found: readonly { readonly answered: Answered; readonly at: number }[];
}

/** Nothing where nobody had a questionnaire at that time. */
const answeredAt = (items: readonly AnsweredItem[], time: "pre" | "post"): ReadTime["found"] =>
  items.flatMap(({ [time]: answered }, at) => (answered === null ? [] : [{ answered, at }]));

function panel({ time, found }: ReadTime, { left, right, top, items }: Place, texts: ChartTexts): ChartLayer[] {
  const { numbers: form, completeness: words } = texts;
  const bottom = top + 14 + items * ROW;
  const x: Axis = { domain: [0, 1], range: [left, right - FIGURES] };
  const lines = TICKS.map((tick) => ({ x: tick, y: top + 10, x2: tick, y2: bottom }));
  const numbers = TICKS.map((tick) => ({ x: pixelOf(x, tick), y: bottom + 15, text: formatPercent(form, tick, 1) }));
  return [
    ...textMarks(pixels, [{ x: left, y: top + 3, text: time === "pre" ? words.before : words.after }], { style: text.head }),
    ...segments({ x, y: null }, lines, { color: palette.grid }),
    ...bars({ time, found }, x, top),
    ...textMarks(
      pixels,
      found.map(({ answered, at }) => ({ x: right, y: baseOf(top, at), text: answered.figures })),
      { style: text.small, align: "right", color: palette.secondary },
    ),
    ...textMarks(pixels, numbers, { style: text.small, align: "center", color: palette.secondary }),
  ];
}

function bars({ time, found }: ReadTime, x: Axis, top: number): ChartLayer[] {
  const box = (to: number, at: number) => ({ x: x.range[0], y: top + 14 + at * ROW, x2: pixelOf(x, to), y2: top + 14 + at * ROW + BAR });
  const shown = found.flatMap(({ answered: { share }, at }) => (share === null || share === 0 ? [] : [box(share, at)]));
  return [
    ...boxes(
      pixels,
      found.map(({ at }) => box(1, at)),
      { fill: palette.band },
    ),
    ...boxes(pixels, shown, { fill: time === "pre" ? palette.before : palette.after }),
  ];
}
