/**
 * Starts a sentence: the first letter in upper case, the rest as it is.
 *
 * @param text words
 * @returns the words
 */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
