import { logPoissonPrefix } from "./incompleteGamma.ts";

// from this peak on 0 lies more than 14 standard deviations of the products away
const wide = 200;

/**
 * Logarithm of the sum over j of Poisson(j; mean) times exp(logTerm(j)), from the largest product outwards.
 *
 * The products must rise to one peak and fall, as they do for a tail that is log-concave in j, and logTerm must be smooth in j.
 * Where the products are many, every h-th of them stands for h: the trapezoid rule for a smooth peak of standard deviation
 * 2 h or more, whose relative error exp(-8 pi^2) is far below rounding (Trefethen and Weideman 2014).
 */
export function logPoissonMixture(mean: number, logTerm: (j: number) => number): number {
  const logProduct = (j: number): number => (j === 0 ? -mean : logPoissonPrefix(mean, j)) + logTerm(j);
  const peak = findPeak(logProduct, Math.floor(mean));
  const top = logProduct(peak);
  if (top === Number.NEGATIVE_INFINITY) return top;
  const stride = peak < wide ? 1 : Math.max(1, Math.floor(spread(logProduct, peak, top) / 2));
  let sum = 1;
  for (const direction of [stride, -stride]) {
    for (let j = peak + direction; j >= 0; j += direction) {
      const product = Math.exp(logProduct(j) - top);
      sum += product;
      if (!(product >= 1e-17 * sum)) break;
    }
  }
  return top + Math.log(sum * stride);
}

// standard deviation of the normal curve through the peak and its neighbours; a Poisson variable's is sqrt(peak), a product's less
function spread(logProduct: (j: number) => number, peak: number, top: number): number {
  const step = Math.ceil(Math.sqrt(peak));
  const fall = 2 * top - logProduct(peak + step) - logProduct(peak - step);
  return step / Math.sqrt(fall);
}

// a whole number within a fraction of the spread of where the products are largest, searched in steps that shrink with it
function findPeak(logProduct: (j: number) => number, start: number): number {
  let peak = start;
  let unit = Number.POSITIVE_INFINITY;
  for (let next = fineness(peak); next < unit; next = Math.min(unit, fineness(peak))) {
    unit = next;
    const coarse = unit;
    peak = coarse * firstFall((i) => logProduct(coarse * i), Math.round(peak / coarse));
  }
  return peak;
}

const fineness = (peak: number): number => Math.max(1, Math.floor(Math.sqrt(peak) / 8));

// the first whole number from which a sequence with one peak falls
function firstFall(value: (i: number) => number, start: number): number {
  const falls = (i: number): boolean => i >= 0 && value(i + 1) <= value(i);
  let low = -1;
  let high = start;
  for (let step = 1; !falls(high); step *= 2) {
    low = high;
    high += step;
  }
  for (let step = 1; low < 0 && high > 0; step *= 2) {
    const probe = Math.max(0, high - step);
    if (!falls(probe)) low = probe;
    else high = probe;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (falls(middle)) high = middle;
    else low = middle;
  }
  return high;
}
