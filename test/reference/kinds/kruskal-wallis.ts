import { kruskalWallis } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { groupColumns } from "./groupColumns.ts";

/** The Kruskal-Wallis test with its effect sizes and mean ranks, against R's kruskal.test. */
export const checkKruskalWallis: Check = (reference, tools) => {
  const { values, groups } = groupColumns(reference, tools);
  const test = kruskalWallis(values, groups);
  const actual = {
    n: test.n,
    k: test.groups.length,
    H: test.statistic,
    df: test.df,
    p: test.pValue,
    log_p: test.logPValue,
    epsilon2: test.epsilonSquared,
    eta2_H: test.etaSquared,
    mean_ranks: Object.fromEntries(test.groups.map(({ level, meanRank }) => [level, meanRank])),
    tie_correction: test.tieCorrection,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
