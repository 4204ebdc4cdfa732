import { type PairedSummary, type PairedSummaryInput, pairedSummary, pairedSummaryFrom } from "../describe/pairedSummary.ts";
import type { Column } from "../options.ts";
import type { TestResult } from "../result.ts";
import { noVariation } from "./noVariation.ts";
import { tInference } from "./tInference.ts";
import { resolveTOptions, type TOptions } from "./tOptions.ts";

/** Result of a paired t test; `estimate` is the mean change, post - pre. */
export interface PairedTResult extends TestResult {
  readonly kind: "paired-t";
  /** Mean change under the null hypothesis. */
  readonly mu: number;
  readonly meanPre: number | null;
  readonly meanPost: number | null;
  readonly standardDeviationPre: number | null;
  readonly standardDeviationPost: number | null;
  readonly standardDeviationChange: number | null;
  /** Pearson correlation of pre and post; null where one of them does not vary. */
  readonly correlation: number | null;
}

/**
 * Tests whether the mean change differs from mu: the one-sample t test of change = post - pre.
 *
 * t = (mean(change) - mu) / (sd(change) / sqrt(n)) on n - 1 degrees of freedom; positive where post is above pre.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options mu (default 0), alternative, confidence level, frequency weights of the pairs
 * @returns the test; statistic, p and interval are null with a reason for fewer than two pairs or changes all equal
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Student (1908). The probable error of a mean. Biometrika, 6, 1-25.
 * @example
 * pairedT([10, 12, 9, 11, 14], [12, 13, 9, 14, 15]).estimate; // 1.4
 */
export function pairedT(pre: Column, post: Column, options: TOptions = {}): PairedTResult {
  return paired(pairedSummary(pre, post, options.weights), options);
}

/**
 * The paired t test from the means, standard deviations and correlation that a table prints.
 *
 * sd(change) = sqrt(sd_pre^2 + sd_post^2 - 2 r sd_pre sd_post).
 *
 * @param summary count, means, standard deviations (n - 1 below) and correlation of pre and post
 * @param options mu (default 0), alternative, confidence level
 * @returns the same result as {@link pairedT} of pairs with that summary
 * @throws {StatsError} where the summary or an option is out of range
 * @example
 * pairedTFromSummary({ n: 16, meanPre: 10, meanPost: 11, sdPre: 2, sdPost: 2, correlation: 0.5 }).statistic; // 2
 */
export function pairedTFromSummary(summary: PairedSummaryInput, options: Omit<TOptions, "weights"> = {}): PairedTResult {
  return paired(pairedSummaryFrom(summary), options);
}

function paired(summary: PairedSummary, options: Omit<TOptions, "weights">): PairedTResult {
  const { n, dropped, meanPre, meanPost, meanChange, sdPre, sdPost, sdChange, correlation } = summary;
  const { mu, alternative, confidenceLevel } = resolveTOptions(options);
  const standardError = sdChange === null ? null : sdChange / Math.sqrt(n);
  const reason = noVariation(n, standardError, meanChange ?? 0, "changes");
  const base = {
    kind: "paired-t",
    method: "paired t test",
    n,
    dropped,
    df: n > 0 ? n - 1 : null,
    alternative,
    mu,
    estimate: meanChange,
    standardError,
    meanPre,
    meanPost,
    standardDeviationPre: sdPre,
    standardDeviationPost: sdPost,
    standardDeviationChange: sdChange,
    correlation,
  } as const;
  if (reason !== null || standardError === null || meanChange === null)
    return Object.freeze({ ...base, statistic: null, pValue: null, logPValue: null, interval: null, reason });
  const answer = tInference({ estimate: meanChange, departure: meanChange - mu, standardError, df: n - 1, alternative, confidenceLevel });
  return Object.freeze({ ...base, ...answer, reason: null });
}
