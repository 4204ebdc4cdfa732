import type { Instrument, Scale } from "../../instrument/instrument.ts";

/** Lowest and highest score that a scale can take. */
export function scaleRange(scale: Scale, instrument: Instrument): { readonly minimum: number; readonly maximum: number } {
  const k = instrument.scoring.method === "sum" ? scale.items.length : 1;
  return { minimum: instrument.range.minimum * k, maximum: instrument.range.maximum * k };
}
