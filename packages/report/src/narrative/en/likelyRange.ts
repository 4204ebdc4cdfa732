import type { Interval } from "@headway/core";
import { boundsOf } from "../../format/interval.ts";
import { pointsIn } from "./pointsIn.ts";

/** A bound nearer to zero shows no digit. */
const NO_DIGIT = 0.005;

/**
 * An interval in words, without signs.
 *
 * @param interval in points
 * @returns such as `0.6 points lower to 0.2 points higher`
 */
export function likelyRange(interval: Interval): string {
  const { lower, upper } = boundsOf(interval);
  const side = (bound: number): string =>
    Math.abs(bound) < NO_DIGIT
      ? "about\u00a00"
      : Number.isFinite(bound)
        ? `${pointsIn(Math.abs(bound))}\u00a0${bound < 0 ? "lower" : "higher"}`
        : "a bound that is not known";
  return `${side(lower)} to ${side(upper)}`;
}
