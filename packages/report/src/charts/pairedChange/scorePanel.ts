import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { boxes, points, type Span, segments, type Words, words } from "../draw/marks.ts";
import { type Axis, type Plane, pixelOf, pixels } from "../draw/plane.ts";
import { rangeTicks, tickDecimals } from "../draw/ticks.ts";
import { type ScoreBin, type ScoreGrid, sharePerScore } from "../scoreBins.ts";
import { directionLabels } from "./direction.ts";
import type { PanelFrame, ScorePlace } from "./panelFrame.ts";
import { wayOf } from "./wayOf.ts";

export interface Means {
  readonly before: number;
  readonly after: number;
}

/** Counts at each score as mirrored bars, the children's changes as slopes between them, the two means in front. */
export function scorePanel(outcome: ReleasedOutcome, grid: ScoreGrid, means: Means, frame: PanelFrame, texts: ChartTexts): ChartLayer[] {
  const { minimum, maximum } = outcome.range;
  const { score: place } = frame;
  const { edge, slope } = place;
  const top = frame.top + 52;
  const room = frame.height / Math.max(1, Math.round((maximum - minimum) / grid.step) + 1);
  const y: Axis = {
    domain: [minimum, maximum],
    range: [top + frame.height - room / 2, top + room / 2 - 10],
  };
  const plane: Plane = { x: null, y };
  const head = { x: place.left, y: frame.top + 4, text: texts.pairedChange.score };
  const columns = [
    { x: edge.before, y: top + frame.height + 18, text: texts.shared.before, align: "right" },
    { x: edge.after, y: top + frame.height + 18, text: texts.shared.after, align: "left" },
  ] as const;
  return [
    ...words(pixels, [head], { style: text.head }),
    ...directionLabels(outcome, { center: (slope.before + slope.after) / 2, base: frame.top + 28 }, texts),
    ...scale(plane, outcome, place, texts.numbers),
    ...bars(grid, y, place, texts.numbers),
    ...slopes(outcome, grid, plane, place),
    ...meanLine(means, y, place, { numbers: texts.numbers, overSlopes: grid.pairs.length > 0 }),
    ...columns.flatMap(({ align, ...label }) => words(pixels, [label], { style: text.head, align })),
  ];
}

function scale(plane: Plane, outcome: ReleasedOutcome, { left, right }: ScorePlace, numbers: NumberForm): ChartLayer[] {
  const ticks = rangeTicks(outcome.range.minimum, outcome.range.maximum);
  const decimals = tickDecimals(ticks);
  const lines = ticks.map((tick) => ({ x: left + 30, y: tick, x2: right, y2: tick }));
  const labels = ticks.map((tick) => ({ x: left + 22, y: pixelOf(plane.y!, tick) + 4, text: formatNumber(numbers, tick, decimals) }));
  return [
    ...segments(plane, lines, { color: palette.grid }),
    ...words(pixels, labels, { style: text.axis, align: "right", color: palette.secondary }),
  ];
}

function bars(grid: ScoreGrid, y: Axis, { edge, longestBar }: ScorePlace, numbers: NumberForm): ChartLayer[] {
  const density = (bin: ScoreBin, n: number): number => sharePerScore(grid, bin, n);
  const most = Math.max(Number.MIN_VALUE, ...grid.bins.flatMap((bin) => [density(bin, bin.before), density(bin, bin.after)]));
  const step = Math.abs(pixelOf(y, grid.step) - pixelOf(y, 0));
  const half = Math.min(9, Math.max(2, 0.3 * step));
  const length = (n: number): number => Math.max(1.5, (longestBar * n) / most);
  // a range of scores is as thick as the scores in it, less the white that stands between two bars
  const reach = ({ from, to }: ScoreBin): number => half + Math.abs(pixelOf(y, to) - pixelOf(y, from)) / 2;
  const side = (of: "before" | "after"): ChartLayer[] => {
    const sign = of === "before" ? -1 : 1;
    const found = grid.bins
      .filter((bin) => bin[of] > 0)
      .map((bin) => ({ n: bin[of], at: pixelOf(y, bin.score), half: reach(bin), end: edge[of] + sign * length(density(bin, bin[of])) }));
    const labels = found.map(({ n, at, end }) => ({ x: end + sign * 5, y: at + 4, text: formatCount(numbers, n) }));
    return [
      ...boxes(
        pixels,
        found.map(({ at, end, half: own }) => ({ x: Math.min(edge[of], end), y: at - own, x2: Math.max(edge[of], end), y2: at + own })),
        { fill: palette[of] },
      ),
      ...words(pixels, labels, {
        style: text.small,
        align: of === "before" ? "right" : "left",
        color: palette.secondary,
        halo: true,
      }),
    ];
  };
  return [...side("before"), ...side("after")];
}

function slopes(outcome: ReleasedOutcome, grid: ScoreGrid, plane: Plane, { slope }: ScorePlace): ChartLayer[] {
  const most = Math.max(1, ...grid.pairs.map(({ n }) => n));
  const perChild = Math.min(1.1, 9 / most);
  return (["same", "down", "up"] as const).flatMap((move) => {
    const rows = grid.pairs
      .filter(({ pre, post }) => Math.sign(post - pre) === { same: 0, down: -1, up: 1 }[move])
      .map(({ pre, post, n }) => ({ x: slope.before, y: pre, x2: slope.after, y2: post, weight: Math.max(0.8, n * perChild) }));
    return segments(plane, rows, { color: wayOf(outcome, move).color, opacity: move === "same" ? 0.28 : 0.34 });
  });
}

/** Over the children's lines the two numbers stand on paper, with room around them. */
const PLATE = { side: 3, above: 12, below: 3 };

/** Behind words that begin, or end, at a point. */
function plate({ x, y, text: figure }: Words, align: "left" | "right"): Span {
  const left = align === "left" ? x : x - textWidth(figure, text.head);
  const right = left + textWidth(figure, text.head);
  return { x: left - PLATE.side, y: y - PLATE.above, x2: right + PLATE.side, y2: y + PLATE.below };
}

interface MeanLook {
  readonly numbers: NumberForm;
  readonly overSlopes: boolean;
}

function meanLine({ before, after }: Means, y: Axis, { slope }: ScorePlace, { numbers, overSlopes }: MeanLook): ChartLayer[] {
  const line = [{ x: slope.before, y: before, x2: slope.after, y2: after }];
  const ends = [
    { x: slope.before, y: before },
    { x: slope.after, y: after },
  ];
  const label = (x: number, score: number) => ({ x, y: pixelOf(y, score) - 13, text: formatNumber(numbers, score, 1) });
  const [first, last] = [label(slope.before - 8, before), label(slope.after + 8, after)];
  return [
    ...boxes(pixels, overSlopes ? [plate(first, "left"), plate(last, "right")] : [], { fill: palette.paper, radius: 3 }),
    ...segments({ x: null, y }, line, { color: palette.paper, width: 6 }),
    ...segments({ x: null, y }, line, { color: palette.ink, width: 3 }),
    ...points({ x: null, y }, ends, { fill: palette.paper, stroke: palette.ink, strokeWidth: 2.5, area: 110 }),
    ...words(pixels, [first], { style: text.head, halo: true }),
    ...words(pixels, [last], { style: text.head, align: "right", halo: true }),
  ];
}
