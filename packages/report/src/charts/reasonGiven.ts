import type { Terms } from "../narrative/en/terms.ts";

/** Why something could not be computed, in the words of the report; null where nothing is missing. */
export function reasonGiven(reason: string | null, { givenWords }: Terms): string | null {
  return reason === null ? null : givenWords(reason);
}
