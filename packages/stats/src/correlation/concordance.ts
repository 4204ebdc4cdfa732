import type { CompletePairs } from "./completePairs.ts";

/**
 * Kendall's S: concordant minus discordant pairs, in n log n steps by a tree of counts (Fenwick 1994).
 *
 * @param pairs distinct pairs sorted by x, with counts
 * @returns S; a pair tied in x or y counts for neither side
 */
export function concordance({ x, y, counts }: CompletePairs): number {
  const order = new Map([...new Set(y)].sort((a, b) => a - b).map((value, position) => [value, position + 1]));
  const positions = y.map((value) => order.get(value)!);
  const tree = new Float64Array(order.size + 1);
  let s = 0;
  let seen = 0;
  for (let start = 0; start < x.length; ) {
    let end = start;
    while (end < x.length && x[end] === x[start]) end++;
    // pairs with one x are ties among themselves: all are asked before any is entered
    for (let i = start; i < end; i++) {
      const position = positions[i]!;
      s += counts[i]! * (countUpTo(tree, position - 1) - (seen - countUpTo(tree, position)));
    }
    for (let i = start; i < end; i++) {
      enter(tree, positions[i]!, counts[i]!);
      seen += counts[i]!;
    }
    start = end;
  }
  return s;
}

function countUpTo(tree: Float64Array, position: number): number {
  let sum = 0;
  for (let i = position; i > 0; i -= i & -i) sum += tree[i]!;
  return sum;
}

function enter(tree: Float64Array, position: number, count: number): void {
  for (let i = position; i < tree.length; i += i & -i) tree[i]! += count;
}
