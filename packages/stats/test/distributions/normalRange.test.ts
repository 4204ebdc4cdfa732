import { describe, expect, it } from "vitest";
import { normalLogUpperTail } from "../../src/distributions/normal.ts";
import { normalRange } from "../../src/distributions/normalRange.ts";

describe("the range of normal variables near 0", () => {
  // all k values within w of each other: P(range <= w) -> sqrt(k) (2 pi)^((1 - k) / 2) w^(k - 1)
  it.each([2, 3, 6, 12])("of %d follows its power law", (k) => {
    for (const w of [1e-5, 1e-6, 1e-12, 1e-40]) {
      const limit = 0.5 * Math.log(k) - ((k - 1) / 2) * Math.log(2 * Math.PI) + (k - 1) * Math.log(w);
      expect(Math.abs(normalRange(k).logLower(w) - limit)).toBeLessThan(1e-9);
    }
  });
});

describe("the range of normal variables", () => {
  it("is worked out once for each number of them", () => {
    expect(normalRange(5)).toBe(normalRange(5));
    expect(normalRange(5)).not.toBe(normalRange(6));
  });

  // P(range <= w) is erf(w / 2); log of its series, w^2 / 12 and further terms taken out of the first
  it.each([0.0005, 0.002, 0.006, 0.0123, 0.0191, 0.0207, 0.04, 0.09])("of two is an error function where it is narrow: %d", (w) => {
    const square = (w / 2) ** 2;
    const series = 1 - square / 3 + square ** 2 / 10 - square ** 3 / 42 + square ** 4 / 216;
    expect(Math.abs(normalRange(2).logLower(w) - Math.log((w / Math.sqrt(Math.PI)) * series))).toBeLessThan(2e-13);
  });

  it.each([2, 3, 7])("of %d has two tails that make 1, where one of them is next to nothing", (k) => {
    const { logLower, logUpper } = normalRange(k);
    for (const w of [9, 12, 20, 27.9]) expect(Math.abs(logLower(w) + Math.exp(logUpper(w)))).toBeLessThan(1e-13);
    for (const w of [28.1, 35, 50]) expect(logLower(w)).toBe(-Math.exp(logUpper(w)));
    expect(logUpper(28.0001)).toBeCloseTo(logUpper(27.9999) - 0.0002 * (14 + 1 / 28), 6);
  });
});

describe("the range of two normal variables", () => {
  it("is their difference, near and far out", () => {
    const { logUpper, logLower } = normalRange(2);
    for (const w of [0.5, 1, 3, 10, 40, 200, 1000]) {
      const limit = Math.LN2 + normalLogUpperTail(w / Math.SQRT2);
      expect(Math.abs(logUpper(w) / limit - 1)).toBeLessThan(1e-10);
      const below = Math.log1p(-2 * Math.exp(normalLogUpperTail(w / Math.SQRT2)));
      expect(Math.abs(logLower(w) - below)).toBeLessThan(1e-10 * Math.max(Math.abs(below), 1e-3));
    }
  });
});
