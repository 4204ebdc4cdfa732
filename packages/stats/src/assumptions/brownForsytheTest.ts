import { quantile } from "../describe/quantile.ts";
import type { Column, Factor } from "../options.ts";
import { deviationTest } from "./deviationTest.ts";
import { type Group, groupedValues } from "./groupedValues.ts";
import type { VarianceTest, VarianceTestOptions } from "./varianceTest.ts";

/**
 * Brown & Forsythe's test of equal variances: analysis of variance of the distances from the group medians.
 *
 * @param values numbers; rows in which the value or a group is missing are dropped and counted
 * @param groups one factor, or several whose cells are the groups
 * @param options frequency weights
 * @returns F on k - 1 and n - k degrees of freedom; null fields carry a reason
 * @throws StatsError if lengths differ or weights are not whole numbers from 0 up
 * @see Brown, M. B. & Forsythe, A. B. (1974). Robust tests for the equality of variances. JASA 69, 364-367.
 * @example
 * brownForsytheTest([1, 2, 4, 10, 20, 60], { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] }).df1; // 1
 */
export function brownForsytheTest(values: Column, groups: Factor | readonly Factor[], options: VarianceTestOptions = {}): VarianceTest {
  const data = groupedValues(values, groups, options.weights);
  return deviationTest(data, fromMedian, { kind: "brownForsythe", method: "Brown-Forsythe, distances from group medians" });
}

function fromMedian({ values, weights }: Group): readonly number[] {
  const median = quantile(values, 0.5, { weights })!;
  return values.map((value) => value - median);
}
