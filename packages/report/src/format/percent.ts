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

/**
 * Writes a part of children as a percentage; where nothing may point to a child, all of them or none is not told exactly.
 *
 * @param part how many; null where withheld
 * @param whole of how many
 * @param profile who may see it
 * @returns such as `84%`, `most (90% or more)` or `few`
 */
export function formatPart(part: number | null, whole: number | null, profile: "share" | "internal"): string {
  if (profile === "share" && whole !== null && whole > 0 && part === whole) return "most (90% or more)";
  if (profile === "share" && whole !== null && whole > 0 && part === 0) return "few";
  return formatPercent(part, whole);
}
