import { palette } from "../../theme/palette.ts";
import type { ChartLayer } from "../chart.ts";
import { points, segments } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import type { IntervalRow } from "./intervalRow.ts";

const LOOKS = {
  whole: { color: palette.after, shape: "square", width: 3.5, area: 110, fill: palette.after },
  part: { color: palette.before, shape: "circle", width: 2, area: 70, fill: palette.before },
  unordered: { color: palette.before, shape: "diamond", width: 2, area: 80, fill: palette.paper },
} as const;

/** An estimate and its interval on the line of a row; an arrow where the interval goes on beyond the axis. */
export function intervalMarks(row: IntervalRow, x: Axis, y: number): ChartLayer[] {
  if (row.estimate === null) return [];
  const look = LOOKS[row.kind];
  const [start, end] = x.range;
  const place = (value: number): number => Math.min(end, Math.max(start, pixelOf(x, value)));
  const bounds = row.lower === null || row.upper === null ? null : { lower: row.lower, upper: row.upper };
  const bar = bounds === null ? [] : [{ x: place(bounds.lower), y, x2: place(bounds.upper), y2: y }];
  const arrow = (shape: string, at: number): ChartLayer[] =>
    points(pixels, [{ x: at, y }], { shape, fill: look.color, stroke: look.color, strokeWidth: 1, area: 45 });
  const shown = row.estimate >= x.domain[0] && row.estimate <= x.domain[1];
  return [
    ...segments(pixels, bar, { color: look.color, width: look.width }),
    ...(bounds !== null && bounds.lower < x.domain[0] ? arrow("triangle-left", start + 3) : []),
    ...(bounds !== null && bounds.upper > x.domain[1] ? arrow("triangle-right", end - 3) : []),
    ...points(pixels, shown ? [{ x: place(row.estimate), y }] : [], {
      shape: look.shape,
      fill: look.fill,
      stroke: row.kind === "unordered" ? look.color : palette.paper,
      strokeWidth: row.kind === "unordered" ? 2 : 1,
      area: look.area,
    }),
  ];
}
