import { describe, expect, it } from "vitest";
import { robustAnova } from "../../src/anova/robustAnova.ts";

const y = [2, 3, 4.5, 4, 5, 6, 7, 5.5, 8, 6];
const x = [1, 2, 4, 3, 2, 5, 3, 1, 4, 2];
const g = { name: "g", levels: ["1", "2", "3"], codes: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2] };

// expected values: R 4.2.2, the sandwich written out with model.matrix, hatvalues and residuals
describe("robustAnova", () => {
  it("gives HC3 tests for factors", () => {
    const found = robustAnova({ response: y, factors: [g] });
    expect(found.terms[0]!.f).toBeCloseTo(5.1065191325200754, 12);
    expect(found.coefficients[0]!.standardError).toBeCloseTo(0.43479099562495904, 12);
  });

  it("gives HC3 tests beside a covariate", () => {
    const found = robustAnova({ response: y, factors: [g], covariates: [{ name: "x", values: x }] });
    expect(found.terms.find((term) => term.term === "g")!.f).toBeCloseTo(94.494596653337481, 12);
  });

  it("counts a weighted row as its copies", () => {
    const weights = y.map((_, row) => 1 + (row % 2));
    const repeat = <T>(values: readonly T[]): T[] => values.flatMap((value, row) => new Array<T>(weights[row]!).fill(value));
    const covariates = [{ name: "x", values: x }];
    const weighted = robustAnova({ response: y, factors: [g], covariates }, { weights, sumsOfSquares: "II" });
    const codes = repeat(g.codes);
    const repeated = robustAnova(
      { response: repeat(y), factors: [{ ...g, codes }], covariates: [{ name: "x", values: repeat(x) }] },
      { sumsOfSquares: "II" },
    );
    weighted.terms.forEach((term, index) => {
      expect(term.f).toBeCloseTo(repeated.terms[index]!.f!, 10);
    });
  });

  it("refuses a cell with a single row, whose variance is unknown", () => {
    const found = robustAnova({ response: [1, 2, 4, 5, 9], factors: [{ name: "g", levels: ["1", "2", "3"], codes: [0, 0, 1, 1, 2] }] });
    expect(found.terms[0]!.f).toBeNull();
    expect(found.reason).toBe("a row has leverage 1 (a cell with a single row): its variance cannot be estimated");
  });
});
