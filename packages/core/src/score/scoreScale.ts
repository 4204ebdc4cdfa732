import type { Instrument, Scale, ScoringRule } from "../instrument/instrument.ts";

/** A scale's score and the answers that it rests on. */
export interface ScaleScore {
  /** Null where too few items were answered. */
  readonly score: number | null;
  /** Number of items of the scale that were answered. */
  readonly answered: number;
}

/** Where an item of a scale stands among the answers. */
export interface ItemPlace {
  readonly index: number;
  readonly reversed: boolean;
}

// where a scale's items stand among the answers, found once for each scale and list of items
const placesOf = new WeakMap<Scale, { readonly items: readonly string[]; readonly places: readonly ItemPlace[] }>();

/** Where the items of a scale stand among an instrument's items. */
export function itemPlaces(scale: Scale, items: readonly string[]): readonly ItemPlace[] {
  const known = placesOf.get(scale);
  if (known?.items === items) return known.places;
  const found = scale.items.map((item) => ({ index: items.indexOf(item), reversed: scale.reversed.includes(item) }));
  if (Object.isFrozen(scale)) placesOf.set(scale, { items, places: found });
  return found;
}

/**
 * The score that a sum of answers gives: missing items take the mean of those answered.
 *
 * @param sum sum of the scale's answers, each in the scale's direction
 * @param answered number of answered items
 * @param k number of items of the scale
 * @param rule sum or mean, and the share of items that must be answered
 * @returns the score, null where too few items were answered
 */
export function scoreOf(sum: number, answered: number, k: number, rule: ScoringRule): number | null {
  if (answered === 0 || answered < rule.minimumAnswered * k) return null;
  return rule.method === "mean" ? sum / answered : (sum * k) / answered;
}

/**
 * Scores one scale of one record: reversed items count minimum + maximum - answer, missing items take the record's own
 * mean on the scale (sum * items / answered, not rounded).
 *
 * @param responses answers as given, in the order of `items`; null is missing
 * @param scale scale with its items and those of them that are reversed
 * @param instrument order of the items and range of the answers
 * @param rule sum or mean, and the share of items that must be answered
 * @returns score and number of answered items
 * @example
 * const scale = { ...eaq30.scales[0], items: ["1", "2", "3", "4"], reversed: ["4"] };
 * const instrument = { items: ["1", "2", "3", "4"], range: { minimum: 1, maximum: 3 } };
 * scoreScale([3, 2, null, 3], scale, instrument, { method: "sum", minimumAnswered: 0.5 }); // { score: 8, answered: 3 }
 */
export function scoreScale(
  responses: readonly (number | null)[],
  scale: Scale,
  instrument: Pick<Instrument, "items" | "range">,
  rule: ScoringRule,
): ScaleScore {
  const { minimum, maximum } = instrument.range;
  let sum = 0;
  let answered = 0;
  for (const { index, reversed } of itemPlaces(scale, instrument.items)) {
    const answer = responses[index] ?? null;
    if (answer === null) continue;
    sum += reversed ? minimum + maximum - answer : answer;
    answered += 1;
  }
  return { score: scoreOf(sum, answered, scale.items.length, rule), answered };
}
