import type { Alternative } from "../result.ts";

/**
 * Exact p-value of Spearman's rho without ties, by all orders of the second ranks; two-sided is twice the smaller tail.
 *
 * @param x ranks 1 to n, n at most about 9
 * @param y ranks 1 to n
 * @param alternative which tail counts
 * @returns the p-value
 */
export function exactSpearman(x: readonly number[], y: readonly number[], alternative: Alternative): number {
  const observed = x.reduce((sum, rank, i) => sum + rank * y[i]!, 0);
  const tally = { below: 0, above: 0, all: 0 };
  countOrders(x, [...y], 0, 0, (sum) => {
    tally.all += 1;
    if (sum <= observed) tally.below += 1;
    if (sum >= observed) tally.above += 1;
  });
  const less = tally.below / tally.all;
  const greater = tally.above / tally.all;
  if (alternative === "two-sided") return Math.min(1, 2 * Math.min(less, greater));
  return alternative === "less" ? less : greater;
}

/** Calls visit with the sum of products for every order of y from position at on. */
function countOrders(x: readonly number[], y: number[], at: number, sum: number, visit: (sum: number) => void): void {
  if (at === y.length) {
    visit(sum);
    return;
  }
  for (let other = at; other < y.length; other++) {
    swap(y, at, other);
    countOrders(x, y, at + 1, sum + x[at]! * y[at]!, visit);
    swap(y, at, other);
  }
}

function swap(values: number[], i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
