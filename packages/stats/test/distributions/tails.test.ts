import { describe, expect, it } from "vitest";
import { chebyshevCells } from "../../src/distributions/chebyshevCells.ts";
import { nodesReach } from "../../src/distributions/meanOverScale.ts";
import { chiSquaredCdf, fCdf, fLogUpperTail, incompleteBeta, incompleteGamma, tCdf, tLogUpperTail } from "../../src/index.ts";
import { functionCalls } from "./functionCalls.ts";

const endless = Number.POSITIVE_INFINITY;

describe("tails on the way from one formula to the next", () => {
  // pt with log.p = TRUE and lower.tail = FALSE, R 4.2.2
  it.each([
    [2, 2e5, -3.7831546688574225],
    [30, 2e5, -453.30952752789864],
    [64, 2e5, -2032.378414259075],
    [70, 2e5, -2425.6244063382214],
    [200, 2e5, -18238.281800765002],
  ])("of t at %d on %d degrees of freedom are those of R", (t, df, log) => {
    expect(tLogUpperTail(t, df) / log).toBeCloseTo(1, 13);
  });

  it("keep their digits near 0 where the degrees of freedom are endless", () => {
    // pchisq(1e-20, 1)
    expect(fCdf(1e-20, 1, endless) / 7.9788456080286529e-11).toBeCloseTo(1, 13);
    expect(chiSquaredCdf(1e-20, 1) / 7.9788456080286529e-11).toBeCloseTo(1, 13);
  });

  it("have the middle of t at one half, and all of a constant at itself", () => {
    expect([tCdf(0, 4), tCdf(-0, 4), tCdf(0, endless)]).toEqual([0.5, 0.5, 0.5]);
    expect(fCdf(1, endless, endless)).toBe(1);
    expect(fLogUpperTail(0, 3, 4)).toBe(0);
    expect([incompleteBeta(0, 2, 3), incompleteGamma(0, 2)]).toEqual([0, 0]);
  });
});

describe("fractions end when they have converged", () => {
  it.each([
    [0.5, 2e5, 30],
    [2, 2e5, 14],
    [30, 2e5, 14],
    [70, 2e5, 27],
    [2, 9e4, 72],
    [2, 5, 52],
    [0.3, endless, 24],
    [3, endless, 11],
  ])("of t at %d on %d degrees of freedom", (t, df, calls) => {
    expect(functionCalls(() => tLogUpperTail(t, df))).toBeLessThanOrEqual(1.03 * calls);
  });

  it("of incomplete beta and gamma functions", () => {
    expect(functionCalls(() => incompleteBeta(0.1, 2, 3))).toBeLessThanOrEqual(40);
    expect(functionCalls(() => incompleteBeta(0.5, 1000, 1000))).toBeLessThanOrEqual(65);
    expect(functionCalls(() => incompleteGamma(30, 2.5))).toBeLessThanOrEqual(26);
    expect(functionCalls(() => incompleteGamma(1000, 900))).toBeLessThanOrEqual(38);
  });
});

describe("what the tails of ranges and of the noncentral t are made of", () => {
  it("interpolates in cells of any width", () => {
    for (const width of [0.5, 1, 2]) {
      const asked: number[] = [];
      const exp = chebyshevCells((x) => {
        asked.push(x);
        return Math.exp(x);
      }, width);
      for (const x of [0.01, 0.7, 1.3, 3.9]) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 13);
      expect(Math.max(...asked)).toBe(4);
      expect(Math.min(...asked)).toBe(0);
    }
  });

  it("takes the mean over a scale with shared nodes only where they reach", () => {
    expect([nodesReach(24, 1, 1), nodesReach(23.9, 1, 1)]).toEqual([true, false]);
    // 2.5 standard deviations of log s are 2.5 sqrt(2 df) = 25
    expect([nodesReach(50, 24.9, 1), nodesReach(50, 25, 1)]).toEqual([true, false]);
    expect([nodesReach(50, 1, 49.9), nodesReach(50, 1, 50)]).toEqual([true, false]);
  });
});
