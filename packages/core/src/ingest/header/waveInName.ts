import { waveCounters, waveNames } from "../readingRules.ts";

/** A timepoint as a name or cell writes it; which of the numbered ones is pre is settled for the whole file. */
export type WaveMark = "pre" | "post" | "zero" | "one" | "two" | "later";

/** A timepoint found among the words of a name, and the words without it. */
export interface WaveInName {
  /** Null too where the name holds several. */
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
  const word = tokens[at]!;
  const [next, third] = [tokens[at + 1], tokens[at + 2]];
  const named = waveNames.get(word);
  if (named !== undefined) return { wave: named, length: 1 + withProgramme(tokens, at + 1) };
  if (word === "follow" && next === "up") return { wave: "post", length: 2 };
  if (word === "time" && next === "point" && isNumber(third)) return { wave: counted(third), length: 3 };
  if (waveCounters.has(word) && isNumber(next)) return { wave: counted(next), length: 2 };
  return null;
}

const NUMBERED_AS: Readonly<Record<"pre" | "post", readonly WaveMark[]>> = { pre: ["pre", "zero", "one"], post: ["post", "one", "two"] };

/**
 * The one timepoint that a word and a number say together: "T1 (pre)" and "Baseline (T0)".
 *
 * @param found timepoints of one name or cell
 * @returns pre or post; null where none is a word, or they contradict each other
 */
export function agreedWave(found: readonly WaveMark[]): "pre" | "post" | null {
  const word = found.find((mark) => mark === "pre" || mark === "post");
  return (word === "pre" || word === "post") && found.every((mark) => NUMBERED_AS[word].includes(mark)) ? word : null;
}

interface Phrase {
  readonly wave: WaveMark;
  readonly from: number;
  /** Place behind its last word. */
  readonly to: number;
}

function phrasesIn(tokens: readonly string[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(tokens, at);
    if (phrase === null) continue;
    phrases.push({ wave: phrase.wave, from: at, to: at + phrase.length });
    at += phrase.length - 1;
  }
  return phrases;
}

const JOINERS: ReadonlySet<string> = new Set(["and", "or", "to", "vs", "versus", "minus"]);

// "T1 (pre)" and "before and after" are each said in one breath
function breathsOf(phrases: readonly Phrase[], tokens: readonly string[]): readonly (readonly Phrase[])[] {
  const breaths: Phrase[][] = [];
  for (const phrase of phrases) {
    const last = breaths.at(-1);
    const end = last?.at(-1)?.to ?? 0;
    if (last !== undefined && tokens.slice(end, phrase.from).every((token) => JOINERS.has(token))) last.push(phrase);
    else breaths.push([phrase]);
  }
  return breaths;
}

const marksOf = (phrases: readonly Phrase[]): readonly WaveMark[] => [...new Set(phrases.map(({ wave }) => wave))];

// the one timepoint that the phrases say; null where they say several
function saidBy(phrases: readonly Phrase[]): WaveMark | null {
  const marks = marksOf(phrases);
  return marks.length === 1 ? marks[0]! : agreedWave(marks);
}

function without(tokens: readonly string[], phrases: readonly Phrase[]): readonly string[] {
  const taken = new Set(phrases.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  return tokens.filter((_, at) => !taken.has(at));
}

// what stands first counts; "before and after" says none
function atEnds(phrases: readonly Phrase[], tokens: readonly string[]): WaveInName {
  const breaths = breathsOf(phrases, tokens).filter((breath) => breath[0]?.from === 0 || breath.at(-1)?.to === tokens.length);
  const said = breaths.map(saidBy).filter((wave) => wave !== null);
  return { wave: said[0] ?? null, rest: without(tokens, breaths.flat()), both: new Set(said).size > 1, asks: false };
}

function asksWhich(phrases: readonly Phrase[], tokens: readonly string[]): boolean {
  return phrases.some((phrase, index) => {
    const before = phrases[index - 1];
    if (before === undefined || before.wave === phrase.wave) return false;
    const gap = tokens.slice(before.to, phrase.from);
    return gap.length === 0 || gap.includes("or");
  });
}

/**
 * Takes the timepoint out of a column name.
 *
 * @param tokens words and numbers of the name
 * @param only "anywhere", or "ends" for a question's text, whose inner words say nothing about the timepoint
 * @returns the timepoint and the other words
 */
export function waveInName(tokens: readonly string[], only: "anywhere" | "ends"): WaveInName {
  const phrases = phrasesIn(tokens);
  if (phrases.length === 0) return { wave: null, rest: tokens, both: false, asks: false };
  if (only === "ends") return atEnds(phrases, tokens);
  const both = saidBy(phrases) === null;
  return { wave: saidBy(phrases), rest: without(tokens, phrases), both, asks: both && asksWhich(phrases, tokens) };
}
