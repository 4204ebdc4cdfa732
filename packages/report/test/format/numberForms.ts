import type { DateForm } from "../../src/format/date.ts";
import type { NumberForm } from "../../src/format/numberForm.ts";

/** A decimal comma, groups apart by a thin space that does not break, a zero before every decimal mark. */
export const commaNumbers: NumberForm = {
  decimal: ",",
  grouping: "\u202f",
  minus: "\u2212",
  percent: { before: "", after: "\u00a0%" },
  separator: ";",
  leadingZero: true,
};

/** Day, month and year in figures. */
export const dottedDates: DateForm = {
  pattern: "{day}.{month}.{year}",
  months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
};
