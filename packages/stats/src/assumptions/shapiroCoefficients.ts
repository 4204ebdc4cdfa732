import { normalQuantile } from "../distributions/normal.ts";
import { polynomial } from "./polynomial.ts";

/** Polynomials of Royston (1992) in 1/sqrt(n), lowest power first, for the two outermost coefficients. */
const c1 = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056] as const;
const c2 = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633] as const;

/**
 * Royston's approximate coefficients of the Shapiro-Wilk statistic for sorted values, lowest first.
 *
 * @param n number of values, from 3 up
 * @returns n coefficients, antisymmetric about the middle
 */
export function shapiroCoefficients(n: number): Float64Array {
  const half = Math.floor(n / 2);
  const upper = n === 3 ? [Math.SQRT1_2] : outerHalf(n, half);
  const coefficients = new Float64Array(n);
  upper.forEach((value, i) => {
    coefficients[i] = -value;
    coefficients[n - 1 - i] = value;
  });
  return coefficients;
}

/** The positive half, outermost first. */
function outerHalf(n: number, half: number): number[] {
  const scores = Array.from({ length: half }, (_, i) => normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const sumOfSquares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const [m1 = 0, m2 = 0] = scores;
  const x = 1 / Math.sqrt(n);
  const a1 = polynomial(c1, x) - m1 / Math.sqrt(sumOfSquares);
  if (n <= 5) {
    const scale = Math.sqrt((sumOfSquares - 2 * m1 * m1) / (1 - 2 * a1 * a1));
    return scores.map((score, i) => (i === 0 ? a1 : -score / scale));
  }
  const a2 = polynomial(c2, x) - m2 / Math.sqrt(sumOfSquares);
  const scale = Math.sqrt((sumOfSquares - 2 * m1 * m1 - 2 * m2 * m2) / (1 - 2 * a1 * a1 - 2 * a2 * a2));
  return scores.map((score, i) => (i === 0 ? a1 : i === 1 ? a2 : -score / scale));
}
