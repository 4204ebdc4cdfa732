import { findRoot } from "../distributions/findRoot.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";

/** A sample size with the power that it has. */
export interface SampleSize {
  /** Size at which the power is reached exactly, a fraction as a rule; above 1. */
  readonly nExact: number;
  /** The whole number from 2 up that reaches the power. */
  readonly n: number;
}

/** A size that passes the last whole number by rounding alone still counts as that number. */
const rounding = 1e-9;

/**
 * Smallest sample that reaches a power.
 *
 * @param excess power at n independent children minus the wanted power, increasing in n
 * @param guess a size to start from
 * @param designEffect by which the size of independent children is multiplied
 */
export function sampleSize(excess: (n: number) => number, guess: number, designEffect: number): SampleSize {
  const start = Math.log(Math.max(guess - 1, 0.5));
  const independent = 1 + Math.exp(findRoot((u) => excess(1 + Math.exp(u)), start, 0.1));
  const nExact = independent * designEffect;
  return { nExact, n: Math.max(2, Math.floor(designEffect) + 1, Math.ceil(nExact - rounding)) };
}

/** The size of the normal approximation, ((z_alpha + z_power) / d)^2, with a standard error of 1 / sqrt(n). */
export function normalSampleSize(effect: number, alpha: number, power: number): number {
  return ((normalUpperQuantile(alpha) - normalUpperQuantile(power)) / effect) ** 2 + 2;
}
