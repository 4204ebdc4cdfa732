import { describe, expect, it } from "vitest";
import { ancova } from "../../src/anova/ancova.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";
import { robustAnova } from "../../src/anova/robustAnova.ts";
import { slopesHomogeneity } from "../../src/anova/slopesHomogeneity.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
const six = { ...group, codes: [0, 0, 0, 1, 1, 1] };
const data = { response: [1, 3, 5, 7], factors: [group] };

describe("the examples of the documentation", () => {
  it("are true of analyses of variance", () => {
    expect(factorialAnova(data).terms[0]!.f).toBeCloseTo(8, 12);
    expect(robustAnova(data).terms[0]!.f).toBeCloseTo(4, 12);
    const cells = [
      { levels: { group: "a" }, n: 2, mean: 2, sd: Math.SQRT2 },
      { levels: { group: "b" }, n: 2, mean: 6, sd: Math.SQRT2 },
    ];
    expect(factorialAnovaFromCells({ factors: [group], cells }).terms[0]!.f).toBeCloseTo(8, 12);
    const found = ancova({ pre: [1, 2, 3, 1, 2, 3], post: [2, 3, 4.5, 4, 5, 6], factors: [six] });
    expect(found.table.terms.map((row) => row.term)).toEqual(["pre", "group"]);
    const covariates = [{ name: "pre", values: [1, 2, 3, 1, 2, 3] }];
    expect(slopesHomogeneity({ response: [1, 2, 4, 1, 3, 6], factors: [six], covariates }).df1).toBe(1);
    const measures = [
      [1, 2, 1, 2],
      [2, 4, 4, 6],
    ];
    expect(mixedAnova({ measures, between: [group] }).terms.map((row) => row.term)).toEqual(["group", "time", "time:group"]);
  });
});
