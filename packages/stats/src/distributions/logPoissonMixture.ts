import { logPoissonPrefix } from "./incompleteGamma.ts";

/**
 * Logarithm of the sum over j of Poisson(j; mean) times exp(logTerm(j)), from the largest product outwards.
 *
 * The products must rise to one peak and fall, as they do for a tail that is log-concave in j.
 */
export function logPoissonMixture(mean: number, logTerm: (j: number) => number): number {
  const logProduct = (j: number): number => (j === 0 ? -mean : logPoissonPrefix(mean, j)) + logTerm(j);
  const peak = findPeak(logProduct, Math.floor(mean));
  const top = logProduct(peak);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 1;
  for (const direction of [1, -1]) {
    for (let j = peak + direction; j >= 0; j += direction) {
      const product = Math.exp(logProduct(j) - top);
      sum += product;
      if (!(product >= 1e-17 * sum)) break;
    }
  }
  return top + Math.log(sum);
}

// the first whole number from which the products fall
function findPeak(logProduct: (j: number) => number, start: number): number {
  const falls = (j: number): boolean => j >= 0 && logProduct(j + 1) <= logProduct(j);
  let low = -1;
  let high = start;
  for (let step = 1; !falls(high); step *= 2) {
    low = high;
    high += step;
  }
  for (let step = 1; low < 0 && high > 0; step *= 2) {
    const probe = Math.max(0, high - step);
    if (!falls(probe)) low = probe;
    else high = probe;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (falls(middle)) high = middle;
    else low = middle;
  }
  return high;
}
