import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { type Body, LEFT } from "../draw/composeChart.ts";
import { area, boxes, points, segments, words } from "../draw/marks.ts";
import { type Axis, type Plane, pixelOf, pixels } from "../draw/plane.ts";
import { rangeTicks, tickDecimals } from "../draw/ticks.ts";
import type { Move } from "../pairedChange/direction.ts";
import { gatherPairs, type ScoreGrid } from "../scoreBins.ts";
import { type ChangeClass, classWords } from "./changeClasses.ts";

const SIDE = 372;
const FROM: number = LEFT + 34;
const SHAPES: Readonly<Record<Move, string>> = { up: "triangle-up", same: "circle", down: "triangle-down" };
const SIGNS: Readonly<Record<Move, string>> = { up: "\u25b2", same: "\u25cf", down: "\u25bc" };

/** What a grid shows; `people` is the noun for those counted. */
export interface ChangeGrid {
  readonly outcome: ReleasedOutcome;
  readonly classes: readonly ChangeClass[];
  readonly grid: ScoreGrid;
  readonly people: string;
}

/** Scores before against scores after, as a square; the classes are named on its right. */
export function changeGrid({ outcome, classes, grid, people }: ChangeGrid, start: number): Body {
  const top = start + 18;
  const threshold = outcome.reliableChange.threshold ?? 0;
  const { minimum, maximum } = outcome.range;
  const behindFirst = [...classes].sort((a, b) => Number(b.move === "same") - Number(a.move === "same"));
  const half = Math.max(0.5, 0.035 * (maximum - minimum));
  const domain = [minimum - half, maximum + half] as const;
  const plane = { x: { domain, range: [FROM, FROM + SIDE] }, y: { domain, range: [top + SIDE, top] } } as const;
  return {
    layers: [
      ...boxes(pixels, [{ x: FROM, y: top, x2: FROM + SIDE, y2: top + SIDE }], { fill: palette.paper, stroke: palette.grid }),
      ...area(plane, band(domain, threshold), palette.band),
      ...segments(plane, [{ x: domain[0], y: domain[0], x2: domain[1], y2: domain[1] }], { color: palette.rule, width: 1.4 }),
      ...behindFirst.flatMap((one) => pairMarks(outcome, one, grid, plane)),
      ...axes(outcome, plane, start),
      ...classNames(outcome, classes, people, top),
    ],
    bottom: top + SIDE + 40,
  };
}

/** Between after = before - threshold and after = before + threshold, inside the square. */
function band([low, high]: readonly [number, number], threshold: number): { x: number; y: number; y2: number }[] {
  const corners = [low, low + threshold, high - threshold, high].filter((x) => x >= low && x <= high).sort((a, b) => a - b);
  return [...new Set(corners)].map((x) => ({ x, y: Math.max(low, x - threshold), y2: Math.min(high, x + threshold) }));
}

const moveOf = (change: number, threshold: number): Move => (change > threshold ? "up" : change < -threshold ? "down" : "same");

/** Area of a mark is in proportion to its children; the largest nearly touches its neighbours. */
function pairMarks(
  outcome: ReleasedOutcome,
  { move, color }: ChangeClass,
  grid: ScoreGrid,
  plane: Plane & { readonly x: Axis; readonly y: Axis },
): ChartLayer[] {
  const threshold = outcome.reliableChange.threshold ?? 0;
  const most = Math.max(1, ...grid.pairs.map(({ n }) => n));
  const room = Math.min(34, Math.max(8, 0.92 * (pixelOf(plane.x, grid.step) - pixelOf(plane.x, 0))));
  const perChild = Math.min(60, (Math.PI * room ** 2) / 4 / most);
  const members = outcome.pairs.filter(({ pre, post }) => moveOf(post - pre, threshold) === move);
  const rows = gatherPairs(members, grid.nearest).map(({ pre, post, n }) => ({ x: pre, y: post, area: Math.max(22, n * perChild), n }));
  const labels = rows
    .filter(({ n, area: size }) => move === "same" && 2 * Math.sqrt(size / Math.PI) > textWidth(String(n), text.small) + 8)
    .map(({ x, y, n }) => ({ x: pixelOf(plane.x, x), y: pixelOf(plane.y, y) + 4, text: String(n) }));
  const places = rows.map(({ x, y, area: size }) => ({ x, y, area: size }));
  return [
    ...points(plane, places, { shape: SHAPES[move], fill: color, strokeWidth: 1 }),
    ...words(pixels, labels, { style: { ...text.small, bold: true }, align: "center", color: palette.paper }),
  ];
}

function axes(outcome: ReleasedOutcome, { x, y }: { readonly x: Axis; readonly y: Axis }, start: number): ChartLayer[] {
  const ticks = rangeTicks(outcome.range.minimum, outcome.range.maximum);
  const decimals = tickDecimals(ticks);
  const look = { style: text.axis, color: palette.secondary } as const;
  const bottom = y.range[0];
  return [
    ...words(pixels, [{ x: LEFT, y: start + 4, text: "Score after" }], look),
    ...words(pixels, [{ x: FROM + SIDE / 2, y: bottom + 36, text: "Score before" }], { ...look, align: "center" }),
    ...words(
      pixels,
      ticks.map((tick) => ({ x: pixelOf(x, tick), y: bottom + 17, text: formatNumber(tick, decimals) })),
      { ...look, align: "center" },
    ),
    ...words(
      pixels,
      ticks.map((tick) => ({ x: FROM - 8, y: pixelOf(y, tick) + 4, text: formatNumber(tick, decimals) })),
      { ...look, align: "right" },
    ),
  ];
}

/** Shares beside the square: up at its top, no reliable change in the middle, down at its foot. */
function classNames(outcome: ReleasedOutcome, classes: readonly ChangeClass[], people: string, top: number): ChartLayer[] {
  const x = FROM + SIDE + 22;
  const starts: Readonly<Record<Move, number>> = { up: top + 14, same: top + SIDE / 2 - 8, down: top + SIDE - 46 };
  return classes.flatMap((one) => {
    const y = starts[one.move];
    const share = `${SIGNS[one.move]} ${formatPercent(one.n, outcome.reliableChange.n)} ${one.name}`;
    const lines = classWords(outcome, one, people).map((line, i) => ({ x: x + 17, y: y + 17 + i * 15, text: line }));
    return [
      ...words(pixels, [{ x, y, text: share }], { style: text.head, color: one.text }),
      ...words(pixels, lines, { style: text.axis, color: palette.secondary }),
    ];
  });
}
