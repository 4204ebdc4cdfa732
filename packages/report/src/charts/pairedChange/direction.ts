import type { Outcome } from "@headway/core";
import { formatPercent } from "../../format/percent.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";

export type Move = "up" | "same" | "down";

/** Colours of a move: blue for better, orange for worse, two others where neither is better. */
export function wayOf(outcome: Outcome, move: Move): { readonly color: string; readonly text: string } {
  if (move === "same") return { color: palette.before, text: palette.secondary };
  if (outcome.direction === "unordered") {
    return move === "up" ? { color: palette.higher, text: palette.higher } : { color: palette.lower, text: palette.lowerText };
  }
  const better = (move === "up") === (outcome.direction === "higher-is-better");
  return better ? { color: palette.better, text: palette.better } : { color: palette.worse, text: palette.worseText };
}

const SIGNS: Readonly<Record<Move, string>> = { up: "\u25b2", same: "\u25cf", down: "\u25bc" };
const NAMES: Readonly<Record<Move, string>> = { up: "higher", same: "same", down: "lower" };

/** Shares of children whose score is higher, the same or lower, side by side above the slopes. */
export function directionLabels(outcome: Outcome, at: { readonly center: number; readonly base: number }): ChartLayer[] {
  const sign = { up: 1, same: 0, down: -1 } as const;
  const whole = outcome.pairs.reduce((sum, { n }) => sum + n, 0);
  if (whole === 0) return [];
  const labels = (["up", "same", "down"] as const).map((move) => {
    const part = outcome.pairs.reduce((sum, { pre, post, n }) => sum + (Math.sign(post - pre) === sign[move] ? n : 0), 0);
    return { move, text: `${SIGNS[move]} ${formatPercent(part, whole)} ${NAMES[move]}` };
  });
  const gap = 14;
  const widths = labels.map((label) => textWidth(label.text, text.label));
  const total = widths.reduce((sum, width) => sum + width, gap * (labels.length - 1));
  return labels.flatMap(({ move, text: label }, i) => {
    const x = at.center - total / 2 + widths.slice(0, i).reduce((sum, width) => sum + width + gap, 0);
    return words(pixels, [{ x, y: at.base, text: label }], { style: text.label, color: wayOf(outcome, move).text });
  });
}
