import { normalTails } from "./normal.ts";

const logInverseSqrtTwoPi = -0.9189385332046728;

/** Step at which the trapezoid rule for the range of k normal variables has converged: its integrand is about 1 / sqrt(k) wide. */
const stepFor = (k: number): number => 0.6 / Math.sqrt(k);

// log of the sum of exp(term(z)) times step, over the whole steps from `from` to `to`
function logTrapezoid(term: (z: number) => number, from: number, to: number, step: number): number {
  const terms: number[] = [];
  for (let z = from; z <= to; z += step) terms.push(term(z));
  const top = Math.max(...terms);
  let sum = 0;
  for (const value of terms) sum += Math.exp(value - top);
  return top + Math.log(sum * step);
}

/**
 * log P(range > w) for k independent standard normal variables.
 *
 * k times the integral of phi(z) (Phi(z)^(k-1) - (Phi(z) - Phi(z - w))^(k-1)) over the largest value z
 * (Harter 1960), the difference of the powers taken as one term, so that nothing cancels.
 */
export function logRangeUpper(w: number, k: number): number {
  const term = (z: number): number => {
    const { logLower } = normalTails(z);
    const logRatio = normalTails(z - w).logLower - logLower;
    const logLost = logRatio < -36 ? Math.log(k - 1) + logRatio : Math.log(-Math.expm1((k - 1) * Math.log1p(-Math.exp(logRatio))));
    return logInverseSqrtTwoPi - 0.5 * z * z + (k - 1) * logLower + logLost;
  };
  return Math.log(k) + logTrapezoid(term, w / 2 - 7, Math.max(w / 2 + 7, 9), stepFor(k));
}

/** log P(range <= w): k times the integral of phi(z) (Phi(z) - Phi(z - w))^(k-1). */
export function logRangeLower(w: number, k: number): number {
  const term = (z: number): number => logInverseSqrtTwoPi - 0.5 * z * z + (k - 1) * Math.log(normalBetween(z - w, z));
  return Math.log(k) + logTrapezoid(term, -9, 9.5, stepFor(k));
}

// Phi(b) - Phi(a); for a narrow interval by the Taylor series about its middle
function normalBetween(a: number, b: number): number {
  const w = b - a;
  const m = (a + b) / 2;
  const square = m * m;
  if (w < 0.02) {
    const correction = (w * w * (square - 1)) / 24 + (w ** 4 * (square * square - 6 * square + 3)) / 1920;
    return w * Math.exp(logInverseSqrtTwoPi - 0.5 * square) * (1 + correction);
  }
  return m > 0 ? normalTails(a).upper - normalTails(b).upper : normalTails(b).lower - normalTails(a).lower;
}
