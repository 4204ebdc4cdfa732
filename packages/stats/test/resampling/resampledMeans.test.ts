import { describe, expect, it } from "vitest";
import { chiSquaredUpperTail } from "../../src/distributions/chiSquared.ts";
import { randomGenerator } from "../../src/resampling/randomGenerator.ts";
import { resampledMeans } from "../../src/resampling/resampledMeans.ts";

describe("resampledMeans", () => {
  it.each([3, 7, 21])("draws every one of %i values equally often", (n) => {
    // one value of weight n among zeros: each mean is how often that value was drawn
    const replicates = Math.ceil(60_000 / n);
    const draws = replicates * n;
    const counts = Array.from({ length: n }, (_, at) => {
      const values = new Float64Array(n);
      values[at] = n;
      return resampledMeans(values, replicates, randomGenerator(9)).reduce((sum, mean) => sum + mean, 0);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(draws, 6);
    const expected = draws / n;
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquaredUpperTail(chiSquared, n - 1)).toBeGreaterThan(0.001);
  });

  it("has the variance of a mean", () => {
    const values = Float64Array.from({ length: 40 }, (_, at) => at);
    const means = resampledMeans(values, 5000, randomGenerator(2));
    const centre = means.reduce((sum, mean) => sum + mean, 0) / means.length;
    const variance = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / means.length;
    // (40^2 - 1) / 12 / 40
    expect(variance / 3.33125).toBeCloseTo(1, 1);
    expect(centre).toBeCloseTo(19.5, 1);
  });

  // which positions the halves of the published generator's words name, counted in Python's whole numbers
  it("draws twice from each word, passing over what would favour a position", () => {
    const sums = (values: readonly number[], replicates: number) =>
      Array.from(resampledMeans(Float64Array.from(values), replicates, randomGenerator(4)), (mean) => Math.round(mean * values.length));
    expect(sums([1, 10, 100], 8)).toEqual([21, 201, 111, 30, 12, 120, 300, 201]);
    // 4,096 words are drawn at once: 8,192 halves
    const many = sums([1, 10, 100, 1000, 10_000], 3500);
    expect([0, 1, 2, 1636, 1637, 1638, 1639, 1640, 3276, 3277, 3278, 3279, 3499].map((at) => many[at])).toEqual([
      302, 11210, 1121, 11111, 11021, 12020, 221, 11201, 1211, 21101, 1211, 311, 320,
    ]);
  });

  it("passes over four halves in ten where that many would favour a position", () => {
    // 65,536 is 40,000 and 25,536 more
    const values = Float64Array.from({ length: 40_000 }, (_, at) => at);
    expect(Math.round(resampledMeans(values, 1, randomGenerator(6))[0]! * 40_000)).toBe(802949347);
  });

  it("draws by whole words from more values than half a word can tell apart", () => {
    const upTo = (n: number) => Float64Array.from({ length: n }, (_, at) => at);
    expect(resampledMeans(upTo(65_536), 1, randomGenerator(6))[0]! * 65_536).toBe(2150356251);
    const means = resampledMeans(upTo(65_537), 2, randomGenerator(6));
    expect(Array.from(means, (mean) => Math.round(mean * 65_537))).toEqual([2141394822, 2144839891]);
  });
});
