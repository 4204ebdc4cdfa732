import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolRubin } from "../../src/resampling/poolRubin.ts";

const draws = fc.array(fc.record({ q: fc.double({ min: -10, max: 10, noNaN: true }), u: fc.double({ min: 0.01, max: 4, noNaN: true }) }), {
  minLength: 2,
  maxLength: 12,
});

describe("poolRubin", () => {
  it("keeps Barnard-Rubin degrees of freedom below Rubin's and below those of the complete data", () => {
    fc.assert(
      fc.property(draws, fc.integer({ min: 3, max: 500 }), (data, completeDf) => {
        const pooled = poolRubin(
          data.map(({ q }) => q),
          data.map(({ u }) => u),
          { completeDf },
        );
        expect(pooled.df!).toBeLessThanOrEqual(pooled.dfRubin! * (1 + 1e-12));
        expect(pooled.df!).toBeLessThanOrEqual(completeDf);
        expect(pooled.lambda!).toBeLessThan(1);
        expect(pooled.total!).toBeGreaterThanOrEqual(pooled.within);
      }),
    );
  });

  it("moves with a shift and a change of scale of the estimates", () => {
    fc.assert(
      fc.property(draws, fc.integer({ min: -50, max: 50 }), (data, shift) => {
        const u = data.map(({ u }) => u);
        const plain = poolRubin(
          data.map(({ q }) => q),
          u,
          { completeDf: 40 },
        );
        const moved = poolRubin(
          data.map(({ q }) => 2 * q + shift),
          u.map((value) => 4 * value),
          { completeDf: 40 },
        );
        expect(moved.estimate).toBeCloseTo(2 * plain.estimate + shift, 10);
        expect(moved.standardError! / plain.standardError!).toBeCloseTo(2, 8);
        expect(moved.df! / plain.df!).toBeCloseTo(1, 6);
      }),
    );
  });

  it("says why one data set cannot be pooled", () => {
    expect(poolRubin([1], [0.2])).toMatchObject({ estimate: 1, within: 0.2, standardError: null, reason: expect.stringMatching(/single/) });
  });

  it("has a reason instead of NaN where nothing varies", () => {
    expect(poolRubin([1, 1], [0, 0])).toMatchObject({ total: 0, pValue: null, reason: expect.stringMatching(/neither/) });
    expect(poolRubin([1, 2], [0, 0], { completeDf: 10 })).toMatchObject({ df: 0, pValue: null, missingInformation: null });
  });

  it("refuses negative variances and unequal lengths", () => {
    expect(() => poolRubin([1, 2], [0.1, -1])).toThrow(/variances/);
    expect(() => poolRubin([1, 2], [0.1])).toThrow(/length/);
    expect(() => poolRubin([1, Number.NaN], [0.1, 0.1])).toThrow(/estimates/);
  });
});
