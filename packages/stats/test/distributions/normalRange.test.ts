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
