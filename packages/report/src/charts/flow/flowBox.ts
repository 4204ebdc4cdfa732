import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { boxes, points, segments, words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";

/** A box of a flow chart: a heading and lines below it. */
export interface FlowBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly head: string;
  readonly lines: readonly string[];
  readonly look: "open" | "full" | "aside";
}

const LOOKS = {
  open: { fill: palette.paper, stroke: palette.after, head: palette.ink, line: palette.after },
  full: { fill: palette.after, stroke: palette.after, head: palette.paper, line: palette.paper },
  aside: { fill: palette.band, stroke: palette.band, head: palette.ink, line: palette.secondary },
} as const;
const INSET = 13;

/** The lines of a box, broken to its width. */
function linesOf(box: FlowBox): string[] {
  return box.lines.flatMap((line) => wrapText(line, box.width - 2 * INSET, text.axis));
}

/** Height that a box needs for its lines, in pixels. */
export function heightOf(box: FlowBox): number {
  return 32 + linesOf(box).length * 17 + 4;
}

/** A box with its words. */
export function flowBox(box: FlowBox): ChartLayer[] {
  const { left, top, width, head } = box;
  const look = LOOKS[box.look];
  const lines = linesOf(box).map((line, i) => ({ x: left + INSET, y: top + 40 + i * 17, text: line }));
  return [
    ...boxes(pixels, [{ x: left, y: top, x2: left + width, y2: top + heightOf(box) }], { fill: look.fill, stroke: look.stroke, radius: 4 }),
    ...words(pixels, [{ x: left + INSET, y: top + 21, text: head }], { style: text.head, color: look.head }),
    ...words(pixels, lines, { style: text.axis, color: look.line }),
  ];
}

type Corner = readonly [x: number, y: number];

/** A line through corners with a head that points down at its end. */
export function arrow(start: Corner, ...corners: readonly Corner[]): ChartLayer[] {
  const rows = [];
  let [x, y] = start;
  for (const [x2, y2] of corners) {
    rows.push({ x, y, x2, y2 });
    [x, y] = [x2, y2];
  }
  return [
    ...segments(pixels, rows, { color: palette.rule, width: 1.4 }),
    ...points(pixels, [{ x, y: y - 4 }], { shape: "triangle-down", fill: palette.rule, stroke: palette.rule, strokeWidth: 0.5, area: 48 }),
  ];
}
