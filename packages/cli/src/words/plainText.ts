const CONTROLS = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * Makes text of a file safe to print: one line, nothing that a terminal would obey.
 *
 * @param text cell, column name or id as written
 * @param longest number of characters after which it is cut
 * @returns the text without control characters
 */
export function plainText(text: string, longest = 60): string {
  const characters = [...text.replace(CONTROLS, " ").trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}
