import { checkPositive } from "./arguments.ts";
import { stirlingError } from "./stirlingError.ts";

const halfLogTwoPi = 0.9189385332046728;

/**
 * Natural logarithm of the gamma function.
 * @param z a number above 0
 * @returns log Gamma(z), with an absolute error near 1e-15 for small z
 * @throws StatsError if z is not above 0
 * @example logGamma(5) // 3.178053830347946, which is log(24)
 */
export function logGamma(z: number): number {
  checkPositive("z", z);
  if (z === 1 || z === 2) return 0;
  // for small z the pole is taken out: log Gamma(z) = log Gamma(z + 1) - log z
  if (z < 0.5) return logGamma(z + 1) - Math.log(z);
  return z === Number.POSITIVE_INFINITY ? z : (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingError(z);
}

/**
 * Natural logarithm of the beta function B(a, b) = Gamma(a) Gamma(b) / Gamma(a + b).
 *
 * The powers are paired so that a large and a small argument do not cancel (DiDonato and Morris 1992).
 * @param a a number above 0
 * @param b a number above 0
 * @returns log B(a, b)
 * @throws StatsError if a or b is not above 0
 * @example logBeta(2, 3) // -2.4849066497880004, which is log(1 / 12)
 */
export function logBeta(a: number, b: number): number {
  checkPositive("a", a);
  checkPositive("b", b);
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  const errors = stirlingError(small) + stirlingError(large) - stirlingError(sum);
  const powers = small * Math.log(small / sum) - large * Math.log1p(small / large);
  return powers + 0.5 * Math.log(sum / small / large) + halfLogTwoPi + errors;
}
