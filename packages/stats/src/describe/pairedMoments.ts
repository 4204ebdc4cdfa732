import { type Column, checkSameLength } from "../options.ts";
import { checkWeights } from "./checkWeights.ts";
import { CompensatedSum } from "./compensatedSum.ts";
import { isPresent } from "./isPresent.ts";

/** Moments of the pairs that have both values; change = post - pre. */
export interface PairedMoments {
  /** Pairs used, counting weights. */
  readonly n: number;
  /** Pairs with a value missing, counting weights. */
  readonly dropped: number;
  /** Means, 0 where n is 0. */
  readonly meanPre: number;
  readonly meanPost: number;
  readonly meanChange: number;
  /** Sums of squared deviations from the means. */
  readonly squaresPre: number;
  readonly squaresPost: number;
  readonly squaresChange: number;
  /** Sum of products of the deviations of pre and post. */
  readonly crossProduct: number;
}

/**
 * Means, sums of squares and the cross product of two columns, over the rows that have both.
 *
 * The change is formed in each row before it is summed, so that a small change on a large offset keeps its digits.
 *
 * @param pre values before
 * @param post values after, as long as pre
 * @param weights how often each pair counts
 * @returns the moments of pre, post and change = post - pre
 * @throws {StatsError} where lengths differ or weights are not whole numbers from 0 up
 * @example
 * pairedMoments([1, 2, 4], [2, 4, 6]).meanChange; // 1.6666666666666667, which is 5 / 3
 */
export function pairedMoments(pre: Column, post: Column, weights?: ArrayLike<number>): PairedMoments {
  checkSameLength("post", post.length, pre.length);
  checkWeights(weights, pre.length);
  const sums = [new CompensatedSum(), new CompensatedSum(), new CompensatedSum()] as const;
  let n = 0;
  let dropped = 0;
  for (let row = 0; row < pre.length; row++) {
    const before = pre[row];
    const after = post[row];
    const weight = weights === undefined ? 1 : weights[row]!;
    if (isPresent(before) && isPresent(after)) {
      n += weight;
      sums[0].add(weight * before);
      sums[1].add(weight * after);
      sums[2].add(weight * (after - before));
    } else dropped += weight;
  }
  const [meanPre, meanPost, meanChange] = sums.map((sum) => (n === 0 ? 0 : sum.value / n)) as [number, number, number];
  return { n, dropped, meanPre, meanPost, meanChange, ...deviations(pre, post, weights, n, meanPre, meanPost, meanChange) };
}

type Squares = Pick<PairedMoments, "squaresPre" | "squaresPost" | "squaresChange" | "crossProduct">;

/** Second pass: squares and products of deviations, corrected for the rounding of the means. */
function deviations(
  pre: Column,
  post: Column,
  weights: ArrayLike<number> | undefined,
  n: number,
  meanPre: number,
  meanPost: number,
  meanChange: number,
): Squares {
  const [x, y, c, xx, yy, cc, xy] = Array.from({ length: 7 }, () => new CompensatedSum()) as Seven;
  for (let row = 0; row < pre.length; row++) {
    const before = pre[row];
    const after = post[row];
    if (!(isPresent(before) && isPresent(after))) continue;
    const weight = weights === undefined ? 1 : weights[row]!;
    const dx = before - meanPre;
    const dy = after - meanPost;
    const dc = after - before - meanChange;
    x.add(weight * dx);
    y.add(weight * dy);
    c.add(weight * dc);
    xx.add(weight * dx * dx);
    yy.add(weight * dy * dy);
    cc.add(weight * dc * dc);
    xy.add(weight * dx * dy);
  }
  const count = Math.max(n, 1);
  return {
    squaresPre: Math.max(0, xx.value - x.value ** 2 / count),
    squaresPost: Math.max(0, yy.value - y.value ** 2 / count),
    squaresChange: Math.max(0, cc.value - c.value ** 2 / count),
    crossProduct: xy.value - (x.value * y.value) / count,
  };
}

type Sum = CompensatedSum;
type Seven = [Sum, Sum, Sum, Sum, Sum, Sum, Sum];
