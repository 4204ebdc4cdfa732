import { robustAnova } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import { type FactorialOptions, termsOfFormula } from "./anova-between.ts";

/** The terms of a case: its formula stands in the call only, as `lm(y ~ a * b, contr.sum)`. */
function termsOfCall(call: string): string[] {
  const formula = /lm\((.*), contr\.sum\)/.exec(call)?.[1];
  if (formula === undefined) throw new Error(`no formula in ${call}`);
  return termsOfFormula(formula);
}

/** Heteroscedasticity-robust F tests and coefficients. */
export function checkAnovaHc3(reference: ReferenceCase, tools: Tools): void {
  const options = reference.options as unknown as FactorialOptions;
  const tolerances = tolerancesOf(reference, tools);
  const columns = caseColumns(reference, tools);
  const factors = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const data = { response: numbers(columns, options.y), factors };
  const { typeII, typeIII, n, df_residual, coefficients_sum_contrasts } = reference.expected;
  for (const [type, expected] of [
    ["II", typeII],
    ["III", typeIII],
  ] as const) {
    const found = robustAnova(data, { sumsOfSquares: type, terms: termsOfCall(reference.call) });
    const rows = found.terms.map(({ term, df1, f, pValue }) => ({ term, df: df1, F: f, p: pValue }));
    const { df1: df, f: F, pValue: p } = found.intercept;
    const all = (expected as { term: string }[])[0]?.term === "(Intercept)" ? [{ term: "(Intercept)", df, F, p }, ...rows] : rows;
    expectTree(all, expected, [`type${type}`], tolerances);
    expectTree({ n: found.n, df_residual: found.residualDf }, { n, df_residual }, [], tolerances);
    const coefficients = found.coefficients.map(({ label, estimate, standardError }) => ({ name: label, estimate, se_hc3: standardError }));
    expectTree(coefficients, coefficients_sum_contrasts, ["coefficients_sum_contrasts"], tolerances);
  }
}
