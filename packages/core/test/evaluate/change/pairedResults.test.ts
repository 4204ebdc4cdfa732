import { describe, expect, it } from "vitest";
import { changesOf } from "../../../src/evaluate/change/pairedResults.ts";
import { outcomeOfPlan, tableOfPairs } from "../changeFixture.ts";

const source = "Sample 2020";
const thirds = Array.from({ length: 12 }, (_, at) => ({ pre: { DE: 7 + (at % 9) / 3 }, post: { DE: 7 + ((at % 9) + 1) / 3 } }));

describe("changes that differ by the rounding of the scores only", () => {
  it("are one change", () => {
    const pre = thirds.map((child) => child.pre.DE);
    const post = thirds.map((child) => child.post.DE);
    expect(new Set(pre.map((score, at) => post[at]! - score)).size).toBeGreaterThan(1);
    expect(new Set(changesOf(tableOfPairs(pre, post))).size).toBe(1);
    expect(changesOf(tableOfPairs([7, 8, 9], [8, 9, 10.001]))).toEqual([1, 1, 10.001 - 9]);
    expect(changesOf(tableOfPairs([], []))).toEqual([]);
  });

  it("have no shape, no spread and no size that a study would find", () => {
    const outcome = outcomeOfPlan({ smallestChange: { DE: { value: 2, source } }, bootstrapSamples: 0, imputations: 0 }, thirds);
    expect(outcome.change.sd).toBe(0);
    expect(outcome.normality).toMatchObject({ statistic: null, pValue: null, reason: "all values are equal" });
    expect(outcome.diagnostics).toMatchObject({ quantiles: [], reason: "every change is the same" });
    expect(outcome.precision.minimalDetectableChange).toMatchObject({ points: null, reason: "the changes are all equal" });
    expect(outcome.precision.requiredN).toMatchObject({ n: null, reason: "the changes are all equal" });
    expect(outcome.pairedT.pValue).toBeNull();
  });
});
