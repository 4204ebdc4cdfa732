/**
 * Why the mean of n values carries no t test, or null where it does.
 *
 * The rule of R's t.test: values whose standard error lies below 10 epsilon times the mean vary by rounding only.
 *
 * @param n number of values
 * @param standardError standard error of the mean, or null where n is below 2
 * @param magnitude absolute size of the mean (the larger one of two)
 * @param what what the values are, in words, for the reason
 */
export function noVariation(n: number, standardError: number | null, magnitude: number, what: string): string | null {
  if (n < 2 || standardError === null) return `fewer than two ${what}`;
  const constant = standardError === 0 || standardError < 10 * Number.EPSILON * Math.abs(magnitude);
  return constant ? `the ${what} are all equal: there is no variation to hold the mean against` : null;
}
