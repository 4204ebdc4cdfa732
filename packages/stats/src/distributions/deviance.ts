/**
 * Half the Poisson deviance, x log(x / mean) + mean - x, without cancellation where x is near mean.
 *
 * Loader (2000): with v = (x - mean) / (x + mean) it is (x - mean) v + 2 x (v^3 / 3 + v^5 / 5 + ...).
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  const v = difference / (x + mean);
  if (!(Math.abs(v) < 0.5)) return x * (Math.log(x) - Math.log(mean)) - difference;
  const square = v * v;
  let power = 2 * x * v;
  let sum = difference * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
