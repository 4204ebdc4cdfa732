import type { PairedMoments } from "./pairedMoments.ts";

// a correlation this near to 1 is 1 with rounding on top: sqrt(1 - r) would turn that noise into the eighth digit
const roundingOfOne = 1e-13;

/**
 * Pearson correlation of pre and post over the pairs.
 *
 * @param moments moments of the pairs
 * @returns the correlation, or null where a column does not vary
 * @example
 * pairedCorrelation(pairedMoments([1, 2, 3], [2, 4, 6])); // 1
 */
export function pairedCorrelation(moments: PairedMoments): number | null {
  const { squaresPre, squaresPost, crossProduct } = moments;
  if (squaresPre === 0 || squaresPost === 0) return null;
  const product = squaresPre * squaresPost;
  // one root is exact for whole numbers; two do not overflow
  const scale =
    Number.isFinite(product) && product > Number.MIN_VALUE ? Math.sqrt(product) : Math.sqrt(squaresPre) * Math.sqrt(squaresPost);
  const r = crossProduct / scale;
  return Math.abs(r) > 1 - roundingOfOne ? Math.sign(r) : r;
}
