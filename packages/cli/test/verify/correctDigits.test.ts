import { describe, expect, it } from "vitest";
import { correctDigits } from "../../src/verify/correctDigits.ts";

describe("correct digits", () => {
  it.each([
    [1, 1, 15],
    [null, null, 15],
    [Infinity, Infinity, 15],
    [null, 1, 0],
    [1, null, 0],
    [1, Infinity, 0],
    [Number.NaN, 1, 0],
    [2, 1, 0],
    [-1, 1, 0],
    [0, 0, 15],
  ])("of %s where %s is right are %s", (actual, expected, digits) => {
    expect(correctDigits(actual, expected)).toBe(digits);
  });

  it("are minus the logarithm of the relative error, at any size", () => {
    for (const size of [1e-290, 1, -1, 1e200]) expect(correctDigits(size * (1 + 1e-6), size)).toBeCloseTo(6, 6);
  });

  it("count the error itself where 0 is right", () => {
    expect(correctDigits(1e-12, 0)).toBeCloseTo(12, 10);
  });
});
