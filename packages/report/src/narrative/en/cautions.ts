import type { Caution } from "@headway/core";
import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
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

/** Says a part of a caution; null where it needs evidence that is withheld. */
function part(evaluation: ReleasedEvaluation, caution: Caution, say: (words: CautionWords) => string): string | null {
  const missing: string[] = [];
  const evidence = (key: string): number | string => {
    if (Object.hasOwn(caution.evidence, key)) return caution.evidence[key]!;
    missing.push(key);
    return "";
  };
  const text = say({
    evaluation,
    ...peopleOf(evaluation),
    number: (key) => Number(evidence(key)) || 0,
    word: (key) => String(evidence(key)),
    has: (key) => Object.hasOwn(caution.evidence, key),
  });
  return missing.length > 0 ? null : text;
}

/** Numbers of each outcome, with its name where they differ. */
function details(evaluation: ReleasedEvaluation, cautions: readonly Caution[], { detail }: CautionSentence): string {
  if (detail === undefined) return "";
  const said = cautions.map((caution) => ({ scale: caution.scale, text: part(evaluation, caution, detail) ?? "" }));
  const known = said.filter(({ text }) => text !== "");
  if (known.length === 0) return "";
  if (cautions.length === 1 || (known.length === said.length && new Set(known.map(({ text }) => text)).size === 1))
    return ` (${known[0]?.text})`;
  const title = (scale: string | null): string => evaluation.outcomes.find((outcome) => outcome.scale === scale)?.title ?? scale ?? "";
  return ` (${known.map(({ scale, text }) => `${title(scale)}: ${text}`).join("; ")})`;
}

/**
 * Cautions of one code as one text: what is true of all of them is said once.
 *
 * @param evaluation gives names
 * @param cautions of one code, one or several outcomes
 * @returns one to three sentences; the caution's own message where the catalogue has none or its evidence is withheld
 */
export function cautionsInWords(evaluation: ReleasedEvaluation, cautions: readonly Caution[]): string {
  const [first] = cautions;
  if (first === undefined) return "";
  const sentence = CAUTION_SENTENCES.get(first.code);
  const said = sentence === undefined ? null : part(evaluation, first, sentence.say);
  // evidence that is withheld leaves the caution's own words, which hold no number
  if (sentence === undefined || said === null) return `${capitalise(givenWords(first.message))}.`;
  const follows = sentence.follows === undefined ? "" : (part(evaluation, first, sentence.follows) ?? "");
  return `${said}${details(evaluation, cautions, sentence)}.${follows === "" ? "" : ` ${follows}`}`;
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
