import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

const functions = stats as unknown as Record<string, (...args: number[]) => number>;
const positive = fc.double({ min: 0.05, max: 40, noNaN: true });
const df = fc.double({ min: 0.5, max: 5000, noNaN: true });
const shift = fc.double({ min: -8, max: 8, noNaN: true });

const families: readonly [string, fc.Arbitrary<number>, fc.Arbitrary<number>[]][] = [
  ["normal", shift, []],
  ["t", shift, [df]],
  ["chiSquared", positive, [df]],
  ["f", positive, [df, df]],
  ["noncentralT", shift, [df, shift]],
  ["noncentralF", positive, [df, df, positive]],
  [
    "studentizedRange",
    fc.double({ min: 0.2, max: 12, noNaN: true }),
    [fc.integer({ min: 2, max: 12 }), fc.double({ min: 3, max: 400, noNaN: true })],
  ],
];

const run = { numRuns: 20, seed: 7 };

function close(actual: number, expected: number, relative: number, absolute = 0): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected) + absolute);
}

describe.each(families)("%s", (name, x, parameters) => {
  const at = fc.tuple(x, fc.tuple(...parameters));
  const call = (what: string, first: number, rest: readonly number[]): number => functions[name + what]!(first, ...rest);

  it("splits probability 1 into its two tails", () => {
    fc.assert(
      fc.property(at, ([value, rest]) => close(call("Cdf", value, rest) + call("UpperTail", value, rest), 1, 1e-13)),
      run,
    );
  });

  it("gives logarithms that agree with the tails", () => {
    const agree = (tail: number, log: number) =>
      tail > 1e-300 ? close(log, Math.log(tail), 1e-11, 1e-13) : expect(log).toBeLessThan(-690);
    fc.assert(
      fc.property(at, ([value, rest]) => {
        agree(call("Cdf", value, rest), call("LogCdf", value, rest));
        agree(call("UpperTail", value, rest), call("LogUpperTail", value, rest));
      }),
      run,
    );
  });

  it("does not fall as its value grows", () => {
    fc.assert(
      fc.property(at, ([value, rest]) => {
        const next = value + 0.05;
        expect(call("LogCdf", next, rest)).toBeGreaterThanOrEqual(call("LogCdf", value, rest));
        expect(call("LogUpperTail", next, rest)).toBeLessThanOrEqual(call("LogUpperTail", value, rest));
      }),
      run,
    );
  });

  it("has quantiles that undo both tails", () => {
    const p = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(p, fc.tuple(...parameters), (tail, rest) => {
        close(call("Cdf", call("Quantile", tail, rest), rest), tail, 1e-9);
        close(call("UpperTail", call("UpperQuantile", tail, rest), rest), tail, 1e-9);
      }),
      { ...run, numRuns: name === "studentizedRange" ? 1 : 4 },
    );
  });

  it("is 0 and 1 at the infinities", () => {
    fc.assert(
      fc.property(fc.tuple(...parameters), (rest) => {
        expect(call("Cdf", Number.NEGATIVE_INFINITY, rest)).toBe(0);
        expect(call("UpperTail", Number.POSITIVE_INFINITY, rest)).toBe(0);
        expect(call("Cdf", Number.POSITIVE_INFINITY, rest)).toBe(1);
      }),
      { ...run, numRuns: 5 },
    );
  });
});

describe("identities between distributions", () => {
  it("the square of t is F with 1 numerator df", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), df, (t, n) =>
        close(stats.fUpperTail(t * t, 1, n), 2 * stats.tUpperTail(t, n), 1e-12),
      ),
      run,
    );
  });

  it("the square of z is chi-squared with 1 df", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), (z) =>
        close(stats.chiSquaredUpperTail(z * z, 1), 2 * stats.normalUpperTail(z), 1e-11),
      ),
      run,
    );
  });

  it("the reciprocal of F exchanges its degrees of freedom", () => {
    fc.assert(
      fc.property(positive, df, df, (f, n, m) => close(stats.fLogUpperTail(f, n, m), stats.fLogCdf(1 / f, m, n), 1e-10, 1e-13)),
      run,
    );
  });

  it("t is symmetric, and noncentral t with the sign of its noncentrality", () => {
    fc.assert(
      fc.property(shift, df, shift, (t, n, d) => {
        expect(stats.tCdf(-t, n)).toBe(stats.tUpperTail(t, n));
        close(stats.noncentralTLogCdf(-t, n, -d), stats.noncentralTLogUpperTail(t, n, d), 1e-11, 1e-13);
      }),
      run,
    );
  });

  it("the range of two means is |t| times the square root of 2", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), df, (t, n) =>
        close(stats.studentizedRangeUpperTail(Math.SQRT2 * t, 2, n), 2 * stats.tUpperTail(t, n), 1e-11),
      ),
      run,
    );
  });

  it("noncentral distributions without noncentrality are the central ones", () => {
    expect(stats.noncentralTUpperTail(2.1, 17, 0)).toBe(stats.tUpperTail(2.1, 17));
    expect(stats.noncentralFUpperTail(2.1, 3, 17, 0)).toBe(stats.fUpperTail(2.1, 3, 17));
    close(stats.noncentralTUpperTail(2.1, 17, 1e-12), stats.tUpperTail(2.1, 17), 1e-10);
    close(stats.noncentralFUpperTail(2.1, 3, 17, 1e-12), stats.fUpperTail(2.1, 3, 17), 1e-10);
  });

  it("the square of noncentral t is noncentral F", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 8, noNaN: true }), df, fc.double({ min: 0.1, max: 6, noNaN: true }), (t, n, d) => {
        const both = stats.noncentralTUpperTail(t, n, d) + stats.noncentralTCdf(-t, n, d);
        close(stats.noncentralFUpperTail(t * t, 1, n, d * d), both, 1e-10);
      }),
      run,
    );
  });

  it("infinite degrees of freedom leave the normal and chi-squared distributions", () => {
    const inf = Number.POSITIVE_INFINITY;
    close(stats.tUpperTail(2.5, inf), stats.normalUpperTail(2.5), 1e-14);
    close(stats.tUpperQuantile(0.025, inf), stats.normalUpperQuantile(0.025), 1e-14);
    close(stats.fUpperTail(2.5, 4, inf), stats.chiSquaredUpperTail(10, 4), 1e-13);
    close(stats.fUpperTail(2.5, inf, 4), stats.chiSquaredCdf(4 / 2.5, 4), 1e-13);
    close(stats.tUpperTail(2.5, 1e12), stats.normalUpperTail(2.5), 2e-11);
    close(stats.noncentralTUpperTail(2.5, inf, 1), stats.normalUpperTail(1.5), 1e-13);
    close(stats.studentizedRangeUpperTail(3.5, 2, inf), 2 * stats.normalUpperTail(3.5 / Math.SQRT2), 1e-12);
  });

  it("answers at once where the arguments lie hundreds of orders of magnitude apart", () => {
    expect(stats.incompleteGammaUpper(0.25, 1e198)).toBe(1);
    expect(stats.incompleteGamma(1e198, 0.25)).toBe(1);
    expect(stats.noncentralTCdf(6.6e-100, 0.5, 5e-285)).toBeCloseTo(0.5, 12);
  });

  it("stays finite on the log scale far beyond the smallest double", () => {
    // leading terms: z^2 / 2 for the normal, 2 log t for the Cauchy tail 1 / (pi t)
    close(stats.normalLogUpperTail(1e6), -5e11, 1e-9);
    close(stats.tLogUpperTail(1e200, 1), -Math.log(Math.PI) - 200 * Math.LN10, 1e-13);
    close(stats.fLogUpperTail(1e300, 1, 2), -300 * Math.LN10, 1e-12);
    close(stats.chiSquaredLogUpperTail(1e5, 2), -5e4, 1e-13);
  });
});
