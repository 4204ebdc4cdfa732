import { formatNumber } from "./number.ts";

/** A bound nearer to zero than this is zero but for rounding. */
const NOTHING = 1e-4;

/**
 * Writes the end of an interval so that its side of zero is seen: a bound that rounds to zero takes one or two decimals more.
 *
 * @param value the bound
 * @param decimals digits after the point
 * @returns such as `0.6`, or `0.04` where one decimal would say `0.0`
 * @example
 * formatBound(0.04, 1) // "0.04"
 */
export function formatBound(value: number, decimals: number): string {
  if (Math.abs(value) < NOTHING) return formatNumber(value, decimals);
  const written = [decimals, decimals + 1, decimals + 2].map((digits) => formatNumber(value, digits));
  return written.find((text) => /[1-9\u221e]/.test(text)) ?? formatNumber(value, decimals);
}
