import { deviations, sumOfProducts } from "../describe/deviations.ts";
import { chiSquaredLogUpperTail, chiSquaredUpperTail } from "../distributions/chiSquared.ts";
import type { Column, Factor } from "../options.ts";
import { groupedValues } from "./groupedValues.ts";
import type { VarianceTest, VarianceTestOptions } from "./varianceTest.ts";

interface Spread {
  readonly df: number;
  readonly variance: number;
}

/**
 * Bartlett's test of equal variances, for values that are normal within groups.
 *
 * K^2 = (nu ln s^2 - sum nu_i ln s_i^2) / (1 + (sum 1/nu_i - 1/nu) / (3(k-1))), chi-squared on k - 1 degrees of freedom.
 * A group without variance makes K^2 infinite.
 *
 * @param values numbers; rows in which the value or a group is missing are dropped and counted
 * @param groups one factor, or several whose cells are the groups
 * @param options frequency weights
 * @returns K squared on k - 1 degrees of freedom; null with a reason where a group has fewer than two values
 * @throws StatsError if lengths differ or weights are not whole numbers from 0 up
 * @see Bartlett, M. S. (1937). Properties of sufficiency and statistical tests. Proceedings of the Royal Society A 160, 268-282.
 * @example
 * bartlettTest([1, 2, 4, 10, 20, 60], { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] }).df1; // 1
 */
export function bartlettTest(values: Column, groups: Factor | readonly Factor[], options: VarianceTestOptions = {}): VarianceTest {
  const data = groupedValues(values, groups, options.weights);
  const spreads = data.groups.map((group) => {
    const { values: distances } = deviations(group.values, group.weights);
    return { df: group.n - 1, variance: sumOfProducts(distances, distances, group.weights) / (group.n - 1) };
  });
  const reason = reasonFor(spreads);
  const statistic = reason === null ? kSquared(spreads) : null;
  const df = spreads.length - 1;
  return Object.freeze({
    kind: "bartlett",
    method: "Bartlett",
    n: data.n,
    dropped: data.dropped,
    groups: spreads.length,
    statistic,
    df1: df < 1 ? null : df,
    df2: null,
    pValue: statistic === null ? null : chiSquaredUpperTail(statistic, df),
    logPValue: statistic === null ? null : chiSquaredLogUpperTail(statistic, df),
    reason,
  });
}

function kSquared(spreads: readonly Spread[]): number {
  const nu = spreads.reduce((sum, { df }) => sum + df, 0);
  const pooled = spreads.reduce((sum, { df, variance }) => sum + df * variance, 0) / nu;
  // the ratio before the logarithm: nothing cancels where variances are alike
  const numerator = spreads.reduce((sum, { df, variance }) => sum + df * Math.log(pooled / variance), 0);
  const inverse = spreads.reduce((sum, { df }) => sum + 1 / df, 0);
  return Math.max(0, numerator / (1 + (inverse - 1 / nu) / (3 * (spreads.length - 1))));
}

function reasonFor(spreads: readonly Spread[]): string | null {
  if (spreads.length < 2) return "fewer than two groups";
  if (spreads.some(({ df }) => df < 1)) return "a group has fewer than two values";
  return spreads.every(({ variance }) => variance === 0) ? "no group has any variance" : null;
}
