import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clinicalCutoff } from "../../src/reliability/clinicalCutoff.ts";
import { cronbachAlpha } from "../../src/reliability/cronbachAlpha.ts";
import { intraclassCorrelation } from "../../src/reliability/intraclassCorrelation.ts";
import { mcdonaldOmega } from "../../src/reliability/mcdonaldOmega.ts";
import { reliableChange } from "../../src/reliability/reliableChange.ts";

const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
  minLength: 4,
  maxLength: 25,
});
const columnsOf = (rows: readonly (readonly number[])[]) => [0, 1, 2].map((item) => rows.map((row) => row[item] ?? 0));

describe("cronbachAlpha", () => {
  it("is k/(k-1) (1 - sum of variances / variance of the total)", () => {
    // item variances 11/12 and 2/3, variance of the total 35/12: 2 (1 - 19/35)
    expect(
      cronbachAlpha([
        [1, 2, 3, 3],
        [1, 2, 2, 3],
      ]).estimate,
    ).toBeCloseTo(32 / 35, 14);
  });

  it("does not change with the order of items or a shift and common scale", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const items = columnsOf(rows);
        const alpha = cronbachAlpha(items);
        const moved = cronbachAlpha([...items].reverse().map((item, at) => item.map((value) => 10 * value + at)));
        if (alpha.estimate === null) expect(moved.estimate).toBeNull();
        else expect(moved.estimate).toBeCloseTo(alpha.estimate, 8);
      }),
      { numRuns: 60 },
    );
  });

  it("treats a weight as that many rows", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const weights = rows.map((_, row) => row % 3);
        const expanded = rows.flatMap((row, at) => new Array<typeof row>(weights[at] ?? 0).fill(row));
        const weighted = cronbachAlpha(columnsOf(rows), { weights });
        const repeated = cronbachAlpha(columnsOf(expanded));
        expect([weighted.n, weighted.reason]).toEqual([repeated.n, repeated.reason]);
        if (repeated.estimate !== null) expect(weighted.estimate).toBeCloseTo(repeated.estimate, 8);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps its digits on a large common offset", () => {
    const items = [
      [1, 2, 3, 3, 2],
      [1, 2, 2, 3, 1],
      [3, 1, 2, 3, 1],
    ];
    const shifted = items.map((item) => item.map((value) => value + 1e9));
    expect(cronbachAlpha(shifted).estimate).toBeCloseTo(cronbachAlpha(items).estimate ?? Number.NaN, 12);
  });

  it("drops rows with a missing item and gives a reason where too few remain", () => {
    expect(
      cronbachAlpha([
        [1, 2, null],
        [1, null, 2],
      ]),
    ).toMatchObject({ n: 1, dropped: 2, estimate: null, interval: null, reason: "fewer than two complete rows" });
    expect(
      cronbachAlpha([
        [2, 2, 2],
        [3, 3, 3],
      ]).reason,
    ).toBe("the sum of the items does not vary");
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ estimate: null, standardErrorOfMeasurement: null });
  });

  it("leaves out what an item without variance cannot have", () => {
    const alpha = cronbachAlpha([
      [1, 2, 3, 1],
      [1, 2, 2, 1],
      [2, 2, 2, 2],
    ]);
    expect(alpha.standardized).toBeNull();
    expect(alpha.itemRestCorrelations[2]).toBeNull();
    expect(alpha.estimate).not.toBeNull();
  });

  it("asks for two items", () => {
    expect(() => cronbachAlpha([[1, 2, 3]])).toThrow("at least two columns");
  });
});

describe("mcdonaldOmega", () => {
  it("has one solution for three items, whatever the extraction", () => {
    const items = [
      [1, 2, 3, 4, 5, 2, 3, 1, 4, 2],
      [2, 1, 3, 3, 4, 2, 1, 3, 5, 4],
      [2, 3, 2, 4, 3, 1, 3, 2, 4, 3],
    ];
    const minres = mcdonaldOmega(items);
    expect(mcdonaldOmega(items, { extraction: "ml" }).estimate).toBeCloseTo(minres.estimate ?? Number.NaN, 8);
    // three items: loadings^2 = r12 r13 / r23 exactly, worked out in R
    expect(minres.estimate).toBeCloseTo(0.75786446743113955, 9);
    expect(minres.loadings?.[0]).toBeCloseTo(0.86120344408632898, 9);
    expect(minres.observed).toBeCloseTo(minres.estimate ?? Number.NaN, 8);
  });

  it("gives a reason for constant items and for Heywood cases", () => {
    expect(
      mcdonaldOmega([
        [1, 2, 3, 4],
        [1, 1, 1, 1],
        [2, 1, 4, 3],
      ]),
    ).toMatchObject({ estimate: null, reason: "an item does not vary" });
    expect(
      mcdonaldOmega([
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [2, 1, 4, 3],
      ]),
    ).toMatchObject({ estimate: null, loadings: null });
  });
});

describe("intraclassCorrelation", () => {
  it("reproduces table 4 of Shrout & Fleiss (1979)", () => {
    const ratings = [
      [9, 6, 8, 7, 10, 6],
      [2, 1, 4, 1, 5, 2],
      [5, 3, 6, 2, 6, 4],
      [8, 2, 8, 6, 9, 7],
    ];
    const estimates = intraclassCorrelation(ratings).coefficients.map(({ estimate }) => Number(estimate?.toFixed(2)));
    expect(estimates).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
  });

  it("treats a weight as that many targets", () => {
    const weighted = intraclassCorrelation(
      [
        [9, 6, 8],
        [2, 1, 4],
      ],
      { weights: [2, 1, 1] },
    );
    const repeated = intraclassCorrelation([
      [9, 9, 6, 8],
      [2, 2, 1, 4],
    ]);
    weighted.coefficients.forEach((row, at) => {
      expect(row.estimate).toBeCloseTo(repeated.coefficients[at]?.estimate ?? Number.NaN, 12);
    });
  });

  it("gives a reason where the raters agree exactly", () => {
    expect(
      intraclassCorrelation([
        [1, 2, 3],
        [1, 2, 3],
      ]).coefficients[0]?.estimate,
    ).toBeNull();
    expect(
      intraclassCorrelation([
        [1, 2, 3],
        [1, 2, 3],
      ]).reason,
    ).toMatch("no error variance");
  });
});

describe("reliableChange", () => {
  it("counts only changes beyond the criterion as reliable", () => {
    const result = reliableChange([10, 10, 10, 10, 10], [12, 8, 11, 10, null], { reliability: 0.5, standardDeviation: 1, criterion: 1.5 });
    expect(result).toMatchObject({ n: 4, dropped: 1, improved: 1, worsened: 1, unchanged: 2, threshold: expect.closeTo(1.5, 12) });
    expect(result.indices).toEqual([2, -2, 1, 0, null].map((index) => (index === null ? null : expect.closeTo(index, 12))));
    expect(result.classes).toEqual(["improved", "worsened", "unchanged", "unchanged", null]);
  });

  it("does not count a change that equals the threshold", () => {
    expect(reliableChange([1, 2], [3, 2], { reliability: 0.5, standardDeviation: 1, criterion: 2 })).toMatchObject({
      improved: 0,
      unchanged: 2,
    });
  });

  it("swaps improved and worsened with pre and post, and with the direction", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, (rows) => {
        const [pre, post] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const options = { reliability: 0.8, standardDeviation: 3 };
        const forward = reliableChange(pre, post, options);
        const backward = reliableChange(post, pre, options);
        const lower = reliableChange(pre, post, { ...options, direction: "lower-is-better" });
        expect([backward.worsened, backward.improved]).toEqual([forward.improved, forward.worsened]);
        expect([lower.worsened, lower.improved]).toEqual([forward.improved, forward.worsened]);
      }),
      { numRuns: 60 },
    );
  });

  it("treats a weight as that many pairs", () => {
    const weighted = reliableChange([1, 5, 9], [9, 5, 8], { reliability: 0.8, weights: [3, 1, 2], cutoff: 6 });
    const repeated = reliableChange([1, 1, 1, 5, 9, 9], [9, 9, 9, 5, 8, 8], { reliability: 0.8, cutoff: 6 });
    const counts = ({ n, sdPre, improved, unchanged, worsened, crossedCutoff, recovered }: typeof weighted) => ({
      n,
      sdPre: expect.closeTo(sdPre ?? Number.NaN, 12),
      improved,
      unchanged,
      worsened,
      crossedCutoff,
      recovered,
    });
    expect(weighted).toMatchObject(counts(repeated));
  });

  it("takes the cutoff where both groups' z scores meet", () => {
    const cutoff = clinicalCutoff({ clinicalMean: 12, clinicalStandardDeviation: 2, normMean: 18, normStandardDeviation: 4 });
    expect((cutoff - 12) / 2).toBeCloseTo((18 - cutoff) / 4, 12);
  });

  it("gives a reason where the scores before do not vary, and refuses a reliability of 1", () => {
    expect(reliableChange([3, 3, 3], [4, 5, 6], { reliability: 0.8 })).toMatchObject({
      improved: null,
      threshold: null,
      reason: "the scores before do not vary",
    });
    expect(reliableChange([null], [1], { reliability: 0.8 }).reason).toBe("no complete pair");
    expect(() => reliableChange([1, 2], [2, 3], { reliability: 1 })).toThrow("reliability");
  });
});
