import { describe, expect, it } from "vitest";
import { minimize } from "../../src/clustered/minimize.ts";
import { allDerivatives, derivatives } from "../../src/clustered/numericDerivatives.ts";

const near = (values: readonly number[], digits = 8) => values.map((value) => expect.closeTo(value, digits));

// x^2 y + 3 y^2 z - 2 x z^2, by hand; differences that are extrapolated once are exact for third powers
const f = ([x = 0, y = 0, z = 0]: Float64Array): number => x * x * y + 3 * y * y * z - 2 * x * z * z;
const at = [1.5, -2, 0.5];
const steps = [0.1, 0.3, 0.05];
const gradient = [2 * 1.5 * -2 - 2 * 0.25, 1.5 ** 2 + 6 * -2 * 0.5, 3 * 4 - 4 * 1.5 * 0.5];
const hessian = [
  [2 * -2, 2 * 1.5, -4 * 0.5],
  [2 * 1.5, 6 * 0.5, 6 * -2],
  [-4 * 0.5, 6 * -2, -4 * 1.5],
];

describe("numeric derivatives", () => {
  it("are those of the function, along each axis and across", () => {
    const found = derivatives(f, at, steps, f(Float64Array.from(at)));
    expect(found.gradient).toEqual(near(gradient));
    expect(found.hessian).toEqual(hessian.map((row) => near(row)));
  });

  it("come with the slopes of everything else that a value holds", () => {
    const found = allDerivatives((x: Float64Array) => ({ size: f(x), rest: Float64Array.of(2 * f(x), x[1]! ** 2) }), at, steps, {
      pick: ({ size }) => size,
      all: ({ rest }) => rest,
    });
    expect(found.gradient).toEqual(near(gradient));
    expect(found.hessian).toEqual(hessian.map((row) => near(row)));
    expect(found.slopes.map((row) => Array.from(row))).toEqual([
      near([2 * gradient[0]!, 0]),
      near([2 * gradient[1]!, -4]),
      near([2 * gradient[2]!, 0]),
    ]);
  });
});

describe("minimize", () => {
  const steps = (x: Float64Array) => x.map(() => 0.01);

  it("finds the lowest point of a bowl and of a bent valley, from near and from far", () => {
    const bowl = ([x = 0, y = 0]: Float64Array): number => (x - 3) ** 2 + 2 * (y + 1) ** 2 + (x - 3) * (y + 1);
    const valley = ([x = 0, y = 0]: Float64Array): number => (1 - x) ** 2 + 10 * (y - x * x) ** 2;
    for (const start of [
      [2.9, -1.1],
      [0, 0],
      [-40, 25],
    ])
      expect(Array.from(minimize(bowl, start, steps))).toEqual(near([3, -1], 7));
    for (const start of [
      [0, 0],
      [-1.2, 1],
    ])
      expect(Array.from(minimize(valley, start, steps))).toEqual(near([1, 1], 5));
  });

  it("takes no step beyond a wall", () => {
    const walled = ([x = 0]: Float64Array): number => (x > 2 ? Number.POSITIVE_INFINITY : Math.cosh(x - 1));
    expect(minimize(walled, [-6], steps)[0]).toBeCloseTo(1, 7);
    // one step is no longer than half a unit, or half of where it begins
    const asked: number[] = [];
    minimize(
      (x) => {
        asked.push(x[0]!);
        return (x[0]! - 100) ** 2;
      },
      [0],
      steps,
    );
    expect(Math.max(...asked.slice(0, 6))).toBeLessThan(0.6);
  });
});
