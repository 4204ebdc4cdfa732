import { StatsError } from "../errors.ts";
import { checkNumber, checkPositive } from "./arguments.ts";
import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirlingError.ts";
import { allAbove, allBelow, swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

/** log of x^a y^b / B(a, b) with y = 1 - x given, by Loader's saddle-point form of the binomial probability. */
function logBetaPrefix(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return errors - deviance(a, n * x) - deviance(b, n * y) + 0.5 * Math.log((a / n) * (b / (2 * Math.PI)));
}

// B(a, b) I_x(a, b) / (x^a y^b), DiDonato and Morris (1992), Significant digit computation of the
// incomplete beta function ratios, equation 9; converges for x < a / (a + b); Lentz's method. No denominator is 0:
// the parts below 0 are a chain sequence times x, as in Gauss's fraction, which keeps each sum above 0
function betaFraction(x: number, y: number, a: number, b: number): number {
  // 1 or more, since a y >= b x
  const lambda = a * y - b * x + 1;
  let c = (a * lambda) / (a + 1);
  let d = 0;
  let fraction = c;
  for (let m = 1; m < 1e8; m++) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / odd + ((a + m) * (lambda + m * (1 + y))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return 1 / fraction;
}

/**
 * Both tails of a beta variable with shapes a and b at x, with y = 1 - x given by the caller, who may know it better.
 *
 * The tail on the near side of the mean comes directly, the other is what is left.
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return allAbove;
  if (y <= 0) return allBelow;
  const prefix = logBetaPrefix(x, y, a, b);
  if (a * y >= b * x) return tailsFromLogLower(prefix + Math.log(betaFraction(x, y, a, b)));
  return swapTails(tailsFromLogLower(prefix + Math.log(betaFraction(y, x, b, a))));
}

function checked(x: number, a: number, b: number): Tails {
  checkNumber("x", x);
  if (x < 0 || x > 1) throw new StatsError("argument_range", "x", String(x), "a number from 0 to 1");
  checkPositive("a", a);
  checkPositive("b", b);
  return betaTails(x, 1 - x, a, b);
}

/**
 * Regularised incomplete beta function I_x(a, b).
 * @param x upper limit of the integral, from 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns integral of t^(a-1) (1-t)^(b-1) from 0 to x, over B(a, b)
 * @throws StatsError if x lies outside 0 to 1 or a shape is not above 0
 * @example incompleteBeta(0.25, 1, 1) // 0.25
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  return checked(x, a, b).lower;
}

/**
 * Upper regularised incomplete beta function 1 - I_x(a, b), computed directly where it is small.
 * @param x lower limit of the integral, from 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns integral of t^(a-1) (1-t)^(b-1) from x to 1, over B(a, b)
 * @throws StatsError if x lies outside 0 to 1 or a shape is not above 0
 * @example incompleteBetaUpper(0.25, 1, 1) // 0.75
 */
export function incompleteBetaUpper(x: number, a: number, b: number): number {
  return checked(x, a, b).upper;
}
