import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bartlettTest } from "../../src/assumptions/bartlettTest.ts";
import { brownForsytheTest } from "../../src/assumptions/brownForsytheTest.ts";
import { leveneTest } from "../../src/assumptions/leveneTest.ts";

// InsectSprays of R
const counts = [
  10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13, 11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13, 0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4, 3, 5,
  12, 6, 4, 3, 5, 5, 5, 5, 2, 4, 3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4, 11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13,
];
const spray = { name: "spray", levels: ["A", "B", "C", "D", "E", "F"], codes: counts.map((_, row) => Math.floor(row / 12)) };
const twoGroups = (codes: number[]) => ({ name: "g", levels: ["a", "b"], codes });

describe("tests of equal variances", () => {
  it("agree with R on InsectSprays", () => {
    const levene = leveneTest(counts, spray);
    const brownForsythe = brownForsytheTest(counts, spray);
    const bartlett = bartlettTest(counts, spray);
    expect(levene.statistic).toBeCloseTo(6.4553527100866956, 12);
    expect(levene.pValue).toBeCloseTo(6.1036338344821103e-5, 16);
    expect([levene.df1, levene.df2]).toEqual([5, 66]);
    expect(brownForsythe.statistic).toBeCloseTo(3.8213563132259241, 12);
    expect(brownForsythe.pValue).toBeCloseTo(0.0042227911389921364, 14);
    expect(bartlett.statistic).toBeCloseTo(25.959825320368687, 12);
    expect(bartlett.pValue).toBeCloseTo(9.0851223329453131e-5, 16);
  });

  it("keep their digits on a large common offset", () => {
    const shifted = counts.map((count) => count + 1e9);
    for (const test of [leveneTest, brownForsytheTest, bartlettTest])
      expect(test(shifted, spray).statistic).toBeCloseTo(test(counts, spray).statistic ?? Number.NaN, 10);
  });

  it("take the cells of several factors as groups and leave empty cells out", () => {
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 1, 1, 1] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 0, 0, 1, 1, 1] };
    expect(leveneTest([1, 2, 4, 1, 5, 9], [a, b])).toEqual(leveneTest([1, 2, 4, 1, 5, 9], twoGroups([0, 0, 0, 1, 1, 1])));
  });

  it("drop rows in which the value or the group is missing, and count them", () => {
    const result = brownForsytheTest([1, 2, 4, null, 5, 9, 3], twoGroups([0, 0, 0, 0, 1, 1, -1]));
    expect([result.n, result.dropped]).toEqual([5, 2]);
  });

  it("give a reason instead of a number where there is nothing to compare", () => {
    expect(leveneTest([1, 2, 3], twoGroups([0, 0, 0]))).toMatchObject({ statistic: null, pValue: null, reason: "fewer than two groups" });
    expect(leveneTest([3, 3, 3, 3], twoGroups([0, 0, 1, 1]))).toMatchObject({ statistic: null, pValue: null });
    expect(bartlettTest([1, 2, 3], twoGroups([0, 0, 1]))).toMatchObject({ statistic: null, reason: "a group has fewer than two values" });
    expect(bartlettTest([0.1, 0.1, 0.1, 7, 7], twoGroups([0, 0, 0, 1, 1])).reason).toBe("no group has any variance");
  });

  it("say that one group without variance makes Bartlett's statistic infinite", () => {
    expect(bartlettTest([0.1, 0.1, 0.1, 7, 8], twoGroups([0, 0, 0, 1, 1]))).toMatchObject({
      statistic: Number.POSITIVE_INFINITY,
      pValue: 0,
    });
  });

  it("refuse columns of different length", () => {
    expect(() => leveneTest([1, 2, 3], twoGroups([0, 1]))).toThrow("length mismatch");
  });

  it("treat a weight as that many rows", () => {
    const row = fc.record({
      value: fc.integer({ min: -9, max: 9 }),
      code: fc.integer({ min: 0, max: 1 }),
      weight: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 12 }), (rows) => {
        const expanded = rows.flatMap((each) => new Array<typeof each>(each.weight).fill(each));
        for (const test of [leveneTest, brownForsytheTest, bartlettTest]) {
          const weighted = test(
            rows.map(({ value }) => value),
            twoGroups(rows.map(({ code }) => code)),
            { weights: rows.map(({ weight }) => weight) },
          );
          const repeated = test(
            expanded.map(({ value }) => value),
            twoGroups(expanded.map(({ code }) => code)),
          );
          expect([weighted.n, weighted.reason]).toEqual([repeated.n, repeated.reason]);
          if (repeated.statistic !== null) expect(weighted.statistic).toBeCloseTo(repeated.statistic, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order of the levels", () => {
    const reversed = { name: "spray", levels: [...spray.levels].reverse(), codes: spray.codes.map((code) => 5 - code) };
    for (const test of [leveneTest, brownForsytheTest, bartlettTest])
      expect(test(counts, reversed).statistic).toBeCloseTo(test(counts, spray).statistic ?? Number.NaN, 12);
  });
});
