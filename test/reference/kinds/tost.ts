import { type EquivalenceOptions, equivalenceTest } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { pairOf } from "./intervals.ts";

interface TostOptions {
  readonly low: number;
  readonly high: number;
  readonly bound_unit: NonNullable<EquivalenceOptions["unit"]>;
  readonly alpha: number;
}

/** Two one-sided paired t tests, against R's t.test. */
export const checkTost: Check = (reference, tools) => {
  const columns = caseColumns(reference, tools);
  const { low, high, bound_unit, alpha } = reference.options as unknown as TostOptions;
  const test = equivalenceTest(numbers(columns, "pre"), numbers(columns, "post"), { low, high, unit: bound_unit, alpha });
  const actual = {
    n: test.n,
    mean_diff: test.estimate,
    sd_diff: test.standardDeviationChange,
    low_raw: test.low.bound,
    high_raw: test.high.bound,
    t_low: test.low.statistic,
    p_low: test.low.pValue,
    t_high: test.high.statistic,
    p_high: test.high.pValue,
    df: test.df,
    p_tost: test.pValue,
    log_p_tost: test.logPValue,
    ci_1_minus_2alpha: pairOf(test.interval),
    equivalent: test.equivalent,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
