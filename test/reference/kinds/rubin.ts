import { poolRubin } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectedNumber, expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { pairOf } from "./intervals.ts";

/** Rubin's rules with Barnard-Rubin degrees of freedom, against mice and the formulas. */
export const checkRubin: Check = (reference, tools) => {
  const columns = caseColumns(reference, tools);
  const values = (name: string): number[] => numbers(columns, name).map((value) => value ?? Number.NaN);
  const pooled = poolRubin(values("estimates"), values("variances"), {
    completeDf: expectedNumber(reference.options.dfcom) ?? Number.NaN,
    confidenceLevel: reference.options.conf_level as number,
  });
  const actual = {
    estimate: pooled.estimate,
    within: pooled.within,
    between: pooled.between,
    total: pooled.total,
    se: pooled.standardError,
    riv: pooled.relativeIncrease,
    lambda: pooled.lambda,
    df_rubin1987: pooled.dfRubin,
    df: pooled.df,
    fmi: pooled.missingInformation,
    t: pooled.statistic,
    p_two_sided: pooled.pValue,
    ci: pairOf(pooled.interval),
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
