import { describe, expect, it } from "vitest";
import { findRoot } from "../../src/distributions/findRoot.ts";

/** The root, and how many values of the function it took. */
function search(f: (x: number) => number, start: number, step: number, tolerance?: number) {
  let values = 0;
  const root = findRoot(
    (x) => {
      values += 1;
      return f(x);
    },
    start,
    step,
    tolerance,
  );
  return { root, values };
}

describe("findRoot", () => {
  // halving alone takes more than forty values; these are the numbers that were counted
  it.each<[string, (x: number) => number, number, number, number, number]>([
    ["a cube", (x) => x ** 3 - 8, 0, 1, 2, 10],
    ["an exponential", (x) => Math.exp(x) - 5, 0, 1, Math.log(5), 10],
    ["an arc", (x) => Math.atan(x - 0.3), 2, 1, 0.3, 9],
    ["a logarithm that ends", (x) => Math.log(Math.max(x, 1e-300)) - 1, 0.1, 0.5, Math.E, 10],
    ["a line, far away", (x) => x - 1000, 0, 1, 1000, 12],
    ["a curve that levels out", (x) => Math.tanh(x) - 0.7, -3, 0.25, Math.atanh(0.7), 10],
    ["a steep curve", (x) => Math.expm1(5 * (x - 1)), 0, 0.3, 1, 12],
  ])("takes few values of %s", (_, f, start, step, expected, most) => {
    const { root, values } = search(f, start, step);
    expect(root / expected).toBeCloseTo(1, 14);
    expect(values).toBeLessThanOrEqual(most);
  });

  it("takes no value more than it needs where it begins at the root", () => {
    expect(search((x) => x, 0, 1)).toEqual({ root: 0, values: 3 });
    expect(search((x) => x - 3, 3, 1)).toEqual({ root: 3, values: 3 });
    // where the interval ends at the root, and where a line crosses within it
    expect(search((x) => x - 1, 0, 1)).toEqual({ root: 1, values: 3 });
    expect(search((x) => x - 0.75, 0, 1)).toEqual({ root: 0.75, values: 3 });
  });

  it("finds a root between infinite values, and one of a function that bends sharply", () => {
    const walls = search((x) => (x < 1 ? Number.NEGATIVE_INFINITY : x > 2 ? Number.POSITIVE_INFINITY : x - 1.3), 0, 1);
    expect(walls.root).toBeCloseTo(1.3, 14);
    const root = search((x) => Math.sign(x - 2) * Math.sqrt(Math.abs(x - 2)), 0, 1);
    expect(root.root).toBeCloseTo(2, 14);
    expect(root.values).toBeLessThanOrEqual(47);
  });

  it("takes no more values of a jump than halving the interval down to it does", () => {
    expect(search((x) => (x < 1 / 3 ? -1 : 2), 0, 1).values).toBeLessThanOrEqual(55);
    expect(search((x) => (x < 1 / 3 ? -2 : 1), 0, 1).values).toBeLessThanOrEqual(56);
  });

  it("crosses from where a function is flat to where it is steep", () => {
    const steep = search((x) => Math.exp(20 * x) - 1.01, 0, 1);
    expect(steep.root / (Math.log(1.01) / 20)).toBeCloseTo(1, 12);
    expect(steep.values).toBeLessThanOrEqual(11);
  });

  it("stops at the width that is asked for", () => {
    const loose = search((x) => Math.exp(x) - 5, 0, 1, 1e-3);
    expect(loose.values).toBeLessThanOrEqual(7);
    expect(Math.abs(loose.root - Math.log(5))).toBeLessThan(2e-3 * Math.log(5));
    // without a root it goes as far as there are numbers
    expect(findRoot(() => -1, 0, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
