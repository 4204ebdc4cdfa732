/** Ascending values and how often each occurs. */
export interface CountedValues {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** The sums a + b whose order is asked for: of every value with every other, or of each unordered pair in one list. */
export interface PairSums {
  readonly a: CountedValues;
  readonly b: CountedValues;
  /** Count each unordered pair of one list once, a value with itself included (Walsh sums); a and b are the same list. */
  readonly unordered: boolean;
}

/**
 * The k-th smallest of all sums of a value of a and a value of b, without forming them.
 *
 * Bisects between the smallest and the largest sum; each step counts the sums below in one pass over both lists and moves
 * a bound to a sum that exists, so that it ends at the very number. Time grows with the distinct values, not their product.
 *
 * @param sums the two lists
 * @param k rank from 1
 */
export function selectPairSum(sums: PairSums, k: number): number {
  const { a, b } = sums;
  let low = a.values[0]! + b.values[0]!;
  let high = a.values[a.values.length - 1]! + b.values[b.values.length - 1]!;
  while (low < high) {
    const middle = low + (high - low) / 2;
    const { count, below, above } = countUpTo(sums, middle < high ? middle : low);
    if (count >= k) high = below;
    else low = above;
  }
  return low;
}

/** How many sums are at most the limit, with the sums next to it on both sides. */
function countUpTo({ a, b, unordered }: PairSums, limit: number): { count: number; below: number; above: number } {
  let below = Number.NEGATIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  let count = 0;
  let diagonal = 0;
  let end = b.values.length;
  let weightUpToEnd = 0;
  for (let j = 0; j < end; j++) weightUpToEnd += b.counts[j]!;
  for (let i = 0; i < a.values.length; i++) {
    const value = a.values[i]!;
    while (end > 0 && value + b.values[end - 1]! > limit) weightUpToEnd -= b.counts[--end]!;
    if (end > 0) below = Math.max(below, value + b.values[end - 1]!);
    if (end < b.values.length) above = Math.min(above, value + b.values[end]!);
    count += a.counts[i]! * weightUpToEnd;
    if (unordered && value + value <= limit) diagonal += a.counts[i]!;
  }
  return { count: unordered ? (count + diagonal) / 2 : count, below, above };
}
