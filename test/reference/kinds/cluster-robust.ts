import { type ClusterCorrection, clusterRobustTest, clusterRobustWald, fitClusterRobust } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseModel } from "./caseModel.ts";
import { treatmentRows } from "./treatmentRows.ts";

const corrections: readonly ClusterCorrection[] = ["CR0", "CR1", "CR1S", "CR2", "CR3"];

/** Cluster-robust standard errors with Satterthwaite degrees of freedom, against clubSandwich. */
export const checkClusterRobust: Check = (reference, tools) => {
  const { data, terms, columnFactor } = caseModel(reference, tools);
  const cluster = columnFactor(reference.options.cluster as string);
  const fits = corrections.map((correction) => [correction, fitClusterRobust({ ...data, cluster }, { terms, correction })] as const);
  const first = fits[0]![1];
  const actual: Record<string, unknown> = { n: first.n, n_clusters: first.clusters };
  for (const [correction, robust] of fits) {
    const rows = treatmentRows(robust.model);
    actual[correction] = rows.map(({ name, row }) => {
      const test = clusterRobustTest(robust, row);
      return { name, estimate: test.estimate, se: test.standardError, t: test.statistic, df: test.df, p: test.pValue };
    });
    if (correction === "CR2" && rows.length > 1) {
      const wald = clusterRobustWald(
        robust,
        rows.slice(1).map(({ row }) => row),
      );
      actual["wald_factor_CR2_HTZ"] = { F: wald.f, df1: wald.df1, df2: wald.df2, p: wald.pValue };
    }
  }
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};
