import type { TestResult } from "../result.ts";

/** A test that two columns are not associated, with the coefficient and its interval. */
export interface CorrelationTest extends TestResult {
  readonly kind: "pearson" | "spearman" | "kendall";
  /** Two- or one-sided p-value of the exact permutation distribution, where it was worked out. */
  readonly exactPValue: number | null;
  /** Why there is no exact p-value; null where there is one. */
  readonly exactReason: string | null;
  /** Why there is no interval; null where there is one. */
  readonly intervalReason: string | null;
}

/** A correlation this near to 1 or -1 is that with rounding on top. */
const roundingOfOne = 1e-13;

/** Takes the rounding off a correlation that is 1 or -1. */
export function withoutRounding(r: number): number {
  return Math.abs(r) > 1 - roundingOfOne ? Math.sign(r) : r;
}
