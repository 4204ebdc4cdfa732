import type { Interval } from "@headway/core";
import { boundsOf } from "../../format/interval.ts";
import { pointsIn } from "./pointsIn.ts";

/** A bound nearer to zero shows no digit. */
const NO_DIGIT = 0.005;

const which = (bound: number): string => (bound < 0 ? "lower" : "higher");

function side(bound: number): string {
  if (Math.abs(bound) < NO_DIGIT) return "about\u00a00";
  return Number.isFinite(bound) ? `${pointsIn(Math.abs(bound))}\u00a0${which(bound)}` : "a bound that is not known";
}

/**
 * An interval in words, without signs; on one side of zero the side is said once.
 *
 * @param interval in points
 * @returns such as `0.6 points lower to 0.2 points higher`, or `0.2 to 0.6 points higher`
 */
export function likelyRange(interval: Interval): string {
  const { lower, upper } = boundsOf(interval);
  const seen = [lower, upper].every((bound) => Number.isFinite(bound) && Math.abs(bound) >= NO_DIGIT);
  if (!seen || lower < 0 !== upper < 0) return `${side(lower)} to ${side(upper)}`;
  const [least, most] = lower < 0 ? [-upper, -lower] : [lower, upper];
  return `${pointsIn(least).replace(/\u00a0points?$/, "")} to ${pointsIn(most)}\u00a0${which(lower)}`;
}
