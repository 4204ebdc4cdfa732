import { describe, expect, it } from "vitest";
import { bootstrapIntervals } from "../../src/resampling/bcaInterval.ts";

// expected values from Python 3.11: statistics.NormalDist and order statistics at (B + 1) p, written from the formulas
describe("bootstrapIntervals", () => {
  it("takes the (B + 1) p-th replicates, moved by bias and acceleration; a replicate within rounding counts half on either side", () => {
    const replicates = Float64Array.of(-3, -1, -0.5, 0.5, 2, 5, 7, 8, -2, -4, -6);
    expect(bootstrapIntervals(10, { replicates, rounding: 0.5, acceleration: 0.05 }, 0.6)).toEqual({
      percentile: { lower: expect.closeTo(6.4, 12), upper: expect.closeTo(16.2, 12), level: 0.6, method: "bootstrap percentile" },
      bca: {
        lower: expect.closeTo(7.340317264775402, 11),
        upper: expect.closeTo(17.418502379190105, 11),
        level: 0.6,
        method: "bootstrap BCa",
      },
      biasCorrection: expect.closeTo(0.11418529432142821, 13),
      reason: null,
    });
  });

  it("moves the other way where more replicates lie above the estimate and the acceleration is negative", () => {
    const replicates = Float64Array.of(-3, -1, -0.5, 0.5, 2, 5, 7, 8, -2, -4, -6, 9, 10);
    const found = bootstrapIntervals(-1, { replicates, rounding: 0.25, acceleration: -0.1 }, 0.5);
    expect([found.percentile.lower, found.percentile.upper]).toEqual([expect.closeTo(-3.5, 12), expect.closeTo(6.5, 12)]);
    expect([found.bca!.lower, found.bca!.upper]).toEqual([expect.closeTo(-4.5407366412865695, 11), expect.closeTo(4.8600038114939075, 11)]);
    expect(found.biasCorrection).toBeCloseTo(-0.09655861528963908, 13);
  });

  it("has no BCa interval where every replicate lies on one side, and says so", () => {
    for (const side of [1, -1]) {
      const replicates = Float64Array.of(0.1, 0.3, 0.2, 0.6).map((distance) => side * distance);
      const found = bootstrapIntervals(2, { replicates, rounding: 1e-12, acceleration: 0 }, 0.9);
      expect(found).toMatchObject({
        bca: null,
        biasCorrection: null,
        reason: "every replicate lies on one side of the estimate: no BCa interval",
      });
      expect(found.percentile.lower).toBeCloseTo(2 + (side > 0 ? 0.1 : -0.6), 12);
    }
  });

  it("gives intervals that cannot be changed afterwards", () => {
    const found = bootstrapIntervals(0, { replicates: Float64Array.of(-1, 1), rounding: 0, acceleration: 0 }, 0.9);
    expect(Object.isFrozen(found.percentile) && Object.isFrozen(found.bca)).toBe(true);
  });
});
