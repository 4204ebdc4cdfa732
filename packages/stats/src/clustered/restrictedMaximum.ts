import { minimize } from "./minimize.ts";
import { type NestedLikelihood, nestedLikelihood } from "./nestedLikelihood.ts";
import type { NestedSums } from "./nestedSums.ts";
import { allDerivatives } from "./numericDerivatives.ts";

/** Variances at the restricted maximum, with what Satterthwaite's degrees of freedom need. */
export interface VarianceFit {
  /** Standard deviation of each level, outermost first, over the residual one. */
  readonly ratios: readonly number[];
  readonly residualVariance: number;
  /** -2 log restricted likelihood, for the rotated design. */
  readonly deviance: number;
  readonly shift: Float64Array;
  /** Covariance of the coefficients in the rotated design, per unit of residual variance. */
  readonly covariance: readonly Float64Array[];
  /** Derivatives of that by the ratios that are not 0. */
  readonly slopes: readonly (readonly Float64Array[])[];
  /** Hessian of the deviance by those ratios and by the logarithm of the residual standard deviation, last. */
  readonly curvature: readonly (readonly number[])[];
}

/** Beyond this ratio the groups leave no variation within. */
const largestRatio = 1e5;

/** Not a multiple of the longest step, which would lead to exactly 0. */
const farStart = 0.9;

/** Differences of deviance that do not count. */
const level = 1e-9;

/** Finds the variances that make the restricted likelihood largest; null where it grows without end. */
export function restrictedMaximum(data: NestedSums): VarianceFit | null {
  const df = data.n - data.rank;
  const scale = 1 / Math.sqrt(Math.max(...data.sizes));
  const stepsAt = (ratios: Float64Array): Float64Array => ratios.map((ratio) => 0.02 * Math.max(Math.abs(ratio), scale));
  const profile = (ratios: Float64Array): number => {
    if (ratios.some((ratio) => Math.abs(ratio) > 2 * largestRatio)) return Number.POSITIVE_INFINITY;
    const { logDeterminants, squares } = nestedLikelihood(data, ratios);
    return squares > 0 ? logDeterminants + df * Math.log(squares / df) : Number.POSITIVE_INFINITY;
  };
  const from = (start: number): Float64Array =>
    withoutTraces(
      profile,
      minimize(
        profile,
        Array.from(data.levels, () => start),
        stepsAt,
      ).map(Math.abs),
    );
  const far = from(farStart);
  // the likelihood is even in each ratio, so that 0 is level: a ratio of 0 is believed only if a near start finds it too
  const near = far.some((ratio) => ratio === 0) ? from(scale) : far;
  const ratios = profile(near) < profile(far) ? near : far;
  if (ratios.some((ratio) => ratio > largestRatio)) return null;
  const found = nestedLikelihood(data, ratios);
  const residualVariance = found.squares / df;
  const deviance = found.logDeterminants + df * (1 + Math.log(2 * Math.PI * residualVariance));
  const shape = { ratios: Array.from(ratios), residualVariance, deviance, shift: found.shift, covariance: found.covariance };
  return { ...shape, ...bendsOf(data, ratios, stepsAt(ratios), residualVariance) };
}

/** Sets to 0 what is no better than 0. */
function withoutTraces(profile: (ratios: Float64Array) => number, ratios: Float64Array): Float64Array {
  const best = ratios.slice();
  for (let axis = 0; axis < best.length; axis++) {
    const without = best.slice();
    without[axis] = 0;
    if (profile(without) <= profile(best) + level) best[axis] = 0;
  }
  return best;
}

/**
 * Derivatives of the covariance and of the deviance, D = 2 df log s + logDeterminants + squares / s^2.
 *
 * Ratios of 0 are left out: everything is even in them, so that they bear on no standard error. Large ratios are
 * counted in units of themselves, so that all parameters bend on one scale.
 */
function bendsOf(data: NestedSums, ratios: Float64Array, steps: Float64Array, variance: number): Pick<VarianceFit, "slopes" | "curvature"> {
  const active = Array.from(ratios.keys()).filter((axis) => ratios[axis]! > 0);
  const at = (point: Float64Array): NestedLikelihood => {
    const full = ratios.slice();
    active.forEach((axis, place) => {
      full[axis] = point[place]!;
    });
    return nestedLikelihood(data, full);
  };
  const point = active.map((axis) => ratios[axis]!);
  const widths = active.map((axis) => steps[axis]!);
  const { slopes: rows, hessian } = allDerivatives(at, point, widths, {
    pick: ({ logDeterminants, squares }) => logDeterminants + squares / variance,
    all: ({ squares, covariance }) => Float64Array.of(squares, ...covariance.flatMap((row) => Array.from(row))),
  });
  const units = point.map((ratio) => Math.max(1, ratio));
  const across = rows.map((row, axis) => (-2 * row[0]! * units[axis]!) / variance);
  const within = hessian.map((row, axis) => [...row.map((value, other) => value * units[axis]! * units[other]!), across[axis]!]);
  const slopes = rows.map((row, axis) => row.map((value) => value * units[axis]!));
  return {
    slopes: slopes.map((row) => Array.from({ length: data.rank }, (_, a) => row.slice(1 + a * data.rank, 1 + (a + 1) * data.rank))),
    curvature: [...within, [...across, 4 * (data.n - data.rank)]],
  };
}
