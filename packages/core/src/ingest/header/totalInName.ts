import type { Instrument } from "../../instrument/instrument.ts";
import { totalNoise } from "../readingRules.ts";
import { camelTokens, nameTokens } from "../text/nameTokens.ts";
import { type WaveMark, waveInName } from "./waveInName.ts";

/** A scale's total named by a column. */
export interface NamedTotal {
  readonly kind: "total";
  readonly scale: string;
  readonly wave: WaveMark | null;
}

const spellings = (word: string): string =>
  word
    .replace(/z/g, "s")
    .replace(/^anal.*$/, "analyse")
    .replace(/^bod.*$/, "body")
    .replace(/^others?$/, "other");

const wordsOf = (tokens: readonly string[]): string =>
  tokens
    .filter((token) => !totalNoise.has(token))
    .map(spellings)
    .join(" ");

function fromTokens(tokens: readonly string[], instrument: Instrument): NamedTotal | null {
  const { wave, rest, both } = waveInName(tokens, "anywhere");
  if (both) return null;
  const words = rest.filter((token) => !instrument.naming.prefixes.includes(token));
  const bare = words.filter((token) => !totalNoise.has(token) || token.length <= 2);
  const byId = instrument.scales.find((scale) => bare.filter((token) => token !== "of").join("") === scale.id.toLowerCase());
  if (byId !== undefined) return { kind: "total", scale: byId.id, wave };
  const text = wordsOf(words);
  const byTitle = instrument.scales.find((scale) => wordsOf(nameTokens(scale.title)) === text);
  return byTitle === undefined || text === "" ? null : { kind: "total", scale: byTitle.id, wave };
}

// SPSS writes a total at time 2 as DE.2
const DOT_WAVE = /^(.*\p{L}.*)\.([12])\s*$/u;

/**
 * Reads a column name as the total of a scale, by the scale's id or title.
 *
 * @param name column name as written
 * @param instrument the questionnaire
 * @returns scale and timepoint, or null
 */
export function totalInName(name: string, instrument: Instrument): NamedTotal | null {
  const dot = DOT_WAVE.exec(name);
  if (dot?.[1] !== undefined) {
    const total = totalInName(dot[1], instrument);
    return total === null ? null : { ...total, wave: total.wave ?? (dot[2] === "1" ? "one" : "two") };
  }
  return fromTokens(nameTokens(name), instrument) ?? fromTokens(camelTokens(name), instrument);
}
