import { describe, expect, it } from "vitest";
import { pairedCorrelation } from "../../src/describe/pairedCorrelation.ts";
import { pairedMoments } from "../../src/describe/pairedMoments.ts";
import { independentEffectSizes, independentEffectSizesFromSummary } from "../../src/effects/independentEffectSizes.ts";
import { matchedPairsRankBiserial } from "../../src/effects/matchedPairsRankBiserial.ts";
import { oneSampleEffectSizes } from "../../src/effects/oneSampleEffectSizes.ts";
import { pairedEffectSizes } from "../../src/effects/pairedEffectSizes.ts";
import { pairedT } from "../../src/hypothesis/pairedT.ts";

describe("standardised changes that the data cannot carry give null with a reason", () => {
  it("nobody, one child, and children who all change alike", () => {
    expect(oneSampleEffectSizes([4]).d).toMatchObject({ estimate: null, interval: null, reason: "fewer than two values" });
    expect(pairedEffectSizes([], []).dz).toMatchObject({ estimate: null, reason: "fewer than two changes" });
    expect(pairedEffectSizes([1, 2], [2, 3]).gav.reason).toContain("all equal");
  });

  it("a timepoint that does not vary: what needs its SD or the correlation is left out, the rest stays", () => {
    const flatBefore = pairedEffectSizes([5, 5, 5], [6, 8, 7]);
    expect(flatBefore.glassPre).toMatchObject({ estimate: null, reason: "pre does not vary" });
    expect(flatBefore.drm).toMatchObject({ estimate: null, reason: "pre or post does not vary: there is no correlation" });
    expect(flatBefore.dz.estimate).toBe(2);
    const flatAfter = pairedEffectSizes([5, 7, 6], [8, 8, 8]);
    expect(flatAfter.glassPre).toMatchObject({
      estimate: 2,
      interval: null,
      reason: "post does not vary: there is no correlation for the interval",
    });
  });

  it("a comparison group that does not vary has no Glass's delta", () => {
    const found = independentEffectSizes([3, 5, 8], [4, 4, 4]);
    expect(found.glassDelta).toMatchObject({ estimate: null, reason: "y does not vary" });
    expect(found.d.estimate).not.toBeNull();
  });

  it("a rank-biserial correlation of no change", () => {
    expect(matchedPairsRankBiserial([1, 2], [1, 2])).toMatchObject({
      estimate: null,
      interval: null,
      reason: expect.stringContaining("zero"),
    });
  });
});

describe("standardised changes", () => {
  it("are the same from a summary as from the rows, at 95 % where no level is asked for", () => {
    const rows = independentEffectSizes([3, 5, 8, 8], [4, 1, 4]);
    const summary = independentEffectSizesFromSummary(
      { n: 4, mean: 6, standardDeviation: Math.sqrt(6) },
      { n: 3, mean: 3, standardDeviation: Math.sqrt(3) },
    );
    expect(summary.d.estimate).toBeCloseTo(rows.d.estimate ?? 0, 12);
    expect(summary.d.interval?.level).toBe(0.95);
  });

  it("count a weighted pair as often as it stands for", () => {
    const weighted = matchedPairsRankBiserial([1, 2, 3], [4, 1, 5], { weights: [2, 1, 3] });
    const rows = matchedPairsRankBiserial([1, 1, 2, 3, 3, 3], [4, 4, 1, 5, 5, 5]);
    expect(weighted.estimate).toBe(rows.estimate);
    expect(weighted.interval).toEqual(rows.interval);
  });

  it("rest on a correlation that keeps its digits in any unit", () => {
    const [pre, post] = [
      [1, 4, 2, 8, 5],
      [2, 5, 2, 9, 9],
    ];
    const plain = pairedT(pre, post).correlation ?? 0;
    for (const unit of [1e-90, 1e-120, 1e80, 1e100]) {
      const scaled = pairedMoments(
        pre.map((value) => value * unit),
        post.map((value) => value * unit),
      );
      expect(pairedCorrelation(scaled)).toBeCloseTo(plain, 12);
    }
  });
});
