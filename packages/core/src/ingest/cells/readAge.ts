import { acceptedAges } from "../readingRules.ts";
import { asciiDigits } from "../text/asciiDigits.ts";
import { foldText } from "../text/foldText.ts";

/** What an age cell says. */
export type AgeCell =
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "band"; readonly band: string }
  | { readonly kind: "missing" }
  | { readonly kind: "age_out_of_range" }
  | { readonly kind: "age_unparsed" };

const YEARS = "(?:years?|yrs?|y)(?: of age| old)?\\.?";
const MONTHS = "(?:months?|mths?|mos?|m)\\.?";
const YEARS_AND_MONTHS = new RegExp(`^(\\d{1,3}) ?${YEARS}[ ,]{0,2}(?:and )?(\\d{1,2}) ?${MONTHS}$`);
const ONLY_YEARS = new RegExp(`^(\\d{1,4}(?:\\.\\d+)?) ?${YEARS}$`);
const ONLY_MONTHS = new RegExp(`^(\\d{1,4}(?:\\.\\d+)?) ?${MONTHS}$`);
const YEARS_SEMICOLON_MONTHS = /^(\d{1,2});(\d{1,2})$/;
const NUMBER = /^-?\d{1,9}(?:\.\d{1,15})?$/;
const BAND =
  /^(?:ages? )?(?:\d{1,2} ?(?:-|–|—|to) ?\d{1,2}|\d{1,2} ?(?:\+|and over|or over|and above|or above|plus)|(?:under|over|<|>|≤|≥|up to) ?\d{1,2})(?: ?(?:years?|yrs?|y)(?: old)?)?$/;

/**
 * Says whether an age in years is one that is accepted.
 *
 * @param years age in years
 * @returns the age, or that it is out of range
 */
export function acceptedAge(years: number): AgeCell {
  const accepted = years >= acceptedAges.minimum && years <= acceptedAges.maximum;
  return accepted ? { kind: "years", years } : { kind: "age_out_of_range" };
}

function inYears(text: string, headerSaysMonths: boolean): number | null {
  const both = YEARS_AND_MONTHS.exec(text) ?? YEARS_SEMICOLON_MONTHS.exec(text);
  if (both !== null) return Number(both[2]) < 12 ? Number(both[1]) + Number(both[2]) / 12 : null;
  const years = ONLY_YEARS.exec(text);
  if (years !== null) return Number(years[1]);
  const months = ONLY_MONTHS.exec(text);
  if (months !== null) return Number(months[1]) / 12;
  if (!NUMBER.test(text)) return null;
  return headerSaysMonths ? Number(text) / 12 : Number(text);
}

/**
 * Reads one cell as an age.
 *
 * @param cell cell as written
 * @param headerSaysMonths whether a plain number counts months
 * @param missingTokens folded texts for "no answer"
 * @returns years, a band, or what is wrong
 */
export function readAge(cell: string, headerSaysMonths: boolean, missingTokens: readonly string[]): AgeCell {
  const text = asciiDigits(foldText(cell)).replace(/^(-?\d+),(\d+)/, "$1.$2");
  if (missingTokens.includes(text)) return { kind: "missing" };
  const years = inYears(text, headerSaysMonths);
  if (years !== null) return acceptedAge(years);
  return BAND.test(text) ? { kind: "band", band: text } : { kind: "age_unparsed" };
}
