import { symmetricEigen } from "../reliability/symmetricEigen.ts";
import type { VarianceFit } from "./restrictedMaximum.ts";

/** Eigenvalues of the curvature below this share of the largest say nothing about a variance. */
const flat = 1e-8;

/** x'A x for a symmetric matrix. */
export function quadraticForm(matrix: readonly Float64Array[], x: Float64Array): number {
  return matrix.reduce((sum, row, a) => sum + x[a]! * row.reduce((inner, value, b) => inner + value * x[b]!, 0), 0);
}

/**
 * Satterthwaite's degrees of freedom of a combination of coefficients: 2 V^2 / (g' A g).
 *
 * V is the variance of the combination, g its derivatives by the variance parameters, A their covariance, twice the
 * inverse of the deviance's Hessian (Kuznetsova, Brockhoff & Christensen 2017, equation 4). V is a product, so that
 * both are divided by the residual variance.
 *
 * @param contrast the combination in the rotated design
 */
export function satterthwaiteDf(fit: VarianceFit, contrast: Float64Array): number {
  const variance = quadraticForm(fit.covariance, contrast);
  const slopes = [...fit.slopes.map((slope) => quadraticForm(slope, contrast)), 2 * variance];
  const { values, vectors } = symmetricEigen(fit.curvature);
  const uncertainty = vectors.reduce((sum, vector, index) => {
    if (!(values[index]! > flat * values[0]!)) return sum;
    return sum + (2 * vector.reduce((inner, value, axis) => inner + value * slopes[axis]!, 0) ** 2) / values[index]!;
  }, 0);
  return (2 * variance * variance) / uncertainty;
}
