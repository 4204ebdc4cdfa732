import { symmetricEigen } from "../reliability/symmetricEigen.ts";
import { type Derivatives, derivatives } from "./numericDerivatives.ts";

/**
 * A minimum of a smooth function of a few variables, by Newton steps that only go downhill.
 *
 * The Hessian's eigenvalues are taken by their size, so that a saddle repels (Nocedal & Wright 2006, section 3.4).
 *
 * @param stepsAt steps of the numeric derivatives at a point, about a fiftieth of the scale on which f bends
 */
export function minimize(
  f: (x: Float64Array) => number,
  start: ArrayLike<number>,
  stepsAt: (x: Float64Array) => Float64Array,
): Float64Array {
  let x = Float64Array.from(start);
  let value = f(x);
  for (let round = 0; round < 100; round++) {
    const direction = newtonDirection(x, derivatives(f, x, stepsAt(x), value));
    let share = 1;
    let next = x.map((coordinate, axis) => coordinate + direction[axis]!);
    let nextValue = f(next);
    while (!(nextValue <= value) && share > 1e-6) {
      share /= 2;
      next = x.map((coordinate, axis) => coordinate + share * direction[axis]!);
      nextValue = f(next);
    }
    if (!(nextValue <= value)) return x;
    const small = direction.every((step, axis) => Math.abs(share * step) <= 1e-10 * (1 + Math.abs(x[axis]!)));
    x = next;
    value = nextValue;
    if (small) return x;
  }
  return x;
}

/** Minus the gradient over the size of the curvature, no further than half the distance from 0 or a half. */
function newtonDirection(x: Float64Array, { gradient, hessian }: Derivatives): Float64Array {
  const { values, vectors } = symmetricEigen(hessian);
  const direction = new Float64Array(x.length);
  vectors.forEach((vector, index) => {
    const slope = vector.reduce((sum, value, axis) => sum + value * gradient[axis]!, 0);
    const step = slope === 0 ? 0 : -slope / Math.max(Math.abs(values[index]!), 1e-8);
    vector.forEach((value, axis) => {
      direction[axis]! += step * value;
    });
  });
  const longest = Math.max(...direction.map((step, axis) => Math.abs(step) / Math.max(0.5, Math.abs(x[axis]!) / 2)));
  return longest > 1 ? direction.map((step) => step / longest) : direction;
}
