import type { Instrument } from "../../instrument/instrument.ts";
import { answerWaveNames, totalNoise } from "../readingRules.ts";
import { type NameWords, nameWords } from "../text/nameTokens.ts";
import { dotWave } from "./dotWave.ts";
import { scaleNames, scaleWords } from "./scaleNames.ts";
import { type WaveMark, waveInName } from "./waveInName.ts";

/** A scale's total named by a column. */
export interface NamedTotal {
  readonly kind: "total";
  readonly scale: string;
  /** Null where the name says no timepoint, or several. */
  readonly wave: WaveMark | null;
}

function scaleIn(words: readonly string[], instrument: Instrument): string | null {
  const { byId, byTitle } = scaleNames(instrument);
  const bare = words.filter((token) => token !== "of" && (!totalNoise.has(token) || token.length <= 2));
  const text = scaleWords(words);
  return byId.get(bare.join("")) ?? (text === "" ? null : (byTitle.get(text) ?? null));
}

function fromTokens(tokens: readonly string[], instrument: Instrument): NamedTotal | null {
  const { wave, rest, both } = waveInName(tokens, "anywhere");
  const words = rest.filter((token) => !instrument.naming.prefixes.includes(token));
  const scale = scaleIn(words, instrument);
  if (scale !== null) return { kind: "total", scale, wave };
  // "start" and "end" are a timepoint beside a scale's name only
  const at = wave === null && !both ? words.findIndex((token) => answerWaveNames.has(token)) : -1;
  if (at === -1) return null;
  const other = scaleIn(words.toSpliced(at, 1), instrument);
  return other === null ? null : { kind: "total", scale: other, wave: answerWaveNames.get(words[at]!)! };
}

/**
 * Reads a column name as the total of a scale, by the scale's id or title.
 *
 * @param words column name with its words
 * @param instrument the questionnaire
 * @returns scale and timepoint, or null
 */
export function totalInName(words: NameWords, instrument: Instrument): NamedTotal | null {
  const dot = dotWave(words.name);
  if (dot !== null) {
    const base = nameWords(dot.base);
    const total = totalInName(base, instrument);
    const { both } = waveInName(base.tokens, "anywhere");
    return total === null || both ? total : { ...total, wave: total.wave ?? dot.wave };
  }
  return fromTokens(words.tokens, instrument) ?? (words.camel === null ? null : fromTokens(words.camel, instrument));
}
