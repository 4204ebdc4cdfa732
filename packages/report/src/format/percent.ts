import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";
import { WITHHELD_SIGN } from "./withheld.ts";

/**
 * Writes a part of a whole as a percentage.
 *
 * @param numbers how the language writes numbers
 * @param part how many
 * @param whole of how many
 * @param decimals digits after the decimal mark
 * @returns such as `84%`; a dash where the whole is nothing, `c` where either is withheld
 */
export function formatPercent(numbers: NumberForm, part: number | null, whole: number | null, decimals = 0): string {
  if (part === null || whole === null) return WITHHELD_SIGN;
  return whole > 0 ? percent(numbers, (100 * part) / whole, decimals) : "\u2013";
}

/**
 * Writes a confidence level.
 *
 * @param numbers how the language writes numbers
 * @param level between 0 and 1
 * @returns such as `95%` or `97.5%`
 */
export function formatLevel(numbers: NumberForm, level: number): string {
  const shown = Math.round(level * 1e4) / 100;
  return percent(numbers, shown, Number.isInteger(shown) ? 0 : Number.isInteger(shown * 10) ? 1 : 2);
}

function percent(numbers: NumberForm, value: number, decimals: number): string {
  return `${numbers.percent.before}${formatNumber(numbers, value, decimals)}${numbers.percent.after}`;
}
