import { distinctValues } from "../describe/distinctValues.ts";
import { chiSquaredLogUpperTail, chiSquaredUpperTail } from "../distributions/chiSquared.ts";
import type { Column, CommonOptions, Factor } from "../options.ts";
import type { TestResult } from "../result.ts";
import { type Group, groupRows } from "./groupRows.ts";
import { midRanks, tieSum } from "./rankGroups.ts";

/** The mean rank of one level. */
export interface MeanRank {
  readonly level: string;
  readonly n: number;
  readonly meanRank: number;
}

/** Result of the Kruskal-Wallis test; `statistic` is H, corrected for ties. */
export interface KruskalWallisResult extends TestResult {
  readonly kind: "kruskal-wallis";
  readonly groups: readonly MeanRank[];
  /** 1 - sum(t^3 - t) / (n^3 - n): 1 without ties, 0 where all values are equal. */
  readonly tieCorrection: number | null;
  /** H / (n - 1). */
  readonly epsilonSquared: number | null;
  /** (H - k + 1) / (n - k), which may be below 0. */
  readonly etaSquared: number | null;
}

/**
 * The Kruskal-Wallis test: do the levels of a factor differ in mean rank?
 *
 * H = (n - 1) sum(n_i (R_i - R)^2) / sum((r - R)^2) with mid-ranks r, on k - 1 degrees of freedom (chi-squared).
 *
 * @param values numbers; rows without value or level are dropped and counted
 * @param factor the levels to compare; levels without a value are left out
 * @param options frequency weights
 * @returns the test; null with a reason for fewer than two levels or values all equal
 * @throws {StatsError} where lengths differ, a code lies outside the levels or weights are not whole numbers from 0 up
 * @see Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. JASA, 47, 583-621.
 * @see Tomczak, M., & Tomczak, E. (2014). The need to report effect size estimates revisited. Trends in Sport Sciences, 1, 19-25.
 * @example
 * kruskalWallis([1, 2, 3, 4], { name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] }).statistic; // 2.4
 */
export function kruskalWallis(values: Column, factor: Factor, options: Pick<CommonOptions, "weights"> = {}): KruskalWallisResult {
  const { groups, dropped } = groupRows(values, factor, options.weights);
  const { n, means, tieCorrection } = rankGroupsTogether(groups);
  const base = { kind: "kruskal-wallis", method: "Kruskal-Wallis test", n, dropped, alternative: "two-sided", groups: means } as const;
  const empty = { estimate: null, standardError: null, interval: null } as const;
  const reason = groups.length < 2 ? "fewer than two groups" : tieCorrection === 0 ? "all values are equal" : null;
  if (reason !== null || tieCorrection === null) {
    const nothing = {
      statistic: null,
      df: groups.length > 1 ? groups.length - 1 : null,
      pValue: null,
      logPValue: null,
      epsilonSquared: null,
      etaSquared: null,
    } as const;
    return Object.freeze({ ...base, ...empty, ...nothing, tieCorrection, reason });
  }
  const between = means.reduce((sum, group) => sum + group.n * (group.meanRank - (n + 1) / 2) ** 2, 0);
  const h = (12 * between) / (n * (n + 1) * tieCorrection);
  const df = groups.length - 1;
  return Object.freeze({
    ...base,
    ...empty,
    statistic: h,
    df,
    pValue: chiSquaredUpperTail(h, df),
    logPValue: chiSquaredLogUpperTail(h, df),
    tieCorrection,
    epsilonSquared: h / (n - 1),
    etaSquared: n > groups.length ? (h - df) / (n - groups.length) : null,
    reason: n > groups.length ? null : "one value in each group: eta squared is not defined",
  });
}

/** Mean mid-ranks of the groups among all values, and 1 - sum(t^3 - t) / (n^3 - n). */
function rankGroupsTogether(groups: readonly Group[]): { n: number; means: MeanRank[]; tieCorrection: number | null } {
  const all = distinctValues(
    groups.flatMap((group) => group.values),
    groups.flatMap((group) => group.weights),
  );
  const { n } = all;
  const ranks = new Map(midRanks(all.counts).map(({ rank }, i) => [all.values[i]!, rank]));
  return { n, means: groups.map((group) => meanRank(group, ranks)), tieCorrection: n > 1 ? 1 - tieSum(all.counts) / (n ** 3 - n) : null };
}

function meanRank({ level, values, weights }: Group, ranks: ReadonlyMap<number, number>): MeanRank {
  const n = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = values.reduce((total, value, i) => total + weights[i]! * ranks.get(value)!, 0);
  return { level, n, meanRank: sum / n };
}
