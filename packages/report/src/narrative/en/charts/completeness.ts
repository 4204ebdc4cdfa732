import { formatLevel } from "../../../format/percent.ts";
import { numbers } from "../numbers.ts";
import { nounFor, plural } from "./plural.ts";

/** A share that is told no more exactly in a report that is shared. */
const mostShare = `${formatLevel(numbers, 0.9)} or more`;

/** Words of the chart of unanswered items. */
export const completeness = {
  columns: ["Item", "Answered before", "Answered after"] as readonly string[],
  subtitle: (many: string): string => `Share of ${many} with a questionnaire who answered each item, least answered first`,
  none: "Answers to single items are not part of this evaluation.",
  every: (times: string): string => `Every item was answered by everybody${times}`,
  most: (times: string): string => `Every item was answered by most${times}`,
  /** The times that were read. */
  times: { both: ", before and after", before: " before", after: " after" },
  range: (percent: string, items: number): string => `Each of the ${items} items was answered by at least ${percent}`,
  one: (percent: string): string => `The item was answered by at least ${percent}`,
  hidden: "How many answered some of the items is not shown",
  item: (item: string): string => `Item ${item}`,
  all: (items: number): string => `All ${items} items`,
  others: (items: number): string => `${items} others`,
  before: "Before",
  after: "After",
  mostShare: mostShare as string,
  notShown: "not shown",
  note: (bothShown: boolean, left: number): string =>
    `Bars start at zero; the paler part of a bar stands for those who left the item out.${bothShown ? ` \u201c${mostShare}\u201d is not told more exactly, so that nobody can be pointed to.` : ""}${left === 0 ? "" : ` ${plural(left, "more item")}, answered at least as often, ${nounFor(left, "is", "are")} in the table.`}`,
  altText: (items: number, times: string, sample: string, title: string): string =>
    `Bar chart of the share who answered each of ${plural(items, "item")}${times.replace(",", "")} for ${sample}. ${title}.`,
};
