import { instrumentCatalog } from "./catalog/catalog.ts";
import type { Instrument } from "./instrument.ts";
import { InstrumentError } from "./instrumentError.ts";

/**
 * Finds a questionnaire of the catalog.
 *
 * @param id such as `eaq-30`
 * @returns the instrument
 * @throws InstrumentError that names the known ids
 * @example
 * instrumentById("eaq-30").items.length; // 30
 */
export function instrumentById(id: string): Instrument {
  const found = instrumentCatalog.find((instrument) => instrument.id === id.trim().toLowerCase());
  if (found === undefined) {
    const known = instrumentCatalog.map((instrument) => instrument.id).join(", ");
    throw new InstrumentError([`instrument: unknown id; found ${id}, expected one of ${known}`]);
  }
  return found;
}
