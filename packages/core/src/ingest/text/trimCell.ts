const FORMAT_CHARACTER = /\p{Cf}/u;

const isBlank = (character: string): boolean => character.trim() === "" || FORMAT_CHARACTER.test(character);

const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;

/**
 * Removes spaces of any script and zero-width characters from both ends, in time linear in the length.
 *
 * @param text one cell
 * @returns the text between its first and last visible character
 */
export function trimCell(text: string): string {
  let start = 0;
  let end = text.length;
  if (end === 0 || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(end - 1)))) return text;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether a cell holds nothing but spaces and zero-width characters. */
export const isBlankCell = (text: string): boolean => trimCell(text) === "";
