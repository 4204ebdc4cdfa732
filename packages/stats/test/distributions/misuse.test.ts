import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

describe("distribution functions refuse what has no meaning, and name it", () => {
  it.each<[string, () => unknown]>([
    ["p", () => stats.normalQuantile(1.5)],
    ["p", () => stats.tUpperQuantile(-0.1, 5)],
    ["p", () => stats.studentizedRangeQuantile(Number.NaN, 3, 10)],
    ["logP", () => stats.normalLogQuantile(0.1)],
    ["z", () => stats.normalCdf(Number.NaN)],
    ["t", () => stats.tCdf(Number.NaN, 5)],
    ["df", () => stats.tCdf(1, 0)],
    ["df", () => stats.tQuantile(0.5, -1)],
    ["df", () => stats.chiSquaredCdf(1, Number.POSITIVE_INFINITY)],
    ["df1", () => stats.fCdf(1, 0, 5)],
    ["df2", () => stats.fUpperTail(1, 5, Number.NaN)],
    ["means", () => stats.studentizedRangeCdf(3, 1, 10)],
    ["means", () => stats.studentizedRangeCdf(3, 2.5, 10)],
    ["noncentrality", () => stats.noncentralTCdf(1, 5, Number.POSITIVE_INFINITY)],
    ["noncentrality", () => stats.noncentralFCdf(1, 2, 5, -1)],
    ["x", () => stats.incompleteBeta(1.1, 2, 3)],
    ["a", () => stats.incompleteGamma(1, 0)],
    ["z", () => stats.logGamma(0)],
    ["probability", () => stats.binomialCdf(1, 5, 1.2)],
    ["size", () => stats.binomialCdf(1, 5.5, 0.5)],
    ["n", () => stats.signedRankCdf(1, 0)],
    ["m", () => stats.rankSumCdf(1, 0, 4)],
    ["statistic", () => stats.noncentralTLimits(Number.POSITIVE_INFINITY, 5, 0.95)],
    ["confidenceLevel", () => stats.noncentralTLimits(1, 5, 1)],
    ["f", () => stats.noncentralFLimits(-1, 2, 5, 0.95)],
  ])("%s", (argument, call) => {
    expect(call).toThrow(stats.StatsError);
    expect(call).toThrow(expect.objectContaining({ argument }));
  });

  it("gives the ends of the distribution at p = 0 and p = 1", () => {
    expect(stats.normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(stats.tUpperQuantile(0, 4)).toBe(Number.POSITIVE_INFINITY);
    expect(stats.fQuantile(0, 2, 4)).toBe(0);
    expect(stats.chiSquaredQuantile(1, 4)).toBe(Number.POSITIVE_INFINITY);
    expect(stats.tQuantile(0.5, 3)).toBe(0);
  });
});
