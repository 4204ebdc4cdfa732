import { describe, expect, it } from "vitest";
import { equivalenceTest } from "../../src/hypothesis/equivalenceTest.ts";
import { independentT } from "../../src/hypothesis/independentT.ts";
import { kruskalWallis } from "../../src/hypothesis/kruskalWallis.ts";
import { mannWhitney } from "../../src/hypothesis/mannWhitney.ts";
import { oneSampleT, oneSampleTFromSummary } from "../../src/hypothesis/oneSampleT.ts";
import { pairedT, pairedTFromSummary } from "../../src/hypothesis/pairedT.ts";
import { signTest } from "../../src/hypothesis/signTest.ts";
import { hodgesLehmannCentre } from "../../src/hypothesis/walshAverages.ts";
import { welchAnova } from "../../src/hypothesis/welchAnova.ts";
import { wilcoxonSignedRank, wilcoxonSignedRankOfDifferences } from "../../src/hypothesis/wilcoxonSignedRank.ts";

const factor = (codes: readonly number[]) => ({ name: "group", levels: ["a", "b", "c"], codes });
const nothing = { statistic: null, pValue: null, logPValue: null };

describe("data that cannot carry a test give null with a reason", () => {
  it("t tests of nobody, and of one", () => {
    expect(oneSampleT([])).toMatchObject({ ...nothing, n: 0, df: null, estimate: null, reason: "fewer than two values" });
    expect(oneSampleT([null, 4])).toMatchObject({ ...nothing, n: 1, dropped: 1, df: 0, estimate: 4, standardError: null });
    expect(oneSampleTFromSummary({ n: 1, mean: 4, standardDeviation: 2 }).standardError).toBeNull();
    expect(pairedT([], [])).toMatchObject({ ...nothing, n: 0, df: null, estimate: null, meanPre: null });
    expect(pairedTFromSummary({ n: 0, meanPre: 0, meanPost: 0, sdPre: 0, sdPost: 0, correlation: 0 })).toMatchObject({
      ...nothing,
      estimate: null,
      meanPre: null,
      meanPost: null,
      standardDeviationPre: null,
      standardDeviationPost: null,
      standardDeviationChange: null,
      correlation: null,
    });
    expect(independentT([], [1, 2])).toMatchObject({ ...nothing, estimate: null, meanX: null, meanY: 1.5 });
    expect(independentT([1, 2], [])).toMatchObject({ ...nothing, estimate: null, meanX: 1.5, meanY: null });
  });

  it("equivalence of nobody, and of children who all change alike", () => {
    expect(equivalenceTest([], [], { low: -1, high: 1 })).toMatchObject({
      ...nothing,
      df: null,
      equivalent: null,
      reason: "fewer than two changes",
    });
    expect(equivalenceTest([1], [2], { low: -1, high: 1 })).toMatchObject({ ...nothing, df: 0, standardError: null });
    expect(equivalenceTest([1, 2, 3], [2, 3, 4], { low: -1, high: 1 }).reason).toContain("all equal");
  });

  it("the signed-rank test of no pair, and of no change", () => {
    expect(wilcoxonSignedRank([], [])).toMatchObject({ ...nothing, estimateAllPairs: null, reason: "no pair" });
    expect(wilcoxonSignedRank([2, 3], [2, 3])).toMatchObject({
      ...nothing,
      zeros: 2,
      estimateAllPairs: 0,
      reason: "every difference is zero: there is nothing to rank",
    });
    expect(hodgesLehmannCentre({ values: new Float64Array(), counts: new Float64Array() }, 0)).toBeNull();
  });

  it("the sign test of no pair, and of no change", () => {
    expect(signTest([], [])).toMatchObject({ ...nothing, interval: null, achievedLevel: null, reason: "no pair" });
    expect(signTest([2, 3], [2, 3])).toMatchObject({ ...nothing, reason: "every difference is zero" });
  });

  it("the Mann-Whitney test of an empty group, and of values that are all equal", () => {
    expect(mannWhitney([], [1, 2])).toMatchObject(nothing);
    expect(mannWhitney([1, 2], [])).toMatchObject(nothing);
    expect(mannWhitney([3, 3], [3, 3, 3])).toMatchObject({ normalCorrected: null, normalUncorrected: null, r: null });
    expect(mannWhitney([3, 3], [3, 3, 3], { exact: false })).toMatchObject({
      pValue: null,
      reason: "all values are equal: there is no normal approximation",
    });
  });

  it("the Kruskal-Wallis test of one group, of equal values, and of one child a group", () => {
    expect(kruskalWallis([1, 2], factor([0, 0]))).toMatchObject({
      statistic: null,
      df: null,
      pValue: null,
      reason: "fewer than two groups",
    });
    expect(kruskalWallis([1], factor([0]))).toMatchObject({ statistic: null, reason: "fewer than two groups" });
    expect(kruskalWallis([5, 5, 5], factor([0, 1, 2]))).toMatchObject({ statistic: null, df: 2, reason: "all values are equal" });
    expect(kruskalWallis([1, 2, 3], factor([0, 1, 2]))).toMatchObject({
      etaSquared: null,
      reason: "one value in each group: eta squared is not defined",
    });
  });

  it("the Kruskal-Wallis test of rows that stand for nobody", () => {
    const weighted = kruskalWallis([1, 2, 9, 3, 4], factor([0, 0, 0, 1, 1]), { weights: [1, 1, 0, 1, 1] });
    const rows = kruskalWallis([1, 2, 3, 4], factor([0, 0, 1, 1]));
    expect([weighted.n, weighted.statistic, weighted.dropped]).toEqual([rows.n, rows.statistic, 0]);
  });

  it("Welch's analysis of one group, of a group of one, and of a group that does not vary", () => {
    expect(welchAnova([1, 2], factor([0, 0]))).toMatchObject({ ...nothing, df1: null, reason: "fewer than two groups" });
    expect(welchAnova([1, 2, 5], factor([0, 0, 1]))).toMatchObject({ ...nothing, df1: 1, reason: "a group has fewer than two values" });
    expect(welchAnova([1, 2, 5, 5], factor([0, 0, 1, 1]))).toMatchObject({ ...nothing, reason: "the values of a group are all equal" });
  });
});

describe("the p-value is the one that was asked for", () => {
  const pre = [3, 5, 4, 6, 2, 7, 5];
  const post = [4, 7, 4, 9, 3, 6, 9];

  it("on the side of the alternative, each a half of the other's rest", () => {
    const test = wilcoxonSignedRank(pre, post);
    expect(wilcoxonSignedRank(pre, post, { alternative: "greater" }).pValue).toBe(test.exactConditional?.greater);
    expect(wilcoxonSignedRank(pre, post, { alternative: "less" }).pValue).toBe(test.exactConditional?.less);
    expect(test.exactConditional?.greater).toBeLessThan(0.1);
    expect(test.exactConditional?.less).toBeGreaterThan(0.9);
  });

  it("with or without the correction for continuity, and the method says so", () => {
    const corrected = wilcoxonSignedRank(pre, post, { exact: false });
    const plain = wilcoxonSignedRank(pre, post, { exact: false, correct: false });
    expect(corrected.pValue).toBe(corrected.normalCorrected?.twoSided);
    expect(plain.pValue).toBe(plain.normalUncorrected?.twoSided);
    expect(plain.pValue).toBeLessThan(corrected.pValue ?? 0);
    expect(corrected.method).toContain("normal approximation with continuity correction");
    expect(plain.method).toMatch(/normal approximation$/);
    const [ranked, bare] = [mannWhitney(pre, post, { exact: false }), mannWhitney(pre, post, { exact: false, correct: false })];
    expect([ranked.pValue, bare.pValue]).toEqual([ranked.normalCorrected?.twoSided, bare.normalUncorrected?.twoSided]);
    expect(bare.method).toMatch(/normal approximation$/);
  });

  it("is approximate where two samples are too large to count, and close to the count of smaller ones", () => {
    const large = mannWhitney(
      Array.from({ length: 900 }, (_, i) => i),
      Array.from({ length: 900 }, (_, i) => i + 30.5),
    );
    expect(large.exactConditional).toBeNull();
    expect(large.pValue).toBe(large.normalCorrected?.twoSided);
    expect(large.interval?.method).toContain("normal approximation");
    // counted on the smaller sample, whichever comes first
    const uneven = mannWhitney(
      Array.from({ length: 700 }, (_, i) => i),
      Array.from({ length: 400 }, (_, i) => i + 30.5),
    );
    expect(uneven.exactConditional).toBeNull();
    // few enough values, but too many sums of their ranks
    const middle = mannWhitney(
      Array.from({ length: 480 }, (_, i) => i * 1.01),
      Array.from({ length: 480 }, (_, i) => i + 3.3),
    );
    expect(middle.pValue).toBe((middle.exactConditional ?? middle.normalCorrected)?.twoSided);
  });

  it("rounds large changes no further than they are given", () => {
    expect(wilcoxonSignedRankOfDifferences([1e6 + 0.25, -1e6, null, 3]).positiveSum).toBe(4);
  });
});
