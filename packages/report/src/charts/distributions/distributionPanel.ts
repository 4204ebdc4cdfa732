import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatPercent } from "../../format/percent.ts";
import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { boxes, path, points, segments, words } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { niceTicks, rangeTicks, tickDecimals } from "../draw/ticks.ts";
import { type ScoreBin, sharePerScore } from "../scoreBins.ts";
import { cleanText } from "../words/cleanText.ts";
import { countOf } from "../words/outcomeWords.ts";
import type { Distribution } from "./distribution.ts";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The leftmost panel of a row carries the numbers of the axis. */
  readonly first: boolean;
  /** Largest share of any panel, between 0 and 1. */
  readonly most: number;
  /** Lines kept for titles; a shorter title stands on the last of them. */
  readonly titleLines: number;
}

const HEIGHT = 116;
/** Narrower panels have room for fewer numbers. */
const FEWER_TICKS = 170;
const SIGNS = { "higher-is-better": "", "lower-is-better": "\u00a0\u2193", unordered: "\u00a0\u2194" } as const;

/** The name of a scale in at most two lines, with a sign where higher is not better. */
export function titleOf(outcome: ReleasedOutcome, width: number): string[] {
  return wrapText(`${cleanText(outcome.title)}${SIGNS[outcome.direction]}`, width, text.head, 2);
}

/** One scale: bars before, a line with points after. */
export function distributionPanel({ outcome, grid }: Distribution, place: Place, numbers: NumberForm): ChartLayer[] {
  const { left, top, width, most } = place;
  const head = top + 4 + (place.titleLines - 1) * text.head.lead;
  const base = head + 32 + HEIGHT;
  const half = grid.step / 2;
  const x: Axis = { domain: [outcome.range.minimum - half, outcome.range.maximum + half], range: [left, left + width] };
  const y: Axis = { domain: [0, most * 1.04], range: [base, base - HEIGHT] };
  const n = grid.bins.reduce((sum, bin) => sum + bin.before, 0);
  const bars = grid.bins.filter(({ before }) => before > 0);
  const share = (bin: ScoreBin, children: number): number => sharePerScore(grid, bin, children) / n;
  const after = grid.bins.map((bin) => ({ x: bin.score, y: share(bin, bin.after) }));
  const title = titleOf(outcome, width);
  const heads = title.map((line, i) => ({ x: left, y: head - (title.length - 1 - i) * text.head.lead, text: line }));
  return [
    ...words(pixels, heads, { style: text.head }),
    ...words(pixels, [{ x: left, y: head + 15, text: countOf(numbers, n) }], { style: text.small, color: palette.secondary }),
    ...shareLines(y, place, numbers),
    ...boxes(
      { x, y },
      bars.map((bin) => ({ x: bin.from - 0.43 * grid.step, y: 0, x2: bin.to + 0.43 * grid.step, y2: share(bin, bin.before) })),
      { fill: palette.beforeLight },
    ),
    ...segments(pixels, [{ x: left, y: base, x2: left + width, y2: base }], { color: palette.rule, width: 1.2 }),
    ...path({ x, y }, after, { color: palette.after, width: 2 }),
    ...points({ x, y }, after, { fill: palette.after, stroke: palette.paper, strokeWidth: 0.8, area: 34 }),
    ...scoreNumbers(rangeTicks(outcome.range.minimum, outcome.range.maximum, width < FEWER_TICKS ? 5 : 8), x, base, numbers),
  ];
}

function shareLines(y: Axis, { left, width, first }: Place, numbers: NumberForm): ChartLayer[] {
  const ticks = niceTicks(0, y.domain[1], 5);
  const decimals = tickDecimals(ticks.map((tick) => 100 * tick));
  const lines = ticks.filter((tick) => tick > 0).map((tick) => ({ x: left, y: tick, x2: left + width, y2: tick }));
  const labels = ticks.map((tick) => ({ x: left - 6, y: pixelOf(y, tick) + 4, text: formatPercent(numbers, tick, 1, decimals) }));
  return [
    ...segments({ x: null, y }, lines, { color: palette.grid }),
    ...(first ? words(pixels, labels, { style: text.small, align: "right", color: palette.secondary }) : []),
  ];
}

function scoreNumbers(ticks: readonly number[], x: Axis, base: number, numbers: NumberForm): ChartLayer[] {
  const decimals = tickDecimals(ticks);
  const labels = ticks.map((tick) => ({ x: pixelOf(x, tick), y: base + 16, text: formatNumber(numbers, tick, decimals) }));
  return words(pixels, labels, { style: text.small, align: "center", color: palette.secondary });
}
