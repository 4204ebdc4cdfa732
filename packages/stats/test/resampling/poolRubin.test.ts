import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolRubin } from "../../src/resampling/poolRubin.ts";

const draws = fc.array(fc.record({ q: fc.double({ min: -10, max: 10, noNaN: true }), u: fc.double({ min: 0.01, max: 4, noNaN: true }) }), {
  minLength: 2,
  maxLength: 12,
});

const nothing = {
  ...{ standardError: null, relativeIncrease: null, lambda: null, missingInformation: null, dfRubin: null, df: null },
  ...{ statistic: null, pValue: null, logPValue: null, interval: null },
};

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

  // by hand, with qt and pt of R 4.2.2
  it("gives every quantity of Rubin and of Barnard & Rubin", () => {
    const shared = {
      kind: "rubin-pooled",
      method: "Rubin's rules, Barnard-Rubin degrees of freedom",
      imputations: 3,
      estimate: 2,
      within: 0.5,
      between: 1,
      total: expect.closeTo(11 / 6, 14),
      standardError: expect.closeTo(Math.sqrt(11 / 6), 14),
      relativeIncrease: expect.closeTo(8 / 3, 14),
      lambda: expect.closeTo(8 / 11, 14),
      dfRubin: expect.closeTo(121 / 32, 14),
      statistic: expect.closeTo(1.4770978917519928, 13),
      reason: null,
    };
    const variances = [0.25, 0.5, 0.75];
    expect(poolRubin([1, 2, 3], variances, { completeDf: 10, confidenceLevel: 0.9 })).toEqual({
      ...shared,
      df: expect.closeTo(1.4330833004342676, 13),
      missingInformation: expect.closeTo(0.85031452651009165, 13),
      pValue: expect.closeTo(0.32155928097750525, 12),
      logPValue: expect.closeTo(-1.1345733635694555, 12),
      interval: {
        lower: expect.closeTo(-3.2570337562086795, 11),
        upper: expect.closeTo(7.2570337562086795, 11),
        level: 0.9,
        method: "Student's t",
      },
    });
    expect(poolRubin([1, 2, 3], variances)).toEqual({
      ...shared,
      df: expect.closeTo(121 / 32, 14),
      missingInformation: expect.closeTo(0.80770842061164638, 13),
      pValue: expect.closeTo(0.21768421302585997, 12),
      logPValue: expect.closeTo(Math.log(0.21768421302585997), 12),
      interval: {
        lower: expect.closeTo(-1.8466679639067412, 11),
        upper: expect.closeTo(5.8466679639067412, 11),
        level: 0.95,
        method: "Student's t",
      },
    });
  });

  it("has the degrees of freedom of the complete data, but for their correction, where nothing is missing", () => {
    // (10 + 1) / (10 + 3) * 10
    expect(poolRubin([2, 2], [1, 1], { completeDf: 10 })).toMatchObject({ lambda: 0, dfRubin: Number.POSITIVE_INFINITY, df: 110 / 13 });
    expect(poolRubin([2, 2], [1, 1])).toMatchObject({ df: Number.POSITIVE_INFINITY, statistic: 2, standardError: 1 });
  });

  it("says why one data set cannot be pooled", () => {
    expect(poolRubin([1], [0.2])).toEqual({
      ...{ kind: "rubin-pooled", method: "Rubin's rules, Barnard-Rubin degrees of freedom" },
      ...{ imputations: 1, estimate: 1, within: 0.2, between: null, total: null },
      ...nothing,
      reason: "a single data set does not show how much imputations differ",
    });
  });

  it("has a reason instead of NaN where nothing varies", () => {
    expect(poolRubin([1, 1], [0, 0])).toEqual({
      ...{ kind: "rubin-pooled", method: "Rubin's rules, Barnard-Rubin degrees of freedom" },
      ...{ imputations: 2, estimate: 1, within: 0, between: 0, total: 0 },
      ...nothing,
      reason: "the estimate varies neither within nor between data sets",
    });
    expect(poolRubin([1, 2], [0, 0], { completeDf: 10 })).toMatchObject({
      ...{ lambda: 1, relativeIncrease: Number.POSITIVE_INFINITY, df: 0, missingInformation: null },
      ...{ statistic: null, pValue: null, logPValue: null, interval: null },
      reason: "no variance within data sets: no degrees of freedom",
    });
  });

  it("refuses what is no variance or no estimate, and says which", () => {
    expect(() => poolRubin([1, 2], [0.1, -1])).toThrow("variances: argument range; found -1, expected finite numbers of 0 or more");
    expect(() => poolRubin([1, 2], [Number.POSITIVE_INFINITY, 1])).toThrow("variances: argument range; found Infinity");
    expect(() => poolRubin([1, 2], [0.1])).toThrow("variances: length mismatch; found length 1, expected length 2");
    expect(() => poolRubin([1, Number.NaN], [0.1, 0.1])).toThrow("estimates: argument range; found NaN, expected finite numbers");
    expect(() => poolRubin([1, Number.NaN], [0.1, 0.1])).not.toThrow("0 or more");
    expect(() => poolRubin([], [])).toThrow("estimates: argument range; found none, expected at least one estimate");
    expect(() => poolRubin([1, 2], [1, 1], { completeDf: 0 })).toThrow("completeDf: argument range; found 0, expected a number above 0");
    expect(() => poolRubin([1, 2], [1, 1], { confidenceLevel: 0 })).toThrow("confidenceLevel");
  });
});
