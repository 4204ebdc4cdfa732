const DECIMAL_DIGIT = /\p{Nd}/u;
const FOREIGN_DIGITS = /(?![0-9])\p{Nd}/gu;

// the digits of a script stand in one run from zero to nine, and runs that touch are whole tens
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let first = code;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/**
 * Writes the decimal digits of every script as 0 to 9; superscripts and fractions are no decimal digits and stay.
 *
 * @param text any text
 * @returns the text with ASCII digits
 */
export function asciiDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => String(digitValue(digit)));
}
