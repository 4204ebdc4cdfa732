import { kendallCorrelation, pearsonCorrelation, spearmanCorrelation } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";

type Pair = readonly [number, number] | null;

/** Pearson, Spearman and Kendall with intervals, approximate and exact p-values. */
export function checkCorrelation(reference: ReferenceCase, tools: Tools): void {
  const columns = caseColumns(reference, tools);
  const [x, y] = [numbers(columns, "x"), numbers(columns, "y")];
  const options = { confidenceLevel: Number(reference.options["conf_level"] ?? 0.95) };
  const pearson = pearsonCorrelation(x, y, options);
  const spearman = spearmanCorrelation(x, y, options);
  const kendall = kendallCorrelation(x, y, options);
  const actual = {
    n: pearson.n,
    pearson: {
      r: pearson.estimate,
      t: pearson.statistic,
      df: pearson.df,
      p_two_sided: pearson.pValue,
      log_p_two_sided: pearson.logPValue,
      ci_fisher: bounds(pearson.interval),
    },
    spearman: {
      rho: spearman.estimate,
      p_two_sided_t: spearman.pValue,
      p_two_sided_exact: spearman.exactPValue,
      ci_fisher_bonett_wright: bounds(spearman.interval),
    },
    kendall: {
      tau_b: kendall.estimate,
      z: kendall.statistic,
      p_two_sided_normal: kendall.pValue,
      p_two_sided_exact: kendall.exactPValue,
      ci_fisher_bonett_wright: bounds(kendall.interval),
    },
  };
  // R gives no block at all where a correlation cannot be computed
  const results = { pearson, spearman, kendall };
  for (const [name, result] of Object.entries(results))
    if (reference.expected[name] === null && (result.estimate !== null || result.pValue !== null || result.reason === null))
      throw new Error(`${name}: found ${result.estimate}, expected null with a reason`);
  const expected = Object.fromEntries(Object.entries(reference.expected).filter(([, value]) => value !== null));
  expectTree(actual, expected, [], tolerancesOf(reference, tools));
}

function bounds(interval: { lower: number; upper: number } | null): Pair {
  return interval === null ? null : [interval.lower, interval.upper];
}
