/**
 * Joins names as a sentence does.
 *
 * @param names in their order
 * @param last the word before the last name
 * @returns such as `age band and delivery method`
 */
export function joinWords(names: readonly string[], last: "and" | "or" = "and"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

/** Methods that begin with the name of who devised them. */
const OF_PEOPLE = /^(?:Bayes|Welch|Wilcoxon)\b/;

/** Writes a name as it stands inside a sentence; abbreviations and people keep their capitals. */
export function insideSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !OF_PEOPLE.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Writes the first letter of a sentence as a capital. */
export const upperFirst = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The first words of a long name. */
export function firstWords(name: string, most: number): string {
  const parts = name.split(" ");
  return parts.length > most ? `${parts.slice(0, most).join(" ")}\u2026` : name;
}
