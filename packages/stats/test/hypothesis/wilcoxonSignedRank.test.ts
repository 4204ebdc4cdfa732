import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilcoxonSignedRank, wilcoxonSignedRankOfDifferences } from "../../src/hypothesis/wilcoxonSignedRank.ts";
import { columns, pairs, runs } from "./pairs.ts";

// Hollander & Wolfe (1973), depression scores at two visits; the example of R's ?wilcox.test
const firstVisit = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const secondVisit = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

describe("wilcoxonSignedRank", () => {
  it("gives the depression scores as R's wilcox.test", () => {
    const test = wilcoxonSignedRank(secondVisit, firstVisit);
    expect(test.statistic).toBe(40);
    expect(test.pValue).toBeCloseTo(0.0390625, 15);
    expect(test.estimate).toBeCloseTo(0.46, 12);
    expect(test.interval?.lower).toBeCloseTo(0.01, 12);
    expect(test.interval?.upper).toBeCloseTo(0.786, 12);
  });

  it("counts the sign patterns of tied ranks one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 9 }), (differences) => {
        const ranked = differences.filter((d) => d !== 0);
        fc.pre(ranked.length > 0);
        const sizes = ranked.map(Math.abs);
        const rank = sizes.map((a) => sizes.filter((b) => b < a).length + (sizes.filter((b) => b === a).length + 1) / 2);
        const sum = (positive: (i: number) => boolean) => rank.reduce((total, r, i) => (positive(i) ? total + r : total), 0);
        const seen = sum((i) => ranked[i]! > 0);
        let above = 0;
        for (let pattern = 0; pattern < 2 ** ranked.length; pattern++) if (sum((i) => ((pattern >> i) & 1) === 1) >= seen) above++;
        const test = wilcoxonSignedRankOfDifferences(differences);
        expect(test.exactConditional!.greater).toBeCloseTo(above / 2 ** ranked.length, 12);
      }),
      runs,
    );
  });

  it("finds the median of the Walsh averages without forming them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 14 }), (differences) => {
        const averages = differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)).sort((a, b) => a - b);
        const half = averages.length / 2;
        const median = (averages[Math.ceil(half) - 1]! + averages[Math.floor(half)]!) / 2;
        expect(wilcoxonSignedRankOfDifferences(differences).estimateAllPairs).toBe(median);
      }),
      runs,
    );
  });

  it("takes scores that differ in the last bit for tied", () => {
    const test = wilcoxonSignedRank([1.1, 2.2, 3.3], [1.3, 2.4, 3.3 + 1e-15]);
    expect(test).toMatchObject({ ties: true, zeros: 1, used: 2, exact: null });
  });

  it("ranks zeros first with Pratt's rule", () => {
    // ranks of the sizes 0 0 1 2 3 are 1.5 1.5 3 4 5
    const test = wilcoxonSignedRankOfDifferences([0, 0, 1, -2, 3], { zeros: "pratt" });
    expect([test.positiveSum, test.negativeSum]).toEqual([8, 4]);
    // Var = (n (n + 1) (2n + 1) - z (z + 1) (2z + 1)) / 24 (Pratt 1959; Cureton 1967) less the ranks of the zeros
    expect(test.normalUncorrected!.z).toBeCloseTo(2 / Math.sqrt((9 + 16 + 25) / 4), 12);
  });

  it("changes sign when pre and post are swapped, and gives the same p", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const [there, back] = [wilcoxonSignedRank(pre, post), wilcoxonSignedRank(post, pre)];
        expect(back.estimate! + there.estimate!).toBe(0);
        expect(back.positiveSum).toBe(there.negativeSum);
        expect(back.pValue!).toBeCloseTo(there.pValue!, 12);
        expect(back.rankBiserial! + there.rankBiserial!).toBeCloseTo(0, 15);
      }),
      runs,
    );
  });

  it("gives the same for weights as for repeated pairs, to the bit", () => {
    fc.assert(
      fc.property(pairs, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 }), (rows, times) => {
        const { pre, post } = columns(rows);
        const long = columns(rows.flatMap((row, i) => Array.from({ length: times[i]! }, () => row)));
        expect(wilcoxonSignedRank(pre, post, { weights: times.slice(0, rows.length) })).toEqual(wilcoxonSignedRank(long.pre, long.post));
      }),
      runs,
    );
  });

  it("answers for 50,000 untied differences without a table of their pairs", () => {
    const differences = Array.from({ length: 50_000 }, (_, i) => ((i * 7919) % 50_021) / 1000 - 20);
    const test = wilcoxonSignedRankOfDifferences(differences);
    expect(test.exactConditional).toBeNull();
    expect(test.estimate).toBeCloseTo(5, 1);
    expect(test.interval!.lower).toBeLessThan(test.estimate!);
  });

  it("says that there is nothing to rank", () => {
    expect(wilcoxonSignedRank([1, 2], [1, 2])).toMatchObject({
      pValue: null,
      zeros: 2,
      reason: "every difference is zero: there is nothing to rank",
    });
  });
});
