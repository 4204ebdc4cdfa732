import { describe, expect, it } from "vitest";
import { anovaEffectIntervals } from "../../src/anova/anovaEffectIntervals.ts";
import type { AnovaTable } from "../../src/anova/anovaTable.ts";
import { contrastColumns } from "../../src/anova/contrastColumns.ts";
import { effectShareInterval } from "../../src/anova/effectShareInterval.ts";
import { estimableModel } from "../../src/anova/estimableModel.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { type CellSummary, factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import { fTest, isRounding } from "../../src/anova/fTest.ts";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";
import { robustAnova } from "../../src/anova/robustAnova.ts";
import { slopesHomogeneity } from "../../src/anova/slopesHomogeneity.ts";
import { sphericity } from "../../src/anova/sphericity.ts";
import { correctedTests } from "../../src/anova/sphericityCorrection.ts";
import { withinDesign } from "../../src/anova/withinDesign.ts";
import { fQuantile } from "../../src/distributions/f.ts";

const factor = (name: string, codes: readonly number[], levels: readonly string[] = ["p", "q"]) => ({ name, levels, codes });
const near = (values: readonly number[], digits = 10) => values.map((value) => expect.closeTo(value, digits));

describe("contrasts of measures", () => {
  it("are counted from the smallest value, and missing where a measure that they weigh is", () => {
    const measures = [
      [1e9 + 1, null, 1e9 + 3, 7],
      [1e9 + 2, 5, undefined, Number.NaN],
    ];
    const { columns, magnitude } = contrastColumns(measures, [
      [-1, 1],
      [1, 2],
      [0, 1],
    ]);
    expect(columns.map((column) => Array.from(column))).toEqual([
      [1, Number.NaN, Number.NaN, Number.NaN],
      [3e9 + 5 - 15, Number.NaN, Number.NaN, Number.NaN],
      [1e9 - 3, 0, Number.NaN, Number.NaN],
    ]);
    expect(magnitude).toBe(1e9 + 3);
  });

  it("have the size of the value furthest from 0, on either side", () => {
    expect(contrastColumns([[-9, 4]], [[1]])).toMatchObject({ magnitude: 9, columns: [Float64Array.of(0, 13)] });
    expect(contrastColumns([[null]], [[1]])).toMatchObject({ magnitude: 0, columns: [Float64Array.of(Number.NaN)] });
  });
});

describe("effectShareInterval", () => {
  it("is the interval of the F that has the share, at the level asked for", () => {
    const found = effectShareInterval(0.4, 2, 30);
    expect(found).toMatchObject({ level: 0.9, method: "noncentral F of the same share of variance, L / (L + df2)" });
    expect(effectShareInterval(0.4, 2, 30, { confidenceLevel: 0.95 }).level).toBe(0.95);
    // the share whose F just reaches the 5 % point has a lower limit of 0
    const f = fQuantile(0.95, 2, 30);
    const share = (f * 2) / (f * 2 + 30);
    expect(effectShareInterval(share * 0.999, 2, 30).lower).toBe(0);
    expect(effectShareInterval(share * 1.01, 2, 30).lower).toBeGreaterThan(0);
  });

  it("refuses what is no share and no degrees of freedom, naming it", () => {
    expect(() => effectShareInterval(1, 2, 30)).toThrow("share: argument range; found 1, expected a number below 1");
    expect(() => effectShareInterval(0.1, 0, 30)).toThrow("df1: argument range; found 0, expected a number above 0");
    expect(() => effectShareInterval(0.1, 2, 0)).toThrow("df2: argument range; found 0, expected a finite number above 0");
    expect(() => effectShareInterval(0.1, 2, Number.POSITIVE_INFINITY)).toThrow("df2: argument range; found Infinity");
    expect(() => effectShareInterval(0.1, 2, 30, { confidenceLevel: 0 })).toThrow("confidenceLevel");
  });

  it("is none of an effect that is the whole", () => {
    const shares = { etaSquared: 1, partialEtaSquared: null, generalizedEtaSquared: null, omegaSquared: 0.5 };
    const rest = { partialOmegaSquared: null, epsilonSquared: null, partialEpsilonSquared: null, reason: null };
    const term = { term: "g", df1: 1, df2: 5, ...shares, ...rest };
    const [row] = anovaEffectIntervals({ terms: [term] } as unknown as AnovaTable);
    expect(row).toMatchObject({ etaSquared: null, partialEtaSquared: null, omegaSquared: { level: 0.9 } });
  });
});

describe("an analysis of published cells", () => {
  const factors = [{ name: "group", levels: ["a", "b"] }];
  const cell = { levels: { group: "a" }, n: 3, mean: 1, sd: 1 };
  const other = { levels: { group: "b" }, n: 3, mean: 4, sd: 2 };
  const refused = (change: object) => () => factorialAnovaFromCells({ factors, cells: [{ ...cell, ...change } as CellSummary, other] });

  it("refuses cells that cannot be, and says what is wrong with them", () => {
    expect(() => factorialAnovaFromCells({ factors, cells: [cell, cell] })).toThrow(
      "cells: argument range; found a cell twice, expected each cell once",
    );
    expect(refused({ levels: { group: "c" } })).toThrow("group: unknown level; found c, expected a, b");
    expect(refused({ levels: {} })).toThrow("group: unknown level; found undefined, expected a, b");
    for (const n of [0, 1.5]) expect(refused({ n })).toThrow(`n: argument range; found ${n}, expected a whole number from 1 up`);
    expect(refused({ mean: Number.NaN })).toThrow("mean: argument range; found NaN, expected a finite number");
    for (const sd of [null, -1, Number.POSITIVE_INFINITY, Number.NaN])
      expect(refused({ sd })).toThrow(`sd: argument range; found ${sd}, expected a finite number, 0 or more`);
    expect(refused({ sd: 0 })).not.toThrow();
    expect(refused({ n: 1, sd: null })).not.toThrow();
  });

  it("keeps its digits beside a vast constant", () => {
    const far = [cell, other].map((one) => ({ ...one, mean: one.mean + 2 ** 50 }));
    const { terms, residual } = factorialAnovaFromCells({ factors, cells: far });
    // means three apart: 6 / 4 * 9; residual 2 + 8
    expect([terms[0]!.sumOfSquares, residual.sumOfSquares, residual.df]).toEqual([...near([13.5, 10]), 4]);
  });

  it("has no level in which nobody is, and no mean without cells", () => {
    const one = factorialAnovaFromCells({ factors, cells: [cell] });
    expect(one.terms[0]!.reason).toBe("factor group has only one level with data: a");
    expect(one.total.sumOfSquares).toBeCloseTo(2, 12);
    const none = factorialAnovaFromCells({ factors, cells: [] });
    expect(none).toMatchObject({ n: 0, rSquared: null, reason: "no complete rows", total: { sumOfSquares: 0, df: 0 } });
    expect(none.terms[0]!.reason).toBe("no complete rows");
    expect(none.intercept.reason).toBe("no complete rows");
  });
});

describe("the reason of a refused term", () => {
  it("names the empty cells, four of them at most", () => {
    const three = ["1", "2", "3"];
    const found = factorialAnova({
      response: [1, 2, 4, 6, 5, 9],
      factors: [factor("a", [0, 0, 1, 1, 2, 2], three), factor("b", [0, 0, 1, 1, 2, 2], three)],
    });
    const reason = "no data for a=1, b=2; a=1, b=3; a=2, b=1; a=2, b=3; and 2 more";
    expect(found.terms.map((row) => row.reason)).toContain(`not estimable: ${reason}`);
    expect(found.emptyCellCount).toBe(6);
  });

  it("says so where no cell is empty, and where nothing is added", () => {
    const b = factor("b", [0, 0, 0, 1, 1, 1]);
    const found = factorialAnova({ response: [1, 3, 2, 5, 4, 9], factors: [b, { ...b, name: "twin" }] }, { terms: ["b", "twin"] });
    expect(found.terms.map((row) => row.reason)).toEqual(
      ["b", "twin"].map(() => "not estimable: twin cannot be told apart from other terms"),
    );
    expect(found.intercept).toMatchObject({ reason: null, df1: 1 });
    expect(found.aliasedTerms).toEqual(["twin"]);
    const first = factorialAnova(
      { response: [1, 3, 2, 5, 4, 9], factors: [b, { ...b, name: "twin" }] },
      { terms: ["b", "twin"], sumsOfSquares: "I" },
    );
    expect(first.terms[1]).toMatchObject({ df1: 0, f: null, etaSquaredOfTable: null });
    expect(first.terms[1]!.reason).toBe("no degrees of freedom: twin cannot be told apart from other terms");
    // the table's effects are those that are there: b alone
    expect(first.terms[0]!.etaSquaredOfTable).toBeCloseTo(first.terms[0]!.etaSquared!, 12);
  });

  it("is the empty cell's for the mean of all cells, too", () => {
    const factors = [factor("a", [0, 0, 0, 0, 1, 1, 1]), factor("b", [0, 0, 1, 1, 0, 0, 0])];
    const found = factorialAnova({ response: [1, 2, 4, 6, 3, 5, 4], factors });
    expect(found.intercept).toMatchObject({ f: null, df1: null, reason: "not estimable: no data for a=q, b=q" });
    expect(found.terms.every(({ etaSquaredOfTable }) => etaSquaredOfTable === null)).toBe(true);
    const mixed = mixedAnova({
      measures: [
        [1, 2, 4, 6, 3, 5, 4],
        [2, 2, 5, 9, 3, 6, 4],
      ],
      between: factors,
    });
    expect(mixed.terms.map(({ term, estimable }) => [term, estimable])).toEqual(
      ["a", "b", "a:b", "time", "time:a", "time:b", "time:a:b"].map((term) => [term, false]),
    );
    expect(() => factorialAnova({ response: [1, 2], factors: [factor("a", [0, 1])] }, { observed: ["age"] })).toThrow(
      "observed: unknown term; found age, expected a",
    );
  });
});

describe("the order in which terms are left out", () => {
  const a = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1];
  const b = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
  const c = a.map((code, row) => (code + b[row]!) % 2);
  const response = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];

  it("is that of the highest order first, and of empty cells before terms that cannot be told apart", () => {
    // c is a and b together, and d is 0 wherever a is 1
    const d = a.map((code, row) => (code === 1 ? 0 : row % 4 < 2 ? 0 : 1));
    const found = estimableModel(
      { response, factors: [factor("d", d), factor("a", a), factor("b", b), factor("c", c)] },
      { terms: ["d:a", "a:b", "a:c", "b:c", "d", "a", "b", "c"] },
    );
    expect(found.kind).toBe("estimable-model");
    expect(found.left[0]).toEqual({ term: "d:a", reason: "combinations of its levels have no data", emptyCells: [{ d: "q", a: "q" }] });
    expect(found.left.slice(1)).toEqual(
      ["b:c", "a:c", "a:b"].map((term) => ({ term, reason: "the data do not tell it apart from other terms", emptyCells: [] })),
    );
    expect(found.fitted).toEqual(["d", "a", "b", "c"]);
  });

  it("takes a product of three before the pair that stands after it", () => {
    const none = b.map((code, row) => (a[row] === 1 ? 0 : code));
    const e = [0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1];
    const found = estimableModel(
      { response, factors: [factor("a", a), factor("b", none), factor("e", e)] },
      { terms: ["a:b:e", "a:b", "a:e", "b:e", "a", "b", "e"] },
    );
    expect(found.left.map(({ term }) => term)).toEqual(["a:b:e", "a:b"]);
  });
});

describe("tests corrected for sphericity", () => {
  const test = fTest(4, 2, 14);
  const applies = (greenhouseGeisser: number | null, huynhFeldt: number | null) => ({
    ...{ applies: true, mauchlyW: null, pValue: null, reason: null, greenhouseGeisser, huynhFeldt },
  });

  it("multiply both degrees of freedom, by no more than 1, and are none without an epsilon above 0", () => {
    expect(correctedTests(test, applies(0.5, 1.2))).toEqual({
      // pf(4, 1, 7, lower.tail = FALSE) of R 4.2.2
      greenhouseGeisser: { epsilon: 0.5, df1: 1, df2: 7, pValue: expect.closeTo(0.08561933, 7) },
      huynhFeldt: { epsilon: 1, df1: 2, df2: 14, pValue: expect.closeTo(test.pValue!, 14) },
    });
    const none = { greenhouseGeisser: null, huynhFeldt: null };
    expect(correctedTests(test, applies(null, 0))).toEqual(none);
    expect(correctedTests(test, applies(null, -1))).toEqual(none);
    expect(correctedTests(test, null)).toEqual(none);
    expect(correctedTests({ ...test, f: null }, applies(0.5, 1))).toEqual(none);
  });

  it("say why there is no test of sphericity, by hand", () => {
    const matrix = (...rows: number[][]) => rows.map((row) => Float64Array.from(row));
    const open = { applies: true, mauchlyW: null, pValue: null };
    const noVariance = { ...open, greenhouseGeisser: null, huynhFeldt: null, reason: "no residual variance" };
    expect(sphericity(matrix([2, 0], [0, 2]), 0, 3)).toEqual(noVariance);
    expect(sphericity(matrix([0, 0], [0, 0]), 5, 3)).toEqual(noVariance);
    const reason = "fewer residual degrees of freedom than contrasts";
    expect(sphericity(matrix([2, 0], [0, 2]), 1, 3)).toEqual({ ...open, greenhouseGeisser: 1, huynhFeldt: -1, reason });
    // one direction alone varies: epsilon 1/2, (6 * 2 * 1/2 - 2) / (2 (5 - 1))
    for (const size of [1, 1e-6, 1e6])
      expect(sphericity(matrix([size, size], [size, size]), 5, 3)).toEqual({ ...open, greenhouseGeisser: 0.5, huynhFeldt: 0.5, reason });
    expect(sphericity(matrix([1e-6, 0], [0, 3e-6]), 2, 3).mauchlyW).toBeCloseTo(0.75, 12);
  });
});

describe("slopes", () => {
  const x = { name: "x", values: [1, 4, 2, 8, 5, 7, 3, 6, 9, 2] };
  const z = { name: "z", values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3] };
  const response = [2, 7, 1, 8, 2, 8, 1, 8, 2, 9];
  const [a, b] = [factor("a", [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]), factor("b", [0, 0, 1, 1, 0, 0, 1, 1, 0, 1])];
  const of = (terms: readonly string[]) => slopesHomogeneity({ response, factors: [a, b], covariates: [x, z] }, { terms });

  it("of the first covariate alone are tested, in the terms of factors that have none yet", () => {
    expect(of(["x", "z", "a", "b"]).df1).toBe(2);
    expect(of(["x", "z", "a", "b", "x:a"]).df1).toBe(1);
    expect(of(["x", "z", "z:a"]).df1).toBe(0);
    expect(of(["x", "z", "a", "z:a"]).df1).toBe(1);
    expect(slopesHomogeneity({ response, factors: [a] })).toMatchObject({ df1: null, df2: 8, f: null, reason: "there is no covariate" });
  });
});

describe("HC3 of an additive model", () => {
  // solve(X'X) X' diag(e^2 / (1 - h)^2) X solve(X'X) in R 4.2.2, where cell means are not fitted exactly
  it("counts how far each cell lies from the model", () => {
    const response = [4, 1, 5, 3, 8, 6, 9, 2, 7, 7.5, 3, 6, 2, 8];
    const a = factor("a", [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    const b = factor("b", [0, 0, 1, 1, 2, 2, 0, 0, 0, 1, 1, 2, 2, 2], ["u", "v", "w"]);
    const found = robustAnova({ response, factors: [a, b] }, { terms: ["a", "b"] });
    expect(found.coefficients.map(({ standardError }) => standardError)).toEqual(
      near([0.822214221265401, 0.84630883722757, 1.2903408565514, 1.14786608958298]),
    );
    expect([found.intercept.f, ...found.terms.map(({ f }) => f)]).toEqual(near([37.0891122785041, 0.359387206554906, 0.27182559202038]));
    expect(robustAnova({ response, factors: [a, b] }, { terms: ["a", "b"], sumsOfSquares: "II" }).terms[0]!.f).toBeCloseTo(
      0.359387206554906,
      10,
    );
  });
});

describe("rounding and shapes", () => {
  it("counts deviations up to ten roundings of the values as none, in any unit and number", () => {
    for (const magnitude of [1e-6, 1, 1e6])
      for (const df of [1, 100]) {
        const sumOfSquares = (roundings: number) => df * (roundings * Number.EPSILON * magnitude) ** 2;
        expect(isRounding(sumOfSquares(9), df, magnitude)).toBe(true);
        expect(isRounding(sumOfSquares(11), df, magnitude)).toBe(false);
      }
    expect(isRounding(0, 3, 0)).toBe(true);
  });

  it("orders products of within factors by their number, as R does", () => {
    const two = (name: string) => ({ name, levels: ["1", "2"] });
    expect(withinDesign([two("A"), two("B"), two("C")]).terms.map(({ name }) => name)).toEqual([
      "",
      "A",
      "B",
      "C",
      "A:B",
      "A:C",
      "B:C",
      "A:B:C",
    ]);
  });

  it("has a reason for the whole only where no test could be made", () => {
    const group = factor("g", [0, 0, 0, 1, 1, 1]);
    const alike = mixedAnova({
      measures: [
        [1, 2, 3, 4, 5, 7],
        [2, 3, 4, 5, 6, 8],
      ],
      between: [group],
    });
    expect(alike.reason).toBeNull();
    const both = [
      { name: "A", levels: ["1", "2"] },
      { name: "B", levels: ["1"] },
    ];
    expect(() => mixedAnova({ measures: [[1], [2]], within: both, between: [] })).toThrow(
      "within: argument range; found A, B, expected factors with two levels or more",
    );
    expect(() => mixedAnova({ measures: [[1], [2]], between: [factor("time", [0])] })).toThrow("found time, time, expected");
  });
});
