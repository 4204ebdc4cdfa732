const FORMULA_STARTS: ReadonlySet<string> = new Set(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]);

/**
 * Whether a spreadsheet that opens this text could run it as a formula.
 *
 * @param text a text cell as written
 * @returns true where it starts with = + - @, a tab or a line end, or their full-width forms
 */
export const looksLikeFormula = (text: string): boolean =>
  FORMULA_STARTS.has(text.charAt(0)) || FORMULA_STARTS.has(text.trimStart().charAt(0));
