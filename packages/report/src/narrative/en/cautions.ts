import type { Caution } from "@headway/core";
import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { scaleTitle } from "../scaleTitle.ts";
import { DESIGN_CAUTIONS } from "./cautions/designCautions.ts";
import { GROUP_CAUTIONS } from "./cautions/groupCautions.ts";
import { MEASUREMENT_CAUTIONS } from "./cautions/measurementCautions.ts";
import type { CautionSentence, CautionWords } from "./cautions/sentence.ts";
import { givenWords } from "./givenWords.ts";
import { peopleOf } from "./people.ts";

/** Codes of cautions that have a sentence, with it. */
export const CAUTION_SENTENCES: ReadonlyMap<string, CautionSentence> = new Map(
  Object.entries({ ...DESIGN_CAUTIONS, ...MEASUREMENT_CAUTIONS, ...GROUP_CAUTIONS }),
);

/** Says parts of a caution; null where they need evidence that is withheld. */
function said<T>(evaluation: ReleasedEvaluation, caution: Caution, say: (words: CautionWords) => T): T | null {
  const missing: string[] = [];
  const evidence = (key: string): number | string => {
    if (Object.hasOwn(caution.evidence, key)) return caution.evidence[key]!;
    missing.push(key);
    return "";
  };
  const words = say({
    evaluation,
    ...peopleOf(evaluation),
    number: (key) => Number(evidence(key)) || 0,
    word: (key) => String(evidence(key)),
    has: (key) => Object.hasOwn(caution.evidence, key),
  });
  return missing.length > 0 ? null : words;
}

/** Numbers of each outcome, with its name where they differ. */
function details(evaluation: ReleasedEvaluation, cautions: readonly Caution[], { detail }: CautionSentence): string {
  if (detail === undefined) return "";
  const known = cautions
    .map((caution) => ({ scale: caution.scale, text: said(evaluation, caution, detail) }))
    .filter(({ text }) => text !== null && text !== "");
  if (known.length === 0) return "";
  const texts = new Set(known.map(({ text }) => text));
  if (cautions.length === 1 || (known.length === cautions.length && texts.size === 1)) return ` (${[...texts].join("")})`;
  return ` (${known.map(({ scale, text }) => `${scaleTitle(evaluation, scale)}: ${text}`).join("; ")})`;
}

/**
 * Cautions of one code as one text: what is true of all of them is said once.
 *
 * @param evaluation gives names
 * @param cautions at least one, of one code, about one or several outcomes
 * @returns one to three sentences; the caution's own message where the catalogue has none or its evidence is withheld
 */
export function cautionsInWords(evaluation: ReleasedEvaluation, cautions: readonly [Caution, ...Caution[]]): string {
  const [first] = cautions;
  const sentence = CAUTION_SENTENCES.get(first.code);
  const whole = sentence && said(evaluation, first, (words) => ({ what: sentence.say(words), follows: sentence.follows?.(words) }));
  // evidence that is withheld leaves the caution's own words, which hold no number
  if (!sentence || !whole) return `${capitalise(givenWords(first.message))}.`;
  return `${whole.what}${details(evaluation, cautions, sentence)}.${whole.follows ? ` ${whole.follows}` : ""}`;
}

/**
 * A caution as a sentence for the reader.
 *
 * @param evaluation gives names
 * @param caution the code and its evidence
 * @returns one or two sentences; the caution's own message where the catalogue has none
 */
export function cautionInWords(evaluation: ReleasedEvaluation, caution: Caution): string {
  return cautionsInWords(evaluation, [caution]);
}
