import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";
import { type Move, wayOf } from "./wayOf.ts";

const SIGNS: Readonly<Record<Move, string>> = { up: "\u25b2", same: "\u25cf", down: "\u25bc" };

/** A percentage of fewer would promise more than so few can tell. */
const FEWEST_FOR_PERCENT = 30;

const shareOf = (numbers: NumberForm, part: number, n: number): string =>
  n < FEWEST_FOR_PERCENT ? formatCount(numbers, part) : formatPercent(numbers, part, n);

/** Shares of children, or numbers of few, whose score is higher, the same or lower, side by side above the slopes. */
export function directionLabels(
  outcome: ReleasedOutcome,
  at: { readonly center: number; readonly base: number },
  { numbers, pairedChange: { moves: names } }: ChartTexts,
): ChartLayer[] {
  const { higher, same, lower } = outcome.moves;
  const counts = { up: higher, same, down: lower };
  const labels = (["up", "same", "down"] as const).flatMap((move) => {
    const part = counts[move];
    return part === null || !outcome.n ? [] : [{ move, text: `${SIGNS[move]} ${shareOf(numbers, part, outcome.n)} ${names[move]}` }];
  });
  const gap = 14;
  const widths = labels.map((label) => textWidth(label.text, text.label));
  const total = widths.reduce((sum, width) => sum + width, gap * (labels.length - 1));
  return labels.flatMap(({ move, text: label }, i) => {
    const x = at.center - total / 2 + widths.slice(0, i).reduce((sum, width) => sum + width + gap, 0);
    return words(pixels, [{ x, y: at.base, text: label }], { style: text.label, color: wayOf(outcome, move).text });
  });
}
