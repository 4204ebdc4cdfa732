import { betaTails } from "../distributions/incompleteBeta.ts";
import type { Tail } from "./tailProbabilities.ts";

const certain: Tail = { p: 1, log: 0 };

/** P(X <= k) and P(X >= k) for X heads in n throws of a fair coin, by the incomplete beta function. */
export function fairCoinTails(k: number, n: number): { less: Tail; greater: Tail } {
  const above = k >= n ? null : betaTails(0.5, 0.5, k + 1, n - k);
  const from = k <= 0 ? null : betaTails(0.5, 0.5, k, n - k + 1);
  return {
    less: above === null ? certain : { p: above.upper, log: above.logUpper },
    greater: from === null ? certain : { p: from.lower, log: from.logLower },
  };
}

/** The smallest k with P(X <= k) >= p for X heads in n throws of a fair coin. */
export function fairCoinQuantile(p: number, n: number): number {
  // the fuzz of R's qbinom: a probability that misses p by rounding reaches it
  const logTarget = Math.log(p * (1 - 64 * Number.EPSILON));
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fairCoinTails(middle, n).less.log >= logTarget) high = middle;
    else low = middle + 1;
  }
  return low;
}
