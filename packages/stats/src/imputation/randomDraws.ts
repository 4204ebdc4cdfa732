import type { RandomGenerator } from "../resampling/randomGenerator.ts";

/** Random numbers of the distributions that imputation draws from. */
export interface RandomDraws {
  /** Between 0 and 1, neither end included, in steps of 2^-53. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** A chi-squared number; df is above 0. */
  chiSquared(df: number): number;
}

/**
 * Turns a stream of random bits into draws: normal by the polar method, chi-squared by squeezed rejection.
 *
 * @param generator the stream, which every draw moves on
 * @returns the draws; two of the same seed are the same
 * @see Marsaglia, G., & Bray, T. A. (1964). A convenient method for generating normal variables. SIAM Review, 6, 260-264.
 * @see Marsaglia, G., & Tsang, W. W. (2000). A simple method for generating gamma variables. ACM Transactions on Mathematical Software, 26, 363-372.
 * @example
 * randomDraws(randomGenerator(1)).normal() === randomDraws(randomGenerator(1)).normal(); // true
 */
export function randomDraws(generator: RandomGenerator): RandomDraws {
  const uniform = (): number => ((generator.nextBits() >>> 5) * 2 ** 27 + (generator.nextBits() >>> 5) + 0.5) / 2 ** 54;
  const normal = polarNormal(uniform);
  return { uniform, normal, chiSquared: (df) => 2 * gammaDraw(df / 2, uniform, normal) };
}

/** Two normal numbers come at once; the second waits for the next call. */
function polarNormal(uniform: () => number): () => number {
  let waiting: number | null = null;
  return () => {
    if (waiting !== null) {
      const kept = waiting;
      waiting = null;
      return kept;
    }
    let [x, y, square] = [0, 0, 0];
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    waiting = y * scale;
    return x * scale;
  };
}

/** A gamma number of scale 1; a shape below 1 is lifted by gamma(a) = gamma(a + 1) U^(1/a). */
function gammaDraw(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, uniform, normal) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
