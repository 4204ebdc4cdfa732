import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";

/** A bound nearer to zero than this is zero but for rounding. */
const NOTHING = 1e-4;
const SEEN = /[1-9\u221e]/;

/**
 * Writes the end of an interval so that its side of zero is seen: a bound that rounds to zero takes one or two decimals more.
 *
 * @param numbers how the language writes numbers
 * @param value the bound
 * @param decimals digits after the decimal mark
 * @returns such as `0.6`, or `0.04` where one decimal would say `0.0`
 * @example
 * formatBound(english.numbers, 0.04, 1) // "0.04"
 */
export function formatBound(numbers: NumberForm, value: number, decimals: number): string {
  const text = formatNumber(numbers, value, decimals);
  if (Math.abs(value) < NOTHING || SEEN.test(text)) return text;
  const longer = [decimals + 1, decimals + 2].map((digits) => formatNumber(numbers, value, digits));
  return longer.find((one) => SEEN.test(one)) ?? text;
}
