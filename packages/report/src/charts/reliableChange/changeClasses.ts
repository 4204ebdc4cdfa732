import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { type Move, wayOf } from "../pairedChange/direction.ts";

/** Children whose change is reliably up, reliably down, or neither. */
export interface ChangeClass {
  readonly move: Move;
  /** Null where it is withheld. */
  readonly n: number | null;
  /** Such as "improved reliably"; neither direction is called better on an unordered scale. */
  readonly name: string;
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
  const one = (move: Move, n: number | null): ChangeClass => ({ move, n, name: nameOf(outcome, move), ...wayOf(outcome, move) });
  return [one("up", increased), one("same", unchanged), one("down", decreased)];
}

function nameOf({ direction }: ReleasedOutcome, move: Move): string {
  if (move === "same") return "no reliable change";
  if (direction === "unordered") return move === "up" ? "reliably higher" : "reliably lower";
  return (move === "up") === (direction === "higher-is-better") ? "improved reliably" : "worsened reliably";
}

/** Writes `49 of 295 children`, and the share of those whose score before left room for improvement. */
export function classWords(outcome: ReleasedOutcome, { n, name }: ChangeClass, people: string): string[] {
  const { couldImprove } = outcome.reliableChange;
  const all = [`${formatCount(n)} of ${formatCount(outcome.reliableChange.n)} ${people}`];
  if (name !== "improved reliably" || couldImprove === null || couldImprove === 0) return all;
  return [...all, `${formatPercent(n, couldImprove)} of the ${formatCount(couldImprove)} whose score`, "before left room for it"];
}
