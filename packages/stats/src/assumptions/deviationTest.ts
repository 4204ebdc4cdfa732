import { moments } from "../describe/moments.ts";
import { fLogUpperTail, fUpperTail } from "../distributions/f.ts";
import type { Group, GroupedValues } from "./groupedValues.ts";
import type { VarianceTest } from "./varianceTest.ts";

/**
 * One-way analysis of variance of |value - centre of its group|: the F behind Levene's and Brown & Forsythe's tests.
 *
 * @param data values by group
 * @param deviationsOf signed distances of one group's values from its centre
 * @param names kind and method of the result
 * @returns F on k - 1 and n - k degrees of freedom, upper tail
 */
export function deviationTest(
  data: GroupedValues,
  deviationsOf: (group: Group) => ArrayLike<number>,
  names: Pick<VarianceTest, "kind" | "method">,
): VarianceTest {
  const { groups, n, dropped } = data;
  const k = groups.length;
  const { between, within, negligible } = spreads(groups, deviationsOf);
  const reason = reasonFor(k, n, within <= negligible);
  const statistic = reason === null ? between / (k - 1) / (within / (n - k)) : null;
  return Object.freeze({
    ...names,
    n,
    dropped,
    groups: k,
    statistic,
    df1: k < 2 ? null : k - 1,
    df2: k < 2 ? null : n - k,
    pValue: statistic === null ? null : fUpperTail(statistic, k - 1, n - k),
    logPValue: statistic === null ? null : fLogUpperTail(statistic, k - 1, n - k),
    reason,
  });
}

function spreads(groups: readonly Group[], deviationsOf: (group: Group) => ArrayLike<number>) {
  const cells = groups.map((group) => moments(Array.from(deviationsOf(group), Math.abs), group.weights));
  const within = cells.reduce((sum, cell) => sum + cell.sumOfSquares, 0);
  const between = moments(
    cells.map((cell) => cell.mean),
    cells.map((cell) => cell.n),
  ).sumOfSquares;
  // deviations are good to about the rounding of the values they come from
  const size = groups.reduce((most, group) => group.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), most), 0);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return { between, within, negligible: n * (4 * Number.EPSILON * size) ** 2 };
}

function reasonFor(k: number, n: number, noVariance: boolean): string | null {
  if (k < 2) return "fewer than two groups";
  if (n <= k) return "no group has two values";
  return noVariance ? "the deviations from the centres do not vary within the groups" : null;
}
