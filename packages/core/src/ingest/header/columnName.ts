import type { Instrument } from "../../instrument/instrument.ts";
import { factInName, type NamedFact } from "./factInName.ts";
import { itemInName, type NamedItem } from "./itemInName.ts";
import { type NamedTotal, totalInName } from "./totalInName.ts";

/** What a column name says; null says nothing that is used. */
export type NamedColumn = NamedFact | NamedItem | NamedTotal | null;

// longer names are a cell of data that was taken for a header
const LONGEST_NAME = 2000;

/**
 * Reads one column name.
 *
 * @param name column name as written
 * @param instrument the questionnaire
 * @returns what it names
 */
export function columnName(name: string, instrument: Instrument): NamedColumn {
  if (name.trim() === "" || name.length > LONGEST_NAME) return null;
  const item = itemInName(name, instrument);
  // a short item name is sure; a question's text with a number may still ask for the child's code
  if (item !== null && item.rank === 4) return item;
  return totalInName(name, instrument) ?? factInName(name, instrument) ?? item;
}
