import { fLogUpperTail, fUpperTail } from "../distributions/f.ts";

/** An F test; null with a reason where there is nothing to hold the effect against. */
export interface FTest {
  readonly df1: number | null;
  /** Degrees of freedom of the error. */
  readonly df2: number;
  readonly f: number | null;
  readonly pValue: number | null;
  /** Natural logarithm of the p-value, finite where the p-value itself underflows. */
  readonly logPValue: number | null;
  readonly reason: string | null;
}

/** Error of an F test: its sum of squares and degrees of freedom, with the reason why it cannot serve. */
export interface ErrorTerm {
  readonly sumOfSquares: number;
  readonly df: number;
  readonly meanSquare: number | null;
  readonly reason: string | null;
}

/** Whether deviations are no larger than ten roundings of the values: R's rule for constant data. */
export function isRounding(sumOfSquares: number, df: number, magnitude: number): boolean {
  return !(Math.sqrt(sumOfSquares / df) > 10 * Number.EPSILON * magnitude);
}

/**
 * The error term of a test; residuals that are mere rounding count as no variation.
 *
 * @param n rows, counting weights
 * @param magnitude absolute size of the values that the sum of squares was made from
 */
export function errorTerm(sumOfSquares: number, df: number, n: number, magnitude: number): ErrorTerm {
  if (n === 0) return { sumOfSquares: 0, df: 0, meanSquare: null, reason: "no complete rows" };
  if (!(df > 0)) return { sumOfSquares, df, meanSquare: null, reason: "no residual degrees of freedom: as many parameters as rows" };
  const meanSquare = sumOfSquares / df;
  const constant = isRounding(sumOfSquares, df, magnitude);
  return { sumOfSquares, df, meanSquare, reason: constant ? "no residual variance: the values do not vary within the cells" : null };
}

/** An F statistic with its p-value. */
export function fTest(f: number, df1: number, df2: number): FTest {
  return { df1, df2, f, pValue: fUpperTail(f, df1, df2), logPValue: fLogUpperTail(f, df1, df2), reason: null };
}

/** No F test, and why. */
export function noFTest(df1: number | null, df2: number, reason: string): FTest {
  return { df1, df2, f: null, pValue: null, logPValue: null, reason };
}

/** F of a sum of squares against an error term; without one there is a refusal. */
export function fTestOfSquares(sumOfSquares: number | null, df1: number | null, error: ErrorTerm, refusal: string | null): FTest {
  const reason = refusal ?? error.reason;
  return reason === null ? fTest(sumOfSquares! / df1! / error.meanSquare!, df1!, error.df) : noFTest(df1, error.df, reason);
}
