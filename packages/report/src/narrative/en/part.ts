import { formatLevel, formatPercent } from "../../format/percent.ts";
import { numbers } from "./numbers.ts";

/**
 * Writes a part of children as a percentage; where nothing may point to a child, all of them or none is not told exactly.
 *
 * @param part how many; null where withheld
 * @param whole of how many
 * @param profile who may see it
 * @returns such as `84%`, `most (90% or more)` or `few`
 */
export function partInWords(part: number | null, whole: number | null, profile: "share" | "internal"): string {
  if (profile === "share" && whole !== null && whole > 0 && part === whole) return `most (${formatLevel(numbers, 0.9)} or more)`;
  if (profile === "share" && whole !== null && whole > 0 && part === 0) return "few";
  return formatPercent(numbers, part, whole);
}
