import { ownText } from "./ownText.ts";

const MOST_TEXTS = 20_000;
const LONGEST_TEXT = 200;

/**
 * Remembers what a pure function gave for a text: columns repeat few texts many times.
 *
 * @param read a pure function of one text
 * @returns the same function, with a bounded memory
 */
export function memoByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    if (known.size < MOST_TEXTS && text.length <= LONGEST_TEXT) known.set(ownText(text), { value });
    return value;
  };
}
