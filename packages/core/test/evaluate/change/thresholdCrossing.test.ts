import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thresholdCrossingOf } from "../../../src/evaluate/change/thresholdCrossing.ts";
import { eaq30 } from "../../../src/instrument/catalog/eaq-30.ts";
import type { Scale } from "../../../src/instrument/instrument.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { anyPairs, countedAndRepeated, outcomeOfPlan, rounded, tableOfPairs } from "../changeFixture.ts";

const source = "Sample 2020";
const scale = (direction: Scale["direction"]): Scale => ({ ...eaq30.scales.find(({ id }) => id === "DE")!, direction });
const planAt = (value: number) => resolvePlan({ cutoffs: { DE: { value, source } } });

describe("crossing a cut-off", () => {
  it("counts by hand, with McNemar's exact p as R gives it", () => {
    // sum(pre >= 12), sum(post >= 12), sum(pre < 12 & post >= 12), sum(pre >= 12 & post < 12); binom.test(10, 11)$p.value
    const { thresholdCrossing } = outcomeOfPlan({ cutoffs: { DE: { value: 12, source } } });
    expect(thresholdCrossing).toMatchObject({ cutoff: 12, source, n: 24, inRangePre: 12, inRangePost: 21, crossedInto: 10, crossedOut: 1 });
    expect(thresholdCrossing.pValue).toBeCloseTo(0.01171875, 14);
    expect(thresholdCrossing.shareChange.estimate).toBeCloseTo(9 / 24, 14);
  });

  it("has the interval that Bonett and Price's method gives in R's statpsych", () => {
    // statpsych::ci.prop.ps(.05, 12, 4, 26, 6), the example of its help page: estimate 0.44, 0.2548067 to 0.6251933
    const table = tableOfPairs([8, 15, 8, 15], [8, 8, 15, 15], [12, 4, 26, 6]);
    const { interval } = thresholdCrossingOf(table, scale("higher-is-better"), planAt(12)).shareChange;
    expect(interval!.lower).toBeCloseTo(0.2548067, 6);
    expect(interval!.upper).toBeCloseTo(0.6251933, 6);
  });

  it("turns round where lower is better, and says nothing where no side is hoped for or no cut-off is named", () => {
    const table = tableOfPairs([10, 14, 12], [14, 12, 10]);
    expect(thresholdCrossingOf(table, scale("lower-is-better"), planAt(12))).toMatchObject({
      inRangePre: 2,
      crossedInto: 1,
      crossedOut: 1,
      pValue: 1,
    });
    expect(thresholdCrossingOf(table, scale("unordered"), planAt(12))).toMatchObject({
      inRangePre: null,
      reason: expect.stringMatching(/not ordered/),
    });
    expect(outcomeOfPlan().thresholdCrossing).toMatchObject({
      cutoff: null,
      inRangePre: null,
      reason: expect.stringMatching(/no cut-off/),
    });
    expect(thresholdCrossingOf(tableOfPairs([], []), scale("higher-is-better"), planAt(12)).reason).toMatch(/no child/);
  });

  it("takes a prorated score that equals the cut-off but for rounding as in range", () => {
    const table = tableOfPairs([0.1 * 3], [0.1 * 3]);
    expect(thresholdCrossingOf(table, scale("lower-is-better"), planAt(0.3)).inRangePre).toBe(1);
  });

  it("swaps its counts when before and after change places, and counts alike children", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { counted, repeated } = countedAndRepeated(pairs);
        const plain = thresholdCrossingOf(counted, scale("higher-is-better"), planAt(12));
        expect(rounded(plain)).toEqual(rounded(thresholdCrossingOf(repeated, scale("higher-is-better"), planAt(12))));
        const swapped = thresholdCrossingOf({ ...counted, pre: counted.post, post: counted.pre }, scale("higher-is-better"), planAt(12));
        expect([swapped.crossedInto, swapped.crossedOut, swapped.pValue]).toEqual([plain.crossedOut, plain.crossedInto, plain.pValue]);
        if (plain.inRangePre !== null) expect(plain.inRangePost! - plain.inRangePre).toBe(plain.crossedInto! - plain.crossedOut!);
      }),
      { numRuns: 100 },
    );
  });
});
