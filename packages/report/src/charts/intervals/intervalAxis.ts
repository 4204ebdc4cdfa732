import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { segments, words } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { niceTicks, tickDecimals } from "../draw/ticks.ts";
import type { IntervalRow } from "./intervalRow.ts";

export interface Sides {
  readonly left: string;
  readonly right: string;
}

/** Every estimate and bound and zero, with room around them. */
export function intervalDomain(rows: readonly IntervalRow[], limit: number): Pick<Axis, "domain"> {
  const values = rows.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]).filter((value) => value !== null);
  const within = values.map((value) => Math.min(limit, Math.max(-limit, value)));
  const low = Math.min(0, ...within);
  const high = Math.max(0, ...within);
  const span = high > low ? high - low : 1;
  // the words for the two sides need room beside the zero line
  return { domain: [Math.min(low - 0.06 * span, -0.26 * span), Math.max(high + 0.06 * span, 0.26 * span)] };
}

/** Grid, dashed zero line, numbers and title of the axis. */
export function intervalGrid(
  x: Axis,
  y: { readonly top: number; readonly bottom: number },
  title: string,
  numbers: NumberForm,
): ChartLayer[] {
  const ticks = niceTicks(x.domain[0], x.domain[1], 7);
  const decimals = Math.max(1, tickDecimals(ticks));
  const grid = ticks.filter((tick) => tick !== 0).map((tick) => ({ x: tick, y: y.top, x2: tick, y2: y.bottom }));
  const labels = ticks.map((tick) => ({ x: pixelOf(x, tick), y: y.bottom + 16, text: formatNumber(numbers, tick, decimals) }));
  const middle = (x.range[0] + x.range[1]) / 2;
  return [
    ...segments({ x, y: null }, grid, { color: palette.grid }),
    ...segments({ x, y: null }, [{ x: 0, y: y.top, x2: 0, y2: y.bottom }], { color: palette.rule, width: 1.4, dash: [5, 4] }),
    ...words(pixels, labels, { style: text.axis, align: "center", color: palette.secondary }),
    ...words(pixels, [{ x: middle, y: y.bottom + 35, text: title }], { style: text.axis, align: "center", color: palette.secondary }),
  ];
}

/** What lies left and right of zero, beside the top of its line. */
export function sideNames(x: Axis, y: number, { left, right }: Sides): ChartLayer[] {
  const zero = pixelOf(x, 0);
  const look = { style: text.axis, color: palette.secondary } as const;
  return [
    ...words(pixels, [{ x: zero - 9, y, text: `\u2190 ${left}` }], { ...look, align: "right" }),
    ...words(pixels, [{ x: zero + 9, y, text: `${right} \u2192` }], look),
  ];
}
