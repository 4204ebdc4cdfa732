import { asciiDigits } from "./asciiDigits.ts";

const split = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(\p{L})['’]s(?!\p{L})/gu, "$1")
    .match(/\p{L}+|\p{N}+/gu) ?? [];

// E.A.Q. is one word
const ABBREVIATION = /(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu;

const clean = (name: string): string =>
  asciiDigits(
    name
      .normalize("NFKC")
      .replace(/\p{Cf}+/gu, "")
      .replace(ABBREVIATION, "$1"),
  );

/**
 * Words and numbers of a column name, without case, spaces, punctuation and zero-width characters.
 *
 * @param name column name as written
 * @returns such as `["pre", "eaq", "1"]`
 */
export const nameTokens = (name: string): string[] => split(clean(name));

/** As {@link nameTokens}, but `childId` is two words. */
export const camelTokens = (name: string): string[] =>
  split(
    clean(name)
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2"),
  );
