import { hedgesCorrection, pairedEffectSizes, pairedT } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { pairOf } from "./intervals.ts";

/** Paired t test with all its effect sizes, against R's t.test and noncentral t limits. */
export const checkTPaired: Check = (reference, tools) => {
  const confidenceLevel = reference.options.conf_level as number;
  const columns = caseColumns(reference, tools);
  const [pre, post] = [numbers(columns, "pre"), numbers(columns, "post")];
  const test = pairedT(pre, post, { confidenceLevel });
  const less = pairedT(pre, post, { confidenceLevel, alternative: "less" });
  const greater = pairedT(pre, post, { confidenceLevel, alternative: "greater" });
  const { r_error, ...expected } = reference.expected;
  if (r_error !== undefined && test.reason === null) throw new Error("found a test, expected a reason against it");
  const df = test.df ?? 0;
  const actual = {
    n_pairs: test.n,
    n_dropped: test.dropped,
    mean_pre: test.meanPre,
    mean_post: test.meanPost,
    sd_pre: test.standardDeviationPre,
    sd_post: test.standardDeviationPost,
    mean_diff: test.estimate,
    sd_diff: test.standardDeviationChange,
    se_diff: test.standardError,
    r_pre_post: test.correlation,
    t: test.statistic,
    df: test.df,
    p_two_sided: test.pValue,
    log_p_two_sided: test.logPValue,
    p_less: less.pValue,
    p_greater: greater.pValue,
    ci: pairOf(test.interval),
    ci_less: pairOf(less.interval),
    ci_greater: pairOf(greater.interval),
    hedges_J: df > 0 ? hedgesCorrection(df) : null,
    hedges_J_approx: 1 - 3 / (4 * df - 1),
    ...effectFields(pairedEffectSizes(pre, post, { confidenceLevel })),
  };
  expectTree(actual, expected, [], tolerancesOf(reference, tools));
};

function effectFields(effects: ReturnType<typeof pairedEffectSizes>) {
  return {
    cohen_dz: effects.dz.estimate,
    cohen_dz_ci: pairOf(effects.dz.interval),
    hedges_gz: effects.gz.estimate,
    hedges_gz_ci: pairOf(effects.gz.interval),
    cohen_dav: effects.dav.estimate,
    cohen_dav_ci: pairOf(effects.dav.interval),
    hedges_gav: effects.gav.estimate,
    hedges_gav_ci: pairOf(effects.gav.interval),
    cohen_dav_lakens: effects.davLakens.estimate,
    cohen_drm: effects.drm.estimate,
    glass_delta_pre: effects.glassPre.estimate,
  };
}
