import { increasingOrder } from "./familywise.ts";

/**
 * Hommel's (1988) adjustment in a family of n, by the algorithm of Wright (1992).
 *
 * p-values that a larger family does not give count as 1.
 */
export function hommel(p: readonly number[], n: number): number[] {
  const order = increasingOrder(p);
  const sorted = [...order.map((position) => p[position]!), ...new Array<number>(n - p.length).fill(1)];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= n; i++) least = Math.min(least, (n * sorted[i - 1]!) / i);
  const adjusted = new Array<number>(n).fill(least);
  for (let m = n - 1; m >= 2; m--) hommelStep(sorted, adjusted, m, n);
  const result = new Array<number>(p.length);
  order.forEach((position, rank) => {
    result[position] = Math.max(adjusted[rank]!, p[position]!);
  });
  return result;
}

// one subset size m: the m - 1 largest share the Simes bound c, the rest take min(c, m p)
function hommelStep(sorted: readonly number[], adjusted: number[], m: number, n: number): void {
  const first = n - m + 1;
  let c = Number.POSITIVE_INFINITY;
  for (let i = 2; i <= m; i++) c = Math.min(c, (m * sorted[first + i - 2]!) / i);
  for (let i = 0; i < first; i++) adjusted[i] = Math.max(adjusted[i]!, Math.min(c, m * sorted[i]!));
  for (let i = first; i < n; i++) adjusted[i] = Math.max(adjusted[i]!, adjusted[first - 1]!);
}
