import type { Instrument } from "../../instrument/instrument.ts";
import { ReadOptionsError } from "../readOptionsError.ts";
import { nameTokens } from "../text/nameTokens.ts";
import { columnName, type NamedColumn } from "./columnName.ts";
import type { WaveMark } from "./waveInName.ts";

/** Says what a column name means. */
export type NameReader = (name: string) => NamedColumn;

/** A column name as declared names are compared: its words, whatever stands between them. */
export const foldColumnName = (name: string): string => nameTokens(name).join(" ");
const LONGEST_KEPT = 500;
const FACTS = ["timepoint", "age", "ageMonths", "ageBand", "dateOfBirth", "date"] as const;
const EXPECTED =
  "id, timepoint, age, ageMonths, ageBand, dateOfBirth, date, factor:NAME, item:ITEM[:pre|post], total:SCALE[:pre|post] or ignore";

const waveOf = (text: string | undefined): WaveMark | null | undefined =>
  text === undefined ? null : text === "pre" || text === "post" ? text : undefined;

function declared(meaning: string, instrument: Instrument): NamedColumn | undefined {
  const [kind, subject, timepoint] = meaning.split(":").map((part) => part.trim());
  const fact = FACTS.find((name) => name === kind);
  if (kind === "ignore") return null;
  if (kind === "id") return { kind: "id", rank: -1 };
  const wave = waveOf(fact === undefined ? timepoint : subject);
  if (fact !== undefined) return wave === undefined ? undefined : { kind: fact, rank: -1, wave };
  if (subject === undefined || subject === "" || wave === undefined) return undefined;
  if (kind === "factor") return { kind: "factor", factor: subject, rank: -1, wave };
  const item = instrument.items.indexOf(subject);
  if (kind === "item" && item !== -1) return { kind: "item", number: item + 1, wave, own: true, reversed: false, rank: 4 };
  const scale = instrument.scales.find(({ id }) => id === subject);
  return kind === "total" && scale !== undefined ? { kind: "total", scale: scale.id, wave } : undefined;
}

/**
 * Makes the reader of column names: what the user declares goes before what the names say.
 *
 * @param instrument the questionnaire
 * @param map column name to meaning, as the user declares it
 * @returns reader of a name
 * @throws ReadOptionsError where a declared meaning is unknown
 */
export function nameReader(instrument: Instrument, map: Readonly<Record<string, string>>): NameReader {
  const declarations = new Map<string, NamedColumn>();
  for (const [column, meaning] of Object.entries(map)) {
    const named = declared(meaning, instrument);
    if (named === undefined) throw new ReadOptionsError("map", meaning, EXPECTED);
    declarations.set(foldColumnName(column), named);
  }
  // the same names are read for every delimiter that is tried
  const known = new Map<string, NamedColumn>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const own = declarations.size > 0 ? declarations.get(foldColumnName(name)) : undefined;
    const meaning = own === undefined ? columnName(name, instrument) : own;
    if (name.length < LONGEST_KEPT) known.set(name, meaning);
    return meaning;
  };
}
