import { describe, expect, it } from "vitest";
import { designRow } from "../../src/linear/designRow.ts";
import { fitLeastSquares } from "../../src/linear/leastSquares.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { numberCells } from "../../src/linear/numberCells.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };

describe("a linear model's columns and cells", () => {
  it("name a covariate's product with a factor", () => {
    const model = fitLinearModel(
      {
        response: [1, 3, 5, 8, 4, 6],
        factors: [{ ...group, codes: [0, 0, 0, 1, 1, 1] }],
        covariates: [{ name: "pre", values: [1, 2, 4, 1, 3, 4] }],
      },
      { terms: ["pre", "group", "pre:group"] },
    );
    expect(model.columns.map((column) => column.label)).toContain("pre:group[group1]");
    expect(designRow(model, { group: 0 }, { pre: 2.5 })).toEqual(Float64Array.of(1, 0, 1, 0));
  });

  it("are numbered alike where they are too many for a table", () => {
    const size = 1100;
    const codes = Array.from({ length: size }, (_, row) => row);
    const levels = codes.map(String);
    const used = { factor: { name: "f", levels, unusedLevels: [] }, position: Int32Array.from(codes) };
    const kept = new Uint8Array(size).fill(1);
    kept[5] = 0;
    const { cellOf, cells } = numberCells(
      [
        { name: "f", levels, codes },
        { name: "g", levels, codes },
      ],
      [used, used],
      kept,
    );
    expect(cells).toHaveLength(size - 1);
    expect([cellOf[4], cellOf[5], cellOf[6]]).toEqual([4, -1, 5]);
    expect(cells[5]).toEqual([6, 6]);
  });
});

describe("a linear model of no response", () => {
  it("is refused", () => {
    expect(() => fitLeastSquares({ responses: [], factors: [], covariates: [] }, undefined, undefined)).toThrow(
      "responses: argument range; found none",
    );
  });
});
