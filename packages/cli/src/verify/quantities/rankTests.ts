import { kruskalWallis, mannWhitney, type NormalApproximation, signTest, type TailProbabilities, wilcoxonSignedRank } from "@headway/stats";
import { factor, number, numbers, text, twoSamples } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

const tails = (p: TailProbabilities | null): object | null => p && { p_two_sided: p.twoSided, p_greater: p.greater, p_less: p.less };
const normal = (approximation: NormalApproximation | null): object | null =>
  approximation && { z: approximation.z, ...tails(approximation) };

/** Wilcoxon's signed-rank test. */
export function signedRank(one: NumberCase): unknown {
  const test = wilcoxonSignedRank(numbers(one, "pre"), numbers(one, "post"), { confidenceLevel: number(one, "conf_level") });
  return {
    W_plus: test.positiveSum,
    exact: tails(test.exact),
    exact_conditional: tails(test.exactConditional),
    normal_corrected: normal(test.normalCorrected),
    hodges_lehmann: test.estimate,
    rank_biserial: test.rankBiserial,
  };
}

/** Sign test. */
export function signs(one: NumberCase): unknown {
  const test = signTest(numbers(one, "pre"), numbers(one, "post"), { confidenceLevel: number(one, "conf_level") });
  return {
    n_positive: test.positive,
    n_negative: test.negative,
    n_zero: test.zeros,
    p_two_sided: test.pValue,
    p_greater: test.tails?.greater,
    p_less: test.tails?.less,
  };
}

/** Mann-Whitney test. */
export function rankSum(one: NumberCase): unknown {
  const test = mannWhitney(...twoSamples(one), { confidenceLevel: number(one, "conf_level") });
  return {
    U_x: test.statistic,
    exact_conditional: tails(test.exactConditional),
    normal_corrected: normal(test.normalCorrected),
    prob_superiority: test.probabilityOfSuperiority,
  };
}

/** Kruskal-Wallis test. */
export function rankAnova(one: NumberCase): unknown {
  const test = kruskalWallis(numbers(one, text(one, "y")), factor(one, text(one, "group")));
  return { H: test.statistic, df: test.df, p: test.pValue, epsilon2: test.epsilonSquared };
}
