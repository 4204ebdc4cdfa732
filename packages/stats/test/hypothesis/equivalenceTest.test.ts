import { describe, expect, it } from "vitest";
import { equivalenceTest } from "../../src/hypothesis/equivalenceTest.ts";
import { pairedT } from "../../src/hypothesis/pairedT.ts";

const pre = [10, 12, 9, 11, 14, 8, 13];
const post = [11, 12, 10, 10, 15, 9, 12];

describe("equivalenceTest", () => {
  it("is the worse of two one-sided paired t tests", () => {
    const test = equivalenceTest(pre, post, { low: -2, high: 3 });
    const low = pairedT(pre, post, { mu: -2, alternative: "greater" });
    const high = pairedT(pre, post, { mu: 3, alternative: "less" });
    expect([test.low.pValue, test.high.pValue]).toEqual([low.pValue, high.pValue]);
    expect(test.pValue).toBe(Math.max(low.pValue!, high.pValue!));
  });

  it("finds equivalence exactly where the interval of level 1 - 2 alpha lies between the bounds", () => {
    for (const bound of [0.2, 0.5, 0.8, 0.9, 1, 1.2, 2]) {
      const { interval, equivalent } = equivalenceTest(pre, post, { low: -bound, high: bound });
      expect(equivalent).toBe(interval!.lower > -bound && interval!.upper < bound);
    }
  });

  it("multiplies bounds in dz by the SD of the changes", () => {
    const test = equivalenceTest(pre, post, { low: -0.5, high: 0.5, unit: "dz" });
    expect(test.high.bound).toBeCloseTo(0.5 * test.standardDeviationChange!, 14);
  });

  it("refuses bounds in the wrong order", () => {
    expect(() => equivalenceTest(pre, post, { low: 1, high: -1 })).toThrow("low, high: argument range; found 1, -1");
  });
});
