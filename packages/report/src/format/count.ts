import { formatNumber } from "./number.ts";

/**
 * Writes a whole number with thousands marked.
 *
 * @param n a count
 * @returns such as `1,204`
 */
export function formatCount(n: number): string {
  return formatNumber(n, 0);
}
