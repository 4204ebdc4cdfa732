import type { Instrument, Scale } from "../../instrument/instrument.ts";
import { foldText } from "../text/foldText.ts";
import { type Answer, plainNumber } from "./readAnswer.ts";

/** Smallest and largest score of a scale. */
export function totalRange(scale: Scale, instrument: Instrument): { readonly minimum: number; readonly maximum: number } {
  const k = instrument.scoring.method === "sum" ? scale.items.length : 1;
  return { minimum: instrument.range.minimum * k, maximum: instrument.range.maximum * k };
}

/**
 * Reads one cell as a scale's total; fractions are read, since prorated sums have them.
 *
 * @param cell cell as written
 * @param scale the scale
 * @param instrument the questionnaire
 * @returns value, missing, or what is wrong
 */
export function readTotal(cell: string, scale: Scale, instrument: Instrument): Answer {
  const text = foldText(cell);
  if (instrument.missing.tokens.includes(text)) return { kind: "missing" };
  const value = plainNumber(text);
  if (value === null) return { kind: "invalid_response" };
  const { minimum, maximum } = totalRange(scale, instrument);
  if (value >= minimum && value <= maximum) return { kind: "value", value };
  return instrument.missing.codes.includes(value) ? { kind: "code" } : { kind: "out_of_range", value };
}
