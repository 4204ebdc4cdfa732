import { formatNumber } from "./number.ts";
import { WITHHELD_SIGN } from "./withheld.ts";

/**
 * Writes a whole number with thousands marked.
 *
 * @param n a count; null where it is withheld
 * @returns such as `1,204`, or `c`
 */
export function formatCount(n: number | null): string {
  return n === null ? WITHHELD_SIGN : formatNumber(n, 0);
}
