import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapMeanChange } from "../../src/resampling/bootstrapMeanChange.ts";

// Student's sleep data
const pre = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const post = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const rows = fc.array(
  fc.record({ a: fc.integer({ min: 0, max: 20 }), b: fc.integer({ min: 0, max: 20 }), w: fc.integer({ min: 0, max: 3 }) }),
  {
    minLength: 3,
    maxLength: 12,
  },
);

describe("bootstrapMeanChange", () => {
  it("comes near the intervals of R's boot.ci", () => {
    // boot 1.3-28.1, 99,999 replicates: percentile (0.95, 2.38), BCa (1.05, 2.64), bootstrap standard error 0.3683
    const found = bootstrapMeanChange(pre, post, { replicates: 19_999, seed: 3 });
    expect(found.estimate).toBeCloseTo(1.58, 12);
    expect(found.standardError! / 0.3683).toBeCloseTo(1, 1);
    expect(Math.abs(found.percentileInterval!.lower - 0.95)).toBeLessThan(0.02);
    expect(Math.abs(found.percentileInterval!.upper - 2.38)).toBeLessThan(0.02);
    expect(Math.abs(found.interval!.lower - 1.05)).toBeLessThan(0.02);
    expect(Math.abs(found.interval!.upper - 2.635)).toBeLessThan(0.03);
    expect(found.acceleration!).toBeCloseTo(0.07757999, 8);
  });

  it("gives the same numbers for the same seed and others for another", () => {
    const options = { replicates: 500, seed: 11 };
    expect(bootstrapMeanChange(pre, post, options)).toEqual(bootstrapMeanChange(pre, post, options));
    expect(bootstrapMeanChange(pre, post, options).interval).not.toEqual(bootstrapMeanChange(pre, post, { ...options, seed: 12 }).interval);
  });

  it("gives weighted rows the result of repeated rows, in whatever order", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const repeated = data.flatMap(({ a, b, w }) => Array.from({ length: w }, () => ({ a, b }))).reverse();
        const weighted = bootstrapMeanChange(
          data.map(({ a }) => a),
          data.map(({ b }) => b),
          { weights: data.map(({ w }) => w), replicates: 100 },
        );
        const plain = bootstrapMeanChange(
          repeated.map(({ a }) => a),
          repeated.map(({ b }) => b),
          { replicates: 100 },
        );
        expect(weighted).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it("moves with a shift of post", () => {
    const plain = bootstrapMeanChange(pre, post, { replicates: 400 });
    const moved = bootstrapMeanChange(
      pre,
      post.map((value) => value + 1000),
      { replicates: 400 },
    );
    expect(moved.interval!.lower).toBeCloseTo(plain.interval!.lower + 1000, 9);
    expect(moved.standardError).toBeCloseTo(plain.standardError!, 9);
  });

  it("mirrors its interval when before and after change places", () => {
    const swapped = bootstrapMeanChange(post, pre, { replicates: 999 });
    const plain = bootstrapMeanChange(pre, post, { replicates: 999 });
    expect(swapped.interval!.lower).toBeCloseTo(-plain.interval!.upper, 12);
    expect(swapped.interval!.upper).toBeCloseTo(-plain.interval!.lower, 12);
    expect(swapped.standardError).toBeCloseTo(plain.standardError!, 12);
  });

  it("stretches with the unit of the scores", () => {
    const times = (values: readonly number[]): number[] => values.map((value) => 8 * value);
    const plain = bootstrapMeanChange(pre, post, { replicates: 999 });
    const stretched = bootstrapMeanChange(times(pre), times(post), { replicates: 999 });
    expect(stretched.interval!.lower).toBeCloseTo(8 * plain.interval!.lower, 11);
  });

  it("drops and counts incomplete pairs, and has a reason where changes are all equal", () => {
    expect(bootstrapMeanChange([...pre, null], [...post, 1], { replicates: 200 })).toMatchObject({ n: 10, dropped: 1 });
    expect(bootstrapMeanChange([1, 2, 3], [2, 3, 4])).toMatchObject({
      estimate: 1,
      interval: null,
      reason: expect.stringMatching(/equal/),
    });
    expect(bootstrapMeanChange([1], [2])).toMatchObject({ estimate: 1, interval: null });
    expect(bootstrapMeanChange([], [])).toMatchObject({ n: 0, estimate: null });
  });
});
