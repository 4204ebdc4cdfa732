import type { Instrument } from "../../instrument/instrument.ts";
import { itemNoise, itemWords, reversedMarks, waveCounters, waveNames } from "../readingRules.ts";
import { camelTokens, nameTokens } from "../text/nameTokens.ts";
import { type WaveMark, waveInName } from "./waveInName.ts";

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
}

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d{1,3}$/.test(token);

// "preeaq" and "eaqpost" are two words
function unglued(token: string, vocabulary: readonly string[]): string[] {
  if (!/^\p{L}{2,}$/u.test(token) || vocabulary.includes(token)) return [token];
  const head = vocabulary.find((word) => token.startsWith(word) && vocabulary.includes(token.slice(word.length)));
  return head === undefined ? [token] : [head, token.slice(head.length)];
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

function shortName(tokens: readonly string[], dot: WaveMark | null, prefixes: readonly string[]): NamedItem | null {
  const { wave, rest, both } = waveInName(tokens, "anywhere");
  if (both) return null;
  const own = rest.some((token) => prefixes.includes(token));
  const words = rest.filter((token) => !prefixes.includes(token) && !itemNoise.has(token));
  const numbers = words.filter(isNumber);
  const others = words.filter((token) => !isNumber(token) && !itemWords.has(token) && !reversedMarks.has(token));
  const number = numbers[0];
  if (number === undefined || numbers.length !== 1 || others.length > 0) return null;
  const named = own || words.some((token) => itemWords.has(token));
  const reversed = words.some((token) => reversedMarks.has(token));
  return { kind: "item", number: Number(number), wave: wave ?? dot, own, reversed, rank: named ? 4 : 1 };
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
  const reversed = reversedMarks.has(rest[prefixLength + 1] ?? "") || reversedMarks.has(rest.at(-1) ?? "");
  return { kind: "item", number: Number(number), wave: wave ?? dot, own, reversed, rank: 3 };
}

// "EAQ_pre_Q5 text": the timepoint stands between the words for an item
function leadingBehindWave(tokens: readonly string[], dot: WaveMark | null, prefixes: readonly string[]): NamedItem | null {
  const at = tokens.findIndex((token) => !prefixes.includes(token) && !itemWords.has(token));
  if (at <= 0) return null;
  const { wave, rest, both } = waveInName(tokens.slice(at), "ends");
  if (wave === null || both) return null;
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
  const vocabulary = [...prefixes, ...itemWords, ...waveNames.keys(), "t"];
  const parts = dotWave(
    name,
    all.flatMap((token) => unglued(token, vocabulary)),
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

function namedItem(name: string, instrument: Instrument): NamedItem | null {
  const { wave, rest } = waveInName(nameTokens(name), "anywhere");
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
 * @param written column name as written
 * @param instrument the questionnaire
 * @returns the item's number and timepoint, or null
 */
export function itemInName(written: string, instrument: Instrument): NamedItem | null {
  const name = written.replace(RANGE_NOTE, " ");
  if (!instrument.naming.numbered || instrument.naming.names.size > 0) {
    const named = namedItem(name, instrument);
    if (named !== null || !instrument.naming.numbered) return named;
  }
  const bracket = BRACKETS.exec(name)?.[1];
  if (bracket !== undefined) {
    const inner = fromTokens(bracket, nameTokens(bracket), instrument);
    if (inner !== null) return { ...inner, wave: inner.wave ?? waveInName(nameTokens(name), "ends").wave, rank: inner.rank === 1 ? 3 : 4 };
  }
  return fromTokens(name, nameTokens(name), instrument) ?? fromTokens(name, camelTokens(name), instrument);
}
