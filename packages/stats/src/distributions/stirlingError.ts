// Coefficients of the Stirling series, B(2k) / (2k (2k - 1)).
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;

/**
 * Error of Stirling's formula, log Gamma(z + 1) - ((z + 1/2) log z - z + log(2 pi) / 2), for z > 0.
 *
 * Series from z = 12 on, below that the recurrence e(z) = e(z + 1) + (z + 1/2) log(1 + 1/z) - 1.
 * Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(z: number): number {
  let shifted = z;
  let error = 0;
  while (shifted < 12) {
    error += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const square = 1 / (shifted * shifted);
  let sum = 0;
  for (let k = series.length - 1; k >= 0; k--) sum = sum * square + series[k]!;
  return error + sum / shifted;
}
