import { describe, expect, it } from "vitest";
import { fairCoinQuantile, fairCoinTails } from "../../src/hypothesis/fairCoin.ts";
import { mannWhitney } from "../../src/hypothesis/mannWhitney.ts";
import { wilcoxonSignedRankOfDifferences } from "../../src/hypothesis/wilcoxonSignedRank.ts";

const near = (value: number) => expect.closeTo(value, 10);

// R 4.2.2: the k-th Walsh average or difference from either end, k = floor(N / 2 - z sd)
describe("intervals between ordered values, where ties leave the normal approximation", () => {
  const seven = [2, 3, 1, -1, 4, 1, -1];
  const thirteen = [5, -2, 7, 3, 3, 9, -4, 1, 6, 2, 8, -1, 3];
  it.each([
    [seven, 0.95, -1, 3.5],
    [seven, 0.9, 0, 3],
    [seven, 0.5, 1, 2],
    [thirteen, 0.95, 0.5, 5.5],
    [thirteen, 0.8, 1.5, 5],
  ])("of the differences %j at %d", (differences, confidenceLevel, lower, upper) => {
    const { interval, achievedLevel } = wilcoxonSignedRankOfDifferences(differences, { confidenceLevel });
    expect(interval).toMatchObject({ lower, upper, level: confidenceLevel });
    expect(achievedLevel).toBeNull();
  });

  it.each([
    [0.95, -2, 6],
    [0.8, 0, 4],
  ])("of the shift between two samples at %d", (confidenceLevel, lower, upper) => {
    const { interval, achievedLevel } = mannWhitney([3, 5, 4, 8, 9, 4], [2, 4, 4, 7, 1], { confidenceLevel });
    expect(interval).toMatchObject({ lower, upper, level: confidenceLevel });
    expect(achievedLevel).toBeNull();
  });

  it("reach from the first to the last where they are as wide as can be, and are none beyond", () => {
    // N / 2 - z sd of three tied differences is 0.15 at 0.9, and 1.74 at 0.5
    expect(wilcoxonSignedRankOfDifferences([1, 1, 4], { confidenceLevel: 0.9 })).toMatchObject({ interval: null, achievedLevel: null });
    expect(wilcoxonSignedRankOfDifferences([1, 1, 4], { confidenceLevel: 0.5 }).interval).toMatchObject({ lower: 1, upper: 4 });
    expect(mannWhitney([1, 1], [1, 4], { confidenceLevel: 0.5 }).interval).toMatchObject({ lower: -3, upper: 0 });
    expect(mannWhitney([1, 1], [1, 4], { confidenceLevel: 0.9 })).toMatchObject({ interval: null, achievedLevel: null });
  });
});

// R 4.2.2: wilcox.test(exact = TRUE), and combn() for the ranks with ties
describe("exact p-values far out, as R gives them", () => {
  const low = [1.1, 2.3, 3.4, 4.6, 5.7, 6.9, 8.2];
  const high = [7.3, 9.1, 10.4, 11.8];
  it("of the rank sum, from either end and counted on either sample", () => {
    expect(mannWhitney(low, high)).toMatchObject({
      statistic: 1,
      exact: { twoSided: near(0.0121212121212), less: near(0.00606060606061), greater: near(0.99696969697) },
      interval: { lower: near(-8.4), upper: near(-1.6) },
    });
    expect(mannWhitney(high, low)).toMatchObject({
      statistic: 27,
      exact: { twoSided: near(0.0121212121212), greater: near(0.00606060606061), less: near(0.99696969697) },
      interval: { lower: near(1.6), upper: near(8.4) },
    });
    for (const [x, y] of [
      [low, high],
      [high, low],
    ] as const) {
      const { logTwoSided, logLess, logGreater, less, greater, twoSided } = mannWhitney(x, y).exact!;
      expect([logTwoSided, logLess, logGreater]).toEqual([twoSided, less, greater].map((p) => near(Math.log(p))));
    }
  });

  it("of tied ranks", () => {
    const [x, y] = [
      [3, 5, 4, 8, 9, 4],
      [2, 4, 4, 7, 1],
    ];
    expect(mannWhitney(x, y).exactConditional).toMatchObject({ greater: near(0.116883116883), less: near(0.91341991342) });
    expect(mannWhitney(y, x).exactConditional).toMatchObject({ less: near(0.116883116883), greater: near(0.91341991342) });
  });

  it("of the signed ranks", () => {
    const falls = [-1, -2, 0.5, -4, -5, -6, -7, -8, -9, -10, -11, -12];
    const sides = { twoSided: near(0.0009765625), less: near(0.00048828125), greater: near(0.999755859375) };
    expect(wilcoxonSignedRankOfDifferences(falls)).toMatchObject({
      statistic: 1,
      exact: sides,
      interval: { lower: -9, upper: -3.5 },
      achievedLevel: near(0.95751953125),
    });
    const rises = falls.map((value) => -value);
    const { exact, interval } = wilcoxonSignedRankOfDifferences(rises);
    expect(exact).toMatchObject({ twoSided: sides.twoSided, less: sides.greater, greater: sides.less });
    expect(interval).toMatchObject({ lower: 3.5, upper: 9 });
    expect(exact!.logGreater).toBeCloseTo(Math.log(0.00048828125), 10);
    expect(exact!.logLess).toBeCloseTo(Math.log(0.999755859375), 10);
  });

  it("are 1 where both sides are alike", () => {
    expect(wilcoxonSignedRankOfDifferences([1, -2, -3, 4]).exact).toMatchObject({ twoSided: 1, logTwoSided: 0 });
    expect(wilcoxonSignedRankOfDifferences([1, -1]).normalUncorrected).toMatchObject({ z: near(0), twoSided: 1, logTwoSided: near(0) });
    expect(mannWhitney([1, 4], [2, 3]).exact).toMatchObject({ twoSided: 1, logTwoSided: 0 });
  });
});

// R 4.2.2: pbinom(k, n, 0.5) and qbinom(p, n, 0.5)
describe("a fair coin", () => {
  it("falls at most and at least so often", () => {
    const [less, greater] = [
      [0.03125, 0.1875, 0.5, 0.8125, 0.96875, 1],
      [1, 0.96875, 0.8125, 0.5, 0.1875, 0.03125],
    ];
    for (let k = 0; k <= 5; k++) {
      const tails = fairCoinTails(k, 5);
      expect(tails.less).toEqual({ p: near(less[k]!), log: near(Math.log(less[k]!)) });
      expect(tails.greater).toEqual({ p: near(greater[k]!), log: near(Math.log(greater[k]!)) });
    }
    expect(fairCoinTails(0, 0)).toEqual({ less: { p: 1, log: 0 }, greater: { p: 1, log: 0 } });
  });

  it("reaches a probability at the first number whose sum is not below it, rounding aside", () => {
    expect([0.03125, 0.0313, 0.1875, 0.5, 0.81, 0.97, 1].map((p) => fairCoinQuantile(p, 5))).toEqual([0, 1, 1, 2, 3, 5, 5]);
    expect(fairCoinQuantile(0.03125 * (1 + 1e-15), 5)).toBe(0);
    expect(fairCoinQuantile(0.03125 * (1 + 1e-12), 5)).toBe(1);
    expect([0.025, 0.05, 0.95].map((p) => fairCoinQuantile(p, 10))).toEqual([2, 2, 8]);
  });
});
