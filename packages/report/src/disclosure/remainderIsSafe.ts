import type { Outcome } from "@headway/core";

/** Half of the last digit that is shown of a mean. */
const ROUNDING = 0.05;

/**
 * Whether the mean of children who are in a whole and in none of its parts could not be worked out from both: not where
 * they are none, or many, or where rounding leaves their mean open by at least half the scale.
 *
 * @param range of the scale
 * @param whole children whose mean is shown
 * @param inside children of them whose means are shown in parts
 * @param threshold smallest group that is shown
 */
export function remainderIsSafe(range: Outcome["range"], whole: number, inside: number, threshold: number): boolean {
  const rest = Math.abs(whole - inside);
  if (rest === 0 || rest >= threshold) return true;
  return (ROUNDING * (whole + inside)) / rest >= (range.maximum - range.minimum) / 2;
}
