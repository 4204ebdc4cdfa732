import type { DateForm } from "../../format/date.ts";
import type { NumberForm } from "../../format/numberForm.ts";

/** How English writes numbers, by APA 7. */
export const numbers: NumberForm = {
  decimal: ".",
  grouping: ",",
  minus: "\u2212",
  percent: { before: "", after: "%" },
  separator: ",",
  leadingZero: false,
};

/** How English writes a date. */
export const dates: DateForm = {
  pattern: "{day} {month} {year}",
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
