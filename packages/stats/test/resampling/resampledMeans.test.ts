import { describe, expect, it } from "vitest";
import { chiSquaredUpperTail } from "../../src/distributions/chiSquared.ts";
import { randomGenerator } from "../../src/resampling/randomGenerator.ts";
import { resampledMeans } from "../../src/resampling/resampledMeans.ts";

describe("resampledMeans", () => {
  it.each([3, 7, 321])("draws every one of %i values equally often", (n) => {
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
    const means = resampledMeans(values, 20_000, randomGenerator(2));
    const centre = means.reduce((sum, mean) => sum + mean, 0) / means.length;
    const variance = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / means.length;
    // (40^2 - 1) / 12 / 40
    expect(variance / 3.33125).toBeCloseTo(1, 1);
    expect(centre).toBeCloseTo(19.5, 1);
  });
});
