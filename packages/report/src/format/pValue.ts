import type { NumberForm } from "./numberForm.ts";
import { formatProportion } from "./proportion.ts";

const SPACE = "\u00a0";
const SMALLEST = 0.001;
const LARGEST = 0.999;

/**
 * Writes a p value as APA 7 asks: three decimals, in English no leading zero, `< .001` below that.
 *
 * @param numbers how the language writes numbers
 * @param pValue between 0 and 1
 * @returns such as `.034`, `< .001` or `> .999`
 * @example
 * formatP(english.numbers, 0.0341) // ".034"
 */
export function formatP(numbers: NumberForm, pValue: number): string {
  if (pValue < SMALLEST) return `<${SPACE}${formatProportion(numbers, SMALLEST, 3)}`;
  if (pValue > LARGEST) return `>${SPACE}${formatProportion(numbers, LARGEST, 3)}`;
  return formatProportion(numbers, pValue, 3);
}

/**
 * Writes what follows the letter p in a sentence.
 *
 * @param numbers how the language writes numbers
 * @param pValue between 0 and 1
 * @returns such as `= .034` or `< .001`, with non-breaking spaces
 */
export function formatPRelation(numbers: NumberForm, pValue: number): string {
  const text = formatP(numbers, pValue);
  return pValue < SMALLEST || pValue > LARGEST ? text : `=${SPACE}${text}`;
}
