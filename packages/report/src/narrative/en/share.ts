import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { numbers } from "./numbers.ts";

const SPACE = "\u00a0";
const SMALL = 30;
const TOLERANCE = 2.5;

/**
 * Says a share in words: "3 of the 12" for small groups, "about 4 in 10" where that is within 2.5 points, else "37 in every 100".
 *
 * @param part how many
 * @param whole of how many, above zero
 * @returns the words without the noun
 * @example
 * shareInWords(131, 327) // "about 4 in 10"
 */
export function shareInWords(part: number, whole: number): string {
  if (whole < SMALL) return `${part === 0 ? "none" : formatCount(numbers, part)} of the${SPACE}${formatCount(numbers, whole)}`;
  if (part === 0) return "none";
  const percent = (100 * part) / whole;
  const tenths = Math.round(percent / 10);
  if (tenths > 0 && tenths < 10 && Math.abs(percent - 10 * tenths) <= TOLERANCE) return `about ${tenths}${SPACE}in${SPACE}10`;
  return percent < 1 ? `fewer than 1 in every${SPACE}100` : `about ${formatNumber(numbers, percent, 0)} in every${SPACE}100`;
}
