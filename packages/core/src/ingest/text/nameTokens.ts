import { asciiDigits } from "./asciiDigits.ts";

// most names are plain, and need none of the work that other scripts do
const PLAIN = /^[\x20-\x7e]*$/;

function split(text: string, plain: boolean): string[] {
  const lower = text.toLowerCase();
  const owned = /['’]/.test(lower) ? lower.replace(/(\p{L})['’]s(?!\p{L})/gu, "$1") : lower;
  return owned.match(plain ? /[a-z]+|\d+/g : /\p{L}+|\p{N}+/gu) ?? [];
}

// E.A.Q. is one word
const ABBREVIATION = /(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu;

const withoutDots = (name: string): string => (name.includes(".") ? name.replace(ABBREVIATION, "$1") : name);

const clean = (name: string, plain: boolean): string =>
  plain ? withoutDots(name) : asciiDigits(withoutDots(name.normalize("NFKC").replace(/\p{Cf}+/gu, "")));

/**
 * Words and numbers of a column name, without case, spaces, punctuation and zero-width characters.
 *
 * @param name column name as written
 * @returns such as `["pre", "eaq", "1"]`
 */
export function nameTokens(name: string): string[] {
  const plain = PLAIN.test(name);
  return split(clean(name, plain), plain);
}

/** As {@link nameTokens}, but `childId` is two words. */
export function camelTokens(name: string): string[] {
  const plain = PLAIN.test(name);
  const words = clean(name, plain)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return split(words, plain);
}

/** A column name as its readers see it. */
export interface NameWords {
  /** The name as written. */
  readonly name: string;
  readonly tokens: readonly string[];
  /** As `tokens`, but `childId` is two words; null where that makes no difference. */
  readonly camel: readonly string[] | null;
}

const CAPITAL_INSIDE = /[A-Za-z][A-Z]/;

/**
 * Splits a column name once for all who read it.
 *
 * @param name column name as written
 * @returns the name and its words
 */
export function nameWords(name: string): NameWords {
  const tokens = nameTokens(name);
  const camel = PLAIN.test(name) && !CAPITAL_INSIDE.test(name) ? tokens : camelTokens(name);
  return { name, tokens, camel: camel.join(" ") === tokens.join(" ") ? null : camel };
}
