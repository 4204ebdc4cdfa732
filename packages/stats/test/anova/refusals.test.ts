import { describe, expect, it } from "vitest";
import { ancova } from "../../src/anova/ancova.ts";
import { anovaEffectSizes } from "../../src/anova/effectSizes.ts";
import { effectSizesFromF } from "../../src/anova/effectSizesFromF.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";
import { robustAnova } from "../../src/anova/robustAnova.ts";
import { slopesHomogeneity } from "../../src/anova/slopesHomogeneity.ts";
import { sphericity } from "../../src/anova/sphericity.ts";

const factor = (name: string, codes: readonly number[], levels = ["x", "y"]) => ({ name, levels, codes });
// two factors of which one combination has no data
const a = factor("a", [0, 0, 0, 0, 1, 1, 1]);
const b = factor("b", [0, 0, 1, 1, 0, 0, 0]);
const holed = [1, 2, 4, 6, 3, 5, 9];
const group = factor("group", [0, 0, 0, 1, 1, 1]);

describe("analyses of variance that the data cannot carry give null with a reason", () => {
  it("nobody with all measures", () => {
    const table = mixedAnova({
      measures: [
        [1, null],
        [null, 2],
      ],
      between: [],
    });
    expect(table).toMatchObject({ n: 0, dropped: 2, reason: "no subject with all measures and factors" });
    expect(table.terms.every((row) => row.f === null && row.reason !== null)).toBe(true);
  });

  it("nobody with any measure", () => {
    expect(
      mixedAnova({
        measures: [
          [null, null],
          [null, null],
        ],
        between: [],
      }),
    ).toMatchObject({ n: 0, dropped: 2 });
  });

  it("as many subjects as cells, and subjects who all change alike", () => {
    const alone = mixedAnova({
      measures: [
        [1, 2],
        [3, 7],
      ],
      between: [factor("group", [0, 1])],
    });
    expect(alone.reason).toBe("no residual degrees of freedom: as many parameters as rows");
    const alike = mixedAnova({
      measures: [
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 5],
      ],
      within: [{ name: "time", levels: ["1", "2", "3"] }],
      between: [],
    });
    expect(alike.terms[0]).toMatchObject({ f: null, sphericity: { mauchlyW: null, reason: "no residual variance" } });
  });

  it("a term that needs an empty cell, between and within", () => {
    const between = factorialAnova({ response: holed, factors: [a, b] }, { observed: ["a"] });
    const [first] = between.terms.filter((row) => row.sumOfSquares === null);
    expect(first).toMatchObject({ f: null, generalizedEtaSquared: null });
    expect(between.terms.find((row) => row.term === "b")?.generalizedEtaSquared ?? null).toBeNull();
    const within = mixedAnova({ measures: [holed, [2, 3, 6, 9, 4, 5, 8]], between: [a, b] }, { observed: ["a"] });
    const refused = within.terms.filter((row) => row.sumOfSquares === null);
    expect(refused.length).toBeGreaterThan(0);
    for (const row of refused) expect(row).toMatchObject({ f: null, meanSquare: null, partialEtaSquared: null });
    // measured terms of which one has no sum of squares leave the generalized share of every other unknown
    const second = mixedAnova({ measures: [holed, [2, 3, 6, 9, 4, 5, 8]], between: [a, b] }, { observed: ["a"], sumsOfSquares: "II" });
    expect(second.terms.find((row) => row.term === "time")).toMatchObject({
      sumOfSquares: expect.any(Number),
      generalizedEtaSquared: null,
    });
  });

  it("a robust test inside interactions with an empty cell, and of values that do not vary", () => {
    const robust = robustAnova({ response: holed, factors: [a, b] }, { sumsOfSquares: "II" });
    expect(robust.terms.find((row) => row.term === "a")?.reason).toBe(
      "not estimable: the term stands inside interactions that have empty cells",
    );
    const constant = robustAnova({ response: [2, 2, 2, 5, 5, 5], factors: [group] });
    expect(constant.reason).toContain("no residual variance");
    expect(constant.coefficients.every((row) => row.standardError === null)).toBe(true);
  });

  it("slopes without a covariate, and a slope without residual variance", () => {
    expect(slopesHomogeneity({ response: holed, factors: [a] })).toMatchObject({ f: null, reason: "there is no covariate" });
    const exact = ancova({ pre: [1, 2, 3, 1, 2, 3], post: [2, 4, 6, 3, 5, 7], factors: [group] });
    expect(exact.slope).toMatchObject({ slope: expect.closeTo(2, 12), t: null, pValue: null, reason: "no residual variance" });
  });

  it("no cells, and a cell of one child", () => {
    const factors = [{ name: "group", levels: ["x", "y"] }];
    expect(factorialAnovaFromCells({ factors, cells: [] })).toMatchObject({ n: 0, reason: "no complete rows" });
    const one = factorialAnovaFromCells({
      factors,
      cells: [
        { levels: { group: "x" }, n: 1, mean: 3, sd: null },
        { levels: { group: "y" }, n: 3, mean: 5, sd: 1 },
      ],
    });
    const rows = factorialAnova({ response: [3, 4, 5, 6], factors: [factor("group", [0, 1, 1, 1])] });
    expect(one.terms[0]?.f).toBeCloseTo(rows.terms[0]?.f ?? 0, 12);
  });

  it("more empty cells than a reason can name", () => {
    const levels = Array.from({ length: 40 }, (_, i) => String(i));
    const codes = levels.map((_, i) => i);
    const many = { name: "site", levels, codes: [...codes, ...codes] };
    const other = { name: "facilitator", levels, codes: [...codes, ...codes] };
    const table = factorialAnova({ response: many.codes.map((code, i) => code + (i % 3)), factors: [many, other] });
    expect(table.emptyCellCount).toBe(40 * 40 - 40);
    expect(table.emptyCells).toHaveLength(1000);
    expect(table.terms.some((row) => row.reason?.includes(" more") === true)).toBe(true);
  });
});

describe("effect sizes without an error", () => {
  it("are none where the error has no extent, and next to the whole where F is vast", () => {
    const table = factorialAnova({ response: [1, 1, 1, 2, 2, 2], factors: [group] });
    expect(table.terms[0]).toMatchObject({ f: null, cohensF: null, partialEtaSquared: null });
    expect(effectSizesFromF(1e17, 20, 5).partialEtaSquared).toBe(1);
    expect(() => effectSizesFromF(1e308, 20, 5)).toThrow("f: argument range");
  });
});

describe("a measured factor whose sum of squares is not determined", () => {
  it("leaves the generalized share of every other term unknown", () => {
    const second = factorialAnova({ response: holed, factors: [a, b] }, { observed: ["a"], sumsOfSquares: "II" });
    expect(second.terms.find((row) => row.term === "b")).toMatchObject({ sumOfSquares: expect.any(Number) });
    const sizes = anovaEffectSizes({ sumOfSquares: 4, df: 1, error: 0, errorDf: 3, total: 4, table: 4, n: 5, observed: null } as never);
    expect(sizes).toMatchObject({ generalizedEtaSquared: null, cohensF: null, partialEtaSquared: 1 });
  });
});

describe("sphericity of as few subjects as contrasts and no departure at all", () => {
  it("has no epsilon of Huynh and Feldt, whose denominator is 0", () => {
    const found = sphericity([Float64Array.of(2, 0), Float64Array.of(0, 2)], 2, 3);
    expect(found).toMatchObject({ greenhouseGeisser: 1, huynhFeldt: null, mauchlyW: 1 });
  });
});
