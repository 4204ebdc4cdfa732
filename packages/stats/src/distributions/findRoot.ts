// the sign of a function value, with a definite answer for infinities
const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

// how much further than the secant's root the next step goes, so that it ends beyond the function's
const BEYOND = 1.2;

/** The next step towards the root: where the secant leads and a little beyond, or twice the last one where that is uncertain. */
function nextStep(width: number, fNear: number, fFar: number): number {
  const left = BEYOND * width * Math.abs(fFar / (fFar - fNear));
  return left > 0 && left < 4 * width ? left : 2 * width;
}

/** Interval around the root of an increasing function, searched from start in growing steps. */
function bracket(f: (x: number) => number, start: number, step: number): [number, number, number, number] {
  let near = start;
  let fNear = f(near);
  const direction = fNear < 0 ? 1 : -1;
  let width = step;
  for (let attempt = 0; attempt < 2000; attempt++) {
    const far = near + direction * width;
    const fFar = f(far);
    if (sign(fFar) !== sign(fNear) || !Number.isFinite(far)) return [near, fNear, far, fFar];
    width = nextStep(width, fNear, fFar);
    near = far;
    fNear = fFar;
  }
  return [near, fNear, near, fNear];
}

/**
 * Root of an increasing function, by default to the last digit of its argument.
 *
 * Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function.
 * @param f increasing; may be infinite away from the root
 * @param start where to begin
 * @param step first step of the search for an interval
 * @param tolerance relative width of the interval at which to stop
 */
export function findRoot(f: (x: number) => number, start: number, step: number, tolerance = 2e-16): number {
  let [a, fa, b, fb] = bracket(f, start, step);
  let c = a;
  let fc = fa;
  let t = secantShare(fa, fb);
  for (let iteration = 0; iteration < 200; iteration++) {
    const x = a + t * (b - a);
    const fx = f(x);
    if (sign(fx) === sign(fa)) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const aIsBest = Math.abs(fa) < Math.abs(fb);
    const best = aIsBest ? a : b;
    const fBest = aIsBest ? fa : fb;
    const limit = (tolerance * Math.abs(best) + 1e-300) / Math.abs(b - a);
    if (limit > 0.5 || fBest === 0) return best;
    const next = interpolation(a, fa, b, fb, c, fc);
    // a step below the tolerance from the better end moves nothing that counts
    if (aIsBest && next < limit) return best;
    t = Math.min(Math.max(next, limit), 1 - limit);
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

// where the line between the ends of the interval meets zero, or the middle where that is next to an end or unknown
function secantShare(fa: number, fb: number): number {
  const share = fa / (fa - fb);
  return share > 0.01 && share < 0.99 ? share : 0.5;
}

// inverse quadratic interpolation where it is safe, else the middle
function interpolation(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  // 0 < phi < 1 and 0 < xi < 1 here, so that all is finite and no difference is 0
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
