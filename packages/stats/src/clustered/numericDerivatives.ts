/**
 * Derivatives of a smooth function by central differences with one step of Richardson's extrapolation.
 *
 * (4 D(h/2) - D(h)) / 3, whose error is of the fourth power of the step (Richardson 1911).
 */
const extrapolate = (difference: (scale: number) => number): number => (4 * difference(0.5) - difference(1)) / 3;

/** The point moved along two axes. */
function moved(at: ArrayLike<number>, first: number, by: number, second = 0, and = 0): Float64Array {
  const point = Float64Array.from(at);
  point[first]! += by;
  point[second]! += and;
  return point;
}

/** First derivatives of several functions that are computed together, one row for each coordinate. */
export function gradients(f: (x: Float64Array) => Float64Array, at: ArrayLike<number>, steps: ArrayLike<number>): Float64Array[] {
  return Array.from(at, (_, axis) => {
    const wide = steps[axis]!;
    const [up, down] = [f(moved(at, axis, wide)), f(moved(at, axis, -wide))];
    const [halfUp, halfDown] = [f(moved(at, axis, wide / 2)), f(moved(at, axis, -wide / 2))];
    return up.map((value, index) =>
      extrapolate((scale) => (scale === 1 ? (value - down[index]!) / (2 * wide) : (halfUp[index]! - halfDown[index]!) / wide)),
    );
  });
}

/** Second derivatives. */
export function hessian(f: (x: Float64Array) => number, at: ArrayLike<number>, steps: ArrayLike<number>): number[][] {
  const centre = f(Float64Array.from(at));
  const found = Array.from(at, () => Array.from(at, () => 0));
  for (let a = 0; a < at.length; a++)
    for (let b = 0; b <= a; b++) {
      const value = extrapolate((scale) => {
        const [h, k] = [scale * steps[a]!, scale * steps[b]!];
        if (a === b) return (f(moved(at, a, h)) - 2 * centre + f(moved(at, a, -h))) / (h * h);
        return (
          (f(moved(at, a, h, b, k)) - f(moved(at, a, h, b, -k)) - f(moved(at, a, -h, b, k)) + f(moved(at, a, -h, b, -k))) / (4 * h * k)
        );
      });
      found[a]![b] = value;
      found[b]![a] = value;
    }
  return found;
}
