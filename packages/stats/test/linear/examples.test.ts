import { describe, expect, it } from "vitest";
import { designRow } from "../../src/linear/designRow.ts";
import { leverage } from "../../src/linear/leverage.ts";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { residuals } from "../../src/linear/residuals.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
const data = { response: [1, 3, 5, 7], factors: [group] };

describe("the examples of the documentation", () => {
  it("are true of linear models", () => {
    const model = fitLinearModel(data);
    expect(model.residualSumOfSquares).toBe(4);
    expect(designRow(model, { group: 1 })).toEqual(Float64Array.of(1, -1));
    const mean = linearCombination(model, designRow(model, { group: 0 }));
    expect([mean.estimate, mean.standardError]).toEqual([expect.closeTo(2, 12), expect.closeTo(1, 12)]);
    const three = fitLinearModel({ ...data, factors: [{ ...group, codes: [0, 0, 1, -1] }] });
    expect(residuals(three)).toEqual([expect.closeTo(-1, 12), expect.closeTo(1, 12), expect.closeTo(0, 12), null]);
    expect(leverage(three)).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12), expect.closeTo(1, 12), null]);
  });
});
