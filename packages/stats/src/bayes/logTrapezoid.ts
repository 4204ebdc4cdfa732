/**
 * Logarithm of the integral of exp(logF) between two points at which the integrand has died out.
 *
 * Trapezoid rule with halved steps until two agree to 1e-10: it converges exponentially for smooth integrands, with
 * one peak or several (Trefethen & Weideman 2014).
 */
export function logTrapezoid(logF: (u: number) => number, from: number, to: number): number {
  let logs: number[] = [];
  for (let count = 512; ; count *= 2) {
    const width = (to - from) / count;
    logs = logs.length === 0 ? sample(logF, from, width, count, 0) : [...logs, ...sample(logF, from, width, count / 2, 0.5)];
    const top = logs.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY);
    if (top === Number.NEGATIVE_INFINITY) return top;
    const terms = logs.map((value) => Math.exp(value - top));
    const sum = terms.reduce((total, term) => total + term, 0);
    const before = terms.slice(0, logs.length / 2).reduce((total, term) => total + term, 0);
    const agrees = count > 512 && Math.abs(2 * before - sum) <= 1e-10 * sum;
    if (agrees || count >= 2 ** 18) return top + Math.log(sum * width);
  }
}

/** Values at every whole step (offset 0), or half way between twice as wide steps (offset 0.5). */
function sample(logF: (u: number) => number, from: number, width: number, count: number, offset: number): number[] {
  const stride = offset === 0 ? width : 2 * width;
  return Array.from({ length: count }, (_, index) => logF(from + (index + offset) * stride));
}
