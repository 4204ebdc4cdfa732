import { describe, expect, it } from "vitest";
import {
  chiSquaredUpperQuantile,
  noncentralFLimits,
  noncentralFQuantile,
  noncentralTLimits,
  noncentralTQuantile,
  normalQuantile,
  studentizedRangeUpperQuantile,
  tQuantile,
} from "../../src/index.ts";
import { functionCalls } from "./functionCalls.ts";

const endless = Number.POSITIVE_INFINITY;

// A search that begins elsewhere, with another step, or goes on for longer finds the same number, later. Each number of calls is
// the one that was counted; one value more of a tail is more than the three percent that are left.
const within = (calls: number) => Math.floor(calls * 1.03);

describe("the search for a quantile begins near it and ends when it is there", () => {
  it.each([
    [1e-300, 18],
    [1e-10, 18],
    [0.001, 18],
    [0.025, 22],
    [0.2, 22],
    [0.29, 16],
    [0.31, 2],
    [0.499999, 2],
  ])("of the normal at %d", (p, calls) => {
    expect(functionCalls(() => normalQuantile(p))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [1, [411, 415, 399]],
    [2.5, [414, 408, 349]],
    [3, [417, 333, 385]],
    [8, [255, 321, 391]],
    [30, [159, 172, 189]],
    [500, [147, 151, 168]],
    [endless, [18, 22, 18]],
  ])("of t on %d degrees of freedom", (df, counts) => {
    for (const [at, p] of [1e-12, 0.025, 0.3].entries())
      expect(
        functionCalls(() => tQuantile(p, df)),
        `at ${p}`,
      ).toBeLessThanOrEqual(within(counts[at]!));
  });

  it.each([
    [0.05, 3, 10, 2193],
    [0.05, 3, 315, 309],
    [0.01, 6, 60, 323],
    [0.5, 4, 30, 805],
    [1e-6, 5, 50, 2149],
    [0.1, 20, 1000, 388],
  ])("of the studentized range at %d of %d means on %d degrees of freedom", (p, means, df, calls) => {
    expect(functionCalls(() => studentizedRangeUpperQuantile(p, means, df))).toBeLessThanOrEqual(within(calls));
  });

  it("of chi-squared and of the noncentral distributions", () => {
    expect(functionCalls(() => chiSquaredUpperQuantile(0.05, 1))).toBeLessThanOrEqual(within(292));
    expect(functionCalls(() => chiSquaredUpperQuantile(0.99, 300))).toBeLessThanOrEqual(within(60));
    expect(functionCalls(() => noncentralTQuantile(0.05, 10, 1))).toBeLessThanOrEqual(within(3426));
    expect(functionCalls(() => noncentralFQuantile(0.9, 3, 30, 6))).toBeLessThanOrEqual(within(4137));
  });
});

describe("the search for the limits of a noncentrality begins near them", () => {
  it.each([
    [0, 10, 47],
    [1, 10, 5887],
    [-1, 10, 5887],
    [2.3, 19, 5967],
    [-2.3, 19, 5967],
    [5, 4, 12615],
    [12, 40, 6929],
    [-12, 40, 6929],
    [2.83, 126, 896],
  ])("of t = %d on %d degrees of freedom", (t, df, calls) => {
    expect(functionCalls(() => noncentralTLimits(t, df, 0.95))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [4, 3, 60, 2345],
    [1, 3, 60, 1514],
    [0.3, 5, 60, 1460],
    [12, 1, 20, 2804],
    [30, 6, 200, 4082],
    [100, 4, 10, 5389],
    [2.5, 10, 1e6, 2652],
    [4, 3, endless, 2471],
    [1e6, 2, 20, 2879],
  ])("of F = %d on %d and %d degrees of freedom", (f, df1, df2, calls) => {
    expect(functionCalls(() => noncentralFLimits(f, df1, df2, 0.95))).toBeLessThanOrEqual(within(calls));
  });
});
