import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { boundsOf } from "../../format/interval.ts";
import { formatSigned } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { points, segments, words } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { niceTicks, tickDecimals } from "../draw/ticks.ts";
import type { PanelFrame } from "./panelFrame.ts";

/** Where the panel stands, in pixels. */
interface Place {
  readonly start: number;
  /** Right end of the grid; the numbers of the axis stand beyond it. */
  readonly linesEnd: number;
  readonly right: number;
  readonly mark: number;
}

const placeOf = ({ change: { left, right } }: PanelFrame): Place => ({ start: left, linesEnd: right - 36, right, mark: left + 32 });

/** The mean change with its interval, on an axis of its own that holds zero. */
export function changePanel(
  outcome: ReleasedOutcome,
  estimate: number,
  frame: PanelFrame,
  { numbers, pairedChange: texts }: ChartTexts,
): ChartLayer[] {
  const { interval } = outcome.pairedT;
  const { lower, upper } = interval === null ? { lower: estimate, upper: estimate } : boundsOf(interval);
  const place = placeOf(frame);
  const top = frame.change.top;
  const y = changeAxis([estimate, lower, upper], [top + 52 + frame.change.height, top + 44]);
  const head = { x: place.start, y: top + 4, text: texts.change };
  return [
    ...words(pixels, [head], { style: text.head }),
    ...gridLines(y, place, numbers),
    ...zeroLine(y, place, estimate >= 0, texts.noChange),
    ...mark(y, place, estimate, lower, upper),
    ...caption(y, place, estimate, { figure: formatSigned(numbers, estimate, outcome.decimals), under: texts.interval(outcome) }),
  ];
}

/** Zero, the estimate and every finite bound, with room around them. */
function changeAxis(values: readonly number[], range: readonly [number, number]): Axis {
  const finite = [0, ...values].filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const pad = high > low ? 0.22 * (high - low) : 1;
  return { domain: [low - pad, high + pad], range };
}

function gridLines(y: Axis, { start, linesEnd, right }: Place, numbers: NumberForm): ChartLayer[] {
  const ticks = niceTicks(y.domain[0], y.domain[1], 7);
  const decimals = Math.max(1, tickDecimals(ticks));
  const lines = ticks.filter((tick) => tick !== 0).map((tick) => ({ x: start, y: tick, x2: linesEnd, y2: tick }));
  const labels = ticks.map((tick) => ({ x: right, y: pixelOf(y, tick) + 4, text: formatSigned(numbers, tick, decimals) }));
  return [
    ...segments({ x: null, y }, lines, { color: palette.grid }),
    ...words(pixels, labels, { style: text.axis, align: "right", color: palette.secondary }),
  ];
}

function zeroLine(y: Axis, { start, linesEnd }: Place, estimateAbove: boolean, noChange: string): ChartLayer[] {
  const label = { x: linesEnd, y: pixelOf(y, 0) + (estimateAbove ? 15 : -6), text: noChange };
  return [
    ...segments({ x: null, y }, [{ x: start, y: 0, x2: linesEnd, y2: 0 }], { color: palette.rule, width: 1.4, dash: [5, 4] }),
    ...words(pixels, [label], { style: text.axis, align: "right", color: palette.secondary, halo: true }),
  ];
}

function mark(y: Axis, { mark: x }: Place, estimate: number, lower: number, upper: number): ChartLayer[] {
  const [low, high] = y.domain;
  const bar = [{ x, y: Math.max(low, lower), x2: x, y2: Math.min(high, upper) }];
  return [
    ...segments({ x: null, y }, upper > lower ? bar : [], { color: palette.after, width: 4 }),
    ...points({ x: null, y }, [{ x, y: estimate }], { fill: palette.after, area: 190, strokeWidth: 2 }),
  ];
}

/** The number and its interval beside the mark, always on the mark's side of the zero line. */
function caption(
  y: Axis,
  place: Place,
  estimate: number,
  { figure, under }: { readonly figure: string; readonly under: string },
): ChartLayer[] {
  const zero = pixelOf(y, 0);
  const own = pixelOf(y, estimate);
  const base = estimate >= 0 ? Math.min(own + 2, zero - 30) : Math.max(own + 2, zero + 26);
  const x = place.mark + 16;
  return [
    ...words(pixels, [{ x, y: base, text: figure }], {
      style: text.figure,
      color: palette.after,
      halo: true,
    }),
    ...words(pixels, [{ x, y: base + 18, text: under }], { style: text.axis, color: palette.secondary, halo: true }),
  ];
}
