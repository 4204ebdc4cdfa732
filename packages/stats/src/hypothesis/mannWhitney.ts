import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { type Column, type CommonOptions, checkAlternative, checkConfidenceLevel } from "../options.ts";
import type { TestResult } from "../result.ts";
import { hodgesLehmannShift, mannWhitneyInterval } from "./mannWhitneyInterval.ts";
import { midRanks, type RankGroup, tieSum } from "./rankGroups.ts";
import { rankSumTails } from "./rankSumDistribution.ts";
import {
  discreteTails,
  type NormalApproximation,
  normalApproximation,
  normalMethod,
  pOf,
  type TailProbabilities,
} from "./tailProbabilities.ts";

/** Options of the rank-sum test. */
export interface MannWhitneyOptions extends Omit<CommonOptions, "weights"> {
  /** Take the p-value from the exact permutation distribution where it can be counted; default true. */
  readonly exact?: boolean;
  /** Correct the normal approximation for continuity, where it gives the p-value; default true. */
  readonly correct?: boolean;
  readonly weightsX?: ArrayLike<number>;
  readonly weightsY?: ArrayLike<number>;
}

/** Result of the rank-sum test; `statistic` is U of x, `estimate` the Hodges-Lehmann shift x - y. */
export interface MannWhitneyResult extends TestResult {
  readonly kind: "mann-whitney";
  readonly nX: number;
  readonly nY: number;
  readonly ties: boolean;
  /** Pairs in which y is above x, ties counting half. */
  readonly statisticY: number | null;
  /** Classical exact test, which knows no ties; null where there are some. */
  readonly exact: TailProbabilities | null;
  /** Exact permutation test of the mid-ranks as they are; null where there are too many to count. */
  readonly exactConditional: TailProbabilities | null;
  readonly normalCorrected: NormalApproximation | null;
  readonly normalUncorrected: NormalApproximation | null;
  /** Confidence that the exact interval reaches; null for an approximate one. */
  readonly achievedLevel: number | null;
  /** 2 U / (n_x n_y) - 1. */
  readonly rankBiserial: number | null;
  /** Chance that a value of x is above one of y, ties counting half: U / (n_x n_y). */
  readonly probabilityOfSuperiority: number | null;
  /** z of the uncorrected normal approximation over the root of all values. */
  readonly r: number | null;
}

/**
 * The Mann-Whitney (Wilcoxon rank-sum) test: is x shifted against y?
 *
 * U counts the pairs with x above y, ties half. All versions of the p-value are given; `pValue` is the exact permutation
 * one where it can be counted, else the normal approximation with ties in its variance.
 *
 * @param x values of the first sample; missing values are dropped and counted
 * @param y values of the second sample
 * @param options exact, correct, alternative, confidence level, weightsX and weightsY
 * @returns the test; null with a reason where a sample is empty
 * @throws {StatsError} where an option is out of range
 * @see Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics, 18, 50-60.
 * @example
 * mannWhitney([4, 5, 6], [1, 2, 3]).pValue; // 0.1
 */
export function mannWhitney(x: Column, y: Column, options: MannWhitneyOptions = {}): MannWhitneyResult {
  const { alternative = "two-sided", confidenceLevel = 0.95, exact = true, correct = true } = options;
  checkAlternative(alternative);
  checkConfidenceLevel(confidenceLevel);
  const [a, b] = [distinctValues(x, options.weightsX), distinctValues(y, options.weightsY)];
  const ranked = rankTogether(a, b);
  const base = {
    kind: "mann-whitney",
    n: a.n + b.n,
    dropped: a.dropped + b.dropped,
    nX: a.n,
    nY: b.n,
    ties: ranked.groups.some(({ count }) => count > 1),
    df: null,
    alternative,
    standardError: null,
  } as const;
  if (a.n === 0 || b.n === 0) return Object.freeze({ ...base, ...emptySample });
  const all = allPValues(ranked, a.n, b.n, base.ties);
  const permuted = exact ? all.exactConditional : null;
  const chosen = permuted ?? (correct ? all.normalCorrected : all.normalUncorrected);
  const bounds = mannWhitneyInterval(a, b, !base.ties, confidenceLevel);
  return Object.freeze({
    ...base,
    ...all,
    ...(chosen === null ? { pValue: null, logPValue: null } : pOf(chosen, alternative)),
    method: `Mann-Whitney test, ${permuted ? "exact permutation distribution" : normalMethod(correct)}`,
    ...fromU(ranked.sumX - (a.n * (a.n + 1)) / 2, a.n * b.n),
    estimate: hodgesLehmannShift(a, b),
    ...bounds,
    r: all.normalUncorrected === null ? null : all.normalUncorrected.z / Math.sqrt(base.n),
    reason: reasonFor(all.normalUncorrected === null, bounds.interval === null),
  });
}

type OfU = Pick<MannWhitneyResult, "statistic" | "statisticY" | "rankBiserial" | "probabilityOfSuperiority">;

/** What follows from U and the number of pairs. */
function fromU(u: number, pairs: number): OfU {
  return { statistic: u, statisticY: pairs - u, rankBiserial: (2 * u) / pairs - 1, probabilityOfSuperiority: u / pairs };
}

function reasonFor(equal: boolean, noInterval: boolean): string | null {
  if (equal) return "all values are equal: there is no normal approximation";
  return noInterval ? "too few values for an interval" : null;
}

interface RankedSamples {
  readonly groups: readonly RankGroup[];
  readonly counts: readonly number[];
  /** Sum of the mid-ranks of x. */
  readonly sumX: number;
}

/** Mid-ranks of both samples together. */
function rankTogether(x: DistinctValues, y: DistinctValues): RankedSamples {
  const counts: number[] = [];
  const fromX: number[] = [];
  for (let i = 0, j = 0; i < x.values.length || j < y.values.length; ) {
    const value = Math.min(x.values[i] ?? Number.POSITIVE_INFINITY, y.values[j] ?? Number.POSITIVE_INFINITY);
    const countX = x.values[i] === value ? x.counts[i++]! : 0;
    const countY = y.values[j] === value ? y.counts[j++]! : 0;
    fromX.push(countX);
    counts.push(countX + countY);
  }
  const groups = midRanks(counts);
  return { groups, counts, sumX: groups.reduce((sum, { rank }, i) => sum + rank * fromX[i]!, 0) };
}

type PValues = Pick<MannWhitneyResult, "exact" | "exactConditional" | "normalCorrected" | "normalUncorrected">;

/** Var(U) = m n / 12 (N + 1 - sum(t^3 - t) / (N (N - 1))) (Lehmann 1975, Nonparametrics, section 1.4). */
function allPValues(ranked: RankedSamples, m: number, n: number, ties: boolean): PValues {
  const total = m + n;
  const departure = ranked.sumX - (m * (total + 1)) / 2;
  const sd = Math.sqrt(((m * n) / 12) * (total + 1 - tieSum(ranked.counts) / (total * (total - 1))));
  const exactConditional = exactTails(ranked, m, n);
  return {
    exact: ties ? null : exactConditional,
    exactConditional,
    normalCorrected: sd > 0 ? normalApproximation(departure, sd, 0.5) : null,
    normalUncorrected: sd > 0 ? normalApproximation(departure, sd, 0) : null,
  };
}

/** The exact tails, counted on the smaller sample; the tails of U of y are those of U of x exchanged. */
function exactTails({ groups, sumX }: RankedSamples, m: number, n: number): TailProbabilities | null {
  const total = m + n;
  if (m <= n) return rankSumTails(groups, m, sumX);
  const tails = rankSumTails(groups, n, (total * (total + 1)) / 2 - sumX);
  return tails === null ? null : discreteTails({ p: tails.greater, log: tails.logGreater }, { p: tails.less, log: tails.logLess });
}

const emptySample = {
  method: "Mann-Whitney test",
  statistic: null,
  statisticY: null,
  pValue: null,
  logPValue: null,
  exact: null,
  exactConditional: null,
  normalCorrected: null,
  normalUncorrected: null,
  estimate: null,
  interval: null,
  achievedLevel: null,
  rankBiserial: null,
  probabilityOfSuperiority: null,
  r: null,
  reason: "a sample is empty",
} as const;
