import type { ReleasedOutcome } from "../disclosure/released.ts";
import { boundsOf } from "../format/interval.ts";

/** Which way the mean went, and whether the data can tell. */
export type Movement = "rose" | "fell" | "unclear" | "not-known";

/**
 * Whether the interval of the mean change lies on one side of no change.
 *
 * @param outcome the outcome
 * @returns "rose" or "fell" where it does, "unclear" where it holds zero, "not-known" where there is none
 */
export function movementOf(outcome: ReleasedOutcome): Movement {
  const { interval } = outcome.pairedT;
  if (interval === null || outcome.change.mean === null) return "not-known";
  const { lower, upper } = boundsOf(interval);
  return lower > 0 ? "rose" : upper < 0 ? "fell" : "unclear";
}

/**
 * Whether the movement is the hoped-for one.
 *
 * @param outcome gives the direction of its scale
 * @param movement which way the mean went
 * @returns "better", "worse", or null where the scale is not ordered or the movement is not clear
 */
export function meritOf(outcome: ReleasedOutcome, movement: Movement): "better" | "worse" | null {
  if (outcome.direction === "unordered" || (movement !== "rose" && movement !== "fell")) return null;
  return (movement === "rose") === (outcome.direction === "higher-is-better") ? "better" : "worse";
}
