import type { Instrument } from "../../instrument/instrument.ts";
import { totalNoise } from "../readingRules.ts";
import { nameTokens } from "../text/nameTokens.ts";

/** The scales of a questionnaire by the names that a column may give them. */
export interface ScaleNames {
  /** Lower case id to id. */
  readonly byId: ReadonlyMap<string, string>;
  /** Title as {@link scaleWords} gives it to id. */
  readonly byTitle: ReadonlyMap<string, string>;
}

const spelled = (word: string): string => {
  if (word.startsWith("anal")) return "analyse";
  if (word.startsWith("bod")) return "body";
  return word === "others" ? "other" : word.replaceAll("z", "s");
};

/** The words of a scale's title in one spelling, without those that say nothing. */
export const scaleWords = (tokens: readonly string[]): string =>
  tokens
    .filter((token) => !totalNoise.has(token))
    .map(spelled)
    .join(" ");

function namesOf({ scales }: Instrument): ScaleNames {
  // of two scales of one name the first is meant
  const all = scales.toReversed();
  return {
    byId: new Map(all.map(({ id }): [string, string] => [id.toLowerCase(), id])),
    byTitle: new Map(all.map(({ id, title }): [string, string] => [scaleWords(nameTokens(title)), id])),
  };
}

const known = new WeakMap<Instrument, ScaleNames>();

/**
 * The names of a questionnaire's scales, made once.
 *
 * @param instrument the questionnaire
 * @returns ids and titles
 */
export function scaleNames(instrument: Instrument): ScaleNames {
  const names = known.get(instrument) ?? namesOf(instrument);
  known.set(instrument, names);
  return names;
}
