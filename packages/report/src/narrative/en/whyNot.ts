import { givenWords } from "./givenWords.ts";

/**
 * Why there is no number.
 *
 * @param reason as the evaluation gives it; null where it gives none
 * @returns words that fit after a colon or in brackets
 */
export function whyNot(reason: string | null): string {
  return reason === null ? "no reason given" : givenWords(reason);
}
