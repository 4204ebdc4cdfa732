import { betaTails } from "../distributions/incompleteBeta.ts";

/** Natural logarithms of P(X <= k) and P(X >= k) for X heads in n throws of a fair coin, by the incomplete beta function. */
export function fairCoinLogTails(k: number, n: number): { logLess: number; logGreater: number } {
  return {
    logLess: k >= n ? 0 : betaTails(0.5, 0.5, k + 1, n - k).logUpper,
    logGreater: k <= 0 ? 0 : betaTails(0.5, 0.5, k, n - k + 1).logLower,
  };
}

/** The smallest k with P(X <= k) >= p for X heads in n throws of a fair coin. */
export function fairCoinQuantile(p: number, n: number): number {
  // the fuzz of R's qbinom: a probability that misses p by rounding reaches it
  const logTarget = Math.log(p * (1 - 64 * Number.EPSILON));
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fairCoinLogTails(middle, n).logLess >= logTarget) high = middle;
    else low = middle + 1;
  }
  return low;
}
