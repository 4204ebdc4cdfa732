import { type SignedRankResult, wilcoxonSignedRank } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { normalFields, tailFields } from "./rankFields.ts";

/** Wilcoxon's signed-rank test in all its versions, against R's wilcox.test and exact permutation distributions. */
export const checkWilcoxonSignedRank: Check = (reference, tools) => {
  const columns = caseColumns(reference, tools);
  const confidenceLevel = reference.options.conf_level as number;
  const test = wilcoxonSignedRank(numbers(columns, "pre"), numbers(columns, "post"), { confidenceLevel });
  const actual = {
    n_pairs: test.n,
    n_dropped: test.dropped,
    n_zero: test.zeros,
    n_used: test.used,
    n_positive: test.positive,
    n_negative: test.negative,
    has_ties: test.ties,
    W_plus: test.positiveSum,
    W_minus: test.negativeSum,
    exact: tailFields(test.exact),
    exact_conditional: tailFields(test.exactConditional),
    normal_corrected: normalFields(test.normalCorrected),
    normal_uncorrected: normalFields(test.normalUncorrected),
    hodges_lehmann: test.estimate,
    hodges_lehmann_all_pairs: test.estimateAllPairs,
    hl_ci_exact: exactInterval(test),
    rank_biserial: test.rankBiserial,
    r_z: test.r,
    p_exact: test.exact,
    p_normal_corrected: test.normalCorrected,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};

function exactInterval({ interval, achievedLevel }: SignedRankResult) {
  if (interval === null || achievedLevel === null) return null;
  return { lower: interval.lower, upper: interval.upper, achieved_conf: achievedLevel };
}
