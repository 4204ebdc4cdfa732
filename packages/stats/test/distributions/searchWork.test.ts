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

// A search that begins elsewhere, takes other steps or goes on for longer finds the same number, later. Each number of calls is
// the one that was counted; one value more of a tail is more than the three percent that are left.
const within = (calls: number) => Math.floor(calls * 1.03);

describe("the search for a quantile begins near it and ends when it is there", () => {
  it.each([
    [1e-300, 30],
    [1e-10, 30],
    [0.001, 30],
    [0.025, 39],
    [0.2, 39],
    [0.29, 43],
    [0.301, 19],
    [0.31, 10],
    [0.35, 10],
    [0.4, 10],
    [0.45, 10],
    [0.499999, 10],
  ])("of the normal at %d", (p, calls) => {
    expect(functionCalls(() => normalQuantile(p))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [1e-12, 1, 490],
    [0.025, 1, 515],
    [0.3, 1, 556],
    [1e-12, 2.5, 499],
    [0.025, 2.5, 529],
    [0.3, 2.5, 468],
    [1e-12, 3, 479],
    [0.025, 3, 432],
    [0.3, 3, 511],
    [1e-12, 3.5, 432],
    [0.025, 3.5, 427],
    [0.3, 3.5, 559],
    [1e-12, 8, 310],
    [0.025, 8, 471],
    [0.3, 8, 515],
    [1e-12, 30, 229],
    [0.025, 30, 363],
    [0.3, 30, 300],
    [1e-12, 500, 233],
    [0.025, 500, 423],
    [0.3, 500, 269],
    [1e-12, endless, 30],
    [0.025, endless, 39],
    [0.3, endless, 50],
  ])("of t at %d, on %d degrees of freedom", (p, df, calls) => {
    expect(functionCalls(() => tQuantile(p, df))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [0.05, 3, 10, 2334],
    [0.05, 3, 315, 342],
    [0.01, 6, 60, 351],
    [0.5, 4, 30, 839],
    [1e-6, 5, 50, 2345],
    [0.1, 20, 1000, 421],
    [0.9, 4, 40, 1225],
  ])("of the studentized range at %d, of %d means on %d degrees of freedom", (p, means, df, calls) => {
    expect(functionCalls(() => studentizedRangeUpperQuantile(p, means, df))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [0.05, 1, 864],
    [0.05, 30, 188],
    [0.99, 300, 92],
  ])("of chi-squared at %d, on %d degrees of freedom", (p, df, calls) => {
    expect(functionCalls(() => chiSquaredUpperQuantile(p, df))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [0.05, 10, 1, 3581],
    [0.9, 30, 3, 4356],
  ])("of the noncentral t at %d, on %d degrees of freedom, from %d", (p, df, noncentrality, calls) => {
    expect(functionCalls(() => noncentralTQuantile(p, df, noncentrality))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [0.05, 10, 6, 8916],
    [0.9, 30, 6, 7600],
  ])("of the noncentral F at %d, on 3 and %d degrees of freedom, from %d", (p, df, noncentrality, calls) => {
    expect(functionCalls(() => noncentralFQuantile(p, 3, df, noncentrality))).toBeLessThanOrEqual(within(calls));
  });
});

describe("the search for the limits of a noncentrality begins near them", () => {
  it.each([
    [0, 10, 78],
    [1, 10, 6164],
    [-1, 10, 6164],
    [0.2, 10, 5590],
    [-0.2, 10, 5590],
    [2.3, 19, 6244],
    [-2.3, 19, 6244],
    [5, 4, 12921],
    [12, 40, 7223],
    [-12, 40, 7223],
    [2.83, 126, 952],
  ])("of t = %d on %d degrees of freedom", (t, df, calls) => {
    expect(functionCalls(() => noncentralTLimits(t, df, 0.95))).toBeLessThanOrEqual(within(calls));
  });

  it.each([
    [4, 3, 60, 3161],
    [1, 3, 60, 1891],
    [0.3, 5, 60, 1726],
    [12, 1, 20, 3761],
    [30, 6, 200, 8711],
    [100, 4, 10, 8515],
    [2.5, 10, 1e6, 3663],
    [4, 3, endless, 2997],
    [1e6, 2, 20, 6216],
  ])("of F = %d on %d and %d degrees of freedom", (f, df1, df2, calls) => {
    expect(functionCalls(() => noncentralFLimits(f, df1, df2, 0.95))).toBeLessThanOrEqual(within(calls));
  });
});
