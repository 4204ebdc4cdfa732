import type { Catalogue } from "../../src/narrative/catalogue.ts";
import { english } from "../../src/narrative/en/english.ts";
import { commaNumbers, dottedDates } from "../format/numberForms.ts";

/** Letters as wide ones, so that a text is known to come from the catalogue however it is cut into lines afterwards. */
export const marked = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Fields that no reader sees: the style of a span, where a link leads. */
const UNSEEN: ReadonlySet<string> = new Set(["style", "href"]);

/** Marks every text of a value, and what its functions return. */
function pseudo(value: unknown): unknown {
  if (typeof value === "string") return marked(value);
  if (typeof value === "function") return (...given: unknown[]) => pseudo(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, UNSEEN.has(key) ? own : pseudo(own)]));
}

const words = pseudo(english) as Catalogue;

/** The English catalogue with every letter of its texts marked, a decimal comma, groups of three digits apart, and dates in figures. */
export const pseudoCatalogue: Catalogue = {
  ...words,
  language: "en-XA",
  numbers: commaNumbers,
  dates: dottedDates,
  tables: { ...words.tables, numbers: commaNumbers },
  charts: { ...words.charts, numbers: commaNumbers },
};
