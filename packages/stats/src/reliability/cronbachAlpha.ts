import { fQuantile } from "../distributions/f.ts";
import { StatsError } from "../errors.ts";
import { type Column, checkConfidenceLevel } from "../options.ts";
import type { Interval } from "../result.ts";
import { completeRows } from "./completeRows.ts";
import { correlationMatrix, covarianceMatrix, sumOfEntries, trace } from "./covarianceMatrix.ts";

/** Options of {@link cronbachAlpha}. */
export interface CronbachAlphaOptions {
  /** Confidence level of the interval, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
  /** Frequency weights, one a row; default 1 each. */
  readonly weights?: ArrayLike<number>;
}

/** Cronbach's alpha with what each item does to it. */
export interface CronbachAlpha {
  readonly kind: "cronbachAlpha";
  readonly method: string;
  /** Complete rows, counting weights. */
  readonly n: number;
  /** Rows in which an item was missing, counting weights. */
  readonly dropped: number;
  /** Number of items, k. */
  readonly items: number;
  /** Alpha of the items as they come; negative where items work against each other. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** Alpha of the standardised items, from the mean correlation. */
  readonly standardized: number | null;
  readonly meanInterItemCorrelation: number | null;
  readonly itemMeans: readonly (number | null)[];
  readonly itemStandardDeviations: readonly (number | null)[];
  /** Correlation of each item with the sum of the others. */
  readonly itemRestCorrelations: readonly (number | null)[];
  /** Alpha of the other items, where at least two remain. */
  readonly alphaIfDropped: readonly (number | null)[];
  readonly totalStandardDeviation: number | null;
  /** SD of the total times sqrt(1 - alpha). */
  readonly standardErrorOfMeasurement: number | null;
  readonly reason: string | null;
}

type Matrix = readonly (readonly number[])[];

/**
 * Cronbach's alpha of a scale, with Feldt's interval; no item is reversed automatically.
 *
 * alpha = k/(k-1) * (1 - sum of item variances / variance of the total) (Cronbach 1951).
 * Interval: 1 - (1 - alpha) * F quantiles with n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt 1965).
 *
 * @param items one column per item, scored in one direction, at least two; a row counts if every item is there
 * @param options confidenceLevel, weights
 * @returns alpha, its interval, alpha of the standardised items, and a line per item; null fields carry a reason
 * @throws StatsError for fewer than two items, unequal lengths, or a level outside 0 to 1
 * @see Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika 30, 357-370.
 * @example
 * cronbachAlpha([[1, 2, 3], [1, 2, 3]]).estimate; // 1
 */
export function cronbachAlpha(items: readonly Column[], options: CronbachAlphaOptions = {}): CronbachAlpha {
  const { confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  if (items.length < 2) throw new StatsError("argument_range", "items", `${items.length} columns`, "at least two columns");
  const rows = completeRows(items, options.weights);
  const k = items.length;
  const { means, covariances } = rows.n > 1 ? covarianceMatrix(rows) : { means: [], covariances: [] };
  const estimate = alphaOf(covariances);
  const correlations = correlationMatrix(covariances);
  const meanR = rows.n > 1 && correlations !== null ? (sumOfEntries(correlations) - k) / (k * (k - 1)) : null;
  const totalSd = rows.n > 1 ? Math.sqrt(Math.max(0, sumOfEntries(covariances))) : null;
  const perItem = items.map((_, item) => item);
  return Object.freeze({
    kind: "cronbachAlpha",
    method: "Cronbach's alpha with Feldt's interval",
    n: rows.n,
    dropped: rows.dropped,
    items: k,
    estimate,
    interval: estimate === null ? null : feldtInterval(estimate, rows.n, k, confidenceLevel),
    standardized: meanR === null ? null : (k * meanR) / (1 + (k - 1) * meanR),
    meanInterItemCorrelation: meanR,
    itemMeans: perItem.map((item) => means[item] ?? null),
    itemStandardDeviations: perItem.map((item) => (rows.n > 1 ? Math.sqrt(covariances[item]![item]!) : null)),
    itemRestCorrelations: perItem.map((item) => itemRestCorrelation(covariances, item)),
    alphaIfDropped: perItem.map((item) => alphaOf(without(covariances, item))),
    totalStandardDeviation: totalSd,
    standardErrorOfMeasurement: estimate === null ? null : totalSd! * Math.sqrt(1 - estimate),
    reason: estimate !== null ? null : rows.n > 1 ? "the sum of the items does not vary" : "fewer than two complete rows",
  });
}

function alphaOf(covariances: Matrix): number | null {
  const k = covariances.length;
  const total = sumOfEntries(covariances);
  if (k < 2 || !(total > negligible(covariances))) return null;
  return (k / (k - 1)) * (1 - trace(covariances) / total);
}

function feldtInterval(alpha: number, n: number, k: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const bound = (p: number): number => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return Object.freeze({ lower: bound(1 - tail), upper: bound(tail), level, method: "Feldt" });
}

function itemRestCorrelation(covariances: Matrix, item: number): number | null {
  const variance = covariances[item]?.[item] ?? 0;
  const rest = sumOfEntries(without(covariances, item));
  if (!(variance > 0) || !(rest > negligible(covariances))) return null;
  const covariance = covariances[item]!.reduce((sum, value, j) => (j === item ? sum : sum + value), 0);
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(variance * rest)));
}

function without(matrix: Matrix, dropped: number): Matrix {
  return matrix.filter((_, i) => i !== dropped).map((row) => row.filter((_, j) => j !== dropped));
}

/** A variance of a sum below this is rounding only. */
function negligible(covariances: Matrix): number {
  return 1e-13 * trace(covariances);
}
