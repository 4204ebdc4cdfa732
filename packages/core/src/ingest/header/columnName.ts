import type { Instrument } from "../../instrument/instrument.ts";
import { nameWords } from "../text/nameTokens.ts";
import { factInName, type NamedFact } from "./factInName.ts";
import { itemInName, type NamedItem } from "./itemInName.ts";
import { LONGEST_NAME } from "./longestName.ts";
import { type NamedTotal, totalInName } from "./totalInName.ts";

/** What a column name says; null says nothing that is used. */
export type NamedColumn = NamedFact | NamedItem | NamedTotal | null;

/**
 * Reads one column name.
 *
 * @param name column name as written
 * @param instrument the questionnaire
 * @returns what it names
 */
export function columnName(name: string, instrument: Instrument): NamedColumn {
  if (name.length > LONGEST_NAME || name.trim() === "") return null;
  const words = nameWords(name);
  const item = itemInName(words, instrument);
  // a short item name is sure; a question's text with a number may still ask for the child's code
  if (item !== null && item.rank === 4) return item;
  const named = totalInName(words, instrument) ?? factInName(words, instrument);
  if (named?.kind !== "timepoint" || item === null) return named ?? item;
  // "EAQ 5 (pre or post)" is item 5, but "EAQ-30 (pre or post)" asks for the timepoint
  const { length } = instrument.items;
  return item.own && item.number !== length ? item : { ...named, orItem: { item, length } };
}
