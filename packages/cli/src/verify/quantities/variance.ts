import {
  type AnovaTerm,
  ancova,
  bartlettTest,
  brownForsytheTest,
  factorialAnova,
  leveneTest,
  mixedAnova,
  type SumsOfSquares,
  type VarianceTest,
  welchAnova,
} from "@headway/stats";
import { factor, factors, numbers, text } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

const row = (term: AnovaTerm): object => ({
  df: term.df1,
  ss: term.sumOfSquares,
  F: term.f,
  p: term.pValue,
  eta2_partial: term.partialEtaSquared,
});

/** NIST's one-way data sets. */
export function oneWay(one: NumberCase): unknown {
  const { terms, residual, rSquared } = factorialAnova({
    response: numbers(one, text(one, "y")),
    factors: [factor(one, text(one, "group"))],
  });
  const [between] = terms;
  const values = {
    df_between: between?.df1,
    ss_between: between?.sumOfSquares,
    ms_between: between?.meanSquare,
    F: between?.f,
    df_within: residual.df,
    ss_within: residual.sumOfSquares,
    r_squared: rSquared,
    residual_sd: residual.meanSquare && Math.sqrt(residual.meanSquare),
  };
  return { certified: values, from_doubles: values };
}

/** Factorial analysis of variance, types II and III. */
export function factorial(one: NumberCase): unknown {
  const data = { response: numbers(one, text(one, "y")), factors: factors(one) };
  const table = (sumsOfSquares: SumsOfSquares): object[] => factorialAnova(data, { sumsOfSquares }).terms.map(row);
  return { typeII: table("II"), typeIII: table("III") };
}

/** Welch's analysis of variance. */
export function welch(one: NumberCase): unknown {
  const { statistic, df1, df2, pValue } = welchAnova(numbers(one, text(one, "y")), factor(one, text(one, "group")));
  return { F: statistic, df1, df2, p: pValue };
}

/** Time by factors between children, from wide data. */
export function timeByFactors(one: NumberCase): unknown {
  const measures = [numbers(one, "pre"), numbers(one, "post")];
  const { terms } = mixedAnova(
    { measures, within: [{ name: "time", levels: ["pre", "post"] }], between: factors(one) },
    { sumsOfSquares: "III" },
  );
  const typeIII = terms.map((term) => ({
    df1: term.df1,
    df2: term.df2,
    ss: term.sumOfSquares,
    F: term.f,
    p: term.pValue,
    ges: term.generalizedEtaSquared,
    eta2_partial: term.partialEtaSquared,
  }));
  return { typeIII };
}

/** Scores after, adjusted for scores before. */
export function covariance(one: NumberCase): unknown {
  const [y, covariate] = [text(one, "y"), text(one, "covariate")];
  const [post, pre, groups] = [numbers(one, y), numbers(one, covariate), factors(one)];
  const { terms } = factorialAnova(
    { response: post, factors: groups, covariates: [{ name: covariate, values: pre }] },
    { sumsOfSquares: "III" },
  );
  const { slope, standardError, t, pValue } = ancova({ pre, post, factors: groups }).slope;
  return { typeIII: terms.map(row), covariate: { slope, se: standardError, t, p: pValue } };
}

/** Tests of equal variances over the cells of factors. */
export function variances(one: NumberCase): unknown {
  const groups = (one.options["groups"] as readonly string[]).map((name) => factor(one, name));
  const values = numbers(one, text(one, "y"));
  const named = ({ statistic, df1, df2, pValue }: VarianceTest): object => ({ F: statistic, df1, df2, p: pValue });
  const bartlett = bartlettTest(values, groups);
  return {
    levene: named(leveneTest(values, groups)),
    brown_forsythe: named(brownForsytheTest(values, groups)),
    bartlett: { K2: bartlett.statistic, df: bartlett.df1, p: bartlett.pValue },
  };
}
