import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { StatsError } from "../errors.ts";
import { type Column, type CommonOptions, checkAlternative, checkConfidenceLevel } from "../options.ts";
import type { TestResult } from "../result.ts";
import { roundedDifferences, roundTo10Decimals } from "./roundedDifferences.ts";
import { signedRankInterval } from "./signedRankInterval.ts";
import { signedRankPValues } from "./signedRankPValues.ts";
import { signedRanks, type ZeroPolicy } from "./signedRanks.ts";
import { type NormalApproximation, normalMethod, pOf, type TailProbabilities } from "./tailProbabilities.ts";
import { hodgesLehmannCentre } from "./walshAverages.ts";

/** Options of the signed-rank test. */
export interface SignedRankOptions extends CommonOptions {
  /** What to do with differences of zero; default "drop". */
  readonly zeros?: ZeroPolicy;
  /** Take the p-value from the exact permutation distribution where there are at most 1000 ranks; default true. */
  readonly exact?: boolean;
  /** Correct the normal approximation for continuity, where it gives the p-value; default true. */
  readonly correct?: boolean;
}

/** Result of the signed-rank test; `statistic` is W+, `estimate` the Hodges-Lehmann median of the non-zero differences. */
export interface SignedRankResult extends TestResult {
  readonly kind: "wilcoxon-signed-rank";
  readonly zeros: number;
  /** Differences ranked: the non-zero ones. */
  readonly used: number;
  readonly positive: number;
  readonly negative: number;
  readonly ties: boolean;
  /** Sum of the ranks of the positive differences, W+. */
  readonly positiveSum: number | null;
  readonly negativeSum: number | null;
  /** Classical exact test, which knows no ties and no zeros; null where there are some, or with `exact: false`. */
  readonly exact: TailProbabilities | null;
  /** Exact permutation test of the mid-ranks as they are; null above 1000 ranks, or with `exact: false`. */
  readonly exactConditional: TailProbabilities | null;
  readonly normalCorrected: NormalApproximation | null;
  readonly normalUncorrected: NormalApproximation | null;
  /** Hodges-Lehmann median of all differences, zeros included. */
  readonly estimateAllPairs: number | null;
  /** Confidence that the exact interval reaches; null for an approximate one. */
  readonly achievedLevel: number | null;
  /** Matched-pairs rank-biserial correlation, (W+ - W-) / (W+ + W-). */
  readonly rankBiserial: number | null;
  /** z of the uncorrected normal approximation over the root of the ranks used. */
  readonly r: number | null;
}

/**
 * Wilcoxon's signed-rank test of pairs: are changes post - pre symmetric about zero?
 *
 * W+ is the sum of the ranks of |change| over the positive changes; changes are rounded to 10 decimals before zeros and
 * ties are looked for. All versions of the p-value are given; `pValue` is the exact permutation one where there are at
 * most 1000 ranks, else the normal approximation with ties in its variance.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options zeros, exact, correct, alternative, confidence level, frequency weights of the pairs
 * @returns the test; null with a reason where every change is zero
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1, 80-83.
 * @see Pratt, J. W. (1959). Remarks on zeros and ties in the Wilcoxon signed rank procedures. JASA, 54, 655-667.
 * @example
 * wilcoxonSignedRank([1, 2, 3, 4], [2, 4, 6, 8]).pValue; // 0.125
 */
export function wilcoxonSignedRank(pre: Column, post: Column, options: SignedRankOptions = {}): SignedRankResult {
  return signedRankTest(distinctValues(roundedDifferences(pre, post), options.weights), options);
}

/**
 * The signed-rank test of differences that are formed already.
 *
 * @param differences changes (post - pre), or any values whose centre is held against zero
 * @param options as for {@link wilcoxonSignedRank}
 * @returns the same result as for pairs with these differences
 * @throws {StatsError} where an option is out of range
 * @example
 * wilcoxonSignedRankOfDifferences([1, 2, 3, 4]).statistic; // 10
 */
export function wilcoxonSignedRankOfDifferences(differences: Column, options: SignedRankOptions = {}): SignedRankResult {
  const rounded = Array.from(differences, (value) => (typeof value === "number" ? roundTo10Decimals(value) : value));
  return signedRankTest(distinctValues(rounded, options.weights), options);
}

function signedRankTest(differences: DistinctValues, options: SignedRankOptions): SignedRankResult {
  const { alternative = "two-sided", confidenceLevel = 0.95, zeros: zeroPolicy = "drop", exact = true, correct = true } = options;
  checkAlternative(alternative);
  checkConfidenceLevel(confidenceLevel);
  if (zeroPolicy !== "drop" && zeroPolicy !== "pratt") throw new StatsError("unknown_option", "zeros", String(zeroPolicy), "drop or pratt");
  const ranks = signedRanks(differences, zeroPolicy);
  const { zeros, used, positive, negative, ties, positiveSum, negativeSum } = ranks;
  const counts = { n: differences.n, dropped: differences.dropped, zeros, used, positive, negative, ties };
  const fixed = { kind: "wilcoxon-signed-rank", ...counts, df: null, alternative, standardError: null } as const;
  if (used === 0) return Object.freeze({ ...fixed, ...nothingToRank(differences.n) });
  const all = signedRankPValues(ranks, exact);
  const nonZero = withoutZero(differences);
  const bounds = signedRankInterval(nonZero, used, all.exact !== null, confidenceLevel);
  return Object.freeze({
    ...fixed,
    ...all,
    ...pOf(all.exactConditional ?? (correct ? all.normalCorrected : all.normalUncorrected), alternative),
    method: `Wilcoxon signed-rank test, ${all.exactConditional ? "exact permutation distribution" : normalMethod(correct)}`,
    statistic: positiveSum,
    positiveSum,
    negativeSum,
    estimate: hodgesLehmannCentre(nonZero, used),
    ...bounds,
    estimateAllPairs: hodgesLehmannCentre(differences, differences.n),
    rankBiserial: (positiveSum - negativeSum) / (positiveSum + negativeSum),
    r: all.normalUncorrected.z / Math.sqrt(used),
    reason: bounds.interval === null ? "too few non-zero differences for an interval" : null,
  });
}

function withoutZero({ values, counts, ...rest }: DistinctValues): DistinctValues {
  return { ...rest, values: values.filter((value) => value !== 0), counts: counts.filter((_, i) => values[i] !== 0) };
}

function nothingToRank(
  n: number,
): Omit<SignedRankResult, "kind" | "n" | "dropped" | "df" | "alternative" | "standardError" | keyof Counts> {
  return {
    method: "Wilcoxon signed-rank test",
    statistic: null,
    pValue: null,
    logPValue: null,
    estimate: null,
    interval: null,
    positiveSum: null,
    negativeSum: null,
    exact: null,
    exactConditional: null,
    normalCorrected: null,
    normalUncorrected: null,
    estimateAllPairs: n > 0 ? 0 : null,
    achievedLevel: null,
    rankBiserial: null,
    r: null,
    reason: n > 0 ? "every difference is zero: there is nothing to rank" : "no pair",
  };
}

type Counts = Pick<SignedRankResult, "zeros" | "used" | "positive" | "negative" | "ties">;
