import { checkNumber, targetOf, targetOfLog } from "./arguments.ts";
import { findRoot } from "./findRoot.ts";
import { quantileOf } from "./quantile.ts";
import { allAbove, allBelow, swapTails, type Tails } from "./tails.ts";

// Rational approximations of Cody (1969, 1993, Algorithm 715), Rational Chebyshev approximations for the error function.
const centre = {
  numerator: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  denominator: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const shoulder = {
  numerator: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
    6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  denominator: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
    38912.00328609327, 19685.429676859992,
  ],
};
const tail = {
  numerator: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 2.9112874951168793e-5,
  ],
  denominator: [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5],
};
// Abramowitz and Stegun (1964), 26.2.23: the quantile within 4.5e-4, where a search for it starts
const rough = { numerator: [0.010328, 0.802853, 2.515517], denominator: [0.001308, 0.189269, 1.432788, 1] };
const inverseSqrtTwoPi = 0.3989422804014327;

const polynomial = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  // an iterator would cost more than the arithmetic, until the loop is compiled
  for (let term = 0; term < coefficients.length; term++) sum = sum * x + coefficients[term]!;
  return sum;
};

// upper tail over e^(-z^2 / 2), for z above the centre
function scaledUpper(z: number): number {
  if (z < 5.656854249492381) return polynomial(shoulder.numerator, z) / polynomial(shoulder.denominator, z);
  const square = 1 / (z * z);
  const correction = (square * polynomial(tail.numerator, square)) / polynomial(tail.denominator, square);
  return (inverseSqrtTwoPi - correction) / z;
}

// Phi(z) - 1/2 for |z| up to 0.67448975
function centralHalf(z: number): number {
  const square = z * z;
  return (z * polynomial(centre.numerator, square)) / polynomial(centre.denominator, square);
}

// e^(-z^2 / 2) with the square split, so that its rounding is not magnified (Cody 1969)
function gaussian(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (z - head) * (z + head));
}

/** Both tails of the standard normal distribution at z. */
export function normalTails(z: number): Tails {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const half = centralHalf(z);
    return { lower: 0.5 + half, upper: 0.5 - half, logLower: Math.log1p(half - 0.5), logUpper: Math.log1p(-0.5 - half) };
  }
  if (size === Number.POSITIVE_INFINITY) return z > 0 ? allBelow : allAbove;
  const scaled = scaledUpper(size);
  const small = scaled * gaussian(size);
  const logSmall = Math.log(scaled) - 0.5 * size * size;
  const tails: Tails = { lower: 1 - small, upper: small, logLower: Math.log1p(-small), logUpper: logSmall };
  return z > 0 ? tails : swapTails(tails);
}

/** The lower tail alone, for the inner loops of integrals. */
export function normalLower(z: number): number {
  if (z > 0.67448975) return 1 - scaledUpper(z) * gaussian(z);
  return z < -0.67448975 ? scaledUpper(-z) * gaussian(z) : 0.5 + centralHalf(z);
}

/** log of the lower tail alone, for the inner loops of integrals. */
export function normalLogLower(z: number): number {
  if (z > 0.67448975) return Math.log1p(-scaledUpper(z) * gaussian(z));
  return z < -0.67448975 ? Math.log(scaledUpper(-z)) - 0.5 * z * z : Math.log(0.5 + centralHalf(z));
}

function checked(z: number): Tails {
  checkNumber("z", z);
  return normalTails(z);
}

/** Where the standard normal distribution has the given tails. */
export function solveNormal(target: Tails): number {
  if (target.logLower > target.logUpper) return -solveNormal(swapTails(target));
  if (target.logLower === Number.NEGATIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  const half = 0.5 - target.lower;
  if (half === 0) return 0;
  // near the middle the distance from one half carries the digits, further out the logarithm of the tail
  if (half < 0.2) return -findRoot((z) => centralHalf(z) - half, roughCentralQuantile(half), 1e-3 * half);
  return quantileOf(target, normalTails, roughQuantile(target.logLower), 1e-3);
}

// first terms of the series of z in Phi(z) - 1/2; within 2e-4 up to 0.2
function roughCentralQuantile(half: number): number {
  const x = half * Math.sqrt(2 * Math.PI);
  return x * (1 + (x * x) / 6 + (7 * x ** 4) / 120);
}

function roughQuantile(logLower: number): number {
  const t = Math.sqrt(-2 * logLower);
  return polynomial(rough.numerator, t) / polynomial(rough.denominator, t) - t;
}

/**
 * Probability that a standard normal variable is at most z.
 * @param z standard score, may be infinite
 * @returns lower tail, from 0 to 1
 * @throws StatsError if z is NaN
 * @example normalCdf(0) // 0.5
 */
export function normalCdf(z: number): number {
  return checked(z).lower;
}

/**
 * Probability that a standard normal variable is above z, computed directly and not as 1 minus the rest.
 * @param z standard score, may be infinite
 * @returns upper tail, from 0 to 1
 * @throws StatsError if z is NaN
 * @example normalUpperTail(1.959963984540054) // 0.025000000000000012
 */
export function normalUpperTail(z: number): number {
  return checked(z).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param z standard score, may be infinite
 * @returns logarithm of the lower tail
 * @throws StatsError if z is NaN
 * @example normalLogCdf(-40) // -804.608442014
 */
export function normalLogCdf(z: number): number {
  return checked(z).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param z standard score, may be infinite
 * @returns logarithm of the upper tail
 * @throws StatsError if z is NaN
 * @example normalLogUpperTail(40) // -804.608442014
 */
export function normalLogUpperTail(z: number): number {
  return checked(z).logUpper;
}

/**
 * Value that a standard normal variable does not exceed with probability p.
 * @param p lower tail, from 0 to 1
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1
 * @example normalQuantile(0.975) // 1.95996398454
 */
export function normalQuantile(p: number): number {
  return solveNormal(targetOf(p));
}

/**
 * Value that a standard normal variable exceeds with probability p.
 * @param p upper tail, from 0 to 1
 * @returns quantile
 * @throws StatsError if p lies outside 0 to 1
 * @example normalUpperQuantile(0.025) // 1.9599639845400543
 */
export function normalUpperQuantile(p: number): number {
  return solveNormal(swapTails(targetOf(p)));
}

/**
 * Value whose lower tail has the natural logarithm logP.
 * @param logP logarithm of the lower tail, 0 or less
 * @returns quantile
 * @throws StatsError if logP is above 0
 * @example normalLogQuantile(-1000) // -44.615747732
 */
export function normalLogQuantile(logP: number): number {
  return solveNormal(targetOfLog(logP));
}

/**
 * Value whose upper tail has the natural logarithm logP.
 * @param logP logarithm of the upper tail, 0 or less
 * @returns quantile
 * @throws StatsError if logP is above 0
 * @example normalLogUpperQuantile(-1000) // 44.615747732
 */
export function normalLogUpperQuantile(logP: number): number {
  return solveNormal(swapTails(targetOfLog(logP)));
}
