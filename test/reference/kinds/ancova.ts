import { ancova, designRow, linearCombination } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import { expectTables, type FactorialOptions } from "./anova-between.ts";

/** Analysis of covariance: tables, slope and its homogeneity, adjusted means and their differences. */
export function checkAncova(reference: ReferenceCase, tools: Tools): void {
  const options = reference.options as unknown as FactorialOptions & { covariate: string };
  const tolerances = tolerancesOf(reference, tools);
  expectTables(reference, tools, tolerances);
  const columns = caseColumns(reference, tools);
  const factors = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const found = ancova({ pre: numbers(columns, options.covariate), post: numbers(columns, options.y), factors });
  const { slope, standardError: se, t, pValue: p, mean } = found.slope;
  const { covariate, slopes_homogeneity } = reference.expected;
  expectTree({ slope, se, t, p, mean }, covariate, ["covariate"], tolerances);
  const { df1, df2, f: F, pValue } = found.slopesHomogeneity;
  expectTree({ df1, df2, F, p: pValue }, slopes_homogeneity, ["slopes_homogeneity"], tolerances);
  const means = reference.expected.adjusted_means as Record<string, { emmean: number; se: number; df: number }[]>;
  for (const [name, rows] of Object.entries(means))
    for (const [level, { emmean, se: error, df }] of rows.entries()) {
      const own = linearCombination(found.model, designRow(found.model, { [name]: level }));
      expectTree(
        { emmean: own.estimate, se: own.standardError, df: own.df },
        { emmean, se: error, df },
        ["adjusted_means", name],
        tolerances,
      );
    }
}
