import { firstWords, insideSentence, joinWords } from "../words/joinWords.ts";

const MOST_WORDS = 15;

/** A factor and the test whether change differs between its levels. */
export interface TestedFactor {
  readonly title: string;
  readonly test: { readonly pValue: number | null } | null;
}

/**
 * Says by which factors change differed, and by which we cannot tell.
 *
 * @param moderators factors with their tests
 * @param alpha p below this counts as a difference
 * @returns a title of at most 15 words
 */
export function interactionTitle(moderators: readonly TestedFactor[], alpha: number): string {
  const clear = moderators.filter(({ test }) => test !== null && test.pValue !== null && test.pValue < alpha);
  const unclear = moderators.filter((moderator) => !clear.includes(moderator));
  const names = (list: readonly TestedFactor[], last: "and" | "or"): string =>
    joinWords(
      list.map(({ title }) => firstWords(insideSentence(title), 4)),
      last,
    );
  const long = titleOf(clear, unclear, names);
  if (long.split(" ").length <= MOST_WORDS) return long;
  return clear.length === 0
    ? "We cannot tell whether change differed between groups"
    : `Change differed by ${clear.length} of ${moderators.length} factors`;
}

function titleOf(
  clear: readonly TestedFactor[],
  unclear: readonly TestedFactor[],
  names: (list: readonly TestedFactor[], last: "and" | "or") => string,
): string {
  if (clear.length === 0) return `We cannot tell whether change differed by ${names(unclear, "or")}`;
  if (unclear.length === 0) return `Change differed by ${names(clear, "and")}`;
  return `Change differed by ${names(clear, "and")}; we cannot tell for ${names(unclear, "or")}`;
}
