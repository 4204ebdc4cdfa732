import { CompensatedSum } from "../describe/compensatedSum.ts";
import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { isPresent } from "../describe/isPresent.ts";
import { moments } from "../describe/moments.ts";
import { checkWhole } from "../distributions/arguments.ts";
import { noVariation } from "../hypothesis/noVariation.ts";
import { type Column, checkConfidenceLevel, checkSameLength } from "../options.ts";
import type { Interval } from "../result.ts";
import { bootstrapIntervals } from "./bcaInterval.ts";
import { type RandomGenerator, randomGenerator } from "./randomGenerator.ts";
import { resampledMeans } from "./resampledMeans.ts";

/** Options of {@link bootstrapMeanChange}. */
export interface BootstrapOptions {
  /** Resamples drawn, from 100 up; default 9999. */
  readonly replicates?: number;
  /** Seed of the random numbers, a whole number from 0 up; default 1. */
  readonly seed?: number;
  /** Confidence level of the intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
  /** How often each pair counts. */
  readonly weights?: ArrayLike<number>;
}

/** Bootstrap of a mean change; null fields carry a reason. */
export interface BootstrapMeanChange {
  readonly kind: "bootstrap-mean-change";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  /** Mean of post - pre. */
  readonly estimate: number | null;
  /** Standard deviation of the replicates. */
  readonly standardError: number | null;
  /** Mean of the replicates minus the estimate. */
  readonly bias: number | null;
  readonly percentileInterval: Interval | null;
  /** Bias-corrected and accelerated interval. */
  readonly interval: Interval | null;
  readonly biasCorrection: number | null;
  readonly acceleration: number | null;
  readonly replicates: number;
  readonly seed: number;
  readonly reason: string | null;
}

/**
 * Resamples pairs to find how far the mean change could be off, without taking changes for normal.
 *
 * Acceleration = sum (d - mean)^3 / (6 (sum (d - mean)^2)^(3/2)), the jackknife's for a mean (Efron 1987, 6.6). Changes
 * are put in order before any is drawn, from the end with the shorter tail, so that neither the order of rows nor weights
 * in place of repeats show, and swapping pre and post mirrors the interval; where the changes lie symmetrically about their
 * mean, each resample counts with its mirror image.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options replicates, seed, confidence level, frequency weights
 * @returns estimate, standard error, percentile and BCa intervals; the same seed gives the same numbers
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82, 171-185.
 * @example
 * bootstrapMeanChange([10, 12, 9, 11, 14], [12, 13, 9, 14, 15], { seed: 7 }).estimate; // 1.4
 */
export function bootstrapMeanChange(pre: Column, post: Column, options: BootstrapOptions = {}): BootstrapMeanChange {
  const { replicates = 9999, seed = 1, confidenceLevel = 0.95, weights } = options;
  checkSameLength("post", post.length, pre.length);
  checkConfidenceLevel(confidenceLevel);
  checkWhole("replicates", replicates, 100);
  const generator = randomGenerator(seed);
  const changes = distinctValues(
    Array.from(pre, (before, row) => change(before, post[row])),
    weights,
  );
  const { n, dropped } = changes;
  const { mean, sumOfSquares } = moments(changes.values, changes.counts);
  const base = { kind: "bootstrap-mean-change", method: "bootstrap of pairs", n, dropped, replicates, seed } as const;
  const standardError = Math.sqrt(sumOfSquares / (n - 1) / n);
  const why = noVariation(n, standardError, mean, "changes");
  if (why !== null) return Object.freeze({ ...base, estimate: n > 0 ? mean : null, ...nothing, reason: why });
  const deviations = expand(changes, mean);
  const skew = oddPowers(deviations, 3).sum;
  const distances = drawDistances(deviations, replicates, generator);
  const spread = moments(distances);
  const acceleration = skew / (6 * sumOfSquares ** 1.5);
  const rounding = 1e-12 * Math.max(...changes.values.map((value) => Math.abs(value - mean)));
  const intervals = bootstrapIntervals(mean, { replicates: distances, rounding, acceleration }, confidenceLevel);
  return Object.freeze({
    ...base,
    estimate: mean,
    standardError: Math.sqrt(spread.sumOfSquares / (distances.length - 1)),
    bias: spread.mean,
    percentileInterval: intervals.percentile,
    interval: intervals.bca,
    biasCorrection: intervals.biasCorrection,
    acceleration,
    reason: intervals.reason,
  });
}

const nothing = {
  standardError: null,
  bias: null,
  percentileInterval: null,
  interval: null,
  biasCorrection: null,
  acceleration: null,
} as const;

function change(before: number | null | undefined, after: number | null | undefined): number | null {
  return isPresent(before) && isPresent(after) ? after - before : null;
}

/** One deviation from the mean for each pair, in order. */
function expand({ values, counts, n }: DistinctValues, mean: number): Float64Array {
  const deviations = new Float64Array(n);
  let filled = 0;
  values.forEach((value, index) => {
    deviations.fill(value - mean, filled, filled + counts[index]!);
    filled += counts[index]!;
  });
  return deviations;
}

/** The values with their signs turned, in the opposite order. */
const mirrored = (values: Float64Array): Float64Array => values.map((value) => -value).reverse();

/** Sum of an odd power of the deviations, and of its absolute values. */
function oddPowers(deviations: Float64Array, power: 3 | 5 | 7): { readonly sum: number; readonly size: number } {
  const sum = new CompensatedSum();
  let size = 0;
  for (const deviation of deviations) {
    sum.add(deviation ** power);
    size += Math.abs(deviation) ** power;
  }
  return { sum: sum.value, size };
}

/**
 * Which side the deviations lean to, so that changes and their negatives are drawn alike: the sign of the first odd power
 * that is not 0 but for rounding, else of the first pair of opposite ranks that do not cancel; 0 where all cancel.
 */
function leaning(deviations: Float64Array): number {
  for (const power of [3, 5, 7] as const) {
    const { sum, size } = oddPowers(deviations, power);
    if (Math.abs(sum) > 1e-10 * size) return Math.sign(sum);
  }
  const largest = deviations.at(-1)!;
  const ends = deviations.map((deviation, rank) => deviation + deviations[deviations.length - 1 - rank]!);
  return Math.sign(ends.find((sum) => Math.abs(sum) > 1e-10 * largest) ?? 0);
}

/** Distances of resampled means from the estimate; symmetric deviations have each with its mirror image. */
function drawDistances(deviations: Float64Array, replicates: number, generator: RandomGenerator): Float64Array {
  const side = leaning(deviations);
  if (side < 0) return mirrored(resampledMeans(mirrored(deviations), replicates, generator));
  const drawn = resampledMeans(deviations, replicates, generator);
  if (side > 0) return drawn;
  const both = new Float64Array(2 * replicates);
  both.set(drawn);
  both.set(mirrored(drawn), replicates);
  return both;
}
