import { type Moments, moments } from "../describe/moments.ts";
import { fLogUpperTail, fUpperTail } from "../distributions/f.ts";
import type { Column, CommonOptions, Factor } from "../options.ts";
import type { TestResult } from "../result.ts";
import { groupRows } from "./groupRows.ts";

/** Result of Welch's one-way analysis; `statistic` is F on `df1` (also `df`) and `df2` degrees of freedom. */
export interface WelchAnovaResult extends TestResult {
  readonly kind: "welch-anova";
  readonly df1: number | null;
  /** Not a whole number in general. */
  readonly df2: number | null;
  readonly groups: readonly {
    readonly level: string;
    readonly n: number;
    readonly mean: number;
    readonly standardDeviation: number | null;
  }[];
}

/**
 * Welch's one-way analysis of variance: do the means of the levels differ, whatever their variances?
 *
 * With w = n / s^2 of each group, F compares the w-weighted spread of the means with what their errors alone give; for two
 * groups it is the square of Welch's t.
 *
 * @param values numbers; rows without value or level are dropped and counted
 * @param factor the levels to compare; levels without a value are left out
 * @param options frequency weights
 * @returns the test; null with a reason where a group has fewer than two values or does not vary
 * @throws {StatsError} where lengths differ, a code lies outside the levels or weights are not whole numbers from 0 up
 * @see Welch, B. L. (1951). On the comparison of several mean values: an alternative approach. Biometrika, 38, 330-336.
 * @example
 * welchAnova([1, 2, 3, 3, 4, 5], { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] }).statistic; // 6
 */
export function welchAnova(values: Column, factor: Factor, options: Pick<CommonOptions, "weights"> = {}): WelchAnovaResult {
  const { groups, dropped } = groupRows(values, factor, options.weights);
  const cells = groups.map((group) => moments(group.values, group.weights));
  const k = cells.length;
  const df1 = k > 1 ? k - 1 : null;
  const base = {
    kind: "welch-anova",
    method: "Welch's one-way analysis of variance",
    n: cells.reduce((sum, cell) => sum + cell.n, 0),
    dropped,
    alternative: "two-sided",
    estimate: null,
    standardError: null,
    interval: null,
    df: df1,
    df1,
    groups: cells.map(({ n, mean, sumOfSquares }, i) => {
      return { level: groups[i]!.level, n, mean, standardDeviation: n > 1 ? Math.sqrt(sumOfSquares / (n - 1)) : null };
    }),
  } as const;
  const reason = reasonAgainst(cells);
  if (reason !== null || df1 === null) return Object.freeze({ ...base, statistic: null, df2: null, pValue: null, logPValue: null, reason });
  const { f, df2 } = welchF(cells);
  return Object.freeze({
    ...base,
    statistic: f,
    df2,
    pValue: fUpperTail(f, df1, df2),
    logPValue: fLogUpperTail(f, df1, df2),
    reason: null,
  });
}

function reasonAgainst(cells: readonly Moments[]): string | null {
  if (cells.length < 2) return "fewer than two groups";
  if (cells.some((cell) => cell.n < 2)) return "a group has fewer than two values";
  return cells.some((cell) => cell.sumOfSquares === 0) ? "the values of a group are all equal" : null;
}

/** Welch (1951): F and its second degrees of freedom. */
function welchF(cells: readonly Moments[]): { f: number; df2: number } {
  const k = cells.length;
  const origin = cells[0]!;
  // means from the first group's on, so that a common offset costs no digit
  const means = cells.map((cell) => cell.mean - origin.mean + (cell.meanRemainder - origin.meanRemainder));
  const weights = cells.map((cell) => (cell.n * (cell.n - 1)) / cell.sumOfSquares);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0) / total;
  const between = weights.reduce((sum, weight, i) => sum + weight * (means[i]! - centre) ** 2, 0) / (k - 1);
  const lambda = weights.reduce((sum, weight, i) => sum + (1 - weight / total) ** 2 / (cells[i]!.n - 1), 0) / (k ** 2 - 1);
  return { f: between / (1 + 2 * (k - 2) * lambda), df2: 1 / (3 * lambda) };
}
