import { equivalenceTest, type Interval, independentT, oneSampleT, pairedBayesFactor, pairedEffectSizes, pairedT } from "@headway/stats";
import { limits, number, numbers, twoSamples } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

/** What R's t.test gives, by its names. */
interface TTest {
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  readonly interval: Interval | null;
}

const named = ({ statistic, df, pValue, interval }: TTest): object => ({ t: statistic, df, p_two_sided: pValue, ci: limits(interval) });

/** Paired t test and standardised changes. */
export function pairedTest(one: NumberCase): unknown {
  const [pre, post] = [numbers(one, "pre"), numbers(one, "post")];
  const options = { confidenceLevel: number(one, "conf_level") };
  const test = pairedT(pre, post, options);
  const { dz, gz, dav, drm } = pairedEffectSizes(pre, post, options);
  return {
    ...named(test),
    n_pairs: test.n,
    mean_diff: test.estimate,
    sd_diff: test.standardDeviationChange,
    cohen_dz: dz.estimate,
    cohen_dz_ci: limits(dz.interval),
    hedges_gz: gz.estimate,
    cohen_dav: dav.estimate,
    cohen_drm: drm.estimate,
  };
}

/** One-sample t test. */
export function oneSampleTest(one: NumberCase): unknown {
  const test = oneSampleT(numbers(one, "x"), { mu: number(one, "mu"), confidenceLevel: number(one, "conf_level") });
  return { ...named(test), mean: test.estimate, sd: test.standardDeviation };
}

/** Student's and Welch's test of two groups. */
export function twoSampleTests(one: NumberCase): unknown {
  const [x, y] = twoSamples(one);
  const test = (equalVariance: boolean): object => named(independentT(x, y, { equalVariance, confidenceLevel: number(one, "conf_level") }));
  return { student: test(true), welch: test(false) };
}

/** Two one-sided tests. */
export function equivalenceTests(one: NumberCase): unknown {
  const options = { low: number(one, "low"), high: number(one, "high"), alpha: number(one, "alpha"), unit: "raw" } as const;
  const { low, high, pValue, interval } = equivalenceTest(numbers(one, "pre"), numbers(one, "post"), options);
  return {
    t_low: low.statistic,
    p_low: low.pValue,
    t_high: high.statistic,
    p_high: high.pValue,
    p_tost: pValue,
    ci_1_minus_2alpha: limits(interval),
  };
}

/** JZS Bayes factor of a paired change. */
export function bayesFactor(one: NumberCase): unknown {
  const found = pairedBayesFactor(numbers(one, "pre"), numbers(one, "post"), { priorScale: number(one, "rscale") });
  return { log_bf10: found.logBayesFactor, bf10: found.bayesFactor };
}
