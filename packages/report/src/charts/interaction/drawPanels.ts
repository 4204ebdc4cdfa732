import type { ReleasedOutcome } from "../../disclosure/released.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { sideBySide } from "../draw/sideBySide.ts";
import { levelGrid } from "./levelGrid.ts";
import { levelsPanel, MOST_LEVELS } from "./levelsPanel.ts";
import type { Moderator } from "./moderators.ts";

const BETWEEN = 16;
const GAP = 22;
/** More panels than this are drawn lower, so that they stay on one page. */
const MOST_TALL = 4;
const HEIGHT = { tall: 230, low: 160 };

/** Panels with few lines two in a row, or one on phones, then the others, each on the full width. */
export function drawPanels(outcome: ReleasedOutcome, panels: readonly Moderator[], start: number, frame: Frame, texts: ChartTexts): Body {
  const { left, right, narrow } = frame;
  const few = panels.filter(({ series }) => series.length <= MOST_LEVELS);
  const many = panels.filter(({ series }) => series.length > MOST_LEVELS);
  const width = narrow ? right - left : few.length === 1 ? 600 : (right - left - BETWEEN) / 2;
  const height = few.length > MOST_TALL ? HEIGHT.low : HEIGHT.tall;
  const beside = narrow ? 1 : 2;
  let top = start;
  const layers = [];
  for (let i = 0; i < few.length; i += beside) {
    const row = few
      .slice(i, i + beside)
      .map((panel, k) => levelsPanel(panel, outcome, { left: left + k * (width + BETWEEN), top, width, height }, texts));
    layers.push(...sideBySide(row.map((panel) => panel.layers)));
    top = Math.max(...row.map((panel) => panel.bottom)) + GAP;
  }
  for (const panel of many) {
    const grid = levelGrid(panel, outcome, top, frame, texts);
    layers.push(...grid.layers);
    top = grid.bottom + GAP;
  }
  return { layers, bottom: top - GAP };
}
