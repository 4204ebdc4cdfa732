import { type Moments, moments } from "../describe/moments.ts";
import type { Column } from "../options.ts";
import type { TestResult } from "../result.ts";
import { checkMeanSummary, type MeanSummary } from "./meanSummary.ts";
import { noVariation } from "./noVariation.ts";
import { tInference } from "./tInference.ts";
import { resolveTOptions, type TOptions } from "./tOptions.ts";

/** Result of a one-sample t test; `estimate` is the mean. */
export interface OneSampleTResult extends TestResult {
  readonly kind: "one-sample-t";
  /** Value of the mean under the null hypothesis. */
  readonly mu: number;
  readonly standardDeviation: number | null;
}

/**
 * Tests whether a mean differs from mu: t = (mean - mu) / (sd / sqrt(n)) on n - 1 degrees of freedom.
 *
 * @param values numbers; missing values are dropped and counted
 * @param options mu (default 0), alternative, confidence level, frequency weights
 * @returns the test; statistic, p and interval are null with a reason for fewer than two values or values all equal
 * @throws {StatsError} where an option is out of range
 * @see Student (1908). The probable error of a mean. Biometrika, 6, 1-25.
 * @example
 * oneSampleT([1, 2, 3, 4, 5], { mu: 3 }).pValue; // 1
 */
export function oneSampleT(values: Column, options: TOptions = {}): OneSampleTResult {
  const { n, dropped, mean, meanRemainder, sumOfSquares } = moments(values, options.weights);
  return oneSample({ n, mean, standardDeviation: Math.sqrt(sumOfSquares / (n - 1)) }, { dropped, meanRemainder }, options);
}

/**
 * The one-sample t test from count, mean and standard deviation.
 *
 * @param summary count, mean and standard deviation of the sample
 * @param options mu (default 0), alternative, confidence level
 * @returns the same result as {@link oneSampleT} of values with that summary
 * @throws {StatsError} where the summary or an option is out of range
 * @example
 * oneSampleTFromSummary({ n: 25, mean: 102, standardDeviation: 5 }, { mu: 100 }).statistic; // 2
 */
export function oneSampleTFromSummary(summary: MeanSummary, options: Omit<TOptions, "weights"> = {}): OneSampleTResult {
  checkMeanSummary(summary);
  return oneSample(summary, { dropped: 0, meanRemainder: 0 }, options);
}

type Rest = Pick<Moments, "dropped" | "meanRemainder">;

function oneSample(summary: MeanSummary, { dropped, meanRemainder }: Rest, options: Omit<TOptions, "weights">): OneSampleTResult {
  const { n, mean } = summary;
  const { mu, alternative, confidenceLevel } = resolveTOptions(options);
  const standardDeviation = n > 1 ? summary.standardDeviation : null;
  const standardError = standardDeviation === null ? null : standardDeviation / Math.sqrt(n);
  const reason = noVariation(n, standardError, mean, "values");
  const df = n > 0 ? n - 1 : null;
  const base = { kind: "one-sample-t", method: "one-sample t test", n, dropped, df, alternative, mu, standardDeviation } as const;
  const estimate = n > 0 ? mean : null;
  if (reason !== null || standardError === null || df === null)
    return Object.freeze({ ...base, statistic: null, pValue: null, logPValue: null, estimate, standardError, interval: null, reason });
  const answer = tInference({ estimate: mean, departure: mean - mu + meanRemainder, standardError, df, alternative, confidenceLevel });
  return Object.freeze({ ...base, ...answer, estimate, standardError, reason: null });
}
