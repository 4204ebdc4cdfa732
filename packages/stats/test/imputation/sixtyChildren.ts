import type { ChangeData } from "../../src/imputation/countedRows.ts";

const list = (text: string): (number | null)[] => text.split(" ").map((word) => (word === "-" ? null : Number(word)));
/** The values, with others in the rows that are told, counted from 1. */
export const replaced = (values: readonly (number | null)[], rows: readonly number[], by: readonly (number | null)[]) =>
  values.map((value, row) => (rows.includes(row + 1) ? by[rows.indexOf(row + 1)]! : value));

/** Sixty invented children, made in R with set.seed(11): post depends on pre, age and group, and the higher pre the likelier post is missing. */
export const pre = list(
  "10 12 7 8 16 9 16 14 12 9 10 11 7 11 9 12 11 15 10 10 10 12 11 13 12 12 11 10 11 9 9 9 14 7 9 13 11 17 10 11 7 12 15 9 15 11 5 15 14 13 14 11 10 13 12 14 12 13 16 12",
);
export const post = list(
  "- 12 12 10 18 9 18 - - 10 13 - 11 13 6 - - - 15 16 13 - 14 8 13 - 11 13 - 11 16 11 - 12 12 16 15 - 14 11 11 10 16 10 13 13 9 - - - 10 14 - 13 13 - 13 18 16 13",
);
export const age = list(
  "8 9 15 8 10 7 6 14 12 12 15 12 8 11 7 10 8 12 13 15 12 11 10 12 8 11 11 9 14 9 11 13 8 13 12 12 7 8 12 11 10 9 12 8 8 13 8 6 15 8 8 13 7 13 12 12 8 13 7 9",
);
export const group = { name: "group", levels: ["a", "b", "c"], codes: pre.map((_, row) => row % 3) };

/** The same with gaps in pre and age, and fewer in post. */
export const gaps: ChangeData = {
  pre: replaced(pre, [3, 17, 22, 40], [null, null, null, null]),
  post: replaced(post, [3, 17, 22, 40], [11, 14, 9, 13]),
  factors: [group],
  covariates: [{ name: "age", values: replaced(age, [1, 5, 9, 30, 31], [null, null, null, null, null]) }],
};
