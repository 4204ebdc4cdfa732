/**
 * Makes an id of a scale or factor usable as an HTML id and a file name, without making two different ids the same.
 *
 * @param id any text
 * @returns letters, digits and hyphens; every other character as its code between hyphens
 * @example
 * safeId("change-DE") // "change-DE"
 */
export function safeId(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) => `-${Number(character.codePointAt(0)).toString(16)}-`);
}
