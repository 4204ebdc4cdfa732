/** A column as deviations from its weighted mean. */
export interface Deviations {
  readonly mean: number;
  readonly values: Float64Array;
}

/**
 * Deviations of a column from its weighted mean, taken from its first value so that a large common offset costs no digits.
 *
 * The mean of the deviations is taken out once more, which removes the rounding of the mean (Chan, Golub & LeVeque 1983).
 *
 * @param values a column without missing values
 * @param weights frequency weights, one a value
 * @returns the weighted mean and the deviations; mean 0 and no deviations for an empty column
 */
export function deviations(values: readonly number[], weights: readonly number[]): Deviations {
  const anchor = values[0]!;
  const shifted = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) shifted[i] = values[i]! - anchor;
  const first = subtractMean(shifted, weights);
  const second = subtractMean(shifted, weights);
  return { mean: anchor + (first + second), values: shifted };
}

function subtractMean(values: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!;
    sum += weight * values[i]!;
    n += weight;
  }
  const mean = sum / n;
  for (let i = 0; i < values.length; i++) values[i]! -= mean;
  return mean;
}

/** Weighted sum of products of two columns of deviations. */
export function sumOfProducts(x: ArrayLike<number>, y: ArrayLike<number>, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += weights[i]! * x[i]! * y[i]!;
  return sum;
}
