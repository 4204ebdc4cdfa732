// control characters, halves of surrogate pairs and what XML forbids; marks that turn the direction of what follows
const NOT_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * Makes any text fit to stand on one line of a document of any format.
 *
 * @param text any text, also hostile
 * @returns the text without control and direction-changing characters; breaks of lines are spaces
 * @example
 * visibleText("two\nlines"); // "two lines"
 */
export function visibleText(text: string): string {
  return text.replace(NOT_TEXT, (character) => (/\s/.test(character) && character !== "\ufeff" ? " " : ""));
}
