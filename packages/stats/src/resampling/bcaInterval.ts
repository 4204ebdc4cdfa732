import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { quantileOf } from "../describe/quantile.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "../result.ts";

/** What the bias-corrected and accelerated interval is made from, all on the scale of distances from the estimate. */
export interface BootstrapDistances {
  /** Each replicate minus the estimate. */
  readonly replicates: Float64Array;
  /** Distances below this count as 0: they come from rounding. */
  readonly rounding: number;
  readonly acceleration: number;
}

/** Percentile and BCa intervals of one estimate. */
export interface BootstrapIntervals {
  readonly percentile: Interval;
  readonly bca: Interval | null;
  /** z0: the standard score of the share of replicates below the estimate; null where all lie on one side. */
  readonly biasCorrection: number | null;
  /** Why there is no BCa interval; null where there is one. */
  readonly reason: string | null;
}

/**
 * The percentile interval and the bias-corrected and accelerated one.
 *
 * alpha_1 = Phi(z0 + (z0 + z_a) / (1 - acceleration (z0 + z_a))) (Efron 1987, 3.9); a replicate equal to the estimate
 * counts half on either side, as scores that are whole numbers often give one.
 */
export function bootstrapIntervals(estimate: number, distances: BootstrapDistances, level: number): BootstrapIntervals {
  const { replicates, rounding, acceleration } = distances;
  const sorted = distinctValues(replicates);
  const tail = (1 - level) / 2;
  const percentile = between(estimate, sorted, tail, 1 - tail, level, "bootstrap percentile");
  const share = replicates.reduce((sum, value) => sum + (value < -rounding ? 1 : value > rounding ? 0 : 0.5), 0) / replicates.length;
  if (share === 0 || share === 1)
    return { percentile, bca: null, biasCorrection: null, reason: "every replicate lies on one side of the estimate: no BCa interval" };
  const z0 = normalQuantile(share);
  const adjusted = (p: number): number => {
    const z = z0 + normalQuantile(p);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  const bca = between(estimate, sorted, adjusted(tail), adjusted(1 - tail), level, "bootstrap BCa");
  return { percentile, bca, biasCorrection: z0, reason: null };
}

/** Limits at the (B + 1) p-th replicates (Davison & Hinkley 1997, 5.6). */
function between(estimate: number, sorted: DistinctValues, from: number, to: number, level: number, method: string): Interval {
  const limit = (p: number): number => estimate + quantileOf(sorted, p, 6)!;
  return Object.freeze({ lower: limit(from), upper: limit(to), level, method });
}
