import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import { points, segments, words as textMarks } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { niceTicks, tickDecimals } from "../draw/ticks.ts";

export interface CountedSpot {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

export interface Scatter {
  readonly head: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly spots: readonly CountedSpot[];
  /** Other values that the axes hold. */
  readonly alsoX?: readonly number[];
  readonly alsoY?: readonly number[];
  /** Drawn behind the points. */
  readonly behind: (x: Axis, y: Axis) => readonly ChartLayer[];
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function axisOf(values: readonly number[], range: readonly [number, number]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = high > low ? 0.06 * (high - low) : 1;
  return { domain: [low - pad, high + pad], range };
}

/** Points whose area is in proportion to their count, on two axes. */
export function scatterPanel(scatter: Scatter, { left, top, width, height }: Place, numbers: NumberForm): Body {
  const { spots, alsoX = [], alsoY = [] } = scatter;
  const plot = { from: left + 34, to: left + width - 4, top: top + 32, bottom: top + 32 + height };
  const x = axisOf([...spots.map((spot) => spot.x), ...alsoX], [plot.from, plot.to]);
  const y = axisOf([...spots.map((spot) => spot.y), ...alsoY], [plot.bottom, plot.top]);
  const most = Math.max(1, ...spots.map(({ n }) => n));
  const rows = spots.map((spot) => ({ x: spot.x, y: spot.y, area: Math.max(14, (110 * spot.n) / most) }));
  const look = { style: text.small, color: palette.secondary } as const;
  const [xTicks, yTicks] = [niceTicks(...x.domain, 6), niceTicks(...y.domain, 6)];
  const label = (ticks: readonly number[]) => (tick: number) => formatNumber(numbers, tick, tickDecimals(ticks));
  return {
    layers: [
      ...textMarks(pixels, [{ x: left, y: top + 4, text: scatter.head }], { style: text.head }),
      ...textMarks(pixels, [{ x: left, y: top + 21, text: scatter.yTitle }], look),
      ...segments(
        { x: null, y },
        yTicks.map((tick) => ({ x: plot.from, y: tick, x2: plot.to, y2: tick })),
        { color: palette.grid },
      ),
      ...scatter.behind(x, y),
      ...points({ x, y }, rows, { fill: palette.after, strokeWidth: 0.6 }),
      ...textMarks(
        pixels,
        yTicks.map((tick) => ({ x: plot.from - 6, y: pixelOf(y, tick) + 4, text: label(yTicks)(tick) })),
        { ...look, align: "right" },
      ),
      ...textMarks(
        pixels,
        xTicks.map((tick) => ({ x: pixelOf(x, tick), y: plot.bottom + 16, text: label(xTicks)(tick) })),
        { ...look, align: "center" },
      ),
      ...textMarks(pixels, [{ x: (plot.from + plot.to) / 2, y: plot.bottom + 33, text: scatter.xTitle }], { ...look, align: "center" }),
    ],
    bottom: plot.bottom + 37,
  };
}
