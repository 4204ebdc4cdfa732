import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallCorrelation } from "../../src/correlation/kendallCorrelation.ts";
import { pearsonCorrelation } from "../../src/correlation/pearsonCorrelation.ts";
import { spearmanCorrelation } from "../../src/correlation/spearmanCorrelation.ts";

const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
const y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5];
const u = [1.2, 3.4, 2.2, 5.6, 4.1, 7.7, 6.3];
const v = [2.1, 2.9, 3.3, 4.8, 6.6, 5.2, 8.1];
const correlations = [pearsonCorrelation, spearmanCorrelation, kendallCorrelation] as const;

describe("correlations", () => {
  it("agree with one-sided cor.test of R", () => {
    const less = correlations.map((correlate) => correlate(x, y, { alternative: "less" }));
    const greater = correlations.map((correlate) => correlate(x, y, { alternative: "greater" }));
    [0.62118335649062884, 0.66963658535658865, 0.7633581404239469].forEach((p, at) => {
      expect(less[at]?.pValue).toBeCloseTo(p, 10);
    });
    [0.37881664350937116, 0.33036341464341135, 0.2366418595760531].forEach((p, at) => {
      expect(greater[at]?.pValue).toBeCloseTo(p, 10);
    });
    expect(less[0]?.interval).toMatchObject({ lower: -1, upper: expect.closeTo(0.57060324985844424, 12) });
    expect(greater[0]?.interval).toMatchObject({ lower: expect.closeTo(-0.42037893886094713, 12), upper: 1 });
  });

  it("give the exact p-values of R without ties", () => {
    const exact = (alternative: "less" | "greater" | "two-sided") => [
      kendallCorrelation(u, v, { alternative }).exactPValue,
      spearmanCorrelation(u, v, { alternative }).exactPValue,
    ];
    expect(exact("less")[0]).toBeCloseTo(0.98492063492063497, 12);
    expect(exact("less")[1]).toBeCloseTo(0.98293650793650789, 12);
    expect(exact("greater")[0]).toBeCloseTo(0.034523809523809512, 12);
    expect(exact("greater")[1]).toBeCloseTo(0.024007936507936509, 12);
    expect(exact("two-sided")[0]).toBeCloseTo(0.069047619047619024, 12);
    expect(exact("two-sided")[1]).toBeCloseTo(0.048015873015873019, 12);
  });

  it("say why there is no exact p-value", () => {
    expect(kendallCorrelation(x, y)).toMatchObject({ exactPValue: null, exactReason: "there are ties" });
    expect(kendallCorrelation([1, 2, 3], [1, 2, 3], { weights: [1, 2, 1] }).exactReason).toBe("there are ties");
  });

  it("give a reason for constant columns and for fewer than three pairs", () => {
    for (const correlate of correlations) {
      expect(correlate([1, 1, 1, 1], [1, 2, 3, 4])).toMatchObject({
        estimate: null,
        pValue: null,
        interval: null,
        reason: "a column does not vary",
      });
      expect(correlate([1, 2, null], [1, 2, 3])).toMatchObject({
        n: 2,
        dropped: 1,
        estimate: null,
        reason: "fewer than three complete pairs",
      });
    }
  });

  it("leave the interval out where there are too few pairs for it, with a reason", () => {
    expect(pearsonCorrelation([1, 2, 3], [1, 3, 2])).toMatchObject({
      interval: null,
      intervalReason: "Fisher's interval needs four pairs",
    });
    expect(kendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4]).interval).toBeNull();
  });

  it("keep their digits on a large common offset", () => {
    const shifted = [x.map((value) => value + 1e9), y.map((value) => value + 1e9)] as const;
    for (const correlate of correlations) expect(correlate(...shifted).estimate).toBeCloseTo(correlate(x, y).estimate ?? Number.NaN, 13);
  });

  const pair = fc.record({ a: fc.integer({ min: 0, max: 6 }), b: fc.integer({ min: 0, max: 6 }), weight: fc.integer({ min: 0, max: 3 }) });
  const pairs = fc.array(pair, { minLength: 3, maxLength: 20 });

  it("treat a weight as that many pairs", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const expanded = rows.flatMap((row) => new Array<typeof row>(row.weight).fill(row));
        for (const correlate of correlations) {
          const weighted = correlate(
            rows.map(({ a }) => a),
            rows.map(({ b }) => b),
            { weights: rows.map(({ weight }) => weight) },
          );
          const repeated = correlate(
            expanded.map(({ a }) => a),
            expanded.map(({ b }) => b),
          );
          expect([weighted.n, weighted.reason]).toEqual([repeated.n, repeated.reason]);
          if (repeated.estimate !== null) expect(weighted.estimate).toBeCloseTo(repeated.estimate, 12);
          if (repeated.pValue !== null) expect(weighted.pValue).toBeCloseTo(repeated.pValue, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are symmetric, and change sign with one column", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [rows.map((row) => row.a), rows.map((row) => row.b)];
        for (const correlate of correlations) {
          const { estimate, pValue } = correlate(a, b);
          if (estimate === null || pValue === null) continue;
          expect(correlate(b, a).estimate).toBeCloseTo(estimate, 12);
          const flipped = correlate(
            a,
            b.map((value) => -value),
          );
          expect(flipped.estimate).toBeCloseTo(-estimate, 12);
          expect(flipped.pValue).toBeCloseTo(pValue, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts concordance as the plain double loop does", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        let s = 0;
        for (const one of rows) for (const two of rows) if (one.a < two.a) s += Math.sign(two.b - one.b);
        const tau = kendallCorrelation(
          rows.map((row) => row.a),
          rows.map((row) => row.b),
        );
        if (tau.estimate !== null) expect(Math.sign(tau.estimate)).toBe(Math.sign(s));
      }),
    );
  });
});
