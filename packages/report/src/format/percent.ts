import { formatNumber } from "./number.ts";

/**
 * Writes a part of a whole as a percentage.
 *
 * @param part how many
 * @param whole of how many
 * @param decimals digits after the point
 * @returns such as `84%`; a dash where the whole is nothing
 */
export function formatPercent(part: number, whole: number, decimals = 0): string {
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
