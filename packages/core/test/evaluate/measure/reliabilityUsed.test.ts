import { describe, expect, it } from "vitest";
import { outcomeOfPlan } from "../changeFixture.ts";

describe("the reliability that reliable change goes by", () => {
  it("is the plan's, with its source", () => {
    // sd(pre) * sqrt(2) * sqrt(1 - .8) = 1.53580; times 1.96 = 3.01017: sum(ch > 3.01017), sum(ch < -3.01017)
    const { reliableChange, reliability } = outcomeOfPlan({ reliability: { DE: { value: 0.8, source: "Manual 2011" } } });
    expect(reliableChange).toMatchObject({
      reliability: 0.8,
      reliabilitySource: "Manual 2011",
      n: 24,
      increased: 3,
      unchanged: 21,
      decreased: 0,
    });
    expect(reliableChange.standardErrorOfDifference).toBeCloseTo(1.5358048, 6);
    expect(reliableChange).toMatchObject({ improved: 3, couldImprove: 24, reason: null });
    expect(reliability.pre.estimate).toBeNull();
  });

  it("is alpha before where the plan names none, or the reason why there is none", () => {
    expect(outcomeOfPlan().reliableChange).toMatchObject({
      reliability: null,
      reliabilitySource: "Cronbach's alpha before, this sample",
      reason: "no answers to single items",
    });
    expect(outcomeOfPlan({ reliability: { VS: { value: 0.8, source: "Manual 2011" } } }).reliableChange.reliability).toBeNull();
  });
});
