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

/** The points of which nothing is withheld. */
export const quantilePoints = ({ quantiles }: Diagnostics): QuantilePoint[] =>
  quantiles.flatMap(({ theoretical, observed, lower, upper, n }) =>
    theoretical === null || observed === null || lower === null || upper === null || n === null
      ? []
      : [{ theoretical, observed, lower, upper, n }],
  );

function quantileScatter(diagnostics: Diagnostics, words: Texts): Scatter {
  const spots = quantilePoints(diagnostics);
  const [mean, sd] = [diagnostics.mean ?? 0, diagnostics.sd ?? 0];
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

function residualScatter({ fitted }: Diagnostics, words: Texts): Scatter {
  const spots = fitted.flatMap(({ fitted: x, residual: y, n }) => (x === null || y === null || n === null ? [] : [{ x, y, n }]));
  return {
    head: words.residuals,
    xTitle: words.fitted,
    yTitle: words.residual,
    spots,
    alsoY: [0],
    behind: (x, y) =>
      segments({ x: null, y }, [{ x: x.range[0], y: 0, x2: x.range[1], y2: 0 }], { color: palette.rule, width: 1.4, dash: [5, 4] }),
  };
}

/** Quantiles, and residuals beside them or below where the picture is narrow. */
export function diagnosticPanels(diagnostics: Diagnostics, top: number, { left, right, narrow }: Frame, texts: ChartTexts): Body {
  const { numbers, diagnostics: words } = texts;
  const gap = 26;
  const panels = [quantileScatter(diagnostics, words), ...(diagnostics.fitted.length === 0 ? [] : [residualScatter(diagnostics, words)])];
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
