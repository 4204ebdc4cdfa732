import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";

/**
 * Writes degrees of freedom: whole ones without decimals, fractional ones with two.
 *
 * @param numbers how the language writes numbers
 * @param df degrees of freedom
 * @returns such as `326` or `41.27`
 */
export function formatDf(numbers: NumberForm, df: number): string {
  return formatNumber(numbers, df, Number.isInteger(df) ? 0 : 2);
}
