import { describe, expect, it } from "vitest";
import { mannWhitney } from "../../src/hypothesis/mannWhitney.ts";
import { signTest } from "../../src/hypothesis/signTest.ts";
import { wilcoxonSignedRank, wilcoxonSignedRankOfDifferences } from "../../src/hypothesis/wilcoxonSignedRank.ts";

const near = (value: number) => expect.closeTo(value, 9);
const INFINITE = Number.POSITIVE_INFINITY;

/** The p-values of the three alternatives, each beside its logarithm. */
const tails = (twoSided: number, greater: number, less: number) => ({
  twoSided: near(twoSided),
  greater: near(greater),
  less: near(less),
  logTwoSided: near(Math.log(twoSided)),
  logGreater: near(Math.log(greater)),
  logLess: near(Math.log(less)),
});

const corrected = "normal approximation with continuity correction";

// R 4.2.2: wilcox.test(d, conf.int = TRUE, conf.level = 0.9), exact and not; z from its p-values by qnorm
describe("the signed-rank test, as R gives it", () => {
  const differences = [1.1, -0.4, 2.3, 3.7, -1.6, 0.9, null, 4.2, 2.8];
  const sd = Math.sqrt((8 * 9 * 17) / 24);

  it("of differences without ties", () => {
    const found = wilcoxonSignedRankOfDifferences(differences, { confidenceLevel: 0.9 });
    expect(found).toMatchObject({
      kind: "wilcoxon-signed-rank",
      method: "Wilcoxon signed-rank test, exact permutation distribution",
      n: 8,
      dropped: 1,
      zeros: 0,
      used: 8,
      positive: 6,
      negative: 2,
      ties: false,
      df: null,
      alternative: "two-sided",
      standardError: null,
      statistic: 31,
      positiveSum: 31,
      negativeSum: 5,
      pValue: near(0.078125),
      logPValue: near(Math.log(0.078125)),
      exact: tails(0.078125, 0.0390625, 0.97265625),
      exactConditional: tails(0.078125, 0.0390625, 0.97265625),
      normalCorrected: { z: near(12.5 / sd) },
      normalUncorrected: { z: near(13 / sd) },
      estimate: near(1.675),
      estimateAllPairs: near(1.675),
      interval: { lower: near(0.25), upper: near(3.25), level: 0.9, method: "order statistics of the Walsh averages, exact" },
      // 6 or less of 256 patterns on either side: 1 - 2 * 10 / 256
      achievedLevel: near(1 - 20 / 256),
      rankBiserial: near(26 / 36),
      r: near(13 / sd / Math.sqrt(8)),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  const pre = [10, 12, 9, 11, 14, 8, 13, 5];
  const post = [12, 15, 10, 10, 18, 9, 12, null];
  it("of tied differences, by the normal approximation", () => {
    const found = wilcoxonSignedRank(pre, post, { exact: false });
    expect(found).toMatchObject({
      method: `Wilcoxon signed-rank test, ${corrected}`,
      n: 7,
      dropped: 1,
      ties: true,
      statistic: 23,
      negativeSum: 5,
      pValue: near(0.1434326196136),
      exact: null,
      exactConditional: null,
      normalCorrected: tails(0.1434326196136, 0.07171630980681, 0.9490026842626),
      normalUncorrected: tails(0.1213352503585, 0.06066762517924, 0.9393323748208),
      interval: { level: 0.95, method: "order statistics of the Walsh averages, normal approximation" },
      achievedLevel: null,
    });
    const plain = wilcoxonSignedRank(pre, post, { exact: false, correct: false, alternative: "less" });
    expect(plain).toMatchObject({
      method: "Wilcoxon signed-rank test, normal approximation",
      alternative: "less",
      pValue: near(0.9393323748208),
    });
    expect(plain.logPValue).toBeCloseTo(Math.log(0.9393323748208), 9);
  });

  it("of tied differences, by every sign pattern", () => {
    // of the 128 signs of the ranks 2.5 (four), 5, 6 and 7, those with a sum of 23 or more: counted by expand.grid in R
    const found = wilcoxonSignedRank(pre, post);
    expect(found).toMatchObject({ exact: null, exactConditional: tails(24 / 128, 12 / 128, 123 / 128), pValue: near(24 / 128) });
  });

  it("leaves zeros out, or their ranks alone as Pratt does", () => {
    const some = [0, 0, 1, -2, 3, 4];
    expect(wilcoxonSignedRankOfDifferences(some)).toMatchObject({ zeros: 2, used: 4, n: 6, exact: null, positiveSum: 8, negativeSum: 2 });
    expect(wilcoxonSignedRankOfDifferences(some, { zeros: "pratt" })).toMatchObject({ zeros: 2, used: 4, positiveSum: 14, negativeSum: 4 });
    expect(wilcoxonSignedRankOfDifferences([0, 0, 1, 5])).toMatchObject({ estimate: 3, estimateAllPairs: 0.75 });
    expect(() => wilcoxonSignedRankOfDifferences(some, { zeros: "keep" as "drop" })).toThrow(
      "zeros: unknown option; found keep, expected drop or pratt",
    );
  });

  it("of one difference has no interval, of two the whole of them at what level they reach", () => {
    expect(wilcoxonSignedRankOfDifferences([4])).toMatchObject({
      pValue: 1,
      estimate: 4,
      interval: null,
      achievedLevel: null,
      rankBiserial: 1,
      reason: "too few non-zero differences for an interval",
    });
    expect(wilcoxonSignedRankOfDifferences([4, 6])).toMatchObject({
      interval: { lower: 4, upper: 6 },
      achievedLevel: near(0.5),
      reason: null,
    });
    expect(wilcoxonSignedRankOfDifferences([-4, -6, -5])).toMatchObject({ rankBiserial: -1, positiveSum: 0, negativeSum: 6, positive: 0 });
  });

  it("of nothing but zeros is nothing, and frozen", () => {
    const nothing = {
      method: "Wilcoxon signed-rank test",
      statistic: null,
      pValue: null,
      logPValue: null,
      estimate: null,
      interval: null,
      positiveSum: null,
      negativeSum: null,
      exact: null,
      exactConditional: null,
      normalCorrected: null,
      normalUncorrected: null,
      achievedLevel: null,
      rankBiserial: null,
      r: null,
    };
    const zeros = wilcoxonSignedRank([2, 3], [2, 3]);
    expect(zeros).toMatchObject({ ...nothing, estimateAllPairs: 0, reason: "every difference is zero: there is nothing to rank" });
    expect(wilcoxonSignedRank([2, null], [null, 3])).toMatchObject({ ...nothing, estimateAllPairs: null, reason: "no pair", dropped: 2 });
    expect(Object.isFrozen(zeros)).toBe(true);
  });

  it("rounds differences to ten decimals, so that rounding makes no rank", () => {
    const sums = wilcoxonSignedRank([0.1, 0.2, 0.3], [0.3, 0.4, 0.5 + 1e-12]);
    expect(sums).toMatchObject({ ties: true, positiveSum: 6, estimate: 0.2 });
    expect(wilcoxonSignedRankOfDifferences([0.1 + 0.2, -0.3])).toMatchObject({ ties: true, positiveSum: 1.5 });
    const large = 123456.12345678901;
    expect(wilcoxonSignedRankOfDifferences([large]).estimate).toBe(large);
    expect(() => wilcoxonSignedRank([1, 2], [1])).toThrow("post: length mismatch; found length 1, expected length 2");
  });

  it("counts no pattern of more than 1000 differences", () => {
    const many = Array.from({ length: 1001 }, (_, i) => (i % 3 === 0 ? -1 : 1));
    const found = wilcoxonSignedRankOfDifferences(many);
    expect([found.exactConditional, found.method]).toEqual([null, `Wilcoxon signed-rank test, ${corrected}`]);
    expect(wilcoxonSignedRankOfDifferences(many.slice(1)).exactConditional).not.toBeNull();
  });
});

// R 4.2.2: wilcox.test(x, y, conf.int = TRUE, conf.level = 0.9), exact and not
describe("the rank-sum test, as R gives it", () => {
  const x = [1.1, 2.4, 3.8, null, 0.7, 5.2, 4.4];
  const y = [2.9, 6.1, 3.3, 7.4, 8.8, null, null];
  const sd = Math.sqrt((5 * 6 * 12) / 12);
  const exact = tails(0.1255411255411, 0.9588744588745, 0.06277056277056);

  it("of values without ties, counted on either sample", () => {
    const found = mannWhitney(x, y, { confidenceLevel: 0.9 });
    const shown = { kind: "mann-whitney", method: "Mann-Whitney test, exact permutation distribution", n: 11, dropped: 3, ties: false };
    const interval = { level: 0.9, method: "order statistics of the differences, exact" };
    expect(found).toEqual({
      ...shown,
      nX: 6,
      nY: 5,
      df: null,
      alternative: "two-sided",
      standardError: null,
      statistic: 6,
      statisticY: 24,
      pValue: near(0.1255411255411),
      logPValue: near(Math.log(0.1255411255411)),
      exact,
      exactConditional: exact,
      normalCorrected: expect.objectContaining({ z: near(-8.5 / sd) }),
      normalUncorrected: expect.objectContaining({ z: near(-9 / sd) }),
      estimate: near(-2.45),
      interval: { ...interval, lower: near(-5.4), upper: near(0.5) },
      achievedLevel: found.achievedLevel,
      rankBiserial: near(-0.6),
      probabilityOfSuperiority: near(0.2),
      r: near(-9 / sd / Math.sqrt(11)),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
    // R 4.2.2: pwilcox(5, 6, 5)
    expect(found.achievedLevel).toBeCloseTo(1 - 2 * 0.0411255411255, 9);
    expect(mannWhitney(y, x, { confidenceLevel: 0.9 })).toMatchObject({
      statistic: 24,
      exact: tails(0.1255411255411, 0.06277056277056, 0.9588744588745),
      estimate: near(2.45),
      interval: { ...interval, lower: near(-0.5), upper: near(5.4) },
      achievedLevel: near(found.achievedLevel!),
    });
  });

  it("of tied values, by the normal approximation", () => {
    const [a, b] = [
      [3, 5, 4, 8, 9, 4],
      [2, 4, 4, 7, 1],
    ];
    const found = mannWhitney(a, b, { exact: false, alternative: "greater" });
    expect(found).toMatchObject({
      method: `Mann-Whitney test, ${corrected}`,
      alternative: "greater",
      ties: true,
      statistic: 22,
      pValue: near(0.112248061409),
      logPValue: near(-2.187044022807),
      exact: null,
      normalCorrected: tails(0.224496122818, 0.112248061409, 0.91947214512718),
      normalUncorrected: tails(0.190841272961, 0.09542063648048, 0.9045793635195),
      interval: { level: 0.95, method: "order statistics of the differences, normal approximation" },
      achievedLevel: null,
    });
    expect(mannWhitney(a, b, { exact: false, correct: false }).method).toBe("Mann-Whitney test, normal approximation");
    expect(mannWhitney(a, b, { exact: false, correct: false }).pValue).toBeCloseTo(0.190841272961, 9);
    const counted = mannWhitney(a, b);
    expect(counted.exact).toBeNull();
    expect(counted.pValue).toBe(counted.exactConditional!.twoSided);
  });

  it("takes weights as that many values", () => {
    const weighted = mannWhitney([3, 5, 9], [2, 4, null], { weightsX: [1, 2, 0], weightsY: [3, 1, 2] });
    expect(weighted).toEqual({ ...mannWhitney([3, 5, 5], [2, 2, 2, 4]), dropped: 2 });
  });

  it("of an empty sample is nothing, and frozen; of equal values it has counts and no z", () => {
    for (const [a, b, nX, nY] of [
      [[], [1, 2], 0, 2],
      [[1, 2], [], 2, 0],
    ] as const) {
      const found = mannWhitney(a, b);
      expect(found).toEqual({
        kind: "mann-whitney",
        n: 2,
        dropped: 0,
        nX,
        nY,
        ties: false,
        df: null,
        alternative: "two-sided",
        standardError: null,
        method: "Mann-Whitney test",
        statistic: null,
        statisticY: null,
        pValue: null,
        logPValue: null,
        exact: null,
        exactConditional: null,
        normalCorrected: null,
        normalUncorrected: null,
        estimate: null,
        interval: null,
        achievedLevel: null,
        rankBiserial: null,
        probabilityOfSuperiority: null,
        r: null,
        reason: "a sample is empty",
      });
      expect(Object.isFrozen(found)).toBe(true);
    }
    expect(mannWhitney([3, 3], [3, 3, 3])).toMatchObject({ pValue: 1, statistic: 3, rankBiserial: 0, normalCorrected: null, r: null });
    expect(mannWhitney([1], [1, 2])).toMatchObject({ interval: null, reason: "too few values for an interval" });
    expect(() => mannWhitney([1], [2], { alternative: "up" as "less" })).toThrow("alternative: unknown option");
    expect(() => mannWhitney([1], [2], { confidenceLevel: 0 })).toThrow("confidenceLevel: argument range");
  });
});

// R 4.2.2: binom.test(positive, used, conf.level = 0.9); the median's interval by qbinom(0.05, n, 0.5)
describe("the sign test, as R gives it", () => {
  const zeros = Array<number>(8).fill(0);

  it("of eight changes, one of them 0", () => {
    const found = signTest([...zeros, 1], [3, -4, -1, 0, -2, -6, 5, -7, null], { confidenceLevel: 0.9 });
    const sides = tails(0.453125, 0.9375, 0.2265625);
    expect(found).toEqual({
      kind: "sign-test",
      method: "sign test",
      n: 8,
      dropped: 1,
      statistic: 2,
      df: null,
      pValue: near(0.453125),
      logPValue: near(Math.log(0.453125)),
      alternative: "two-sided",
      estimate: -1.5,
      standardError: null,
      interval: { lower: -6, upper: 3, level: 0.9, method: "order statistics, exact" },
      achievedLevel: near(0.9296875),
      positive: 2,
      negative: 5,
      zeros: 1,
      tails: sides,
      proportionPositive: {
        estimate: near(2 / 7),
        standardError: null,
        method: "positive / (positive + negative)",
        interval: { lower: near(0.05337550047024), upper: near(0.65873856384466), level: 0.9, method: "Clopper-Pearson" },
        reason: null,
      },
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
    expect(signTest(zeros, [3, -4, -1, 0, -2, -6, 5, -7], { alternative: "less" }).pValue).toBeCloseTo(0.2265625, 12);
    expect(signTest(zeros, [3, -4, -1, 0, -2, -6, 5, -7], { alternative: "greater" }).pValue).toBeCloseTo(0.9375, 12);
  });

  it("of few changes bounds their median nowhere, and their share on one side alone", () => {
    const four = signTest([0, 0, 0, 0], [1, 2, 3, 4], { confidenceLevel: 0.9 });
    expect(four.interval).toEqual({ lower: -INFINITE, upper: INFINITE, level: 0.9, method: "order statistics, exact" });
    expect(four).toMatchObject({
      achievedLevel: 1,
      estimate: 2.5,
      proportionPositive: { estimate: 1, interval: { lower: near(0.05 ** 0.25), upper: 1 } },
    });
    expect(signTest([0, 0, 0, 0], [-1, -2, -3, -4], { confidenceLevel: 0.9 }).proportionPositive.interval).toMatchObject({
      lower: 0,
      upper: near(1 - 0.05 ** 0.25),
    });
    const five = signTest([0, 0, 0, 0, 0], [1, 2, 3, 4, 9], { confidenceLevel: 0.9 });
    expect(five).toMatchObject({ interval: { lower: 1, upper: 9 }, achievedLevel: near(0.9375) });
  });

  it("of no change has a median and no p-value, of nobody neither", () => {
    const none = { statistic: null, pValue: null, logPValue: null, tails: null };
    const share = {
      estimate: null,
      standardError: null,
      interval: null,
      method: "positive / (positive + negative)",
      reason: "every difference is zero",
    };
    const still = signTest([2, 3], [2, 3]);
    expect(still).toMatchObject({ ...none, estimate: 0, zeros: 2, positive: 0, negative: 0, reason: "every difference is zero" });
    expect(still.proportionPositive).toEqual(share);
    const nobody = signTest([null], [3]);
    expect(nobody).toMatchObject({ ...none, n: 0, dropped: 1, estimate: null, interval: null, achievedLevel: null, reason: "no pair" });
    for (const found of [still, nobody]) expect(Object.isFrozen(found)).toBe(true);
    expect(() => signTest([1], [2], { alternative: "up" as "less" })).toThrow("alternative: unknown option");
    expect(() => signTest([1], [2], { confidenceLevel: 0 })).toThrow("confidenceLevel: argument range");
  });
});
