/** How a language writes a date. */
export interface DateForm {
  /** Where the parts stand, such as `{day} {month} {year}`. */
  readonly pattern: string;
  /** The twelve names as they stand inside a date. */
  readonly months: readonly string[];
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Writes a date as the language does.
 *
 * @param dates how it does
 * @param date such as `2026-11-03`; anything else stays as it is
 * @returns such as `3 November 2026`
 * @example
 * formatDate(english.dates, "2026-11-03"); // "3 November 2026"
 */
export function formatDate({ pattern, months }: DateForm, date: string): string {
  const [, year = "", month = "", day = ""] = ISO.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined || !isDay(date)) return date;
  const parts = [
    ["{day}", String(Number(day))],
    ["{month}", name],
    ["{year}", year],
  ] as const;
  return parts.reduce((text, [place, part]) => text.replaceAll(place, () => part), pattern);
}

/** Whether the calendar has the day: 30 February stays as it was given. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
