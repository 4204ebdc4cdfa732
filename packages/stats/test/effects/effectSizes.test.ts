import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hedgesCorrection } from "../../src/effects/hedgesCorrection.ts";
import { independentEffectSizes } from "../../src/effects/independentEffectSizes.ts";
import { matchedPairsRankBiserial } from "../../src/effects/matchedPairsRankBiserial.ts";
import { type PairedEffectSizes, pairedEffectSizes, pairedEffectSizesFromSummary } from "../../src/effects/pairedEffectSizes.ts";
import { columns, pairs } from "../hypothesis/pairs.ts";

const few = { numRuns: 15 } as const;
const names = ["dz", "gz", "dav", "gav", "davLakens", "drm", "glassPre"] as const satisfies readonly (keyof PairedEffectSizes)[];

describe("hedgesCorrection", () => {
  it("is the ratio of gamma functions", () => {
    // gamma(1) / (sqrt(1) gamma(1/2)), gamma(3/2) / (sqrt(3/2) gamma(1)), gamma(2) / (sqrt(2) gamma(3/2))
    expect(hedgesCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 15);
    expect(hedgesCorrection(3)).toBeCloseTo(Math.sqrt(Math.PI) / 2 / Math.sqrt(1.5), 15);
    expect(hedgesCorrection(4)).toBeCloseTo(Math.SQRT2 / Math.sqrt(Math.PI), 15);
    expect(hedgesCorrection(1)).toBe(0);
  });

  it("comes near 1 - 3 / (4 df - 1) for many degrees of freedom", () => {
    for (const df of [1e3, 1e5, 1e8]) expect(Math.abs(hedgesCorrection(df) - (1 - 3 / (4 * df - 1)))).toBeLessThan(1 / df ** 2 + 1e-15);
  });
});

describe("pairedEffectSizes", () => {
  it("puts the estimate inside its interval, and says which method made it", () => {
    const effects = pairedEffectSizes([10, 12, 9, 11, 14], [12, 13, 9, 14, 15]);
    for (const name of names) {
      const { estimate, interval } = effects[name];
      expect(interval!.lower).toBeLessThan(estimate!);
      expect(interval!.upper).toBeGreaterThan(estimate!);
      expect(interval!.method).not.toBe("");
    }
  });

  it("turns every effect and interval about when pre and post are swapped, save glassPre", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const [there, back] = [pairedEffectSizes(pre, post), pairedEffectSizes(post, pre)];
        for (const name of names.filter((n) => n !== "glassPre" && there[n].estimate !== null)) {
          expect(back[name].estimate! + there[name].estimate!).toBeCloseTo(0, 11);
          expect(back[name].interval!.lower + there[name].interval!.upper).toBeCloseTo(0, 9);
        }
      }),
      few,
    );
  });

  it("does not depend on unit and origin", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const scaled = columns(rows.map(([a, b]) => [4 * a + 1e6, 4 * b + 1e6] as const));
        const [one, other] = [pairedEffectSizes(pre, post), pairedEffectSizes(scaled.pre, scaled.post)];
        for (const name of names) if (one[name].estimate !== null) expect(other[name].estimate!).toBeCloseTo(one[name].estimate!, 6);
      }),
      few,
    );
  });

  it("gives the same from the summary of a table", () => {
    const effects = pairedEffectSizesFromSummary({ n: 25, meanPre: 20, meanPost: 23, sdPre: 5, sdPost: 5, correlation: 0.5 });
    // SD of the changes is 5, so that all standardisers agree
    for (const name of ["dz", "dav", "davLakens", "drm", "glassPre"] as const) expect(effects[name].estimate).toBeCloseTo(0.6, 14);
  });

  it("has no effect where all changes are equal, and none that needs a correlation where pre is constant", () => {
    expect(pairedEffectSizes([1, 2, 3], [2, 3, 4]).dz).toMatchObject({ estimate: null, interval: null });
    const constant = pairedEffectSizes([2, 2, 2, 2], [2, 3, 4, 2]);
    expect(constant.drm.reason).toContain("no correlation");
    expect(constant.glassPre.reason).toBe("pre does not vary");
    expect(constant.dav.estimate).not.toBeNull();
  });
});

describe("independentEffectSizes", () => {
  it("changes sign when the samples are swapped, save Glass's delta", () => {
    const [there, back] = [independentEffectSizes([1, 2, 5, 4], [3, 6, 7]), independentEffectSizes([3, 6, 7], [1, 2, 5, 4])];
    for (const name of ["d", "g", "dav"] as const) expect(back[name].estimate! + there[name].estimate!).toBeCloseTo(0, 14);
    expect(there.glassDelta.estimate).not.toBeCloseTo(-back.glassDelta.estimate!, 3);
  });
});

describe("matchedPairsRankBiserial", () => {
  it("is the rank share that went up minus the share that went down", () => {
    expect(matchedPairsRankBiserial([0, 0, 0, 0], [1, 2, 3, -4]).estimate).toBeCloseTo((6 - 4) / 10, 15);
    expect(matchedPairsRankBiserial([0, 0, 0], [1, 2, 3])).toMatchObject({ estimate: 1, interval: null });
  });
});
