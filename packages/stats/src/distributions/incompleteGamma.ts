import { StatsError } from "../errors.ts";
import { checkNumber, checkPositive } from "./arguments.ts";
import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirlingError.ts";
import { allAbove, allBelow, swapTails, type Tails, tailsFromLogLower } from "./tails.ts";

/** log of x^a e^-x / Gamma(a + 1), a Poisson probability for whole a, by Loader's saddle-point form. */
export function logPoissonPrefix(x: number, a: number): number {
  return -stirlingError(a) - deviance(a, x) - 0.5 * Math.log(2 * Math.PI * a);
}

// sum of x^n / ((a + 1) ... (a + n)): DLMF 8.7.1
function lowerSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

// Gamma(a, x) / (x^a e^-x) by Legendre's continued fraction, DLMF 8.9.2, contracted, with Lentz's method
// no denominator comes near 0: since x >= a + 1 both begin at 2 or more, and the n-th is at least n + 1 + x where the one
// before it was at least n
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e8; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    // rounding alone can leave the last factor one step from 1
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return fraction;
}

/** Both tails of a gamma variable with shape a and scale 1 at x: the smaller one directly, the other as what is left. */
export function gammaTails(x: number, a: number): Tails {
  if (x <= 0) return allAbove;
  if (x === Number.POSITIVE_INFINITY) return allBelow;
  const prefix = logPoissonPrefix(x, a);
  if (x < a + 1) return tailsFromLogLower(prefix + Math.log(lowerSeries(x, a)));
  return swapTails(tailsFromLogLower(prefix + Math.log(a * upperFraction(x, a))));
}

function checked(x: number, a: number): Tails {
  checkNumber("x", x);
  if (x < 0) throw new StatsError("argument_range", "x", String(x), "a number of 0 or more");
  checkPositive("a", a);
  return gammaTails(x, a);
}

/**
 * Regularised lower incomplete gamma function P(a, x).
 * @param x upper limit of the integral, 0 or more
 * @param a shape, above 0
 * @returns integral of t^(a-1) e^-t from 0 to x, over Gamma(a)
 * @throws StatsError if x is below 0 or a is not above 0
 * @example incompleteGamma(1, 1) // 0.6321205588285577, which is 1 - 1 / e
 */
export function incompleteGamma(x: number, a: number): number {
  return checked(x, a).lower;
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), computed directly where it is small.
 * @param x lower limit of the integral, 0 or more
 * @param a shape, above 0
 * @returns integral of t^(a-1) e^-t from x on, over Gamma(a)
 * @throws StatsError if x is below 0 or a is not above 0
 * @example incompleteGammaUpper(1, 1) // 0.36787944117144233, which is 1 / e
 */
export function incompleteGammaUpper(x: number, a: number): number {
  return checked(x, a).upper;
}
