import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { area, boxes, points, segments, words } from "../draw/marks.ts";
import { type Axis, type Plane, pixelOf, pixels } from "../draw/plane.ts";
import { rangeTicks, tickDecimals } from "../draw/ticks.ts";
import type { Move } from "../pairedChange/wayOf.ts";
import { gatherPairs, type ScoreGrid } from "../scoreBins.ts";
import { type ChangeClass, roomOf } from "./changeClasses.ts";

const SIDE = 372;
/** How far below the first class the others are named where they stand below the square. */
const NAMES = { same: 78, down: 126 };
/** Room for the numbers of the axis on the left. */
const NUMBERS = 34;
const SHAPES: Readonly<Record<Move, string>> = { up: "triangle-up", same: "circle", down: "triangle-down" };
const SIGNS: Readonly<Record<Move, string>> = { up: "\u25b2", same: "\u25cf", down: "\u25bc" };

/** What a grid shows; `people` is the noun for those counted. */
export interface ChangeGrid {
  readonly outcome: ReleasedOutcome;
  readonly classes: readonly ChangeClass[];
  /** Smallest change in points that counts as reliable. */
  readonly threshold: number;
  readonly grid: ScoreGrid;
  readonly people: string;
  readonly texts: ChartTexts;
}

/** Scores before against scores after, as a square; the classes are named on its right. */
export function changeGrid({ outcome, classes, threshold, grid, people, texts }: ChangeGrid, start: number, frame: Frame): Body {
  const top = start + 18;
  const from = frame.left + NUMBERS;
  const side = frame.narrow ? frame.right - from : SIDE;
  const { minimum, maximum } = outcome.range;
  const behindFirst = [...classes].sort((a, b) => Number(b.move === "same") - Number(a.move === "same"));
  const half = Math.max(0.5, 0.035 * (maximum - minimum));
  const domain = [minimum - half, maximum + half] as const;
  const plane = { x: { domain, range: [from, from + side] }, y: { domain, range: [top + side, top] } } as const;
  const below = top + side + 62;
  const namesAt = frame.narrow
    ? { x: frame.left, up: below, same: below + NAMES.same, down: below + NAMES.down }
    : { x: from + side + 22, up: top + 14, same: top + side / 2 - 8, down: top + side - 46 };
  return {
    layers: [
      ...boxes(pixels, [{ x: from, y: top, x2: from + side, y2: top + side }], { fill: palette.paper, stroke: palette.grid }),
      ...area(plane, band(domain, threshold), palette.band),
      ...segments(plane, [{ x: domain[0], y: domain[0], x2: domain[1], y2: domain[1] }], { color: palette.rule, width: 1.4 }),
      ...behindFirst.flatMap((one) => pairMarks(outcome, one, { threshold, grid, plane, numbers: texts.numbers })),
      ...axes(outcome, plane, { left: frame.left, start }, texts),
      ...classNames(outcome, classes, { people, texts }, namesAt),
    ],
    bottom: frame.narrow ? namesAt.down + 24 : top + side + 40,
  };
}

/** Between after = before - threshold and after = before + threshold, inside the square. */
function band([low, high]: readonly [number, number], threshold: number): { x: number; y: number; y2: number }[] {
  const corners = [low, low + threshold, high - threshold, high].filter((x) => x >= low && x <= high).sort((a, b) => a - b);
  return [...new Set(corners)].map((x) => ({ x, y: Math.max(low, x - threshold), y2: Math.min(high, x + threshold) }));
}

const moveOf = (change: number, threshold: number): Move => (change > threshold ? "up" : change < -threshold ? "down" : "same");

/** Where pairs are drawn, and how their number is written. */
interface PairsAt {
  readonly threshold: number;
  readonly grid: ScoreGrid;
  readonly plane: Plane & { readonly x: Axis; readonly y: Axis };
  readonly numbers: NumberForm;
}

/** Area of a mark is in proportion to its children; the largest nearly touches its neighbours. */
function pairMarks(outcome: ReleasedOutcome, { move, color }: ChangeClass, { threshold, grid, plane, numbers }: PairsAt): ChartLayer[] {
  const counted = (n: number): string => formatCount(numbers, n);
  const most = Math.max(1, ...grid.pairs.map(({ n }) => n));
  const room = Math.min(34, Math.max(8, 0.92 * (pixelOf(plane.x, grid.step) - pixelOf(plane.x, 0))));
  const perChild = Math.min(60, (Math.PI * room ** 2) / 4 / most);
  const members = outcome.pairs.filter(({ pre, post }) => moveOf(post - pre, threshold) === move);
  const rows = gatherPairs(members, grid.nearest).map(({ pre, post, n }) => ({ x: pre, y: post, area: Math.max(22, n * perChild), n }));
  const labels = rows
    .filter(({ n, area: size }) => move === "same" && 2 * Math.sqrt(size / Math.PI) > textWidth(counted(n), text.small) + 8)
    .map(({ x, y, n }) => ({ x: pixelOf(plane.x, x), y: pixelOf(plane.y, y) + 4, text: counted(n) }));
  const places = rows.map(({ x, y, area: size }) => ({ x, y, area: size }));
  return [
    ...points(plane, places, { shape: SHAPES[move], fill: color, strokeWidth: 1 }),
    ...words(pixels, labels, { style: { ...text.small, bold: true }, align: "center", color: palette.paper }),
  ];
}

function axes(
  outcome: ReleasedOutcome,
  { x, y }: { readonly x: Axis; readonly y: Axis },
  { left, start }: { readonly left: number; readonly start: number },
  { numbers, reliableChange: texts }: ChartTexts,
): ChartLayer[] {
  const ticks = rangeTicks(outcome.range.minimum, outcome.range.maximum);
  const decimals = tickDecimals(ticks);
  const look = { style: text.axis, color: palette.secondary } as const;
  const bottom = y.range[0];
  return [
    ...words(pixels, [{ x: left, y: start + 4, text: texts.scoreAfter }], look),
    ...words(pixels, [{ x: (x.range[0] + x.range[1]) / 2, y: bottom + 36, text: texts.scoreBefore }], { ...look, align: "center" }),
    ...words(
      pixels,
      ticks.map((tick) => ({ x: pixelOf(x, tick), y: bottom + 17, text: formatNumber(numbers, tick, decimals) })),
      { ...look, align: "center" },
    ),
    ...words(
      pixels,
      ticks.map((tick) => ({ x: x.range[0] - 8, y: pixelOf(y, tick) + 4, text: formatNumber(numbers, tick, decimals) })),
      { ...look, align: "right" },
    ),
  ];
}

/** Left end of the names and the base line of each. */
type NamesAt = Readonly<Record<Move, number>> & { readonly x: number };

/** Shares beside the square: up at its top, no reliable change in the middle, down at its foot. */
function classNames(
  outcome: ReleasedOutcome,
  classes: readonly ChangeClass[],
  { people, texts: { numbers, reliableChange: texts } }: { readonly people: string; readonly texts: ChartTexts },
  at: NamesAt,
): ChartLayer[] {
  const { x } = at;
  const all = outcome.reliableChange.n;
  return classes.flatMap(({ move, kind, n, text: color }) => {
    const y = at[move];
    const share = `${SIGNS[move]} ${formatPercent(numbers, n, all)} ${texts.names[kind]}`;
    const room = roomOf(outcome, kind);
    const said = [texts.of(n, all, people), ...(room === null ? [] : texts.room(n, room))];
    const lines = said.map((line, i) => ({ x: x + 17, y: y + 17 + i * 15, text: line }));
    return [
      ...words(pixels, [{ x, y, text: share }], { style: text.head, color }),
      ...words(pixels, lines, { style: text.axis, color: palette.secondary }),
    ];
  });
}
