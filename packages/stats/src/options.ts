import { StatsError } from "./errors.ts";
import type { Alternative } from "./result.ts";

/** A numeric column in which null, undefined and NaN mean missing. */
export type Column = ArrayLike<number | null | undefined>;

/** Options that the statistics share, always under these names. */
export interface CommonOptions {
  /** Confidence level of intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
  /** Which departures count; default two-sided. */
  readonly alternative?: Alternative;
  /** Frequency weights (how many times each row stands for), non-negative; default 1 each. */
  readonly weights?: ArrayLike<number>;
}

/** A categorical column: codes are positions in levels, -1 means missing. */
export interface Factor {
  readonly name: string;
  readonly levels: readonly string[];
  readonly codes: ArrayLike<number>;
}

/** Throws {@link StatsError} unless the level lies strictly between 0 and 1. */
export function checkConfidenceLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new StatsError("argument_range", "confidenceLevel", String(level), "a number between 0 and 1");
}

/** Throws {@link StatsError} unless the code is a position in the levels of the factor, or -1 for missing. */
export function checkLevelCode({ name, levels }: Factor, code: number): void {
  if (!(Number.isInteger(code) && code >= -1 && code < levels.length))
    throw new StatsError("unknown_level", name, String(code), `a code from -1 to ${levels.length - 1}`);
}

/** Throws {@link StatsError} unless the two lengths agree. */
export function checkSameLength(name: string, found: number, expected: number): void {
  if (found !== expected) throw new StatsError("length_mismatch", name, `length ${found}`, `length ${expected}`);
}

/** Throws {@link StatsError} unless the alternative is one of the three. */
export function checkAlternative(alternative: string): asserts alternative is Alternative {
  if (alternative !== "two-sided" && alternative !== "greater" && alternative !== "less")
    throw new StatsError("unknown_option", "alternative", alternative, "two-sided, greater or less");
}
