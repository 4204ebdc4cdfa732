import { independentEffectSizes, independentT } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns } from "../load.ts";
import { pairOf } from "./intervals.ts";
import { twoSamples } from "./twoSamples.ts";

/** Student's and Welch's t test with their effect sizes, against R's t.test and noncentral t limits. */
export const checkTIndependent: Check = (reference, tools) => {
  const confidenceLevel = reference.options.conf_level as number;
  const { x, y } = twoSamples(caseColumns(reference, tools));
  const student = independentT(x, y, { confidenceLevel, equalVariance: true });
  const effects = independentEffectSizes(x, y, { confidenceLevel });
  const actual = {
    n_x: student.nX,
    n_y: student.nY,
    mean_x: student.meanX,
    mean_y: student.meanY,
    sd_x: student.standardDeviationX,
    sd_y: student.standardDeviationY,
    mean_diff: student.estimate,
    student: testFields(x, y, true, confidenceLevel),
    welch: testFields(x, y, false, confidenceLevel),
    cohen_d: effects.d.estimate,
    cohen_d_ci: pairOf(effects.d.interval),
    hedges_g: effects.g.estimate,
    hedges_g_ci: pairOf(effects.g.interval),
    glass_delta_sd_y: effects.glassDelta.estimate,
    cohen_d_av_sd: effects.dav.estimate,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};

function testFields(x: (number | null)[], y: (number | null)[], equalVariance: boolean, confidenceLevel: number) {
  const test = independentT(x, y, { confidenceLevel, equalVariance });
  if (test.statistic === null) return null;
  return {
    se: test.standardError,
    t: test.statistic,
    df: test.df,
    p_two_sided: test.pValue,
    log_p_two_sided: test.logPValue,
    p_less: independentT(x, y, { equalVariance, alternative: "less" }).pValue,
    p_greater: independentT(x, y, { equalVariance, alternative: "greater" }).pValue,
    ci: pairOf(test.interval),
  };
}
