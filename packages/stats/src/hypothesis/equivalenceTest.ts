import { pairedSummary } from "../describe/pairedSummary.ts";
import { StatsError } from "../errors.ts";
import type { Column } from "../options.ts";
import type { TestResult } from "../result.ts";
import { noVariation } from "./noVariation.ts";
import { tInference, tInterval } from "./tInference.ts";

/** Bounds and level of an equivalence test. */
export interface EquivalenceOptions {
  /** Smallest mean change that still counts as no change. */
  readonly low: number;
  /** Largest mean change that still counts as no change. */
  readonly high: number;
  /** Unit of the bounds: the scale's points, or standard deviations of the changes; default "raw". */
  readonly unit?: "raw" | "dz";
  /** Level of each one-sided test; default 0.05. */
  readonly alpha?: number;
  readonly weights?: ArrayLike<number>;
}

/** One of the two one-sided tests. */
export interface BoundTest {
  /** The bound in points of the scale. */
  readonly bound: number | null;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
}

/** Result of two one-sided tests; `pValue` is the larger of the two, `estimate` the mean change. */
export interface EquivalenceResult extends TestResult {
  readonly kind: "equivalence-paired";
  readonly alpha: number;
  readonly standardDeviationChange: number | null;
  /** Test against a change at or below the lower bound. */
  readonly low: BoundTest;
  /** Test against a change at or above the upper bound. */
  readonly high: BoundTest;
  /** Whether the mean change is shown to lie between the bounds; null where it cannot be tested. */
  readonly equivalent: boolean | null;
}

/**
 * Two one-sided paired t tests: is the mean change post - pre surely between the bounds?
 *
 * `interval` has level 1 - 2 alpha; equivalence at alpha is the same as that interval lying between the bounds.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options bounds low < high, their unit, alpha, frequency weights of the pairs
 * @returns the test; null with a reason for fewer than two pairs or changes all equal
 * @throws {StatsError} where lengths differ, low is not below high or alpha not between 0 and 0.5
 * @see Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. Journal of Pharmacokinetics and Biopharmaceutics, 15, 657-680.
 * @example
 * equivalenceTest([1, 2, 3, 4], [2, 1, 4, 3], { low: -3, high: 3 }).equivalent; // true
 */
export function equivalenceTest(pre: Column, post: Column, options: EquivalenceOptions): EquivalenceResult {
  const { low, high, unit = "raw", alpha = 0.05 } = options;
  checkOptions(low, high, unit, alpha);
  const { n, dropped, meanChange, sdChange } = pairedSummary(pre, post, options.weights);
  const standardError = sdChange === null ? null : sdChange / Math.sqrt(n);
  const df = n > 0 ? n - 1 : null;
  const fixed = { kind: "equivalence-paired", method: "two one-sided paired t tests", alternative: "two-sided", alpha } as const;
  const base = { ...fixed, n, dropped, df, estimate: meanChange, standardError, standardDeviationChange: sdChange };
  const reason = noVariation(n, standardError, meanChange ?? 0, "changes");
  if (reason !== null || meanChange === null || sdChange === null || standardError === null)
    return Object.freeze({ ...base, ...nothing, reason });
  const estimate = { estimate: meanChange, standardError, df: n - 1, confidenceLevel: 1 - 2 * alpha };
  const against = (bound: number, alternative: "greater" | "less"): BoundTest => {
    const { statistic, pValue, logPValue } = tInference({ ...estimate, departure: meanChange - bound, alternative });
    return { bound, statistic, pValue, logPValue };
  };
  const scale = unit === "dz" ? sdChange : 1;
  const atLow = against(low * scale, "greater");
  const atHigh = against(high * scale, "less");
  const weaker = atLow.logPValue! >= atHigh.logPValue! ? atLow : atHigh;
  return Object.freeze({
    ...base,
    statistic: weaker.statistic,
    pValue: weaker.pValue,
    logPValue: weaker.logPValue,
    interval: tInterval({ ...estimate, alternative: "two-sided" }),
    low: atLow,
    high: atHigh,
    equivalent: weaker.pValue! < alpha,
    reason: null,
  });
}

const untested: BoundTest = { bound: null, statistic: null, pValue: null, logPValue: null };
const nothing = {
  statistic: null,
  pValue: null,
  logPValue: null,
  interval: null,
  low: untested,
  high: untested,
  equivalent: null,
} as const;

function checkOptions(low: number, high: number, unit: string, alpha: number): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new StatsError("argument_range", "low, high", `${low}, ${high}`, "two numbers, low below high");
  if (unit !== "raw" && unit !== "dz") throw new StatsError("unknown_option", "unit", String(unit), "raw or dz");
  if (!(alpha > 0 && alpha < 0.5)) throw new StatsError("argument_range", "alpha", String(alpha), "a number between 0 and 0.5");
}
