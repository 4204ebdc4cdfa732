import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { type Move, wayOf } from "../pairedChange/wayOf.ts";

/** Children whose change is reliably up, reliably down, or neither. */
export interface ChangeClass {
  readonly move: Move;
  /** Null where it is withheld. */
  readonly n: number | null;
  /** Neither direction is called better on an unordered scale. */
  readonly kind: "improved" | "worsened" | "higher" | "lower" | "same";
  readonly color: string;
  readonly text: string;
}

/**
 * The three classes of change of an outcome, the upper one first.
 *
 * @param outcome with counts of reliable change
 * @returns null where reliable change could not be computed
 */
export function changeClasses(outcome: ReleasedOutcome): readonly ChangeClass[] | null {
  const { threshold, increased, unchanged, decreased } = outcome.reliableChange;
  if (threshold === null || (outcome.decimals === 2 && unchanged === null)) return null;
  const one = (move: Move, n: number | null): ChangeClass => ({ move, n, kind: kindOf(outcome, move), ...wayOf(outcome, move) });
  return [one("up", increased), one("same", unchanged), one("down", decreased)];
}

function kindOf({ direction }: ReleasedOutcome, move: Move): ChangeClass["kind"] {
  if (move === "same") return "same";
  if (direction === "unordered") return move === "up" ? "higher" : "lower";
  return (move === "up") === (direction === "higher-is-better") ? "improved" : "worsened";
}

/** How many left room for improvement, of a class that improved; null where that is not told of it. */
export function roomOf({ reliableChange: { couldImprove } }: ReleasedOutcome, kind: ChangeClass["kind"] | null): number | null {
  return kind !== "improved" || couldImprove === null || couldImprove === 0 ? null : couldImprove;
}
