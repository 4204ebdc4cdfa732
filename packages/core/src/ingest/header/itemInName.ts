import type { Instrument } from "../../instrument/instrument.ts";
import { answerWaveNames, itemNoise, itemWords, reversedMarks, waveCounters, waveNames } from "../readingRules.ts";
import { type NameWords, nameTokens, nameWords } from "../text/nameTokens.ts";
import { LONGEST_NAME } from "./longestName.ts";
import { type WaveInName, type WaveMark, waveInName } from "./waveInName.ts";

/** An item named by a column. */
export interface NamedItem {
  readonly kind: "item";
  /** Number as written, from 1 for the first item. */
  readonly number: number;
  readonly wave: WaveMark | null;
  /** Whether the name says the instrument's own short name. */
  readonly own: boolean;
  readonly reversed: boolean;
  /** How surely the name is an item: 4 a short name, 3 a question's number before its text, 2 at its end, 1 a bare number. */
  readonly rank: 1 | 2 | 3 | 4;
  /** The second number where the name is a question's number and another one: 3 in `Q7_3`. */
  readonly part?: number;
}

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d{1,3}$/.test(token);

type Glued = ReadonlyMap<string, readonly string[]>;

const gluedOf = new WeakMap<Instrument, Glued>();

// "preeaq" and "eaqpost" are two words; which such words there are is found once
function gluedWords(instrument: Instrument): Glued {
  const known = gluedOf.get(instrument);
  if (known !== undefined) return known;
  const vocabulary = [...new Set([...instrument.naming.prefixes, ...itemWords, ...waveNames.keys(), "t"])];
  const pairs = vocabulary.flatMap((head) => vocabulary.map((tail): [string, readonly string[]] => [head + tail, [head, tail]]));
  const glued = new Map(pairs.toReversed().filter(([word]) => !vocabulary.includes(word)));
  gluedOf.set(instrument, glued);
  return glued;
}

const DOT_WAVE = /\d\.(1|2)\s*$/;
const DOT_WAVE_OF_TEXT = /\p{L}[)?]?\.(1|2)\s*$/u;

interface Parts {
  readonly tokens: readonly string[];
  readonly dotWave: WaveMark | null;
}

// SPSS writes item 5 at time 2 as eaq5.2
function dotWave(name: string, tokens: readonly string[]): Parts {
  const match = DOT_WAVE.exec(name);
  const numbers = tokens.filter(isNumber).length;
  if (match === null || numbers < 2) return { tokens, dotWave: null };
  return { tokens: tokens.slice(0, -1), dotWave: match[1] === "1" ? "one" : "two" };
}

// what a name says beside the words for an item and its number
function wordsBeside(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token) => !isNumber(token) && !itemWords.has(token) && !reversedMarks.has(token));
}

// "Start EAQ 1" and "X1.pre", as R names a column that started with a number
function waveBeside([other, ...more]: readonly string[], { wave, both }: WaveInName): WaveMark | null | "no item" {
  if (other === undefined || (other === "x" && more.length === 0 && wave !== null)) return wave;
  return (both || wave !== null || more.length > 0 ? null : answerWaveNames.get(other)) ?? "no item";
}

function shortName(tokens: readonly string[], dot: WaveMark | null, prefixes: readonly string[]): NamedItem | null {
  const named = waveInName(tokens, "anywhere");
  const own = named.rest.some((token) => prefixes.includes(token));
  const words = named.rest.filter((token) => !prefixes.includes(token) && !itemNoise.has(token));
  const [number, second] = words.filter(isNumber);
  const wave = waveBeside(wordsBeside(words), named);
  if (number === undefined || second !== undefined || wave === "no item") return null;
  const sure = own || words.some((token) => itemWords.has(token));
  const reversed = words.some((token) => reversedMarks.has(token));
  const item = { kind: "item", number: Number(number), own, reversed } as const;
  // "pre/post" says no timepoint
  return named.both ? { ...item, wave: null, rank: sure ? 3 : 1 } : { ...item, wave: wave ?? dot, rank: sure ? 4 : 1 };
}

// the number of a question stands before its text, behind a prefix or not
function leadingNumber(tokens: readonly string[], dot: WaveMark | null, prefixes: readonly string[]): NamedItem | null {
  // a timepoint before the number counts; "after" at the end of the text is then text
  const { wave, rest: words } = waveInName(tokens, "ends");
  const rest = words.slice(words.findIndex((token) => !itemNoise.has(token)));
  const prefixLength = rest.findIndex((token) => !prefixes.includes(token) && !itemWords.has(token));
  const number = rest[prefixLength];
  if (prefixLength === -1 || number === undefined || !isNumber(number)) return null;
  const own = rest.slice(0, prefixLength).some((token) => prefixes.includes(token));
  const beside = [...rest.slice(prefixLength + 1, prefixLength + 2), ...rest.slice(-1)];
  const reversed = beside.some((token) => reversedMarks.has(token));
  const [part, ...more] = rest.slice(prefixLength + 1);
  const item = { kind: "item", number: Number(number), wave: wave ?? dot, own, reversed, rank: 3 } as const;
  return isNumber(part) && more.length === 0 ? { ...item, part: Number(part) } : item;
}

// "EAQ_pre_Q5 text": the timepoint stands between the words for an item
function leadingBehindWave(tokens: readonly string[], dot: WaveMark | null, prefixes: readonly string[]): NamedItem | null {
  const at = tokens.findIndex((token) => !prefixes.includes(token) && !itemWords.has(token));
  if (at <= 0) return null;
  const { wave, rest } = waveInName(tokens.slice(at), "ends");
  if (rest.length === tokens.length - at) return null;
  const item = leadingNumber([...tokens.slice(0, at), ...rest], dot, prefixes);
  return item === null ? null : { ...item, wave };
}

function numberAtEnd(tokens: readonly string[], prefixes: readonly string[]): NamedItem | null {
  const { wave, rest } = waveInName(tokens, "ends");
  const number = rest.at(-1);
  const word = rest.at(-2);
  if (!isNumber(number) || word === undefined || !(prefixes.includes(word) || itemWords.has(word))) return null;
  return { kind: "item", number: Number(number), wave, own: prefixes.includes(word), reversed: false, rank: 2 };
}

const BRACKETS = /\[([^[\]]*)\]\s*$/;

// the first token that is neither a timepoint nor a word for an item
function afterPreamble(tokens: readonly string[]): string | undefined {
  const [first = "", second, ...rest] = tokens;
  if (itemWords.has(first) || waveNames.has(first)) return afterPreamble(tokens.slice(1));
  return waveCounters.has(first) && isNumber(second) ? afterPreamble(rest) : tokens[0];
}

// "EAQ-30 item 5" says how many items the questionnaire has before it says which
function withoutLength(tokens: readonly string[], instrument: Instrument): readonly string[] {
  const length = String(instrument.items.length);
  const at = tokens.findIndex((token, index) => token === length && instrument.naming.prefixes.includes(tokens[index - 1] ?? ""));
  const more = at !== -1 && isNumber(afterPreamble(tokens.slice(at + 1)));
  return more ? tokens.toSpliced(at, 1) : tokens;
}

function fromTokens(name: string, all: readonly string[], instrument: Instrument): NamedItem | null {
  const { prefixes } = instrument.naming;
  const glued = gluedWords(instrument);
  const parts = dotWave(
    name,
    all.flatMap((token) => glued.get(token) ?? token),
  );
  const dot = parts.dotWave;
  const tokens = withoutLength(parts.tokens, instrument);
  const behindText = DOT_WAVE_OF_TEXT.exec(name)?.[1];
  const textDot = behindText === undefined ? dot : behindText === "1" ? "one" : "two";
  const item =
    shortName(tokens, dot, prefixes) ??
    leadingNumber(tokens, textDot, prefixes) ??
    leadingBehindWave(tokens, textDot, prefixes) ??
    numberAtEnd(tokens, prefixes);
  // "T1.2" is item 2 at time 1
  return item ?? (dot === null ? null : shortName(all, null, prefixes));
}

function namedItem(tokens: readonly string[], instrument: Instrument): NamedItem | null {
  const { wave, rest } = waveInName(tokens, "anywhere");
  const words = rest.filter((token) => !itemNoise.has(token) && token !== "score" && token !== "of");
  const item = instrument.naming.names.get(words.join("")) ?? instrument.naming.names.get(rest.join(""));
  if (item === undefined) return null;
  return { kind: "item", number: instrument.items.indexOf(item) + 1, wave, own: true, reversed: false, rank: 4 };
}

// "EAQ 5 (1-3)" says the range of the answers too
const RANGE_NOTE = /[([]\s*\d{1,2}\s*(?:-|–|—|to|\/|,)\s*(?:\d{1,2}\s*(?:-|–|—|to|\/|,)\s*)*\d{1,2}\s*[)\]]/giu;

/**
 * Reads a column name as an item of the questionnaire.
 *
 * @param written column name as written, with its words
 * @param instrument the questionnaire
 * @returns the item's number and timepoint, or null
 */
export function itemInName(written: NameWords, instrument: Instrument): NamedItem | null {
  if (written.name.length > LONGEST_NAME) return null;
  const unranged = written.name.replace(RANGE_NOTE, " ");
  const { name, tokens, camel } = unranged === written.name ? written : nameWords(unranged);
  if (!instrument.naming.numbered || instrument.naming.names.size > 0) {
    const named = namedItem(tokens, instrument);
    if (named !== null || !instrument.naming.numbered) return named;
  }
  const bracket = BRACKETS.exec(name)?.[1];
  if (bracket !== undefined) {
    const inner = fromTokens(bracket, nameTokens(bracket), instrument);
    if (inner !== null) return { ...inner, wave: inner.wave ?? waveInName(tokens, "ends").wave, rank: inner.rank === 1 ? 3 : 4 };
  }
  return fromTokens(name, tokens, instrument) ?? (camel === null ? null : fromTokens(name, camel, instrument));
}
