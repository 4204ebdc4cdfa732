import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { palette } from "../../theme/palette.ts";

export type Move = "up" | "same" | "down";

/** Colours of a move: blue for better, orange for worse, two others where neither is better. */
export function wayOf(outcome: ReleasedOutcome, move: Move): { readonly color: string; readonly text: string } {
  if (move === "same") return { color: palette.before, text: palette.secondary };
  if (outcome.direction === "unordered") {
    return move === "up" ? { color: palette.higher, text: palette.higher } : { color: palette.lower, text: palette.lowerText };
  }
  const better = (move === "up") === (outcome.direction === "higher-is-better");
  return better ? { color: palette.better, text: palette.better } : { color: palette.worse, text: palette.worseText };
}
