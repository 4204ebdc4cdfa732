import { formatNumber } from "./number.ts";

/**
 * Writes a quantity that cannot exceed one (r, alpha, eta squared) without its leading zero, as APA 7 asks.
 *
 * @param value between -1 and 1
 * @param decimals digits after the point
 * @returns such as `.71` or `−.04`
 * @example
 * formatProportion(0.714, 2) // ".71"
 */
export function formatProportion(value: number, decimals = 2): string {
  return formatNumber(value, decimals).replace(/^(\u2212?)0\./, "$1.");
}
