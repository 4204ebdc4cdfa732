import { waveCounters, waveNames } from "../readingRules.ts";

/** A timepoint as a name or cell writes it; which of the numbered ones is pre is settled for the whole file. */
export type WaveMark = "pre" | "post" | "zero" | "one" | "two" | "later";

/** A timepoint found among the words of a name, and the words without it. */
export interface WaveInName {
  readonly wave: WaveMark | null;
  readonly rest: readonly string[];
  /** Whether the name holds more than one timepoint. */
  readonly both: boolean;
  /** Whether the name asks which timepoint it is: "pre or post", "before/after". */
  readonly asks: boolean;
}

const counted = (number: string | undefined): WaveMark => {
  const value = Number(number);
  return value === 0 ? "zero" : value === 1 ? "one" : value === 2 ? "two" : "later";
};

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d+$/.test(token);

const PROGRAMME: ReadonlySet<string> = new Set(["programme", "program", "intervention"]);

// "before the programme" and "pre-intervention" say no more than "before" and "pre"
function withProgramme(tokens: readonly string[], after: number): number {
  const article = tokens[after] === "the" ? 1 : 0;
  return PROGRAMME.has(tokens[after + article] ?? "") ? article + 1 : 0;
}

// length of the timepoint phrase that starts at `at`, with what it says
function phraseAt(tokens: readonly string[], at: number): { wave: WaveMark; length: number } | null {
  const [word, next, third] = tokens.slice(at, at + 3);
  if (word === undefined) return null;
  const named = waveNames.get(word);
  if (named !== undefined) return { wave: named, length: 1 + withProgramme(tokens, at + 1) };
  if (word === "follow" && next === "up") return { wave: "post", length: 2 };
  if (word === "time" && next === "point" && isNumber(third)) return { wave: counted(third), length: 3 };
  if (waveCounters.has(word) && isNumber(next)) return { wave: counted(next), length: 2 };
  return null;
}

const NUMBERED_AS: Readonly<Record<"pre" | "post", readonly WaveMark[]>> = { pre: ["pre", "zero", "one"], post: ["post", "one", "two"] };

// "T1 (pre)" and "Baseline (T0)" say one timepoint twice
function agreed(found: readonly WaveMark[]): "pre" | "post" | null {
  const word = found.find((mark) => mark === "pre" || mark === "post");
  return (word === "pre" || word === "post") && found.every((mark) => NUMBERED_AS[word].includes(mark)) ? word : null;
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
  let gap: string[] = [];
  let asks = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(tokens, at);
    const atEnd = phrase !== null && (at === 0 || at + phrase.length === tokens.length);
    if (phrase === null || (only === "ends" && !atEnd)) {
      rest.push(tokens[at] ?? "");
      gap.push(tokens[at] ?? "");
      continue;
    }
    asks ||= found.length > 0 && found.at(-1) !== phrase.wave && (gap.length === 0 || gap.includes("or"));
    gap = [];
    found.push(phrase.wave);
    at += phrase.length - 1;
  }
  const said = agreed(found);
  return { wave: said ?? found[0] ?? null, rest, both: said === null && new Set(found).size > 1, asks: asks && said === null };
}
