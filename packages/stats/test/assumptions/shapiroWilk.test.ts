import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapiroWilk } from "../../src/assumptions/shapiroWilk.ts";

describe("shapiroWilk", () => {
  it("agrees with R on women$height and on tied values", () => {
    const heights = Array.from({ length: 15 }, (_, i) => 58 + i);
    expect(shapiroWilk(heights).statistic).toBeCloseTo(0.9635934903654082, 12);
    expect(shapiroWilk(heights).pValue).toBeCloseTo(0.7545333054391109, 10);
    expect(shapiroWilk([1, 1, 2, 3, 3, 3, 9, 9]).statistic).toBeCloseTo(0.7604995229113797, 12);
    expect(shapiroWilk([1, 1, 2, 3, 3, 3, 9, 9]).pValue).toBeCloseTo(0.010663566238916157, 10);
  });

  it("gives the logarithm of the p-value beside it", () => {
    const { pValue, logPValue } = shapiroWilk([1, 1, 2, 3, 3, 3, 9, 9]);
    expect(Math.exp(logPValue ?? 0)).toBeCloseTo(pValue ?? 0, 12);
  });

  it("gives a reason for fewer than 3, more than 5000 and for equal values", () => {
    expect(shapiroWilk([1, null, 2])).toMatchObject({ n: 2, dropped: 1, statistic: null, pValue: null, reason: "fewer than 3 values" });
    expect(shapiroWilk([7, 7, 7]).reason).toBe("all values are equal");
    expect(shapiroWilk([1, 2], { weights: [3000, 3000] }).reason).toMatch("more than 5000 values");
  });

  it("does not change with shift, scale, order or sign", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 }), (values) => {
        const w = shapiroWilk(values).statistic;
        const moved = shapiroWilk(values.map((value) => 1e6 - 3 * value).reverse()).statistic;
        if (w === null) expect(moved).toBeNull();
        else expect(moved).toBeCloseTo(w, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("treats a weight as that many values", () => {
    expect(shapiroWilk([1, 2, 3, 9], { weights: [2, 1, 3, 2] })).toEqual(shapiroWilk([1, 1, 2, 3, 3, 3, 9, 9]));
  });
});
