import type { Interval } from "@headway/core";
import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";
import { formatPair } from "./pair.ts";

const finite = (bound: number | "Infinity" | "-Infinity"): number =>
  typeof bound === "number" ? bound : bound === "Infinity" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;

/**
 * The bounds of an interval as numbers, infinite ones included.
 *
 * @param interval as the evaluation stores it, infinities as words
 * @returns lower and upper bound
 */
export function boundsOf(interval: Interval): { readonly lower: number; readonly upper: number } {
  return { lower: finite(interval.lower), upper: finite(interval.upper) };
}

/** Writes one number as a language does. */
export type WriteNumber = (numbers: NumberForm, value: number) => string;

const twoDecimals: WriteNumber = (numbers, value) => formatNumber(numbers, value, 2);

/**
 * Writes an interval in square brackets, as APA 7 asks.
 *
 * @param numbers how the language writes numbers
 * @param interval the interval
 * @param write how one bound is written
 * @returns such as `[0.27, 0.49]`, with a non-breaking space
 * @example
 * formatInterval(english.numbers, { lower: 0.268, upper: 0.492, level: 0.95, method: "t" }) // "[0.27, 0.49]"
 */
export function formatInterval(numbers: NumberForm, interval: Interval, write: WriteNumber = twoDecimals): string {
  const { lower, upper } = boundsOf(interval);
  return `[${formatPair(numbers, write(numbers, lower), write(numbers, upper))}]`;
}
