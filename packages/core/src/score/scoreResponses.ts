import type { Instrument } from "../instrument/instrument.ts";
import { scoreScale } from "./scoreScale.ts";

/**
 * Scores every scale of an instrument from one record's answers.
 *
 * @param responses answers as given, in the instrument's item order; null is missing
 * @param instrument the questionnaire
 * @returns scale id to score; null where too few items were answered
 * @example
 * scoreResponses([4, 7, null], facilitatorSurvey).get("understanding"); // 7
 */
export function scoreResponses(responses: readonly (number | null)[], instrument: Instrument): ReadonlyMap<string, number | null> {
  const scores = new Map<string, number | null>();
  for (const scale of instrument.scales) scores.set(scale.id, scoreScale(responses, scale, instrument, instrument.scoring).score);
  return scores;
}
