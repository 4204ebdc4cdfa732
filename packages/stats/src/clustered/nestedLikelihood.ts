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
 * A group with 1'V^-1 1 = a below it has V + gamma 1 1', whose inverse takes gamma / (1 + gamma a) times the square of
 * 1'V^-1 off each cross-product (Sherman & Morrison 1950) and whose determinant is multiplied by 1 + gamma a.
 *
 * @param ratios standard deviation of each level, outermost first, over the residual one; the sign does not matter
 */
export function nestedLikelihood(data: NestedSums, ratios: ArrayLike<number>): NestedLikelihood {
  const size = data.rank + 1;
  const cross = Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)));
  cross[data.rank]![data.rank] = data.residualSumOfSquares;
  let logDeterminant = 0;
  let sizes = data.sizes;
  let sums = data.sums;
  for (let level = data.levels.length - 1; level >= 0; level--) {
    const gamma = ratios[level]! ** 2;
    const { parents } = data.levels[level]!;
    const aboveSizes = new Float64Array(level > 0 ? data.levels[level - 1]!.count : 0);
    const aboveSums = Array.from(aboveSizes, () => new Float64Array(size));
    for (let group = 0; group < sizes.length; group++) {
      const inflation = 1 + gamma * sizes[group]!;
      logDeterminant += Math.log1p(gamma * sizes[group]!);
      takeOff(cross, sums[group]!, gamma / inflation);
      if (level === 0) continue;
      const parent = parents[group]!;
      aboveSizes[parent]! += sizes[group]! / inflation;
      for (let column = 0; column < size; column++) aboveSums[parent]![column]! += sums[group]![column]! / inflation;
    }
    sizes = aboveSizes;
    sums = aboveSums;
  }
  return solve(cross, data.rank, logDeterminant);
}

/** Takes share times the outer square of a column off the lower triangle. */
function takeOff(cross: readonly Float64Array[], column: Float64Array, share: number): void {
  for (let row = 0; row < column.length; row++) {
    const scaled = share * column[row]!;
    if (scaled !== 0) for (let other = 0; other <= row; other++) cross[row]![other]! -= scaled * column[other]!;
  }
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
