import { nounFor, ofAll, plural } from "./plural.ts";

/** Words of the chart of answers. */
export const items = {
  columns: (answers: readonly string[]): string[] => ["Item", "When", "n", ...answers.map((answer) => `Answer ${answer} (%)`)],
  subtitle: (measure: string, many: string): string => `${measure}: share of ${many} giving each answer to each item`,
  none: "Answers to single items are not part of this evaluation.",
  rare: "Each item has an answer that few gave, so none is shown.",
  higher: (items: number, of: number): string => `Average answers were higher afterwards on ${ofAll(items, of)} ${nounFor(of, "item")}`,
  lower: (items: number, of: number): string => `Average answers were lower afterwards on ${ofAll(items, of)} ${nounFor(of, "item")}`,
  same: "Average answers were the same before and after on every item",
  oneTime: "Answers to each item were read at one time only",
  item: (item: string, reversed: boolean): string => `Item ${item}${reversed ? " (turned)" : ""}`,
  answer: (answer: string, at: number, of: number): string =>
    at === 0 ? `${answer} (lowest)` : at === of - 1 ? `${answer} (highest)` : answer,
  answerHead: "Answer",
  before: "Before",
  after: "After",
  notShown: "Not shown: an answer that few gave",
  noAnswers: "No answers",
  note: (reversed: boolean, hidden: boolean): string =>
    `Everyone who answered the item at that time, so numbers differ a little. Items stand in the order of the questionnaire; percentages may not add to 100 because of rounding. ${reversed ? "Items marked turned are worded the other way round: their answers are turned, so that the dark end always raises the score. " : ""}${hidden ? "Items with an answer that few gave are not shown. " : ""}Single items are less reliable than the score and are shown for description only.`,
  altText: (measure: string, items: number, sample: string, title: string): string =>
    `Stacked bar chart of the answers to ${plural(items, "item")} of ${measure} before and after for ${sample}. ${title}.`,
  mean: (label: string, before: string, after: string): string => `${label} from ${before} to ${after}`,
  means: (rows: readonly string[], more: number): string =>
    ` Average answer: ${rows.join("; ")}${more === 0 ? "" : `; ${more} more in the table`}.`,
};
