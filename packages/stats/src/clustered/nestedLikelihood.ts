import { addSquare } from "./addSquare.ts";
import type { NestedSums } from "./nestedSums.ts";

/** The pieces of the restricted likelihood at given ratios, per unit of residual variance. */
export interface NestedLikelihood {
  /** log|V| + log|Z'V^-1 Z|. */
  readonly logDeterminants: number;
  /** Generalised sum of squares of the residuals. */
  readonly squares: number;
  /** What generalised least squares adds to the least-squares coefficients, in the rotated design. */
  readonly shift: Float64Array;
  /** (Z'V^-1 Z)^-1. */
  readonly covariance: readonly Float64Array[];
}

/**
 * Restricted likelihood of nested random intercepts, by one pass up the levels.
 *
 * A group's mean with precision a below it has precision a / (1 + gamma a) once its own variance gamma is added, and the
 * determinant of V is multiplied by 1 + gamma a. Means are then pooled with these precisions into the means of the level
 * above; every cross-product is a sum of squares about a mean, so that nothing cancels (the Sherman-Morrison formula,
 * written about means).
 *
 * @param ratios standard deviation of each level, outermost first, over the residual one; the sign does not matter
 */
export function nestedLikelihood(data: NestedSums, ratios: ArrayLike<number>): NestedLikelihood {
  const cross = data.within.map((row) => row.slice());
  let logDeterminant = 0;
  let units: Units = { precisions: data.sizes, means: data.means };
  for (let level = data.levels.length - 1; level >= 0; level--) {
    const gamma = ratios[level]! ** 2;
    const counts = level === data.levels.length - 1 ? data.counts : null;
    const precisions = units.precisions.map((precision, group) => {
      logDeterminant += (counts?.[group] ?? 1) * Math.log1p(gamma * precision);
      return precision / (1 + gamma * precision);
    });
    const inflated = { precisions, means: units.means };
    if (level > 0) units = pool(inflated, data.levels[level]!.parents, data.levels[level - 1]!.count);
    const { parents } = data.levels[level]!;
    inflated.means.forEach((mean, group) => {
      addSquare(cross, mean, level > 0 ? units.means[parents[group]!]! : null, (counts?.[group] ?? 1) * precisions[group]!);
    });
  }
  return solve(cross, data.rank, logDeterminant);
}

/** The groups of one level: precision and mean of each. */
interface Units {
  readonly precisions: Float64Array;
  readonly means: readonly Float64Array[];
}

/** Means of the level above, weighted by precision. */
function pool({ precisions, means }: Units, parents: Int32Array, count: number): Units {
  const width = means[0]!.length;
  const above = { precisions: new Float64Array(count), means: Array.from({ length: count }, () => new Float64Array(width)) };
  means.forEach((mean, group) => {
    const parent = parents[group]!;
    above.precisions[parent]! += precisions[group]!;
    for (let column = 0; column < width; column++) above.means[parent]![column]! += precisions[group]! * mean[column]!;
  });
  above.means.forEach((mean, group) => {
    for (let column = 0; column < width; column++) mean[column]! /= above.precisions[group]!;
  });
  return above;
}

/** Generalised least squares from the cross-products of design and residuals, by Cholesky's factor. */
function solve(cross: readonly Float64Array[], rank: number, logDeterminant: number): NestedLikelihood {
  let logInformation = 0;
  for (let row = 0; row <= rank; row++)
    for (let column = 0; column <= Math.min(row, rank - 1); column++) {
      let rest = cross[row]![column]!;
      for (let inner = 0; inner < column; inner++) rest -= cross[row]![inner]! * cross[column]![inner]!;
      cross[row]![column] = row === column ? Math.sqrt(rest) : rest / cross[column]![column]!;
      if (row === column) logInformation += Math.log(rest);
    }
  const factor = cross.slice(0, rank);
  const rotated = cross[rank]!.slice(0, rank);
  const inverse = factor.map((_, row) =>
    forward(
      factor,
      Float64Array.from(factor, (_, other) => (other === row ? 1 : 0)),
    ),
  );
  return {
    logDeterminants: logDeterminant + logInformation,
    squares: cross[rank]![rank]! - rotated.reduce((sum, value) => sum + value * value, 0),
    shift: Float64Array.from(inverse, (column) => column.reduce((sum, value, row) => sum + value * rotated[row]!, 0)),
    covariance: inverse.map((a) => Float64Array.from(inverse, (b) => a.reduce((sum, value, row) => sum + value * b[row]!, 0))),
  };
}

/** Solves L x = right. */
function forward(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  for (let row = 0; row < factor.length; row++) {
    for (let column = 0; column < row; column++) right[row]! -= factor[row]![column]! * right[column]!;
    right[row]! /= factor[row]![row]!;
  }
  return right;
}
