import { type DistinctValues, distinctValues } from "../describe/distinctValues.ts";
import { normalLogUpperTail, normalUpperTail } from "../distributions/normal.ts";
import type { Column } from "../options.ts";
import { polynomial } from "./polynomial.ts";
import { shapiroCoefficients } from "./shapiroCoefficients.ts";

/** A test of normality; null fields carry a reason. */
export interface NormalityTest {
  readonly kind: "shapiroWilk";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  /** W, 1 for a sample that lies exactly as normal scores do. */
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
  readonly reason: string | null;
}

/**
 * Tests by Shapiro & Wilk's W whether values may come from a normal distribution (Royston 1995, algorithm AS R94).
 *
 * W is the squared correlation of the sorted values with Royston's approximate coefficients, for 3 to 5000 values.
 *
 * @param values numbers; missing values are dropped and counted
 * @param options frequency weights
 * @returns W and its p-value; null with a reason outside 3 to 5000 values or where all are equal
 * @throws StatsError where weights are not whole numbers from 0 up, one for each value
 * @see Royston, P. (1995). Remark AS R94: a remark on algorithm AS 181. Applied Statistics 44, 547-551.
 * @example
 * shapiroWilk([1, 2, 4]).statistic; // 0.9642857142857142
 */
export function shapiroWilk(values: Column, options: { readonly weights?: ArrayLike<number> } = {}): NormalityTest {
  const sorted = distinctValues(values, options.weights);
  const reason = reasonFor(sorted);
  const shortfall = reason === null ? oneMinusW(sorted) : null;
  const p = shortfall === null ? null : significance(shortfall, sorted.n);
  return Object.freeze({
    kind: "shapiroWilk",
    method: "Shapiro-Wilk, Royston 1995",
    n: sorted.n,
    dropped: sorted.dropped,
    statistic: shortfall === null ? null : 1 - shortfall,
    pValue: p?.value ?? null,
    logPValue: p?.logarithm ?? null,
    reason,
  });
}

function reasonFor({ n, values }: DistinctValues): string | null {
  if (n < 3) return "fewer than 3 values";
  if (n > 5000) return "more than 5000 values: the approximation of the p-value was not made for so many";
  return values.length === 1 ? "all values are equal" : null;
}

/** 1 - W as a difference of squares, without cancellation for W near 1. */
function oneMinusW({ values, counts, n }: DistinctValues): number {
  const lowest = values[0]!;
  const range = values.at(-1)! - lowest;
  const coefficients = shapiroCoefficients(n);
  const scaled = values.map((value) => (value - lowest) / range);
  const mean = scaled.reduce((sum, value, i) => sum + value * counts[i]!, 0) / n;
  let [ssa, ssx, sax, rank] = [0, 0, 0, 0];
  scaled.forEach((value, i) => {
    for (let repeat = 0; repeat < counts[i]!; repeat++) {
      const a = coefficients[rank++]!;
      ssa += a * a;
      ssx += (value - mean) ** 2;
      sax += a * (value - mean);
    }
  });
  const root = Math.sqrt(ssa * ssx);
  return Math.max(0, ((root - sax) * (root + sax)) / (ssa * ssx));
}

/** Polynomials of Royston (1995), lowest power first: gamma, mean and log sd for 4 to 11 values, mean and log sd from 12. */
const g = [-2.273, 0.459] as const;
const c3 = [0.544, -0.39978, 0.025054, -6.714e-4] as const;
const c4 = [1.3822, -0.77857, 0.062767, -0.0020322] as const;
const c5 = [-1.5861, -0.31082, -0.083751, 0.0038915] as const;
const c6 = [-0.4803, -0.082676, 0.0030302] as const;

function significance(shortfall: number, n: number): { value: number; logarithm: number } {
  if (n === 3) return exactForThree(1 - shortfall);
  const y = Math.log(shortfall);
  if (n >= 12) return upperTail((y - polynomial(c5, Math.log(n))) / Math.exp(polynomial(c6, Math.log(n))));
  const gamma = polynomial(g, n);
  // W of four values is at least 0.63, so that y lies below gamma for any number of them
  return upperTail((-Math.log(gamma - y) - polynomial(c3, n)) / Math.exp(polynomial(c4, n)));
}

/** For three values p = 6/pi (asin(sqrt W) - asin(sqrt 3/4)) exactly. */
function exactForThree(w: number): { value: number; logarithm: number } {
  const value = Math.min(1, Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(Math.min(1, w))) - Math.PI / 3)));
  return { value, logarithm: Math.log(value) };
}

function upperTail(z: number): { value: number; logarithm: number } {
  return { value: normalUpperTail(z), logarithm: normalLogUpperTail(z) };
}
