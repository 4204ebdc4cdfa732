import type { Alternative } from "../result.ts";

/**
 * Exact p-value of Kendall's tau without ties; two-sided is twice the smaller tail.
 *
 * The number of concordant pairs is a sum of independent uniform counts 0..k-1, k = 2..n (Kendall 1970, section 5.2).
 *
 * @param n number of pairs
 * @param concordant number of concordant pairs, 0 to n(n-1)/2
 * @param alternative which tail counts
 * @returns the p-value, with full relative precision in both tails
 */
export function exactKendall(n: number, concordant: number, alternative: Alternative): number {
  const all = (n * (n - 1)) / 2;
  const probabilities = concordantProbabilities(n);
  const upTo = (count: number): number => probabilities.subarray(0, count + 1).reduce((sum, p) => sum + p, 0);
  const less = Math.min(1, upTo(concordant));
  const greater = Math.min(1, upTo(all - concordant));
  if (alternative === "two-sided") return Math.min(1, 2 * Math.min(less, greater));
  return alternative === "less" ? less : greater;
}

function concordantProbabilities(n: number): Float64Array {
  let current = Float64Array.of(1);
  for (let k = 2; k <= n; k++) {
    const next = new Float64Array(current.length + k - 1);
    current.forEach((probability, count) => {
      for (let more = 0; more < k; more++) next[count + more]! += probability / k;
    });
    current = next;
  }
  return current;
}
