/** Log relative error: about how many leading digits are right, from 16 down; below 0 nothing is. */
export function digits(value, truth) {
  if (value === truth) return 16;
  const error = Math.abs(value - truth) / Math.abs(truth);
  return Number.isNaN(error) ? Number.NEGATIVE_INFINITY : Math.min(16, -Math.log10(error));
}
