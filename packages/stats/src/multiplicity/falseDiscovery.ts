import { increasingOrder } from "./familywise.ts";

/**
 * Step-up adjustment in a family of n: from the largest p down, the running minimum of factor times p.
 *
 * The factor at rank i is n - i + 1 (Hochberg 1988), n / i (Benjamini and Hochberg 1995) or that times
 * 1 + 1/2 + ... + 1/n (Benjamini and Yekutieli 2001).
 */
export function falseDiscovery(p: readonly number[], method: "hochberg" | "bh" | "fdr" | "by", n: number): number[] {
  let harmonic = 0;
  for (let i = n; i >= 1; i--) harmonic += 1 / i;
  const weight = method === "by" ? harmonic : 1;
  const adjusted = new Array<number>(p.length);
  const order = increasingOrder(p);
  // p-values that a larger family does not give count as the largest, so the ranks of the given start at 1
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const position = order[rank - 1]!;
    const factor = method === "hochberg" ? n - rank + 1 : (weight * n) / rank;
    smallest = Math.min(smallest, factor * p[position]!);
    adjusted[position] = smallest;
  }
  return adjusted;
}
