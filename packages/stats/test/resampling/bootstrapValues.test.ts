import { describe, expect, it } from "vitest";
import { bootstrapMeanChange } from "../../src/resampling/bootstrapMeanChange.ts";

// Student's sleep data
const pre = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const post = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const ofChanges = (changes: readonly number[], options: Parameters<typeof bootstrapMeanChange>[2]) =>
  bootstrapMeanChange(
    changes.map(() => 0),
    changes,
    options,
  );
const bounds = (interval: { readonly lower: number; readonly upper: number } | null) => [interval!.lower, interval!.upper];
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

/**
 * Expected numbers come from a second implementation in Python 3.11, written from the papers: xoshiro128** as whole numbers,
 * fractions for the changes, statistics.NormalDist for the normal distribution.
 */
describe("bootstrapMeanChange draws the published generator's samples", () => {
  it("of changes that lean up", () => {
    expect(bootstrapMeanChange(pre, post, { replicates: 200, seed: 3 })).toEqual({
      kind: "bootstrap-mean-change",
      method: "bootstrap of pairs",
      n: 10,
      dropped: 0,
      replicates: 200,
      seed: 3,
      estimate: expect.closeTo(1.58, 12),
      standardError: expect.closeTo(0.3880482796465968, 11),
      bias: expect.closeTo(0.0012, 11),
      percentileInterval: {
        lower: expect.closeTo(0.96, 11),
        upper: expect.closeTo(2.37975, 11),
        level: 0.95,
        method: "bootstrap percentile",
      },
      interval: {
        lower: expect.closeTo(1.065102638361446, 9),
        upper: expect.closeTo(3.28, 9),
        level: 0.95,
        method: "bootstrap BCa",
      },
      biasCorrection: expect.closeTo(0.13198014038704123, 11),
      acceleration: expect.closeTo(0.07757998547517186, 12),
      reason: null,
    });
  });

  it("at another confidence level", () => {
    const found = bootstrapMeanChange(pre, post, { replicates: 200, seed: 3, confidenceLevel: 0.8 });
    expect(bounds(found.percentileInterval)).toEqual(near([1.131, 2.15]));
    expect(bounds(found.interval)).toEqual(near([1.24, 2.31406997717993]));
  });

  it("9,999 of them with seed 1 where nothing is asked for", () => {
    const found = bootstrapMeanChange([10, 12, 9, 11, 14], [12, 13, 9, 14, 15]);
    expect(found).toMatchObject({ replicates: 9999, seed: 1 });
    expect([found.estimate, found.standardError, found.bias, found.biasCorrection]).toEqual(
      near([1.4, 0.45622973544974155, -0.00024002400240022558, 0.021184711714915257]),
    );
  });

  it("of weighted pairs, each as often as its weight", () => {
    const found = bootstrapMeanChange([0, 0, 0, 9], [1, 0, 5, 1], {
      replicates: 150,
      seed: 2,
      confidenceLevel: 0.9,
      weights: [2, 4, 1, 0],
    });
    expect(found.n).toBe(7);
    expect([found.standardError, found.bias]).toEqual(near([0.6572942980001006, -0.015238095238095235]));
    expect(bounds(found.interval)).toEqual(near([0.2857142857142857, 2.828725556320271]));
  });

  it("each with its mirror image where changes lie symmetrically", () => {
    const found = ofChanges([4, 1, 5, 2, 3], { replicates: 101, seed: 8, confidenceLevel: 0.9 });
    expect([found.estimate, found.standardError, found.bias, found.biasCorrection]).toEqual(near([3, 0.604461027964879, 0, 0]));
    expect(bounds(found.interval)).toEqual(near([2, 4]));
  });

  // the sums of cubes, then also of fifth, then also of seventh powers of these are 0, though none is symmetric
  it.each([
    {
      powers: "fifth",
      changes: [-8, -7, 1, 5, 9],
      numbers: [3.512528226997549, 0.018, 0.012533469508069278],
      interval: [-6.458681594322279, 7.4],
    },
    {
      powers: "seventh",
      changes: [-50, -38, -13, -7, 24, 33, 51],
      numbers: [13.525781439676837, 0.8357142857142857, -0.08784483789587168],
      interval: [-27.454165942194265, 25.996488748683134],
    },
    {
      powers: "no",
      changes: [-98, -82, -58, -34, 13, 16, 69, 75, 99],
      numbers: [23.219659936292175, -1.5755555555555558, 0.025068908258711057],
      interval: [-44.99131101522917, 50.56157246002657],
    },
    {
      powers: "the third rather than the ends",
      changes: [-50, -8, -8, -8, -8, -8, -8, 49, 49],
      replicates: 120,
      numbers: [10.084368653008736, -1 / 30, 0.03133798202142648],
      interval: [-17.333333333333332, 23.738687864943515],
    },
    {
      powers: "no, and the ends do not",
      changes: [-200, -98, -82, -58, -34, 13, 16, 69, 75, 99, 200],
      replicates: 120,
      numbers: [34.65228716297657, 0.32272727272727264, 0],
      interval: [-66.5340909090909, 69.00454545454544],
    },
  ])(
    "from the side that $powers powers tell, so that turned changes give the turned interval",
    ({ changes, numbers, interval, replicates = 100 }) => {
      const up = ofChanges(changes, { replicates, seed: 5 });
      expect([up.standardError, up.bias, up.biasCorrection]).toEqual(near(numbers));
      expect(bounds(up.interval)).toEqual(near(interval));
      const down = ofChanges(
        changes.map((change) => -change),
        { replicates, seed: 5 },
      );
      expect([down.standardError, down.bias, down.biasCorrection]).toEqual(near([numbers[0]!, -numbers[1]!, -numbers[2]!]));
      expect(bounds(down.interval)).toEqual(near([-interval[1]!, -interval[0]!]));
    },
  );
});

describe("rounding in bootstrapMeanChange", () => {
  const options = { replicates: 100, seed: 5 };

  it("decides no side, whatever the unit of the changes", () => {
    // sums of cubes and of opposite ranks are 0 in whole numbers, and next to nothing in these
    for (const unit of [0.1, 0.3, 77.7, 1234.1, 1e5 / 3, 1e7 / 7, 1e-4 / 3]) {
      const leaning = ofChanges(
        [-8, -7, 1, 5, 9].map((change) => change * unit),
        options,
      );
      expect(leaning.biasCorrection).toBeCloseTo(0.012533469508069278, 10);
      expect(leaning.standardError! / unit).toBeCloseTo(3.512528226997549, 10);
      const even = ofChanges(
        [1, 2, 3, 4, 5].map((change) => change * unit),
        options,
      );
      expect([even.bias! / unit, even.biasCorrection]).toEqual(near([0, 0]));
    }
  });

  it("puts no replicate on one side of the estimate, whatever the unit and the place of the changes", () => {
    for (const [unit, place] of [
      [1, 0],
      [0.1, 0],
      [2 ** -40, 0],
      [1e7 / 3, 0],
      [1, 1e13],
    ] as const) {
      const found = ofChanges(
        [0, 1, 2, 5].map((change) => place + change * unit),
        { replicates: 120, seed: 5 },
      );
      expect(found.biasCorrection).toBeCloseTo(0.10463345561407526, 10);
    }
  });

  it("counts as no variation up to ten units in the last place of the mean", () => {
    // the standard error of 1, 1, 1, 1 + k is k / 4
    const oneApart = (units: number) => ofChanges([1, 1, 1, 1 + units * Number.EPSILON], options).reason;
    expect(oneApart(36)).toBe("the changes are all equal: there is no variation to hold the mean against");
    expect(oneApart(44)).toBeNull();
  });
});

describe("bootstrapMeanChange without a bootstrap", () => {
  const none = { standardError: null, bias: null, percentileInterval: null, interval: null, biasCorrection: null, acceleration: null };

  it("keeps the mean of equal changes or of one alone, and nothing else", () => {
    const base = { kind: "bootstrap-mean-change", method: "bootstrap of pairs", replicates: 9999, seed: 1, dropped: 0 };
    expect(bootstrapMeanChange([1, 2, 3], [2, 3, 4])).toEqual({
      ...base,
      ...none,
      n: 3,
      estimate: 1,
      reason: "the changes are all equal: there is no variation to hold the mean against",
    });
    expect(bootstrapMeanChange([1], [3])).toEqual({ ...base, ...none, n: 1, estimate: 2, reason: "fewer than two changes" });
    expect(bootstrapMeanChange([1, null, undefined, 4], [null, 2, 3, Number.NaN])).toEqual({
      ...base,
      ...none,
      n: 0,
      dropped: 4,
      estimate: null,
      reason: "fewer than two changes",
    });
  });

  it("takes two pairs, and 100 replicates at least", () => {
    expect(bootstrapMeanChange([0, 0], [1, 2], { replicates: 100 })).toMatchObject({ n: 2, estimate: 1.5, reason: null });
    expect(() => bootstrapMeanChange([0, 0], [1, 2], { replicates: 99 })).toThrow(
      "replicates: argument range; found 99, expected a whole number of 100 or more",
    );
    expect(() => bootstrapMeanChange([0, 0], [1])).toThrow("post: length mismatch; found length 1, expected length 2");
    expect(() => bootstrapMeanChange([0, 0], [1, 2], { confidenceLevel: 1 })).toThrow("confidenceLevel");
  });
});
