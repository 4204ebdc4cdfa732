import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";

/**
 * Writes a quantity that cannot exceed one (r, alpha, eta squared); in English without its leading zero, as APA 7 asks.
 *
 * @param numbers how the language writes numbers
 * @param value between -1 and 1
 * @param decimals digits after the decimal mark
 * @returns such as `.71` or `−.04`
 * @example
 * formatProportion(english.numbers, 0.714, 2) // ".71"
 */
export function formatProportion(numbers: NumberForm, value: number, decimals = 2): string {
  const text = formatNumber(numbers, value, decimals);
  // a zero that stands before the decimal mark, with or without a minus, is the only one there is before it
  return numbers.leadingZero || Math.abs(value) >= 1 ? text : text.replace(`0${numbers.decimal}`, numbers.decimal);
}
