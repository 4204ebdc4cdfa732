/** Which departures from the null value count. */
export type Alternative = "two-sided" | "greater" | "less";

/** An interval with its level and the method that made it; a bound may be infinite for a one-sided alternative. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Confidence level, between 0 and 1. */
  readonly level: number;
  readonly method: string;
}

/** A quantity with its interval; null with a reason where the data cannot carry it. */
export interface Estimate {
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly method: string;
  readonly reason: string | null;
}

/** What every test answers; null fields carry a reason. */
export interface TestResult {
  readonly kind: string;
  readonly method: string;
  /** Values, pairs or rows used, counting weights. */
  readonly n: number;
  /** Values, pairs or rows left out because something was missing, counting weights. */
  readonly dropped: number;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  /** Natural logarithm of the p-value, finite where the p-value itself underflows. */
  readonly logPValue: number | null;
  readonly alternative: Alternative;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly reason: string | null;
}
