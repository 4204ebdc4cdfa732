import { visibleText } from "../../format/visibleText.ts";

/** The limit of Excel. */
const MOST = 31;

/** Signs that Excel refuses in the name of a sheet; an apostrophe it refuses at the ends. */
const REFUSED = /[[\]:*?/\\]/g;

function nameOf(title: string, number: string): string {
  const words = visibleText(title).replace(REFUSED, " ").replace(/\s+/g, " ").trim();
  const room = [...words].reduce(
    (text, character) => (text.length + character.length <= MOST - number.length - 1 ? text + character : text),
    "",
  );
  return `${number} ${room.trim()}`.trim().replace(/'+$/, "").trim();
}

/**
 * Names of sheets that Excel takes: at most 31 characters, no two alike, because each begins with its number.
 *
 * @param titles what the sheets hold
 * @returns one name a title
 * @example
 * sheetNames(["Who took part", "a/b"]); // ["1 Who took part", "2 a b"]
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const digits = String(titles.length).length;
  return titles.map((title, at) => nameOf(title, String(at + 1).padStart(digits, "0")));
}
