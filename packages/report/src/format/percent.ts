import { formatNumber } from "./number.ts";
import { WITHHELD_SIGN } from "./withheld.ts";

/**
 * Writes a part of a whole as a percentage.
 *
 * @param part how many
 * @param whole of how many
 * @param decimals digits after the point
 * @returns such as `84%`; a dash where the whole is nothing, `c` where either is withheld
 */
export function formatPercent(part: number | null, whole: number | null, decimals = 0): string {
  if (part === null || whole === null) return WITHHELD_SIGN;
  return whole > 0 ? `${formatNumber((100 * part) / whole, decimals)}%` : "\u2013";
}

/**
 * Writes a confidence level.
 *
 * @param level between 0 and 1
 * @returns such as `95%` or `97.5%`
 */
export function formatLevel(level: number): string {
  const percent = Math.round(level * 1e4) / 100;
  return `${formatNumber(percent, Number.isInteger(percent) ? 0 : Number.isInteger(percent * 10) ? 1 : 2)}%`;
}
