import { independentBayesFactor, pairedBayesFactor } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";
import { twoSamples } from "./twoSamples.ts";

/** JZS Bayes factors of paired and independent t tests, against BayesFactor and accurate quadrature. */
export const checkBayesFactor: Check = (reference, tools) => {
  const columns = caseColumns(reference, tools);
  const options = { priorScale: reference.options.rscale as number };
  const { x, y } = columns.has("group") ? twoSamples(columns) : { x: [], y: [] };
  const found = columns.has("group")
    ? independentBayesFactor(x, y, options)
    : pairedBayesFactor(numbers(columns, "pre"), numbers(columns, "post"), options);
  const actual = {
    t: found.t,
    df: found.df,
    n_eff: found.effectiveN,
    log_bf10: found.logBayesFactor,
    bf10: found.bayesFactor,
    log_bf10_greater: found.logBayesFactorGreater,
    log_bf10_less: found.logBayesFactorLess,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
