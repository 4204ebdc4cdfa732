import type { LevelStyle } from "../../theme/palette.ts";
import type { ChartLayer } from "../chart.ts";
import { points, segments } from "../draw/marks.ts";
import type { Axis } from "../draw/plane.ts";
import type { Series } from "./moderators.ts";

/** One group's line with intervals: `before` and `after` are pixels from the left. */
export function seriesMarks(
  series: Series,
  y: Axis,
  at: { readonly before: number; readonly after: number },
  style: LevelStyle,
): ChartLayer[] {
  const ends = [
    { x: at.before, ...series.before },
    { x: at.after, ...series.after },
  ];
  const [low, high] = y.domain;
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  const bars = ends.flatMap(({ x, lower, upper }) =>
    lower === null || upper === null ? [] : [{ x, y: within(lower), x2: x, y2: within(upper) }],
  );
  const marks = ends.flatMap(({ x, mean }) => (mean === null ? [] : [{ x, y: mean }]));
  return [
    ...line(series, y, at, { color: style.color, width: 2.5, dash: style.dash }),
    ...segments({ x: null, y }, bars, { color: style.color, width: 2.5 }),
    ...points({ x: null, y }, marks, {
      shape: style.shape,
      fill: style.color,
      area: style.shape === "circle" ? 110 : 95,
      strokeWidth: 1.5,
    }),
  ];
}

/** The line between the two means; nothing where one is absent. */
export function line(
  series: Series,
  y: Axis,
  at: { readonly before: number; readonly after: number },
  look: { readonly color: string; readonly width: number; readonly dash?: readonly number[] },
): ChartLayer[] {
  const { mean: before } = series.before;
  const { mean: after } = series.after;
  return before === null || after === null ? [] : segments({ x: null, y }, [{ x: at.before, y: before, x2: at.after, y2: after }], look);
}
