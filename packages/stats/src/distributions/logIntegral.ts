// beyond this fall of the logarithm below its peak the integrand adds nothing that a double could hold
const negligible = 46;

/**
 * Logarithm of the integral of exp(logF) over the real line, for a smooth logF with a single peak.
 *
 * Trapezoid rule on the part around the peak, halving the step until two rules agree to 1e-9; the rule converges
 * exponentially for analytic integrands that die out, so that the finer of the two is then good to rounding
 * (Trefethen and Weideman 2014).
 * @param logF logarithm of the integrand; may be -Infinity away from the peak
 * @param start a point where the integrand is not 0
 * @param step rough width of the peak
 */
export function logIntegral(logF: (u: number) => number, start: number, step: number): number {
  const peak = findPeak(logF, start, step);
  const top = logF(peak);
  const from = findEnd(logF, peak, -step, top - negligible);
  const to = findEnd(logF, peak, step, top - negligible);
  const sample = (u: number): number => Math.exp(logF(u) - top);
  let count = 24;
  let width = (to - from) / count;
  let sum = 0;
  for (let i = 1; i < count; i++) sum += sample(from + i * width);
  for (let round = 0; round < 16; round++) {
    let between = 0;
    for (let i = 0; i < count; i++) between += sample(from + (i + 0.5) * width);
    const converged = Math.abs(between - sum) <= 2e-9 * (sum + between);
    sum += between;
    count *= 2;
    width /= 2;
    if (converged) break;
  }
  return top + Math.log(sum * width);
}

/** Roughly where a function with a single peak is largest: uphill by doubling steps, then golden section. */
function findPeak(f: (u: number) => number, start: number, step: number): number {
  let width = f(start + step) >= f(start - step) ? step : -step;
  let low = start - width;
  let middle = start;
  let fMiddle = f(middle);
  let high = middle + width;
  for (let fHigh = f(high); fHigh > fMiddle; fHigh = f(high)) {
    width *= 2;
    [low, middle, fMiddle, high] = [middle, high, fHigh, high + width];
  }
  const golden = 0.381966011250105;
  for (let round = 0; round < 60 && Math.abs(high - low) > 0.3 * step; round++) {
    const farther = Math.abs(high - middle) > Math.abs(middle - low) ? high : low;
    const probe = middle + golden * (farther - middle);
    const fProbe = f(probe);
    if (fProbe > fMiddle) {
      if (farther === high) low = middle;
      else high = middle;
      [middle, fMiddle] = [probe, fProbe];
    } else if (farther === high) high = probe;
    else low = probe;
  }
  return middle;
}

/** A point on the side of step where f has fallen below the level, not much further out than needed. */
function findEnd(f: (u: number) => number, peak: number, step: number, level: number): number {
  let width = step;
  while (f(peak + width) > level) width *= 2;
  let inside = width === step ? 0 : width / 2;
  for (let round = 0; round < 5; round++) {
    const middle = (inside + width) / 2;
    if (f(peak + middle) > level) inside = middle;
    else width = middle;
  }
  return peak + width;
}
