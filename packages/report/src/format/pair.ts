import type { NumberForm } from "./numberForm.ts";

/**
 * Writes two numbers beside each other on one line, such as the bounds of an interval.
 *
 * @param numbers how the language writes numbers
 * @param first the one, written
 * @param second the other, written
 * @returns such as `0.27, 0.49`, or `0,27; 0,49` where a comma is the decimal mark
 */
export function formatPair({ separator }: NumberForm, first: string, second: string): string {
  return `${first}${separator}\u00a0${second}`;
}
