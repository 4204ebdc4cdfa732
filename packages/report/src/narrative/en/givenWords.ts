/**
 * What the evaluation itself says in English: why there is no number, how one was computed, where one is from.
 *
 * @param words a reason, a method or a source of the evaluation
 * @returns the same in the language of the report
 */
export function givenWords(words: string): string {
  return words;
}
