import { ancova, marginalMeans } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import { expectTables, type FactorialOptions } from "./anova-between.ts";
import { compareRows, meanRows, pairRows } from "./emmeans.ts";

type Row = Readonly<Record<string, unknown>>;

/** Analysis of covariance: tables, slope and its homogeneity, adjusted means and their differences. */
export function checkAncova(reference: ReferenceCase, tools: Tools): void {
  const options = reference.options as unknown as FactorialOptions & { covariate: string };
  const tolerances = tolerancesOf(reference, tools);
  expectTables(reference, tools, tolerances);
  const columns = caseColumns(reference, tools);
  const factors = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const found = ancova({ pre: numbers(columns, options.covariate), post: numbers(columns, options.y), factors });
  const { slope, standardError: se, t, pValue: p, mean } = found.slope;
  const { covariate, slopes_homogeneity, adjusted_means, pairwise } = reference.expected;
  expectTree({ slope, se, t, p, mean }, covariate, ["covariate"], tolerances);
  const { df1, df2, f: F, pValue } = found.slopesHomogeneity;
  expectTree({ df1, df2, F, p: pValue }, slopes_homogeneity, ["slopes_homogeneity"], tolerances);
  for (const name of options.factors) {
    const means = marginalMeans(found.model, { factors: [name] });
    compareRows(meanRows(means), (adjusted_means as Record<string, Row[]>)[name]!, ["adjusted_means", name], tolerances);
    compareRows(pairRows(means, 0.95), (pairwise as Record<string, Row[]>)[name]!, ["pairwise", name], tolerances, [name]);
  }
}
