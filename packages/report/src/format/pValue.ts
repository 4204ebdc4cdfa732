import { formatProportion } from "./proportion.ts";

const SPACE = "\u00a0";

/**
 * Writes a p value as APA 7 asks: three decimals, no leading zero, `< .001` below that.
 *
 * @param pValue between 0 and 1
 * @returns such as `.034`, `< .001` or `> .999`
 * @example
 * formatP(0.0341) // ".034"
 */
export function formatP(pValue: number): string {
  if (pValue < 0.001) return `<${SPACE}.001`;
  if (pValue > 0.999) return `>${SPACE}.999`;
  return formatProportion(pValue, 3);
}

/**
 * Writes what follows the letter p in a sentence.
 *
 * @param pValue between 0 and 1
 * @returns such as `= .034` or `< .001`, with non-breaking spaces
 */
export function formatPRelation(pValue: number): string {
  const text = formatP(pValue);
  return text.startsWith(".") ? `=${SPACE}${text}` : text;
}
