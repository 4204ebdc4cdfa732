import {
  type ContrastAdjustment,
  clusterRobustTest,
  contrasts,
  fitClusterRobust,
  fitLinearModel,
  fitRandomIntercepts,
  marginalMeans,
  poolRubin,
} from "@headway/stats";
import { factor, factors, limits, number, numbers, text } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

/** Means of one factor of a factorial model, and their differences. */
export function means(one: NumberCase): unknown {
  const { factor: name } = one.expected as { readonly factor: string };
  const model = fitLinearModel({ response: numbers(one, text(one, "y")), factors: factors(one) });
  const found = marginalMeans(model, { factors: [name] });
  const [tukey, holm] = (["tukey", "holm"] satisfies ContrastAdjustment[]).map((adjust) => contrasts(found, { adjust }).contrasts);
  return {
    factor: name,
    emmeans: found.cells.map(({ mean, standardError, df, interval }) => ({
      emmean: mean,
      se: standardError,
      df,
      lower: interval?.lower,
      upper: interval?.upper,
    })),
    pairwise: tukey?.map((contrast, at) => ({
      estimate: contrast.estimate,
      se: contrast.standardError,
      t: contrast.statistic,
      p_tukey: contrast.pAdjusted,
      p_holm: holm?.[at]?.pAdjusted,
      ci_tukey: limits(contrast.interval),
    })),
  };
}

const meanOf = (one: NumberCase): { readonly response: (number | null)[]; readonly factors: [] } => ({
  response: numbers(one, text(one, "formula").replace(/\s*~.*$/, "")),
  factors: [],
});

/** The mean of clustered values with the robust standard error CR2. */
export function robustMean(one: NumberCase): unknown {
  const robust = fitClusterRobust({ ...meanOf(one), cluster: factor(one, text(one, "cluster")) }, { correction: "CR2" });
  const { estimate, standardError, statistic, df, pValue } = clusterRobustTest(robust, [1]);
  return { CR2: [{ estimate, se: standardError, t: statistic, df, p: pValue }] };
}

/** The mean with a random intercept for each cluster. */
export function randomIntercepts(one: NumberCase): unknown {
  const grouping = text(one, "formula").replace(/^.*\|\s*(\w+)\).*$/, "$1");
  const fit = fitRandomIntercepts({ ...meanOf(one), groupings: [factor(one, grouping)] });
  const [component] = fit.components;
  return {
    variance_components: { [grouping]: component?.variance, Residual: fit.residualVariance },
    reml_criterion: fit.remlCriterion,
    icc: component?.intraclassCorrelation,
  };
}

/** Rubin's rules. */
export function pooled(one: NumberCase): unknown {
  const values = (name: string): number[] => numbers(one, name).map(Number);
  const found = poolRubin(values("estimates"), values("variances"), {
    completeDf: number(one, "dfcom"),
    confidenceLevel: number(one, "conf_level"),
  });
  return {
    estimate: found.estimate,
    se: found.standardError,
    df: found.df,
    fmi: found.missingInformation,
    p_two_sided: found.pValue,
    ci: limits(found.interval),
  };
}
