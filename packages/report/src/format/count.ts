import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";
import { WITHHELD_SIGN } from "./withheld.ts";

/**
 * Writes a whole number with thousands marked.
 *
 * @param numbers how the language writes numbers
 * @param n a count; null where it is withheld
 * @returns such as `1,204`, or `c`
 */
export function formatCount(numbers: NumberForm, n: number | null): string {
  return n === null ? WITHHELD_SIGN : formatNumber(numbers, n, 0);
}
