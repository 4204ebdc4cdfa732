import { waveCounters, waveNames } from "../readingRules.ts";

/** A timepoint as a name or cell writes it; which of the numbered ones is pre is settled for the whole file. */
export type WaveMark = "pre" | "post" | "zero" | "one" | "two" | "later";

/** A timepoint found among the words of a name, and the words without it. */
export interface WaveInName {
  readonly wave: WaveMark | null;
  readonly rest: readonly string[];
  /** Whether the name holds a word for pre and a word for post. */
  readonly both: boolean;
}

const counted = (number: string | undefined): WaveMark => {
  const value = Number(number);
  return value === 0 ? "zero" : value === 1 ? "one" : value === 2 ? "two" : "later";
};

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d+$/.test(token);

// length of the timepoint phrase that starts at `at`, with what it says
function phraseAt(tokens: readonly string[], at: number): { wave: WaveMark; length: number } | null {
  const [word, next, third] = tokens.slice(at, at + 3);
  if (word === undefined) return null;
  const named = waveNames.get(word);
  if (named !== undefined) return { wave: named, length: 1 };
  if (word === "follow" && next === "up") return { wave: "post", length: 2 };
  if (word === "time" && next === "point" && isNumber(third)) return { wave: counted(third), length: 3 };
  if (waveCounters.has(word) && isNumber(next)) return { wave: counted(next), length: 2 };
  return null;
}

/**
 * Takes the timepoint out of a column name.
 *
 * @param tokens words and numbers of the name
 * @param only "anywhere", or "ends" for a question's text, whose inner words say nothing about the timepoint
 * @returns the timepoint and the other words
 */
export function waveInName(tokens: readonly string[], only: "anywhere" | "ends"): WaveInName {
  const rest: string[] = [];
  const found: WaveMark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(tokens, at);
    const atEnd = phrase !== null && (at === 0 || at + phrase.length === tokens.length);
    if (phrase === null || (only === "ends" && !atEnd)) {
      rest.push(tokens[at] ?? "");
      continue;
    }
    found.push(phrase.wave);
    at += phrase.length - 1;
  }
  const kinds = new Set(found);
  return { wave: found[0] ?? null, rest, both: kinds.size > 1 };
}
