import type { ReleasedOutcome } from "../../disclosure/released.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { palette } from "../../theme/palette.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { area, path, segments } from "../draw/marks.ts";
import { type Scatter, scatterPanel } from "./scatterPanel.ts";

type Texts = ChartTexts["diagnostics"];
type Diagnostics = ReleasedOutcome["diagnostics"];

/** A point of which nothing is withheld. */
export interface QuantilePoint {
  readonly theoretical: number;
  readonly observed: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** A residual of which nothing is withheld. */
interface FittedPoint {
  readonly fitted: number;
  readonly residual: number;
  readonly n: number;
}

/** The changes that a picture shows, and the line that a normal distribution with their mean and spread gives. */
export interface Changes {
  readonly points: readonly QuantilePoint[];
  readonly fitted: readonly FittedPoint[];
  readonly mean: number;
  readonly sd: number;
}

const isShown = (point: object): boolean => Object.values(point).every((value) => value !== null);

/** The changes of which nothing is withheld; null where there are none. */
export function changesOf({ quantiles, fitted, mean, sd }: Diagnostics): Changes | null {
  if (mean === null || sd === null) return null;
  const points = quantiles.filter((point): point is QuantilePoint => isShown(point));
  return { points, fitted: fitted.filter((point): point is FittedPoint => isShown(point)), mean, sd };
}

function quantileScatter({ points: spots, mean, sd }: Changes, words: Texts): Scatter {
  const ends = [spots[0]!, spots.at(-1)!].map(({ theoretical }) => ({ x: theoretical, y: mean + sd * theoretical }));
  return {
    head: words.quantiles,
    xTitle: words.theoretical,
    yTitle: words.observed,
    spots: spots.map(({ theoretical, observed, n }) => ({ x: theoretical, y: observed, n })),
    alsoY: spots.flatMap(({ lower, upper }) => [lower, upper]),
    behind: (x, y) => [
      ...area(
        { x, y },
        spots.map(({ theoretical, lower, upper }) => ({ x: theoretical, y: lower, y2: upper })),
        palette.band,
      ),
      ...path({ x, y }, ends, { color: palette.rule, width: 1.4 }),
    ],
  };
}

function residualScatter({ fitted }: Changes, words: Texts): Scatter {
  return {
    head: words.residuals,
    xTitle: words.fitted,
    yTitle: words.residual,
    spots: fitted.map(({ fitted: x, residual: y, n }) => ({ x, y, n })),
    alsoY: [0],
    behind: (x, y) =>
      segments({ x: null, y }, [{ x: x.range[0], y: 0, x2: x.range[1], y2: 0 }], { color: palette.rule, width: 1.4, dash: [5, 4] }),
  };
}

/** Quantiles, and residuals beside them or below where the picture is narrow. */
export function diagnosticPanels(changes: Changes, top: number, { left, right, narrow }: Frame, texts: ChartTexts): Body {
  const { numbers, diagnostics: words } = texts;
  const gap = 26;
  const panels = [quantileScatter(changes, words), ...(changes.fitted.length === 0 ? [] : [residualScatter(changes, words)])];
  const beside = !narrow && panels.length > 1;
  const width = beside ? (right - left - gap) / 2 : Math.min(right - left, 420);
  let y = top;
  const drawn = panels.map((panel, at) => {
    const body = scatterPanel(panel, { left: beside ? left + at * (width + gap) : left, top: y, width, height: 240 }, numbers);
    if (!beside) y = body.bottom + gap;
    return body;
  });
  return { layers: drawn.flatMap(({ layers }) => layers), bottom: Math.max(...drawn.map(({ bottom }) => bottom)) };
}
