import { formatNumber } from "./number.ts";

/**
 * Writes degrees of freedom: whole ones without decimals, fractional ones with two.
 *
 * @param df degrees of freedom
 * @returns such as `326` or `41.27`
 */
export function formatDf(df: number): string {
  return formatNumber(df, Number.isInteger(df) ? 0 : 2);
}
