import { describe, expect, it } from "vitest";
import { designRow } from "../../src/linear/designRow.ts";
import { fitLeastSquares } from "../../src/linear/leastSquares.ts";
import { leverage } from "../../src/linear/leverage.ts";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { readRows } from "../../src/linear/readRows.ts";
import { residuals } from "../../src/linear/residuals.ts";

const a = { name: "a", levels: ["p", "q"], codes: [0, 0, 1, 1] };
const b = { name: "b", levels: ["u", "v", "w"], codes: [0, 2, 0, 2] };
const response = [1, 3, 5, 8];

describe("a linear model refuses", () => {
  it("codes that name no level", () => {
    for (const code of [2, -2, 0.5])
      expect(() => fitLinearModel({ response, factors: [{ ...a, codes: [0, 0, 1, code] }] })).toThrow(
        `a: unknown level; found ${code}, expected a code from -1 to 1`,
      );
  });

  it("values without end, naming the column", () => {
    expect(() => fitLinearModel({ response: [1, 3, 5, Number.POSITIVE_INFINITY], factors: [a] })).toThrow(
      "response: argument range; found Infinity, expected finite numbers",
    );
    const covariates = [{ name: "age", values: [1, 2, 3, Number.NEGATIVE_INFINITY] }];
    expect(() => fitLinearModel({ response, factors: [a], covariates })).toThrow("age: argument range; found -Infinity");
  });

  it("columns of another length, and names used twice", () => {
    expect(() => fitLinearModel({ response, factors: [{ ...a, codes: [0, 1] }] })).toThrow(
      "codes of a: length mismatch; found length 2, expected length 4",
    );
    expect(() => fitLinearModel({ response, factors: [], covariates: [{ name: "age", values: [1] }] })).toThrow("age: length mismatch");
    expect(() => fitLinearModel({ response, factors: [a, a] })).toThrow(
      "factors: argument range; found a twice, expected factors with different names",
    );
    expect(() => fitLinearModel({ response, factors: [a] }, { weights: [1, 1, 1] })).toThrow("weights: length mismatch");
    expect(() => fitLinearModel({ response, factors: [a] }, { weights: [1, 1, 1, -1] })).toThrow("weights: argument range");
  });

  it("a model without a response", () => {
    expect(() => fitLeastSquares({ responses: [], factors: [], covariates: [] }, undefined, undefined)).toThrow(
      "responses: argument range; found none, expected at least one response",
    );
  });
});

describe("a row of the design", () => {
  const model = () => fitLinearModel({ response, factors: [a, b], covariates: [] }, { terms: ["a", "b"] });

  it("takes the last level as minus one in every column, and a factor that is left out as its mean", () => {
    expect(model().factors).toEqual([
      { name: "a", levels: ["p", "q"], unusedLevels: [] },
      { name: "b", levels: ["u", "w"], unusedLevels: ["v"] },
    ]);
    expect(designRow(model(), { a: 0, b: 1 })).toEqual(Float64Array.of(1, 1, -1));
    expect(designRow(model(), new Map([["b", 0]]))).toEqual(Float64Array.of(1, 0, 1));
    expect(designRow(model(), {})).toEqual(Float64Array.of(1, 0, 0));
    expect(designRow(model(), { a: -1, b: 0 })).toEqual(Float64Array.of(1, 0, 1));
  });

  it("is refused for a name or a level that the model does not have", () => {
    expect(() => designRow(model(), { c: 0 })).toThrow("levels: unknown term; found c, expected a, b");
    expect(() => designRow(model(), {}, { age: 3 })).toThrow("covariates: unknown term; found age, expected none");
    for (const code of [2, -2, 0.5])
      expect(() => designRow(model(), { b: code })).toThrow(`b: unknown level; found ${code}, expected a position from 0 to 1`);
  });

  it("must be as long as the model's columns", () => {
    expect(() => linearCombination(model(), [1, 0])).toThrow("row: length mismatch; found length 2, expected length 3");
  });
});

describe("rows that are complete", () => {
  const read = (values: readonly (number | null | undefined)[], codes: readonly number[], weights: readonly number[] | null = null) =>
    readRows([{ name: "y", values }], [{ ...a, codes }], weights);

  it("lack nothing; the others are counted by their weight", () => {
    const rows = read([1, null, undefined, Number.NaN, 5, 6], [1, 0, 0, 0, -1, 1], [2, 1, 3, 1, 4, 0]);
    expect(rows).toMatchObject({ n: 2, dropped: 9, cellOf: Int32Array.of(0, -1, -1, -1, -1, -1), cells: [[0]] });
    expect(rows.factors).toEqual([{ name: "a", levels: ["q"], unusedLevels: ["p"] }]);
    expect(read([1, null, 3], [0, 1, 1])).toMatchObject({ n: 2, dropped: 1, weights: null, cellOf: Int32Array.of(0, -1, 1) });
  });
});

describe("leverage and residuals", () => {
  const group = { name: "group", levels: ["x", "y"], codes: [0, 0, 0, 1, 1, 1] };
  const fit = () => fitLinearModel({ response: [1, 2, 4, null, 5, 9], factors: [group] });

  it("have a place for every row, null where it was left out", () => {
    expect(leverage(fit())[3]).toBeNull();
    expect(residuals(fit())[3]).toBeNull();
    expect(leverage(fit())[0]).toBeCloseTo(1 / 3, 12);
    expect(residuals(fit())[5]).toBeCloseTo(2, 12);
  });

  it("are refused of a fit that has no rows", () => {
    const withoutRows = { ...fit(), fit: { ...fit().fit, rows: null } };
    expect(() => leverage(withoutRows)).toThrow("model: argument type; found a model of cell means, expected a model of rows");
    expect(() => residuals(withoutRows)).toThrow("model: argument type; found a model of cell means, expected a model of rows");
  });
});
