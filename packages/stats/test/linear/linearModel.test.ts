import { describe, expect, it } from "vitest";
import { designRow } from "../../src/linear/designRow.ts";
import { isEstimable } from "../../src/linear/isEstimable.ts";
import { leverage } from "../../src/linear/leverage.ts";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { residuals } from "../../src/linear/residuals.ts";

// expected values from R 4.2.2: lm(y ~ x + a * b, contrasts = contr.sum)
const y = [4, 1, 5, 3, 8, 6, 9, 2, 7, 7.5];
const x = [1, 2, 3, 2, 5, 4, 6, 1, 3, 2];
const a = { name: "a", levels: ["p", "q"], codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 1, 0, 0, 1, 0, 1, 0] };

describe("fitLinearModel", () => {
  it("drops rows with a missing value and counts them", () => {
    const model = fitLinearModel({ response: [...y.slice(0, 9), null], factors: [a, b] });
    expect([model.n, model.dropped]).toEqual([9, 1]);
  });

  it("gives cell means as estimates of the full factorial", () => {
    const model = fitLinearModel({ response: y, factors: [a, b] });
    for (const cell of model.cells) {
      const row = designRow(model, { a: cell.codes[0]!, b: cell.codes[1]! });
      expect(linearCombination(model, row).estimate).toBeCloseTo(cell.mean, 12);
    }
  });

  it("says that a combination with an empty cell is not estimable", () => {
    const empty = { ...b, codes: [0, 0, 0, 0, 0, 0, 1, 0, 1, 0] };
    const model = fitLinearModel({ response: y, factors: [a, empty] });
    expect(model.rank).toBe(3);
    expect(isEstimable(model, designRow(model, { a: 0, b: 0 }))).toBe(true);
    expect(isEstimable(model, designRow(model, { a: 0, b: 1 }))).toBe(false);
    expect(linearCombination(model, designRow(model, { b: 1 })).estimate).toBeNull();
  });

  it("fits covariates by within-cell cross-products", () => {
    const model = fitLinearModel({ response: y, factors: [a, b], covariates: [{ name: "x", values: x }] });
    const slope = new Float64Array(model.columns.length);
    slope[model.columns.findIndex((column) => column.term === "x")] = 1;
    const found = linearCombination(model, slope);
    expect(found.estimate).toBeCloseTo(0.922330097087379, 13);
    expect(found.standardError).toBeCloseTo(0.407165529604907, 13);
    expect(model.residualSumOfSquares).toBeCloseTo(14.2297734627832, 12);
    const mean = linearCombination(model, designRow(model, { a: 0 }, { x: 2 }));
    expect(mean.estimate).toBeCloseTo(3.37216828478965, 13);
    expect(mean.standardError).toBeCloseTo(0.796462911716909, 13);
  });

  it("gives residuals and leverages row by row", () => {
    const model = fitLinearModel({ response: y, factors: [a, b], covariates: [{ name: "x", values: x }] });
    const expected = [0.177993527508092, -1, -0.666666666666668, 1, 0.488673139158576];
    expected.forEach((value, row) => {
      expect(residuals(model)[row]).toBeCloseTo(value, 13);
    });
    const leverages = [0.566343042071198, 0.5, 0.333333333333333, 0.5, 0.566343042071197];
    leverages.forEach((value, row) => {
      expect(leverage(model)[row]).toBeCloseTo(value, 13);
    });
  });
});
