import { studentizedRangeQuantile, studentizedRangeUpperTail } from "../distributions/studentizedRange.ts";
import { tUpperQuantile } from "../distributions/t.ts";
import { StatsError } from "../errors.ts";
import { type Adjustment, adjustPValues } from "../multiplicity/adjustPValues.ts";

/** How the p-values and intervals of a family of contrasts are adjusted. */
export type ContrastAdjustment = Adjustment | "tukey";

/** A family of contrasts that is adjusted together. */
export interface ContrastFamily {
  readonly adjust: ContrastAdjustment;
  /** Number of means that are compared. */
  readonly means: number;
  /** Residual degrees of freedom. */
  readonly df: number;
  /** t statistics and two-sided p-values; null where a contrast cannot be computed. */
  readonly statistics: readonly (number | null)[];
  readonly pValues: readonly (number | null)[];
}

/** Throws {@link StatsError} where Tukey's adjustment is asked for other contrasts than all pairs. */
export function checkAdjustment(adjust: ContrastAdjustment, pairwise: boolean): void {
  if (adjust === "tukey" && !pairwise)
    throw new StatsError("unknown_option", "adjust", "tukey", "an adjustment that holds for contrasts other than all pairs");
}

/** Adjusted p-values; Tukey's from the studentized range of |t| sqrt 2, which for two means is the t test itself. */
export function adjustedPValues({ adjust, means, df, statistics, pValues }: ContrastFamily): (number | null)[] {
  if (adjust !== "tukey") return adjustPValues(pValues, adjust);
  if (means < 3) return [...pValues];
  return statistics.map((t) => (t === null ? null : Math.min(1, studentizedRangeUpperTail(Math.SQRT2 * Math.abs(t), means, df))));
}

/**
 * How many standard errors the interval of a contrast reaches to either side; null for adjustments in steps, which have none.
 *
 * @param level confidence level that the family of intervals keeps together
 */
export function criticalValue({ adjust, means, df, pValues }: ContrastFamily, level: number): number | null {
  const alpha = 1 - level;
  const m = Math.max(1, pValues.filter((p) => p !== null).length);
  if (adjust === "none" || m === 1) return tUpperQuantile(alpha / 2, df);
  if (adjust === "bonferroni") return tUpperQuantile(alpha / (2 * m), df);
  if (adjust === "sidak") return tUpperQuantile(-Math.expm1(Math.log1p(-alpha) / m) / 2, df);
  // two means have one contrast
  if (adjust === "tukey") return studentizedRangeQuantile(level, means, df) / Math.SQRT2;
  return null;
}
