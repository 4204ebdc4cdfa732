import { welchAnova } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { groupColumns } from "./groupColumns.ts";

/** Welch's one-way analysis, against R's oneway.test. */
export const checkAnovaWelch: Check = (reference, tools) => {
  const { values, groups } = groupColumns(reference, tools);
  const test = welchAnova(values, groups);
  const actual = { k: test.groups.length, F: test.statistic, df1: test.df1, df2: test.df2, p: test.pValue, log_p: test.logPValue };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
