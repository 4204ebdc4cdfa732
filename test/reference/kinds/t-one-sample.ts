import { describe, oneSampleEffectSizes, oneSampleT } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { pairOf } from "./intervals.ts";

/** One-sample t test with its effect sizes, against R's t.test. */
export const checkTOneSample: Check = (reference, tools) => {
  const { mu, conf_level } = reference.options as { mu: number; conf_level: number };
  const x = numbers(caseColumns(reference, tools), "x");
  const test = oneSampleT(x, { mu, confidenceLevel: conf_level });
  const effects = oneSampleEffectSizes(x, { mu, confidenceLevel: conf_level });
  const { r_error, ...expected } = reference.expected;
  if (r_error !== undefined && test.reason === null) throw new Error("found a test, expected a reason against it");
  const actual = {
    n: test.n,
    mean: test.estimate,
    sd: test.standardDeviation,
    se: test.standardError,
    median: describe(x).median,
    t: test.statistic,
    df: test.df,
    p_two_sided: test.pValue,
    log_p_two_sided: test.logPValue,
    p_less: oneSampleT(x, { mu, alternative: "less" }).pValue,
    p_greater: oneSampleT(x, { mu, alternative: "greater" }).pValue,
    ci: pairOf(test.interval),
    cohen_d: effects.d.estimate,
    cohen_d_ci: pairOf(effects.d.interval),
    hedges_g: effects.g.estimate,
    hedges_g_ci: pairOf(effects.g.interval),
  };
  expectTree(actual, expected, [], tolerancesOf(reference, tools));
};
