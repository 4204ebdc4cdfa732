import { checkWeights } from "../describe/checkWeights.ts";
import { isPresent } from "../describe/isPresent.ts";
import { type Column, checkSameLength } from "../options.ts";

/** The pairs with both values, each distinct pair once with its count. */
export interface CompletePairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly counts: readonly number[];
  readonly n: number;
  readonly dropped: number;
}

/**
 * Pairs of two columns in which both values are there, sorted by x then y, equal pairs collapsed into counts.
 *
 * @throws StatsError if lengths differ or weights are not whole numbers from 0 up
 */
export function completePairs(x: Column, y: Column, weights?: ArrayLike<number>): CompletePairs {
  checkSameLength("y", y.length, x.length);
  checkWeights(weights, x.length);
  const pairs: [x: number, y: number, weight: number][] = [];
  let dropped = 0;
  for (let row = 0; row < x.length; row++) {
    const [a, b, weight] = [x[row], y[row], weights?.[row] ?? 1];
    if (!isPresent(a) || !isPresent(b)) dropped += weight;
    else if (weight > 0) pairs.push([a, b, weight]);
  }
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  const distinct: typeof pairs = [];
  let n = 0;
  for (const [a, b, weight] of pairs) {
    const last = distinct.at(-1);
    if (last !== undefined && last[0] === a && last[1] === b) last[2] += weight;
    else distinct.push([a, b, weight]);
    n += weight;
  }
  return { x: distinct.map(([a]) => a), y: distinct.map(([, b]) => b), counts: distinct.map(([, , count]) => count), n, dropped };
}

/** Whether some value occurs twice among x or among y. */
export function hasTies({ x, y, counts }: CompletePairs): boolean {
  return counts.some((count) => count > 1) || new Set(x).size < x.length || new Set(y).size < y.length;
}
