/** Text that a spreadsheet would run as a formula, full-width forms included. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Makes a spreadsheet that opens a text file read a text as text.
 *
 * @param text any text, also hostile
 * @returns the text, an apostrophe before it where a spreadsheet would run it
 * @example
 * neutralFormula("=1+1"); // "'=1+1"
 */
export function neutralFormula(text: string): string {
  return FORMULA.test(text) && !/^[-+]?(?:\d+(?:\.\d+)?(?:e[-+]?\d+)?|Infinity)$/.test(text) ? `'${text}` : text;
}
