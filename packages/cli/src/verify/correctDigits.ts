/** A double holds no more than this. */
const MOST = 15;

/**
 * How many leading digits of a value are right: minus the decimal logarithm of the relative error (of the error itself
 * where 0 is expected), from 0 to 15.
 *
 * @param actual what was computed; null where it could not be
 * @param expected what is right; null where nothing can be computed
 * @returns 15 where both are the same, 0 where only one is null
 * @see McCullough, B. D. (1998). Assessing the reliability of statistical software: Part I. The American Statistician, 52, 358-366.
 * @example
 * correctDigits(3.1416, Math.PI).toFixed(1) // "5.6"
 */
export function correctDigits(actual: number | null, expected: number | null): number {
  if (actual === expected) return MOST;
  if (actual === null || expected === null || !Number.isFinite(actual) || !Number.isFinite(expected)) return 0;
  const error = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  return Math.min(MOST, Math.max(0, -Math.log10(error)));
}
