import { type Moments, moments } from "../describe/moments.ts";
import type { Column } from "../options.ts";
import type { TestResult } from "../result.ts";
import { checkMeanSummary, type MeanSummary } from "./meanSummary.ts";
import { noVariation } from "./noVariation.ts";
import { tInference } from "./tInference.ts";
import { resolveTOptions, type TOptions } from "./tOptions.ts";

/** Options of an independent-samples t test. */
export interface IndependentTOptions extends Omit<TOptions, "weights"> {
  /** Pool the variances (Student) instead of keeping them apart (Welch); default false. */
  readonly equalVariance?: boolean;
}

/** The same, with frequency weights for each sample of raw values. */
export interface WeightedIndependentTOptions extends IndependentTOptions {
  readonly weightsX?: ArrayLike<number>;
  readonly weightsY?: ArrayLike<number>;
}

/** Result of an independent-samples t test; `estimate` is mean(x) - mean(y). */
export interface IndependentTResult extends TestResult {
  readonly kind: "independent-t";
  /** Difference of the means under the null hypothesis. */
  readonly mu: number;
  readonly equalVariance: boolean;
  readonly nX: number;
  readonly nY: number;
  readonly meanX: number | null;
  readonly meanY: number | null;
  readonly standardDeviationX: number | null;
  readonly standardDeviationY: number | null;
}

/**
 * Tests whether the means of two independent samples differ: t = (mean(x) - mean(y) - mu) / standard error.
 *
 * Welch (default): SE^2 = s_x^2 / n_x + s_y^2 / n_y with Satterthwaite's df. Student: the pooled variance on n_x + n_y - 2 df.
 *
 * @param x values of the first sample; missing values are dropped and counted
 * @param y values of the second sample
 * @param options equalVariance, mu (default 0), alternative, confidence level, weightsX and weightsY
 * @returns the test; statistic, p and interval are null with a reason where a sample is too small or nothing varies
 * @throws {StatsError} where an option is out of range
 * @see Welch, B. L. (1947). The generalization of Student's problem. Biometrika, 34, 28-35.
 * @example
 * independentT([2, 3, 4], [1, 2, 3], { equalVariance: true }).df; // 4
 */
export function independentT(x: Column, y: Column, options: WeightedIndependentTOptions = {}): IndependentTResult {
  return independent(moments(x, options.weightsX), moments(y, options.weightsY), options);
}

/**
 * The independent-samples t test from counts, means and standard deviations.
 *
 * @param x count, mean and standard deviation of the first sample
 * @param y the same of the second
 * @param options equalVariance, mu (default 0), alternative, confidence level
 * @returns the same result as {@link independentT} of values with those summaries
 * @throws {StatsError} where a summary or an option is out of range
 * @example
 * independentTFromSummary({ n: 8, mean: 5, standardDeviation: 2 }, { n: 8, mean: 3, standardDeviation: 2 }).statistic; // 2
 */
export function independentTFromSummary(x: MeanSummary, y: MeanSummary, options: IndependentTOptions = {}): IndependentTResult {
  return independent(momentsOf(x), momentsOf(y), options);
}

/** The moments that a summary stands for. */
function momentsOf(summary: MeanSummary): Moments {
  checkMeanSummary(summary);
  const { n, mean, standardDeviation } = summary;
  return { n, dropped: 0, sum: n * mean, mean, meanRemainder: 0, sumOfSquares: standardDeviation ** 2 * Math.max(n - 1, 0) };
}

function independent(x: Moments, y: Moments, options: IndependentTOptions): IndependentTResult {
  const { mu, alternative, confidenceLevel } = resolveTOptions(options);
  const equalVariance = options.equalVariance ?? false;
  const difference = x.n > 0 && y.n > 0 ? x.mean - y.mean + (x.meanRemainder - y.meanRemainder) : null;
  const spread = equalVariance ? pooled(x, y) : separate(x, y);
  const base = {
    kind: "independent-t",
    method: equalVariance ? "Student's t test" : "Welch's t test",
    ...sampleFields(x, y),
    alternative,
    mu,
    equalVariance,
    estimate: difference,
    standardError: spread?.standardError ?? null,
  } as const;
  const reason = reasonAgainst(x, y, spread);
  if (reason !== null || spread === null || difference === null)
    return Object.freeze({ ...base, df: null, statistic: null, pValue: null, logPValue: null, interval: null, reason });
  const question = { estimate: difference, departure: difference - mu, ...spread, alternative, confidenceLevel };
  return Object.freeze({ ...base, df: spread.df, ...tInference(question), reason: null });
}

type SampleFields = "n" | "dropped" | "nX" | "nY" | "meanX" | "meanY" | "standardDeviationX" | "standardDeviationY";

function sampleFields(x: Moments, y: Moments): Pick<IndependentTResult, SampleFields> {
  const sd = ({ n, sumOfSquares }: Moments): number | null => (n > 1 ? Math.sqrt(sumOfSquares / (n - 1)) : null);
  return {
    n: x.n + y.n,
    dropped: x.dropped + y.dropped,
    nX: x.n,
    nY: y.n,
    meanX: x.n > 0 ? x.mean : null,
    meanY: y.n > 0 ? y.mean : null,
    standardDeviationX: sd(x),
    standardDeviationY: sd(y),
  };
}

interface Spread {
  readonly standardError: number;
  readonly df: number;
}

function pooled(x: Moments, y: Moments): Spread | null {
  const df = x.n + y.n - 2;
  if (x.n < 1 || y.n < 1 || df < 1) return null;
  return { standardError: Math.sqrt(((x.sumOfSquares + y.sumOfSquares) / df) * (1 / x.n + 1 / y.n)), df };
}

/** Satterthwaite's df = (a + b)^2 / (a^2 / (n_x - 1) + b^2 / (n_y - 1)) with a = s_x^2 / n_x, b = s_y^2 / n_y. */
function separate(x: Moments, y: Moments): Spread | null {
  if (x.n < 2 || y.n < 2) return null;
  const a = x.sumOfSquares / (x.n - 1) / x.n;
  const b = y.sumOfSquares / (y.n - 1) / y.n;
  // shares, not squares of the variances, so that nothing under- or overflows
  const shareX = a / (a + b);
  const shareY = b / (a + b);
  return { standardError: Math.sqrt(a + b), df: 1 / (shareX ** 2 / (x.n - 1) + shareY ** 2 / (y.n - 1)) };
}

function reasonAgainst(x: Moments, y: Moments, spread: Spread | null): string | null {
  if (spread === null) return "too few values: each sample needs two (one, and three together, with equal variances)";
  return noVariation(2, spread.standardError, Math.max(Math.abs(x.mean), Math.abs(y.mean)), "values within the samples");
}
