import { fitRandomIntercepts, type LinearModel, mixedTermTest, mixedTest } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseModel } from "./caseModel.ts";
import { pairOf } from "./intervals.ts";

/** Linear mixed models with random intercepts, against lmerTest. */
export const checkLmm: Check = (reference, tools) => {
  const { data, terms, groupings, columnFactor } = caseModel(reference, tools);
  const mixed = fitRandomIntercepts({ ...data, groupings: groupings.map(columnFactor) }, { terms });
  const { icc_of } = reference.expected as { icc_of?: string };
  const component = icc_of === undefined ? mixed.components[0] : mixed.components.find(({ name }) => name === icc_of);
  const actual = {
    n: mixed.n,
    groups: Object.fromEntries(mixed.components.map(({ name, groups }) => [name, groups])),
    fixed: mixed.model.columns.map((_, position) => {
      const test = mixedTest(mixed, fromZero(mixed.model, position));
      const { estimate, standardError: se, df, statistic: t, pValue: p } = test;
      return {
        name: nameOf(mixed.model, position),
        estimate,
        se,
        df,
        t,
        p,
        ci95: pairOf(test.interval),
      };
    }),
    variance_components: {
      ...Object.fromEntries(mixed.components.map(({ name, variance }) => [name, variance])),
      Residual: mixed.residualVariance,
    },
    reml_criterion: mixed.remlCriterion,
    singular: mixed.singular,
    aic: mixed.aic,
    icc: component?.intraclassCorrelation ?? null,
    icc_of,
    anova_typeIII: mixed.model.terms.map((term) => {
      const test = mixedTermTest(mixed, term);
      return { term, df1: test.df1, df2: test.df2, F: test.f, p: test.pValue };
    }),
  };
  const { variance_components, icc, ...expected } = reference.expected;
  const tolerances = tolerancesOf(reference, tools);
  expectTree(actual, expected, [], tolerances);
  const shares = { variance_components, ...(icc !== undefined && { icc }) };
  // a variance of 0 is only as near to 0 as the optimiser behind the expected value comes
  const rel = tolerances["default"]?.rel ?? 0;
  expectTree(actual, shares, [], { ...tolerances, default: { rel, abs: 1e-9 * (mixed.residualVariance ?? 0) } });
};

/** R's name of a coefficient: the number of the contrast behind each factor. */
function nameOf(model: LinearModel, position: number): string {
  const { term, label } = model.columns[position]!;
  const inside = /\[(.*)\]$/.exec(label)?.[1]?.split(":");
  if (inside === undefined) return label;
  return term
    .split(":")
    .map((part) => (part in model.covariateMeans ? part : inside.shift()))
    .join(":");
}

/** Weights that give a coefficient with covariates counted from 0 instead of from their means. */
function fromZero(model: LinearModel, position: number): Float64Array {
  const row = new Float64Array(model.columns.length);
  row[position] = 1;
  const { term } = model.columns[position]!;
  for (const [name, mean] of Object.entries(model.covariateMeans)) {
    if (term.split(":").includes(name)) continue;
    const place = model.columns.findIndex((column) => column.term === term);
    const products = position === 0 ? [name] : [`${name}:${term}`, `${term}:${name}`];
    const inside = model.columns.findIndex((column) => products.includes(column.term));
    if (inside >= 0) row[inside + position - place] = -mean;
  }
  return row;
}
