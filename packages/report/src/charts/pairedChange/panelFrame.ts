import type { Frame } from "../draw/frame.ts";

/** Where the counts and slopes stand, in pixels. */
export interface ScorePlace {
  readonly left: number;
  readonly right: number;
  /** Inner edges of the bars. */
  readonly edge: { readonly before: number; readonly after: number };
  /** Ends of the slopes. */
  readonly slope: { readonly before: number; readonly after: number };
  readonly longestBar: number;
}

/** Where the two panels stand: beside each other, or the change below the scores. */
export interface PanelFrame {
  readonly top: number;
  readonly height: number;
  readonly score: ScorePlace;
  readonly change: { readonly left: number; readonly right: number; readonly top: number; readonly height: number };
}

const LOW = 190;

/**
 * Places the panels of a paired chart.
 *
 * @param top where they begin
 * @param height of the panel of scores, without its heads
 * @param frame how wide the picture is
 */
export function panelFrame(top: number, height: number, { left, right, narrow }: Frame): PanelFrame {
  if (!narrow) {
    const score = { left, right: 424, edge: { before: 163, after: 293 }, slope: { before: 174, after: 282 }, longestBar: 88 };
    return { top, height, score, change: { left: 460, right, top, height } };
  }
  const score = { left, right, edge: { before: 128, after: 254 }, slope: { before: 138, after: 244 }, longestBar: 66 };
  return { top, height, score, change: { left, right, top: top + height + 100, height: LOW } };
}
