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

/** A function along one axis: at its middle, and at a whole and half a step to either side. */
interface AxisValues<T> {
  readonly up: T;
  readonly down: T;
  readonly halfUp: T;
  readonly halfDown: T;
}

function alongAxes<T>(f: (x: Float64Array) => T, at: ArrayLike<number>, steps: ArrayLike<number>): AxisValues<T>[] {
  return Array.from(at, (_, axis) => {
    const wide = steps[axis]!;
    const by = (step: number): T => f(moved(at, axis, step));
    return { up: by(wide), down: by(-wide), halfUp: by(wide / 2), halfDown: by(-wide / 2) };
  });
}

/** Derivative along an axis. */
const slope = ({ up, down, halfUp, halfDown }: AxisValues<number>, wide: number): number =>
  extrapolate((scale) => (scale === 1 ? (up - down) / (2 * wide) : (halfUp - halfDown) / wide));

/** Second derivative along an axis. */
const bend = ({ up, down, halfUp, halfDown }: AxisValues<number>, centre: number, wide: number): number =>
  extrapolate((scale) => (scale === 1 ? up - 2 * centre + down : 4 * (halfUp - 2 * centre + halfDown)) / (wide * wide));

/** Derivatives of a function at a point. */
export interface Derivatives {
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

/**
 * First and second derivatives of a function, from the same points.
 *
 * @param centre value of the function at the point
 */
export function derivatives(f: (x: Float64Array) => number, at: ArrayLike<number>, steps: ArrayLike<number>, centre: number): Derivatives {
  return derivativesFrom(alongAxes(f, at, steps), f, { at, steps, centre });
}

/** The same for a function of which one number among several is told by `pick`, with the slopes of all of them. */
export function allDerivatives<T>(
  f: (x: Float64Array) => T,
  at: ArrayLike<number>,
  steps: ArrayLike<number>,
  { pick, all }: { readonly pick: (value: T) => number; readonly all: (value: T) => Float64Array },
): Derivatives & { readonly slopes: readonly Float64Array[] } {
  const axes = alongAxes(f, at, steps);
  const picked = axes.map(({ up, down, halfUp, halfDown }) => ({
    up: pick(up),
    down: pick(down),
    halfUp: pick(halfUp),
    halfDown: pick(halfDown),
  }));
  const found = derivativesFrom(picked, (x) => pick(f(x)), { at, steps, centre: pick(f(Float64Array.from(at))) });
  const slopes = axes.map(({ up, down, halfUp, halfDown }, axis) => {
    const [ups, downs, halfUps, halfDowns] = [all(up), all(down), all(halfUp), all(halfDown)];
    return ups.map((value, index) =>
      slope({ up: value, down: downs[index]!, halfUp: halfUps[index]!, halfDown: halfDowns[index]! }, steps[axis]!),
    );
  });
  return { ...found, slopes };
}

interface Place {
  readonly at: ArrayLike<number>;
  readonly steps: ArrayLike<number>;
  readonly centre: number;
}

function derivativesFrom(axes: readonly AxisValues<number>[], f: (x: Float64Array) => number, { at, steps, centre }: Place): Derivatives {
  const hessian = axes.map(() => axes.map(() => 0));
  axes.forEach((values, a) => {
    hessian[a]![a] = bend(values, centre, steps[a]!);
    for (let b = 0; b < a; b++) {
      const value = extrapolate((scale) => {
        const [h, k] = [scale * steps[a]!, scale * steps[b]!];
        return (
          (f(moved(at, a, h, b, k)) - f(moved(at, a, h, b, -k)) - f(moved(at, a, -h, b, k)) + f(moved(at, a, -h, b, -k))) / (4 * h * k)
        );
      });
      hessian[a]![b] = value;
      hessian[b]![a] = value;
    }
  });
  return { gradient: axes.map((values, axis) => slope(values, steps[axis]!)), hessian };
}
