import { type MannWhitneyResult, mannWhitney, type NormalApproximation } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns } from "../load.ts";
import { normalFields, tailFields } from "./rankFields.ts";
import { twoSamples } from "./twoSamples.ts";

// the reference enumerates mid-ranks only up to this many values; the library goes further
const enumerated = 60;

/** The Mann-Whitney test in all its versions, against R's wilcox.test and exact permutation distributions. */
export const checkMannWhitney: Check = (reference, tools) => {
  const { x, y } = twoSamples(caseColumns(reference, tools));
  const test = mannWhitney(x, y, { confidenceLevel: reference.options.conf_level as number });
  const actual = {
    n_x: test.nX,
    n_y: test.nY,
    U_x: test.statistic,
    U_y: test.statisticY,
    has_ties: test.ties,
    exact: tailFields(test.exact),
    exact_conditional: test.n <= enumerated ? tailFields(test.exactConditional) : null,
    normal_corrected: orNulls(test.normalCorrected, 1),
    normal_uncorrected: orNulls(test.normalUncorrected, null),
    hodges_lehmann: test.estimate,
    hl_ci_exact: exactInterval(test),
    rank_biserial: test.rankBiserial,
    prob_superiority: test.probabilityOfSuperiority,
    r_z: test.r,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};

/** Without variance R divides by 0: 0 / 0 is missing, and half a point of correction over 0 is far out on either side. */
function orNulls(normal: NormalApproximation | null, oneSided: number | null) {
  return normalFields(normal) ?? { z: null, p_two_sided: null, p_greater: oneSided, p_less: oneSided };
}

function exactInterval({ interval, achievedLevel }: MannWhitneyResult) {
  if (interval === null || achievedLevel === null) return null;
  return { lower: interval.lower, upper: interval.upper, achieved_conf: achievedLevel };
}
