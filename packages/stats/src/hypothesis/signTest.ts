import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { orderStatistic, quantileOf } from "../describe/quantile.ts";
import { fUpperQuantile } from "../distributions/f.ts";
import { type Column, type CommonOptions, checkAlternative, checkConfidenceLevel } from "../options.ts";
import type { Estimate, Interval, TestResult } from "../result.ts";
import { fairCoinQuantile, fairCoinTails } from "./fairCoin.ts";
import { roundedDifferences } from "./roundedDifferences.ts";
import { discreteTails, pOf, type TailProbabilities } from "./tailProbabilities.ts";

/** Result of the sign test; `statistic` is the number of positive changes, `estimate` the median of all changes. */
export interface SignTestResult extends TestResult {
  readonly kind: "sign-test";
  readonly positive: number;
  readonly negative: number;
  readonly zeros: number;
  /** p-values of all three alternatives. */
  readonly tails: TailProbabilities | null;
  /** Confidence that the interval of the median reaches. */
  readonly achievedLevel: number | null;
  /** Share of positive among the non-zero changes, with its Clopper-Pearson interval. */
  readonly proportionPositive: Estimate;
}

/**
 * The sign test of pairs: are changes post - pre above zero as often as below?
 *
 * Exact binomial test of the positive among the non-zero changes, which are rounded to 10 decimals first. The interval of
 * the median goes from the k-th smallest to the k-th largest of all changes, zeros included, and is infinite where there
 * are too few.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options alternative, confidence level, frequency weights of the pairs
 * @returns the test; p is null with a reason where every change is zero
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Dixon, W. J., & Mood, A. M. (1946). The statistical sign test. JASA, 41, 557-566.
 * @see Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits. Biometrika, 26, 404-413.
 * @example
 * signTest([1, 2, 3], [2, 4, 6]).statistic; // 3
 */
export function signTest(pre: Column, post: Column, options: CommonOptions = {}): SignTestResult {
  const { alternative = "two-sided", confidenceLevel = 0.95 } = options;
  checkAlternative(alternative);
  checkConfidenceLevel(confidenceLevel);
  const differences = distinctValues(roundedDifferences(pre, post), options.weights);
  const count = (keep: (value: number) => boolean): number =>
    differences.counts.reduce((sum, times, i) => (keep(differences.values[i]!) ? sum + times : sum), 0);
  const [positive, negative] = [count((value) => value > 0), count((value) => value < 0)];
  const used = positive + negative;
  const coin = fairCoinTails(positive, used);
  const tails = used > 0 ? discreteTails(coin.less, coin.greater) : null;
  return Object.freeze({
    kind: "sign-test",
    method: "sign test",
    n: differences.n,
    dropped: differences.dropped,
    statistic: used > 0 ? positive : null,
    df: null,
    ...(tails === null ? { pValue: null, logPValue: null } : pOf(tails, alternative)),
    alternative,
    estimate: quantileOf(differences, 0.5),
    standardError: null,
    ...medianInterval(differences, confidenceLevel),
    positive,
    negative,
    zeros: differences.n - used,
    tails,
    proportionPositive: proportion(positive, used, confidenceLevel),
    reason: differences.n === 0 ? "no pair" : used === 0 ? "every difference is zero" : null,
  });
}

function medianInterval(data: DistinctValues, level: number): { interval: Interval | null; achievedLevel: number | null } {
  if (data.n === 0) return { interval: null, achievedLevel: null };
  const k = fairCoinQuantile((1 - level) / 2, data.n);
  const inside = k >= 1;
  return {
    interval: {
      lower: inside ? orderStatistic(data, k) : Number.NEGATIVE_INFINITY,
      upper: inside ? orderStatistic(data, data.n - k + 1) : Number.POSITIVE_INFINITY,
      level,
      method: "order statistics, exact",
    },
    achievedLevel: inside ? 1 - 2 * fairCoinTails(k - 1, data.n).less.p : 1,
  };
}

function proportion(positive: number, used: number, level: number): Estimate {
  const base = { standardError: null, method: "positive / (positive + negative)" };
  if (used === 0) return { ...base, estimate: null, interval: null, reason: "every difference is zero" };
  const outside = (1 - level) / 2;
  const interval = {
    lower: 1 - betaUpperQuantile(outside, used - positive + 1, positive),
    upper: betaUpperQuantile(outside, positive + 1, used - positive),
    level,
    method: "Clopper-Pearson",
  };
  return { ...base, estimate: positive / used, interval, reason: null };
}

/** Upper quantile of a beta variable through F = (b / a) x / (1 - x) on 2a and 2b df; 1 where b is 0. */
function betaUpperQuantile(p: number, a: number, b: number): number {
  if (b === 0) return 1;
  const odds = (a / b) * fUpperQuantile(p, 2 * a, 2 * b);
  return odds / (1 + odds);
}
