import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

const near = (values: readonly number[], digits = 12) => values.map((value) => expect.closeTo(value, digits));

// pbinom, psignrank and pwilcox of R 4.2.2
describe("distributions of counts", () => {
  it("give every probability of five trials", () => {
    const cdf = [0.16807, 0.52822, 0.83692, 0.96922, 0.99757, 1];
    const found = [0, 1, 2, 3, 4, 5].map((x) => [
      stats.binomialCdf(x, 5, 0.3),
      stats.binomialUpperTail(x, 5, 0.3),
      Math.exp(stats.binomialLogCdf(x, 5, 0.3)),
      Math.exp(stats.binomialLogUpperTail(x, 5, 0.3)),
    ]);
    expect(found).toEqual(cdf.map((p) => near([p, 1 - p, p, 1 - p])));
    expect(stats.binomialCdf(2.9, 5, 0.3)).toBe(stats.binomialCdf(2, 5, 0.3));
    expect(stats.binomialCdf(2 - 1e-9, 5, 0.3)).toBe(stats.binomialCdf(2, 5, 0.3));
    expect([stats.binomialCdf(-0.5, 5, 0.3), stats.binomialUpperTail(-0.5, 5, 0.3), stats.binomialCdf(7, 5, 0.3)]).toEqual([0, 1, 1]);
    expect([stats.binomialCdf(0, 5, 0), stats.binomialCdf(4, 5, 1), stats.binomialCdf(0, 0, 0.5)]).toEqual([1, 0, 1]);
    expect(stats.binomialLogUpperTail(1999, 2000, 0.5)).toBeCloseTo(-2000 * Math.LN2, 9);
  });

  it("give every probability of four signed ranks", () => {
    const cdf = [0.0625, 0.125, 0.1875, 0.3125, 0.4375, 0.5625, 0.6875, 0.8125, 0.875, 0.9375, 1];
    const found = cdf.map((_, v) => [
      stats.signedRankCdf(v, 4),
      stats.signedRankUpperTail(v, 4),
      Math.exp(stats.signedRankLogCdf(v, 4)),
      Math.exp(stats.signedRankLogUpperTail(v, 4)),
    ]);
    expect(found).toEqual(cdf.map((p) => near([p, 1 - p, p, 1 - p])));
    expect([stats.signedRankCdf(2.9, 4), stats.signedRankCdf(3 - 1e-9, 4)]).toEqual([0.1875, 0.3125]);
    expect(stats.signedRankUpperTail(20, 10)).toBeCloseTo(0.75390625, 14);
    expect(() => stats.signedRankCdf(3, 1e6)).toThrow("n: argument range; found 1000000, expected at most");
    expect(() => stats.signedRankCdf(3, 2.5)).toThrow("n: argument range; found 2.5, expected a whole number of 1 or more");
    expect(() => stats.signedRankCdf(Number.NaN, 4)).toThrow("v: argument type; found NaN, expected a number");
  });

  it("give every probability of Mann and Whitney's U of four and three", () => {
    const counts = [1, 2, 4, 7, 11, 15, 20, 24, 28, 31, 33, 34, 35];
    for (const [m, n] of [
      [4, 3],
      [3, 4],
    ] as const) {
      const found = counts.map((_, u) => [
        stats.rankSumCdf(u, m, n),
        stats.rankSumUpperTail(u, m, n),
        Math.exp(stats.rankSumLogCdf(u, m, n)),
        Math.exp(stats.rankSumLogUpperTail(u, m, n)),
      ]);
      expect(found).toEqual(counts.map((count) => near([count / 35, 1 - count / 35, count / 35, 1 - count / 35])));
    }
    expect(stats.rankSumCdf(1.9, 4, 3)).toBeCloseTo(2 / 35, 14);
    expect(stats.rankSumUpperTail(30, 5, 7)).toBeCloseTo(0.015151515151515152, 14);
    expect(() => stats.rankSumCdf(3, 0, 3)).toThrow("m: argument range; found 0, expected a whole number of 1 or more");
    expect(() => stats.rankSumCdf(3, 3, 1.5)).toThrow("n: argument range; found 1.5");
    expect(() => stats.rankSumCdf(Number.NaN, 3, 3)).toThrow("u: argument type");
  });
});

describe("quantiles of logarithms", () => {
  // qnorm, qt, qchisq and qf with log.p = TRUE
  it("are those of R, on either side", () => {
    expect([stats.normalLogQuantile(-5), stats.normalLogUpperQuantile(-5)]).toEqual(near([-2.4709386372615882, 2.4709386372615882]));
    expect([stats.normalLogQuantile(-500), stats.normalLogQuantile(-0.01)]).toEqual(near([-31.484299775628827, 2.3282217375371754]));
    expect([stats.tLogQuantile(-5, 7), stats.tLogUpperQuantile(-5, 7)]).toEqual(near([-3.280600893681489, 3.280600893681489]));
    expect([stats.chiSquaredLogQuantile(-5, 3), stats.chiSquaredLogUpperQuantile(-5, 3)]).toEqual(
      near([0.08778321051519951, 12.19698668581209], 11),
    );
    expect([stats.fLogQuantile(-5, 3, 8), stats.fLogUpperQuantile(-5, 3, 8)]).toEqual(near([0.02776427265245651, 8.69097367982662], 11));
  });

  it("have an end at 0, and none above", () => {
    expect([stats.normalLogQuantile(0), stats.normalLogUpperQuantile(0)]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect(stats.fLogUpperQuantile(0, 3, 8)).toBe(0);
    const message = "logP: argument range; found 0.1, expected a number of 0 or less";
    expect(() => stats.normalLogQuantile(0.1)).toThrow(message);
    expect(() => stats.tLogQuantile(0.1, 7)).toThrow(message);
    expect(() => stats.normalLogQuantile(Number.NaN)).toThrow("logP: argument type; found NaN, expected a number");
  });
});

describe("arguments out of range", () => {
  it("are refused in words that say what would be right", () => {
    const refusals: readonly [() => unknown, string][] = [
      [() => stats.normalCdf("1" as unknown as number), "z: argument type; found 1, expected a number"],
      [() => stats.chiSquaredCdf(1, 0), "df: argument range; found 0, expected a number above 0"],
      [
        () => stats.noncentralTCdf(1, 5, Number.POSITIVE_INFINITY),
        "noncentrality: argument range; found Infinity, expected a finite number",
      ],
      [() => stats.noncentralFCdf(1, 2, 5, -1), "noncentrality: argument range; found -1, expected a finite number of 0 or more"],
      [
        () => stats.noncentralFCdf(1, 2, 5, Number.POSITIVE_INFINITY),
        "noncentrality: argument range; found Infinity, expected a finite number",
      ],
      [() => stats.normalQuantile(1.5), "p: argument range; found 1.5, expected a number from 0 to 1"],
      [() => stats.normalQuantile(-0.5), "p: argument range; found -0.5, expected a number from 0 to 1"],
      [() => stats.binomialCdf(1, 5, 1.5), "probability: argument range; found 1.5, expected a number from 0 to 1"],
      [() => stats.binomialCdf(1, 5, -0.5), "probability: argument range; found -0.5"],
      [() => stats.binomialCdf(1, 5, Number.NaN), "probability: argument type; found NaN"],
      [() => stats.binomialCdf(Number.NaN, 5, 0.5), "x: argument type; found NaN"],
      [() => stats.chiSquaredCdf(Number.NaN, 3), "x: argument type; found NaN, expected a number"],
      [() => stats.chiSquaredCdf(1, Number.NaN), "df: argument type; found NaN, expected a number"],
      [() => stats.chiSquaredQuantile(0.5, -1), "df: argument range; found -1, expected a number above 0"],
      [() => stats.chiSquaredQuantile(0.5, Number.POSITIVE_INFINITY), "df: argument range; found Infinity, expected a finite number"],
      [() => stats.fCdf(Number.NaN, 2, 3), "f: argument type; found NaN, expected a number"],
      [() => stats.fCdf(1, Number.NaN, 3), "df1: argument type; found NaN, expected a number"],
      [() => stats.fCdf(1, 2, -3), "df2: argument range; found -3, expected a number above 0"],
      [() => stats.tCdf(Number.NaN, 3), "t: argument type; found NaN, expected a number"],
      [() => stats.tQuantile(0.5, 0), "df: argument range; found 0, expected a number above 0"],
      [() => stats.binomialCdf(1, -1, 0.5), "size: argument range; found -1, expected a whole number of 0 or more"],
      [() => stats.incompleteGamma(-1, 2), "x: argument range; found -1, expected a number of 0 or more"],
      [() => stats.incompleteGamma(Number.NaN, 2), "x: argument type; found NaN"],
      [() => stats.incompleteGammaUpper(1, -2), "a: argument range; found -2, expected a number above 0"],
    ];
    for (const [call, message] of refusals) expect(call).toThrow(message);
  });
});
