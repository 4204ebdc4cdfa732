import { describe, expect, it } from "vitest";
import { positiveQuantileOf, quantileOf } from "../../src/distributions/quantile.ts";
import { allAbove, allBelow, swapTails, type Tails, tailsFromLogLower } from "../../src/distributions/tails.ts";

const exponential = (x: number): Tails => swapTails(tailsFromLogLower(-x));

describe("the search for a quantile", () => {
  it("asks for no tail where the quantile is an end", () => {
    const never = (): Tails => {
      throw new Error("asked");
    };
    expect(positiveQuantileOf(allAbove, never, 1)).toBe(0);
    expect(positiveQuantileOf(allBelow, never, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("solves for the tail that has the digits", () => {
    expect(quantileOf(exponential(800), exponential, 700, 10) / 800).toBeCloseTo(1, 14);
    const mirrored = (x: number): Tails => tailsFromLogLower(x);
    expect(quantileOf(mirrored(-800), mirrored, -700, 10) / -800).toBeCloseTo(1, 14);
    expect(positiveQuantileOf(exponential(1e-200), exponential, 1) / 1e-200).toBeCloseTo(1, 12);
  });
});

describe("the tails from the logarithm of one", () => {
  it("keep their digits next to 0 and next to 1", () => {
    expect(tailsFromLogLower(-1e-20).logUpper).toBeCloseTo(-20 * Math.LN10, 12);
    expect(tailsFromLogLower(-50).logUpper / -Math.exp(-50)).toBeCloseTo(1, 14);
    expect(tailsFromLogLower(1e-9)).toEqual({ lower: 1, upper: -0, logLower: 0, logUpper: Number.NEGATIVE_INFINITY });
  });
});
