import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  noncentralFCdf,
  noncentralFLimits,
  noncentralFUpperTail,
  noncentralTCdf,
  noncentralTLimits,
  noncentralTUpperTail,
} from "../../src/index.ts";

const run = { numRuns: 25, seed: 11 };
const df = fc.double({ min: 1, max: 800, noNaN: true });

describe("noncentralTLimits", () => {
  it("leaves half of alpha beyond the statistic on either side", () => {
    fc.assert(
      fc.property(fc.double({ min: -25, max: 25, noNaN: true }), df, fc.constantFrom(0.9, 0.95, 0.99), (t, n, level) => {
        const { lower, upper } = noncentralTLimits(t, n, level);
        expect(noncentralTUpperTail(t, n, lower) / ((1 - level) / 2)).toBeCloseTo(1, 10);
        expect(noncentralTCdf(t, n, upper) / ((1 - level) / 2)).toBeCloseTo(1, 10);
      }),
      run,
    );
  });

  it("mirrors with the sign of the statistic", () => {
    const right = noncentralTLimits(2.3, 19, 0.95);
    const left = noncentralTLimits(-2.3, 19, 0.95);
    expect(left.lower).toBeCloseTo(-right.upper, 12);
    expect(left.upper).toBeCloseTo(-right.lower, 12);
  });

  it("agrees with the limits of MBESS for t = 2.83, df = 126", () => {
    // Kelley (2007), Confidence intervals for standardized effect sizes, J. Stat. Softw. 20(8): conf.limits.nct(2.83, 126, .95)
    const { lower, upper } = noncentralTLimits(2.83, 126, 0.95);
    expect(lower).toBeCloseTo(0.8337502, 6);
    expect(upper).toBeCloseTo(4.815359, 5);
  });
});

describe("noncentralFLimits", () => {
  it("leaves half of alpha beyond the statistic wherever a limit is above 0", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 1, max: 12 }), df, (f, df1, df2) => {
        const { lower, upper } = noncentralFLimits(f, df1, df2, 0.95);
        expect(lower).toBeLessThanOrEqual(upper);
        if (lower > 0) expect(noncentralFUpperTail(f, df1, df2, lower) / 0.025).toBeCloseTo(1, 10);
        if (upper > 0) expect(noncentralFCdf(f, df1, df2, upper) / 0.025).toBeCloseTo(1, 10);
      }),
      run,
    );
  });

  it("is 0 where the F is too small to have a limit", () => {
    expect(noncentralFLimits(1, 3, 60, 0.95).lower).toBe(0);
    expect(noncentralFLimits(0.01, 3, 60, 0.95)).toEqual({ lower: 0, upper: 0 });
    expect(noncentralFLimits(0, 3, 60, 0.95)).toEqual({ lower: 0, upper: 0 });
  });
});

describe("large noncentralities", () => {
  // T^2 is an F on 1 and df with the squared noncentrality, and the other side of 0 is out of reach here
  it("give t and F the same tails, though one is an integral and the other a sum", () => {
    const log = fc.double({ min: Math.log(50), max: Math.log(20_000), noNaN: true });
    fc.assert(
      fc.property(log, fc.double({ min: 1, max: 2000, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (logT, n, z) => {
        const t = Math.exp(logT);
        const noncentrality = Math.max(20, t + z * Math.sqrt(1 + (t * t) / (2 * n)));
        const [upper, lower] = [noncentralTUpperTail(t, n, noncentrality), noncentralTCdf(t, n, noncentrality)];
        expect(noncentralFUpperTail(t * t, 1, n, noncentrality ** 2) / upper).toBeCloseTo(1, 9);
        expect(noncentralFCdf(t * t, 1, n, noncentrality ** 2) / lower).toBeCloseTo(1, 9);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it("have limits that leave half of alpha beyond the statistic", () => {
    for (const [f, df1, df2] of [
      [1e3, 3, 60],
      [1e6, 4, 300],
      [1e7, 2, 20],
      [1e6, 3, 1],
      [3e4, 8, 1e6],
    ] as const) {
      const { lower, upper } = noncentralFLimits(f, df1, df2, 0.95);
      expect(noncentralFUpperTail(f, df1, df2, lower) / 0.025).toBeCloseTo(1, 9);
      expect(noncentralFCdf(f, df1, df2, upper) / 0.025).toBeCloseTo(1, 9);
    }
  });
});

describe("noncentralFLimits of a vast F", () => {
  it("grow with F, which the denominator alone decides, and are there at once", () => {
    // qchisq(c(0.05, 0.95), 270) / 270 * 2
    const ends = [1.7255361878727216, 2.2913019186747938];
    for (const f of [1e14, 1e16, 1e17, 1e18, 1e30, 1e200, 1e300]) {
      const { lower, upper } = noncentralFLimits(f, 2, 270, 0.9);
      // until f is vast, what the numerator varies still shows
      expect(lower / f / ends[0]!).toBeCloseTo(1, 11);
      expect(upper / f / ends[1]!).toBeCloseTo(1, 11);
    }
  });
});
