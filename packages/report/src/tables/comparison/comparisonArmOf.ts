import type { ReleasedOutcome } from "../../disclosure/released.ts";

/**
 * The name of the arm without the programme.
 *
 * @param outcomes whose comparisons are shown
 * @returns its name; empty where there are no arms
 */
export function comparisonArmOf(outcomes: readonly ReleasedOutcome[]): string {
  return [...new Set(outcomes.flatMap(({ comparison }) => comparison.comparisonArm ?? []))].join(", ");
}
