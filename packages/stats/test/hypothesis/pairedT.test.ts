import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneSampleT } from "../../src/hypothesis/oneSampleT.ts";
import { pairedT, pairedTFromSummary } from "../../src/hypothesis/pairedT.ts";
import { columns, pairs, runs } from "./pairs.ts";

// Student (1908), hours of sleep gained with each of two drugs; datasets::sleep in R
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe("pairedT", () => {
  it("gives Student's sleep data as R's t.test(second, first, paired = TRUE)", () => {
    const test = pairedT(first, second);
    expect(test.statistic).toBeCloseTo(4.0621276833820366, 12);
    expect(test.pValue).toBeCloseTo(0.0028328901973842702, 14);
    expect(test.interval?.lower).toBeCloseTo(0.70011423672301754, 12);
    expect(test.interval?.upper).toBeCloseTo(2.4598857632769824, 12);
    expect([test.df, test.n, test.dropped, test.reason]).toEqual([9, 10, 0, null]);
  });

  it("opens the interval to the side of a one-sided alternative", () => {
    expect(pairedT(first, second, { alternative: "greater" }).interval?.upper).toBe(Number.POSITIVE_INFINITY);
    expect(pairedT(first, second, { alternative: "less" }).interval?.lower).toBe(Number.NEGATIVE_INFINITY);
  });

  it("keeps log p where p is too small for a double", () => {
    const pre = Array.from({ length: 300 }, (_, i) => i % 7);
    const test = pairedT(
      pre,
      pre.map((x, i) => x + 100 + (i % 3) * 0.1),
    );
    expect(test.pValue).toBe(0);
    expect(test.logPValue).toBeLessThan(-1000);
    expect(Number.isFinite(test.logPValue)).toBe(true);
  });

  it("says why there is no test", () => {
    expect(pairedT([1, 2, 3], [3, 4, 5])).toMatchObject({ statistic: null, pValue: null, interval: null, estimate: 2, df: 2 });
    expect(pairedT([1, 2, 3], [3, 4, 5]).reason).toContain("all equal");
    expect(pairedT([1, null], [2, 5])).toMatchObject({ n: 1, dropped: 1, df: 0, standardError: null, reason: "fewer than two changes" });
    expect(pairedT([], [])).toMatchObject({ n: 0, df: null, estimate: null });
  });

  it("treats changes that differ by rounding alone as equal", () => {
    expect(pairedT([0.1, 0.2, 0.3, 0.4], [0.8, 0.9, 1.0, 1.1]).statistic).toBeNull();
  });

  it("refuses columns of different lengths and levels outside 0 to 1", () => {
    expect(() => pairedT([1, 2], [1])).toThrow("post: length mismatch");
    expect(() => pairedT([1, 2], [1, 4], { confidenceLevel: 95 })).toThrow("confidenceLevel: argument range");
  });

  it("is the one-sample t test of the changes", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const test = pairedT(pre, post);
        const one = oneSampleT(rows.map(([a, b]) => b - a));
        for (const field of ["statistic", "df", "pValue", "logPValue", "estimate", "standardError"] as const)
          expect(test[field]!).toBeCloseTo(one[field]!, 12);
      }),
      runs,
    );
  });

  it("changes sign, and nothing else, when pre and post are swapped", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const [there, back] = [pairedT(pre, post), pairedT(post, pre)];
        expect(back.statistic! + there.statistic!).toBeCloseTo(0, 12);
        expect(back.pValue).toBe(there.pValue);
        expect(back.interval!.lower + there.interval!.upper).toBeCloseTo(0, 12);
      }),
      runs,
    );
  });

  it("does not depend on the unit, the origin or the order of the rows", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -1e9, max: 1e9 }), (rows, shift) => {
        const { pre, post } = columns(rows);
        const base = pairedT(pre, post);
        const moved = columns(rows.map(([a, b]) => [8 * a + shift, 8 * b + shift] as const).reverse());
        const other = pairedT(moved.pre, moved.post);
        expect(Math.abs(other.statistic! - base.statistic!)).toBeLessThanOrEqual(1e-12 * Math.abs(base.statistic!));
        expect(other.estimate!).toBeCloseTo(8 * base.estimate!, 9);
      }),
      runs,
    );
  });

  it("gives the same for weights as for repeated pairs", () => {
    fc.assert(
      fc.property(pairs, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 25, maxLength: 25 }), (rows, times) => {
        const { pre, post } = columns(rows);
        const weighted = pairedT(pre, post, { weights: times.slice(0, rows.length) });
        const long = columns(rows.flatMap((row, i) => Array.from({ length: times[i]! }, () => row)));
        const repeated = pairedT(long.pre, long.post);
        expect(weighted.n).toBe(repeated.n);
        expect(weighted.statistic!).toBeCloseTo(repeated.statistic!, 11);
        expect(weighted.logPValue!).toBeCloseTo(repeated.logPValue!, 10);
      }),
      runs,
    );
  });

  it("gives the same from the summary as from the pairs", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const raw = pairedT(pre, post);
        const { n, meanPre, meanPost, standardDeviationPre: sdPre, standardDeviationPost: sdPost, correlation } = raw;
        fc.pre(sdPre !== 0 && sdPost !== 0 && Math.abs(correlation!) < 0.999999);
        const summary = pairedTFromSummary({
          n,
          meanPre: meanPre!,
          meanPost: meanPost!,
          sdPre: sdPre!,
          sdPost: sdPost!,
          correlation: correlation!,
        });
        expect(summary.statistic!).toBeCloseTo(raw.statistic!, 7);
        expect(summary.df).toBe(raw.df);
      }),
      runs,
    );
  });
});
