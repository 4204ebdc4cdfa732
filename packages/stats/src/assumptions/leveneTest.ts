import { deviations } from "../describe/deviations.ts";
import type { Column, Factor } from "../options.ts";
import { deviationTest } from "./deviationTest.ts";
import { groupedValues } from "./groupedValues.ts";
import type { VarianceTest, VarianceTestOptions } from "./varianceTest.ts";

/**
 * Levene's test of equal variances: analysis of variance of the distances from the group means.
 *
 * Use {@link brownForsytheTest} where values are skewed or few.
 *
 * @param values numbers; rows in which the value or a group is missing are dropped and counted
 * @param groups one factor, or several whose cells are the groups
 * @param options frequency weights
 * @returns F on k - 1 and n - k degrees of freedom; null fields carry a reason
 * @throws StatsError if lengths differ or weights are not whole numbers from 0 up
 * @see Levene, H. (1960). Robust tests for equality of variances. In Contributions to Probability and Statistics, 278-292. Stanford.
 * @example
 * leveneTest([1, 2, 4, 10, 20, 60], { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] }).df2; // 4
 */
export function leveneTest(values: Column, groups: Factor | readonly Factor[], options: VarianceTestOptions = {}): VarianceTest {
  const data = groupedValues(values, groups, options.weights);
  return deviationTest(data, (group) => deviations(group.values, group.weights).values, {
    kind: "levene",
    method: "Levene, distances from group means",
  });
}
