import type { Instrument } from "../../instrument/instrument.ts";
import {
  bareIdNames,
  type FactKind,
  factNames,
  factorNames,
  fillerWords,
  idOwners,
  idPlaces,
  idWords,
  notIdOwners,
  notIdWords,
} from "../readingRules.ts";
import { type NameWords, nameTokens } from "../text/nameTokens.ts";
import type { NamedItem } from "./itemInName.ts";
import { type WaveMark, waveInName } from "./waveInName.ts";

/** An id, a fact or a factor named by a column; `rank` is lower for the better name. */
export type NamedFact =
  | { readonly kind: "id"; readonly rank: number }
  | {
      readonly kind: FactKind;
      readonly rank: number;
      readonly wave: WaveMark | null;
      /** The item that the name may be in place of the timepoint, and how many items there are. */
      readonly orItem?: { readonly item: NamedItem; readonly length: number };
    }
  | { readonly kind: "factor"; readonly factor: string; readonly rank: number; readonly wave: WaveMark | null };

/** Ids of this rank or above are guesses from a name that no rule knows. */
export const GUESSED_ID = 1000;

const withoutFiller = (tokens: readonly string[]): string => tokens.filter((token) => !fillerWords.has(token) || token === "old").join(" ");

type Respondent = Instrument["respondent"];

// "childid" and "pupilcode"
const gluedIds = (respondent: Respondent): ReadonlySet<string> =>
  new Set(idOwners[respondent].flatMap((owner) => [...idWords].map((word) => owner + word)));
const GLUED_IDS: Readonly<Record<Respondent, ReadonlySet<string>>> = { child: gluedIds("child"), facilitator: gluedIds("facilitator") };

function idRank(tokens: readonly string[], respondent: Respondent): number | null {
  if (tokens.length > 14) return null;
  const joined = tokens.join("");
  const owners = idOwners[respondent];
  const owned = tokens.some((token) => owners.includes(token));
  const glued = tokens.some((token) => GLUED_IDS[respondent].has(token));
  // "Family Hub child ID": what stands before the child's id says where it was given
  const pair = tokens.findIndex((token, at) => owners.includes(token) && idWords.has(tokens[at + 1] ?? ""));
  const others = tokens.filter((token, at) => !owners.includes(token) && !(at < pair && idPlaces.has(token)));
  if (others.some((token) => notIdWords.has(token))) return null;
  if (respondent === "child" && idOwners.facilitator.some((owner) => owner !== "participant" && joined.startsWith(owner))) return null;
  if (glued || (owned && tokens.some((token) => idWords.has(token)))) return 0;
  const bare = bareIdNames.indexOf(tokens.filter((token) => !["the", "your", "please", "enter", "a", "s"].includes(token)).join(""));
  return bare === -1 ? null : 1 + bare;
}

// "Mosaic ID" or "NHS number", and the child's name where nothing better is there
function guessedIdRank(tokens: readonly string[], respondent: Respondent): number | null {
  if (respondent !== "child" || tokens.length < 2 || tokens.length > 4) return null;
  const owners = idOwners.child;
  if (tokens.length <= 3 && tokens.at(-1) === "name" && owners.includes(tokens.at(-2)!)) return GUESSED_ID + 1;
  const strange = tokens.some((token) => notIdWords.has(token) || notIdOwners.has(token) || /\d/.test(token));
  return !strange && ["id", "ref", "upn"].includes(tokens.at(-1)!) ? GUESSED_ID : null;
}

function fromTokens(tokens: readonly string[], instrument: Instrument): NamedFact | null {
  const { wave, rest, both, asks } = waveInName(tokens, "anywhere");
  if (asks) return { kind: "timepoint", rank: [...factNames.keys()].indexOf("time point"), wave: null };
  if (both) return null;
  const unnumbered = /^\d+$/.test(rest[0] ?? "") ? rest.slice(1) : rest;
  const id = idRank(unnumbered, instrument.respondent);
  if (id !== null) return { kind: "id", rank: id };
  const asked = unnumbered.includes("how") && unnumbered.includes("old") ? "how" : null;
  const text = asked ?? withoutFiller(unnumbered);
  const factor = factorNames.get(text);
  if (factor !== undefined && factor !== instrument.respondent) {
    return { kind: "factor", factor, wave, rank: [...factorNames.keys()].indexOf(text) };
  }
  const fact = factNames.get(text);
  const guessed = fact === undefined && wave === null ? guessedIdRank(unnumbered, instrument.respondent) : null;
  if (guessed !== null) return { kind: "id", rank: guessed };
  return fact === undefined ? null : { kind: fact, wave, rank: [...factNames.keys()].indexOf(text) };
}

const BRACKETED = /[([][^()[\]]*[)\]]/g;

/**
 * Reads a column name as the child's id, a fact such as age, or a factor.
 *
 * @param words column name with its words
 * @param instrument whose respondent the id belongs to
 * @returns the meaning, or null
 */
export function factInName({ name, tokens, camel }: NameWords, instrument: Instrument): NamedFact | null {
  const age =
    /^\s*age\b/i.test(name) && tokens.some((token) => token.startsWith("month") || token === "mths") ? (["age", "months"] as const) : null;
  const named = fromTokens(age ?? tokens, instrument) ?? (camel === null ? null : fromTokens(camel, instrument));
  // what stands in brackets explains: "Date (dd/mm/yyyy)"
  const bare = named === null ? name.replace(BRACKETED, " ") : name;
  return named ?? (bare === name || bare.trim() === "" ? null : fromTokens(nameTokens(bare), instrument));
}
