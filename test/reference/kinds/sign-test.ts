import { signTest } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { pairOf } from "./intervals.ts";

/** The sign test with the interval of the median, against R's binom.test. */
export const checkSignTest: Check = (reference, tools) => {
  const columns = caseColumns(reference, tools);
  const confidenceLevel = reference.options.conf_level as number;
  const test = signTest(numbers(columns, "pre"), numbers(columns, "post"), { confidenceLevel });
  const { interval, achievedLevel, proportionPositive } = test;
  const actual = {
    n_pairs: test.n,
    n_dropped: test.dropped,
    n_positive: test.positive,
    n_negative: test.negative,
    n_zero: test.zeros,
    p_two_sided: test.pValue,
    p_greater: test.tails?.greater ?? null,
    p_less: test.tails?.less ?? null,
    median_diff: test.estimate,
    median_ci: interval && { lower: interval.lower, upper: interval.upper, achieved_conf: achievedLevel },
    prop_positive: proportionPositive.estimate,
    prop_ci_clopper_pearson: pairOf(proportionPositive.interval),
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
