import { symmetricEigen } from "./symmetricEigen.ts";

/** How the factor is drawn out: least squares of the residual correlations, or maximum likelihood. */
export type Extraction = "minres" | "ml";

const heywood = 1e-3;
/** Iterations times items: slow convergence is worth waiting for only where an iteration is cheap. */
const maxWork = 200_000;

/**
 * Loadings of one factor on a correlation matrix, by fixed-point iteration of the uniquenesses from 1 - SMC.
 *
 * minres: principal axes to convergence (Harman & Jones 1966); ml: Joreskog's (1967) equation for the loadings.
 *
 * @param correlations correlation matrix, at least 3 by 3
 * @param extraction "minres" or "ml"
 * @returns loadings whose sum is not negative, or null if a uniqueness falls below 0.001 (Heywood case) or the matrix is singular
 */
export function oneFactor(correlations: readonly (readonly number[])[], extraction: Extraction): readonly number[] | null {
  let uniqueness = startingUniqueness(correlations);
  for (let i = 0; uniqueness !== null && i * correlations.length < maxWork; i++) {
    const loadings = extraction === "ml" ? mlStep(correlations, uniqueness) : minresStep(correlations, uniqueness);
    const next = loadings.map((loading) => 1 - loading * loading);
    const step = Math.max(...next.map((value, j) => Math.abs(value - (uniqueness?.[j] ?? 0))));
    if (next.some((value) => value < heywood)) return null;
    if (step < 1e-13) return positive(loadings);
    uniqueness = next;
  }
  return null;
}

/** One over the diagonal of the inverse: 1 minus the squared multiple correlation of each item with the others. */
function startingUniqueness(correlations: readonly (readonly number[])[]): number[] | null {
  const { values, vectors } = symmetricEigen(correlations);
  if ((values.at(-1) ?? 0) <= 1e-14 * (values[0] ?? 0)) return null;
  return correlations.map((_, item) => 1 / values.reduce((sum, value, e) => sum + (vectors[e]?.[item] ?? 0) ** 2 / value, 0));
}

function minresStep(correlations: readonly (readonly number[])[], uniqueness: readonly number[]): number[] {
  const reduced = correlations.map((row, i) => row.map((r, j) => (i === j ? 1 - (uniqueness[i] ?? 0) : r)));
  const { values, vectors } = symmetricEigen(reduced);
  return (vectors[0] ?? []).map((x) => x * Math.sqrt(Math.max(values[0] ?? 0, 0)));
}

function mlStep(correlations: readonly (readonly number[])[], uniqueness: readonly number[]): number[] {
  const roots = uniqueness.map(Math.sqrt);
  const scaled = correlations.map((row, i) => row.map((r, j) => r / ((roots[i] ?? 1) * (roots[j] ?? 1))));
  const { values, vectors } = symmetricEigen(scaled);
  return (vectors[0] ?? []).map((x, i) => x * (roots[i] ?? 1) * Math.sqrt(Math.max((values[0] ?? 0) - 1, 0)));
}

function positive(loadings: readonly number[]): readonly number[] {
  const sum = loadings.reduce((a, b) => a + b, 0);
  return sum < 0 ? loadings.map((loading) => -loading) : loadings;
}
