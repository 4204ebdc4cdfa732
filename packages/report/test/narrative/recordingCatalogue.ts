import type { Catalogue } from "../../src/narrative/catalogue.ts";
import { english } from "../../src/narrative/en/english.ts";

/** One function of the catalogue as it was asked for a text. */
export interface Call {
  /** Its place in the catalogue, such as `charts.items.higher`. */
  readonly path: string;
  readonly given: readonly unknown[];
  readonly said: unknown;
}

const isFolder = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** The names that text, tables and charts share are one object: it stands in the catalogue three times. */
const once = (path: string): string => path.replace(/^(?:charts|tables)\.terms\./, "terms.");

const below = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function inside(value: unknown, path: string, note: (call: Call) => void): unknown {
  if (isFolder(value)) return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inside(own, below(path, key), note)]));
  if (typeof value !== "function") return value;
  return (...given: unknown[]): unknown => {
    const said: unknown = Reflect.apply(value, undefined, given);
    note({ path: once(path), given, said });
    return said;
  };
}

/** The English catalogue, which tells of every text that is asked for. */
export const recordingCatalogue = (note: (call: Call) => void): Catalogue => inside(english, "", note) as Catalogue;

function leaves(value: unknown, path: string): readonly (readonly [path: string, leaf: unknown])[] {
  return isFolder(value) ? Object.entries(value).flatMap(([key, own]) => leaves(own, below(path, key))) : [[once(path), value]];
}

const all = leaves(english, "");

/** Where the functions of the catalogue stand. */
export const catalogueFunctions: readonly string[] = [
  ...new Set(all.flatMap(([path, leaf]) => (typeof leaf === "function" ? [path] : []))),
];

/** The texts of the catalogue that are always the same, with where they stand. */
export const fixedTexts: readonly (readonly [path: string, text: unknown])[] = all.filter(([, leaf]) => typeof leaf !== "function");
