import { describe, expect, it } from "vitest";
import { ancova } from "../../src/anova/ancova.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 0, 0, 1, 1, 1, 1] };
const pre = [1, 2, 3, 5, 2, 3, 4, 6];
const post = [2, 3, 4.5, 5, 4, 5, 6.5, 9];

// expected values from R 4.2.2: lm(post ~ pre + group), anova(lm(post ~ pre + group), lm(post ~ pre * group))
describe("ancova", () => {
  it("gives the common slope, the table and the test of equal slopes", () => {
    const found = ancova({ pre, post, factors: [group] });
    expect(found.slope.slope).toBeCloseTo(1.014285714285714, 12);
    expect(found.slope.standardError).toBeCloseTo(0.1462455301950826, 12);
    expect(found.slope.pValue).toBeCloseTo(0.000956615717492503, 12);
    expect(found.table.terms.map((row) => row.term)).toEqual(["pre", "group"]);
    expect(found.slopesHomogeneity.f).toBeCloseTo(6.4800000000000049, 11);
  });

  // car::Anova(lm(post ~ pre + age + g), type = 3) with contr.sum
  it("adjusts for further covariates", () => {
    const g = { name: "g", levels: ["a", "b", "c"], codes: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2] };
    const age = { name: "age", values: [6, 7, 9, 12, 13, 8, 15, 10, 9, 16, 7, 11] };
    const found = ancova({
      pre: [8, 9, 11, 10, 12, 7, 13, 9, 10, 14, 8, 11],
      post: [10, 12, 13, 15, 14, 9, 17, 11, 15, 18, 9, 16],
      factors: [g],
      covariates: [age],
    });
    expect(found.table.terms.map((row) => row.term)).toEqual(["pre", "age", "g"]);
    [2.945281155496, 3.462250684818, 5.48446266295].forEach((squares, at) => {
      expect(found.table.terms[at]!.sumOfSquares).toBeCloseTo(squares, 10);
    });
    expect(found.table.residual.df).toBe(7);
  });

  it("keeps its digits beside a constant of a thousand millions in both columns", () => {
    const far = (column: readonly number[]): number[] => column.map((value) => value + 1e9);
    const found = ancova({ pre: far(pre), post: far(post), factors: [group] });
    const near = ancova({ pre, post, factors: [group] });
    expect(found.slope.slope).toBeCloseTo(near.slope.slope!, 13);
    found.table.terms.forEach((row, index) => {
      expect(row.f).toBeCloseTo(near.table.terms[index]!.f!, 10);
    });
  });

  it("refuses a slope where every child began at the same score, and compares the groups", () => {
    const found = ancova({ pre: pre.map(() => 3), post, factors: [group] });
    expect(found.slope.slope).toBeNull();
    expect(found.table.terms[0]!.f).toBeNull();
    expect(found.table.terms[1]!.f).not.toBeNull();
    expect(found.slopesHomogeneity.f).toBeNull();
  });
});
