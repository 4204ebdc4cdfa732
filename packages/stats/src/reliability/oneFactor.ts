import { symmetricEigen } from "./symmetricEigen.ts";

/** How the factor is drawn out: least squares of the residual correlations, or maximum likelihood. */
export type Extraction = "minres" | "ml";

const heywood = 1e-3;
/** Iterations times items: slow convergence is worth waiting for only where an iteration is cheap. */
const maxWork = 200_000;

/**
 * Loadings of one factor on a correlation matrix, from uniquenesses of 1 - SMC on.
 *
 * minres: each loading in turn so that the residual correlations are least, l_i = sum_j r_ij l_j / sum_j l_j^2 over the
 * other items (Harman & Jones 1966); ml: fixed-point iteration of Joreskog's (1967) equation for the loadings.
 *
 * @param correlations correlation matrix, at least 3 by 3
 * @param extraction "minres" or "ml"
 * @returns loadings whose sum is not negative, or null if a uniqueness falls below 0.001 (Heywood case) or the matrix is singular
 */
export function oneFactor(correlations: readonly (readonly number[])[], extraction: Extraction): readonly number[] | null {
  const uniqueness = startingUniqueness(correlations);
  if (uniqueness === null) return null;
  const loadings = extraction === "ml" ? mlLoadings(correlations, uniqueness) : minresLoadings(correlations, uniqueness);
  return loadings === null ? null : positive(loadings);
}

function mlLoadings(correlations: readonly (readonly number[])[], start: readonly number[]): readonly number[] | null {
  let uniqueness = start;
  for (let i = 0; i * correlations.length < maxWork; i++) {
    const loadings = mlStep(correlations, uniqueness);
    const next = loadings.map((loading) => 1 - loading * loading);
    const step = Math.max(...next.map((value, j) => Math.abs(value - uniqueness[j]!)));
    if (next.some((value) => value < heywood)) return null;
    if (step < 1e-13) return loadings;
    uniqueness = next;
  }
  return null;
}

function minresLoadings(correlations: readonly (readonly number[])[], uniqueness: readonly number[]): readonly number[] | null {
  const loadings = principalAxis(correlations, uniqueness);
  for (let i = 0; i * correlations.length < maxWork; i++) {
    const step = improve(loadings, correlations);
    if (!Number.isFinite(step)) return null;
    if (step < 1e-14) return loadings.some((loading) => 1 - loading * loading < heywood) ? null : loadings;
  }
  return null;
}

/** Sets each loading in turn to its best value beside the others; returns the largest change of a uniqueness. */
function improve(loadings: number[], correlations: readonly (readonly number[])[]): number {
  let largest = 0;
  loadings.forEach((loading, item) => {
    const row = correlations[item]!;
    let product = 0;
    let squares = 0;
    for (let other = 0; other < loadings.length; other++)
      if (other !== item) {
        product += row[other]! * loadings[other]!;
        squares += loadings[other]! ** 2;
      }
    const next = product / squares;
    largest = Math.max(largest, Math.abs(next * next - loading * loading));
    loadings[item] = next;
  });
  return largest;
}

/** One over the diagonal of the inverse: 1 minus the squared multiple correlation of each item with the others. */
function startingUniqueness(correlations: readonly (readonly number[])[]): number[] | null {
  const { values, vectors } = symmetricEigen(correlations);
  if (values.at(-1)! <= 1e-14 * values[0]!) return null;
  return correlations.map((_, item) => 1 / values.reduce((sum, value, e) => sum + vectors[e]![item]! ** 2 / value, 0));
}

/** Loadings on the first principal axis of the correlations with the communalities on their diagonal. */
function principalAxis(correlations: readonly (readonly number[])[], uniqueness: readonly number[]): number[] {
  const reduced = correlations.map((row, i) => row.map((r, j) => (i === j ? 1 - uniqueness[i]! : r)));
  const { values, vectors } = symmetricEigen(reduced);
  return vectors[0]!.map((x) => x * Math.sqrt(Math.max(values[0]!, 0)));
}

function mlStep(correlations: readonly (readonly number[])[], uniqueness: readonly number[]): number[] {
  const roots = uniqueness.map(Math.sqrt);
  const scaled = correlations.map((row, i) => row.map((r, j) => r / (roots[i]! * roots[j]!)));
  const { values, vectors } = symmetricEigen(scaled);
  return vectors[0]!.map((x, i) => x * roots[i]! * Math.sqrt(Math.max(values[0]! - 1, 0)));
}

function positive(loadings: readonly number[]): readonly number[] {
  const sum = loadings.reduce((a, b) => a + b, 0);
  return sum < 0 ? loadings.map((loading) => -loading) : loadings;
}
