const STEP = 1 / 32;

/** The area under f from a to b by the tanh-sinh rule; f may bend sharply at the ends. */
function area(f: (x: number) => number, a: number, b: number): number {
  const half = (b - a) / 2;
  let total = 0;
  for (let u = -3.5; u <= 3.5; u += STEP) {
    const inner = (Math.PI / 2) * Math.sinh(u);
    const weight = ((Math.PI / 2) * Math.cosh(u)) / Math.cosh(inner) ** 2;
    total += weight * f(a + half * (1 + Math.tanh(inner)));
  }
  return total * half * STEP;
}

const bell = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(Z > z): one half less the area from 0 to z. */
export const normalTail = (z: number): number => 0.5 - area(bell, 0, z);

/** F as an angle: x = sin^2 of it has density sin^(df1 - 1) cos^(df2 - 1), up to a constant that is integrated too. */
export function fTail(f: number, df1: number, df2: number): number {
  const density = (angle: number): number => Math.sin(angle) ** (df1 - 1) * Math.cos(angle) ** (df2 - 1);
  const from = Math.atan(Math.sqrt((df1 * f) / df2));
  const above = area(density, from, Math.PI / 2);
  return above / (area(density, 0, from) + above);
}

/** P(T > t): the square of t is F on 1 and df. */
export function tTail(t: number, df: number): number {
  const half = fTail(t * t, 1, df) / 2;
  return t >= 0 ? half : 1 - half;
}

/** Where a falling function passes a level, by halving. */
export function whereFalls(f: (x: number) => number, level: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (f(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export const tCritical = (upper: number, df: number): number => whereFalls((t) => tTail(t, df), upper, 0, 700);
export const normalCritical = (upper: number): number => whereFalls(normalTail, upper, 0, 8);
export const fCritical = (upper: number, df1: number, df2: number): number =>
  Math.exp(whereFalls((logF) => fTail(Math.exp(logF), df1, df2), upper, -12, 12));

/** Phi by its series of odd powers: phi(z) (z + z^3/3 + z^5/(3*5) + ...). */
function normalLower(z: number): number {
  if (Math.abs(z) > 9) return z > 0 ? 1 : 0;
  let [term, total] = [z, z];
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return 0.5 + bell(z) * total;
}

/** P(T > t) of the noncentral t: the normal tail averaged over the spread s = chi / sqrt(df). */
export function noncentralTTail(t: number, df: number, noncentrality: number): number {
  const root = Math.sqrt(df - 0.5);
  const [from, to] = [Math.max(0, root - 9), root + 9];
  const chi = (x: number): number => Math.exp((df - 1) * Math.log(x / root) - (x * x - root * root) / 2);
  const both = area((x) => chi(x) * (1 - normalLower((t * x) / Math.sqrt(df) - noncentrality)), from, to);
  return both / area(chi, from, to);
}
