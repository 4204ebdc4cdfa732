import { formatNumber } from "./number.ts";

/** A bound nearer to zero than this is zero but for rounding. */
const NOTHING = 1e-4;
const SEEN = /[1-9\u221e]/;

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
  const text = formatNumber(value, decimals);
  if (Math.abs(value) < NOTHING || SEEN.test(text)) return text;
  const longer = [decimals + 1, decimals + 2].map((digits) => formatNumber(value, digits));
  return longer.find((one) => SEEN.test(one)) ?? text;
}
