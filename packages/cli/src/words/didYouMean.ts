// no count lies beside a row
const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

/** Number of letters to change, add or leave out between two words (Levenshtein), two neighbours that changed places counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const turned = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? 1 : Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same, at(before, j - 2) + turned));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

/**
 * Finds what a person may have meant.
 *
 * @param word as written
 * @param known what would be right
 * @returns the nearest known word where at most a third of its letters differ, else null
 * @example
 * didYouMean("refferal", ["referral", "delivery"]) // "referral"
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const folded = word.trim().toLowerCase();
  const near = known
    .map((candidate) => ({ candidate, away: distance(folded, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(candidate.length, folded.length) / 3)))
    .sort((a, b) => a.away - b.away);
  return near[0]?.candidate ?? null;
}

/**
 * Adds "did you mean" to the lines of a message that list what would be right.
 *
 * @param message lines in the form `what: problem; found X, expected one of A, B`
 * @returns the lines, with the nearest of those listed behind it
 */
export function withSuggestions(message: string): string {
  return message
    .split("\n")
    .map((line) => {
      const [, found = "", listed = ""] = /found ([^;]+?), expected (?:one|some) of ([^;]+)$/.exec(line) ?? [];
      const near = listed === "" ? null : didYouMean(found, listed.split(", "));
      return near === null || near === found ? line : `${line}; did you mean ${near}?`;
    })
    .join("\n");
}

/**
 * Adds "did you mean" to commander's message about a word that is none of an option's choices.
 *
 * @param message as commander writes it
 * @returns the message, with the nearest choice below it in commander's own form
 */
export function withChoiceSuggestion(message: string): string {
  const [, found = "", listed = ""] =
    /(?:argument|value) '(.*?)' is invalid(?: for argument '.*?')?\. Allowed choices are (.+)\.$/.exec(message) ?? [];
  const near = listed === "" ? null : didYouMean(found, listed.split(", "));
  return near === null ? message : `${message}\n(Did you mean ${near}?)`;
}
