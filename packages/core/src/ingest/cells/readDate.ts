import { asciiDigits } from "../text/asciiDigits.ts";
import { foldText } from "../text/foldText.ts";

/** How a date is written; `numeric` needs the column to say whether the day or the month comes first. */
export type DateForm = "iso" | "numeric" | "named-month" | "named-month-short-year" | "named-month-first" | "serial";

/** The parts of a date cell. */
export interface DateParts {
  readonly form: DateForm;
  /** First, second and third part; for forms other than `numeric` year, month and day. */
  readonly parts: readonly [number, number, number];
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{2}|\d{4})$/;
const MONTH_DAY_YEAR = /^([a-z]{3,9})[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const TIME = /(?:t| )\d{1,2}:\d{2}.*$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_MS = 86_400_000;
// spreadsheets count days from 30 December 1899
const SERIAL_EPOCH = Date.UTC(1899, 11, 30) / DAY_MS;
const FIRST_SERIAL = 25_000;
const LAST_SERIAL = 60_000;

const fullYear = (text: string): number => (text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text));

/**
 * Splits a date cell into its parts.
 *
 * @param cell cell as written
 * @returns form and parts, or null where it is no date
 */
export function dateParts(cell: string): DateParts | null {
  const text = asciiDigits(foldText(cell))
    .replace(TIME, "")
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+/, "");
  const iso = ISO.exec(text);
  if (iso !== null) return { form: "iso", parts: [Number(iso[1]), Number(iso[2]), Number(iso[3])] };
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return { form: "numeric", parts: [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3]!)] };
  const named = DAY_MONTH_YEAR.exec(text);
  const turned = MONTH_DAY_YEAR.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? turned?.[1] ?? "").slice(0, 3)) + 1;
  if (month > 0) {
    const year = (named?.[3] ?? turned?.[3])!;
    const form = named === null ? "named-month-first" : year.length === 2 ? "named-month-short-year" : "named-month";
    return { form, parts: [fullYear(year), month, Number(named?.[1] ?? turned?.[2])] };
  }
  const serial = Number(SERIAL.exec(text)?.[1]);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return null;
  const date = new Date((SERIAL_EPOCH + serial) * DAY_MS);
  return { form: "serial", parts: [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] };
}

/**
 * The day number of a calendar date, counted from 1970.
 *
 * @returns the day, or null where the calendar has no such date
 */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS : null;
}
