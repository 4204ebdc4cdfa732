import { findRoot } from "./findRoot.ts";
import type { Tails } from "./tails.ts";

/**
 * Where a distribution has the given tails: the equation is solved for the logarithm of the smaller tail.
 * @param target both tails at the wanted point
 * @param tailsAt tails of the distribution at x
 * @param start first guess
 * @param step first step of the search
 * @param tolerance relative width at which to stop, where the tails are costly
 */
export function quantileOf(target: Tails, tailsAt: (x: number) => Tails, start: number, step: number, tolerance?: number): number {
  if (target.logLower < target.logUpper) return findRoot((x) => tailsAt(x).logLower - target.logLower, start, step, tolerance);
  return findRoot((x) => target.logUpper - tailsAt(x).logUpper, start, step, tolerance);
}

/** The same for a distribution on 0 to infinity, solved for log x, so that quantiles near 0 keep all their digits. */
export function positiveQuantileOf(target: Tails, tailsAt: (x: number) => Tails, start: number, tolerance?: number): number {
  if (target.logLower === Number.NEGATIVE_INFINITY) return 0;
  if (target.logUpper === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.exp(quantileOf(target, (u) => tailsAt(Math.exp(u)), Math.log(start), 0.25, tolerance));
}
