import { chebyshevCells } from "./chebyshevCells.ts";
import { normalLogLower, normalTails } from "./normal.ts";

const logInverseSqrtTwoPi = -0.9189385332046728;

// beyond this range the chance that two pairs are both so far apart, less by about exp(-w^2 / 12), is lost in rounding: the
// pairs simply add up
const far = 28;

const cellWidth = 1;

// the first cell of the lower tail reaches down to 0, where its logarithm ends but what is interpolated no longer changes
const nearest = 1e-9;

/** The range of independent standard normal variables: logarithms of its two tails. */
export interface NormalRange {
  /** log P(range > w). */
  readonly logUpper: (w: number) => number;
  /** log P(range <= w). */
  readonly logLower: (w: number) => number;
}

/**
 * The range of k independent standard normal variables, by integrals over the largest value z (Harter 1960).
 *
 * P(range <= w) = k integral of phi(z) (Phi(z) - Phi(z - w))^(k-1), and P(range > w) is k times the integral of
 * phi(z) (Phi(z)^(k-1) - (Phi(z) - Phi(z - w))^(k-1)), the difference of the powers as one term, so that nothing cancels.
 * The trapezoid rule has converged at this step, since the integrands are analytic and at least 1 / sqrt(k) wide.
 */
function integratedRange(k: number): NormalRange {
  const step = 0.6 / Math.sqrt(k);
  const logLowerAt = remembered((i) => normalLogLower(i * step));
  const logPhi = (z: number): number => logInverseSqrtTwoPi - 0.5 * z * z;
  const upperTerm = (i: number, w: number): number => {
    const z = i * step;
    const logLower = logLowerAt(i);
    const logRatio = normalLogLower(z - w) - logLower;
    const logLost = logRatio < -36 ? Math.log(k - 1) + logRatio : Math.log(-Math.expm1((k - 1) * Math.log1p(-Math.exp(logRatio))));
    return logPhi(z) + (k - 1) * logLower + logLost;
  };
  const lowerTerm = (i: number, w: number): number => logPhi(i * step) + (k - 1) * Math.log(normalBetween(i * step, w));
  const scale = Math.log(k * step);
  return {
    logUpper: (w) =>
      w > far
        ? Math.log(k * (k - 1)) + normalLogLower(-w * Math.SQRT1_2)
        : scale + logSum((i) => upperTerm(i, w), Math.floor((w / 2 - 7) / step), Math.ceil(Math.max(w / 2 + 7, 9) / step)),
    logLower: (w) => scale + logSum((i) => lowerTerm(i, w), Math.floor(-9 / step), Math.ceil(9.5 / step)),
  };
}

const ranges = new Map<number, NormalRange>();

/**
 * The range of k independent standard normal variables, integrated once a cell of w and interpolated from then on: a
 * family of contrasts asks for the same k hundreds of times.
 */
export function normalRange(k: number): NormalRange {
  const found = ranges.get(k);
  if (found !== undefined) return found;
  const exact = integratedRange(k);
  const upper = chebyshevCells(exact.logUpper, cellWidth);
  // P(range <= w) goes to zero as w^(k-1), which no polynomial follows: the power is taken out first
  const lower = chebyshevCells((w) => {
    const above = Math.max(w, nearest);
    return exact.logLower(above) - (k - 1) * Math.log(above);
  }, cellWidth);
  const range: NormalRange = {
    logUpper: (w) => (w > far ? exact.logUpper(w) : upper(w)),
    logLower: (w) => (w > far ? -Math.exp(exact.logUpper(w)) : lower(w) + (k - 1) * Math.log(w)),
  };
  ranges.set(k, range);
  return range;
}

// the values of a function of whole numbers, each computed once
function remembered(f: (i: number) => number): (i: number) => number {
  const values: number[] = [];
  return (i) => {
    const place = i < 0 ? -2 * i - 1 : 2 * i;
    values[place] ??= f(i);
    return values[place];
  };
}

// logarithm of the sum of exp(term(i)) from one whole number to another
function logSum(term: (i: number) => number, from: number, to: number): number {
  const terms = new Float64Array(to - from + 1);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = from; i <= to; i++) {
    const value = term(i);
    terms[i - from] = value;
    if (value > top) top = value;
  }
  let sum = 0;
  for (const value of terms) if (value > top - 40) sum += Math.exp(value - top);
  return top + Math.log(sum);
}

// Phi(b) - Phi(b - w); for a narrow interval by the Taylor series about its middle, from w itself and not from b - a
function normalBetween(b: number, w: number): number {
  const a = b - w;
  const m = b - w / 2;
  const square = m * m;
  if (w < 0.02) {
    const correction = (w * w * (square - 1)) / 24 + (w ** 4 * (square * square - 6 * square + 3)) / 1920;
    return w * Math.exp(logInverseSqrtTwoPi - 0.5 * square) * (1 + correction);
  }
  return m > 0 ? normalTails(a).upper - normalTails(b).upper : normalTails(b).lower - normalTails(a).lower;
}
