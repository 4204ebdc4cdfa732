import { describe, expect, it } from "vitest";
import { cellColumn, cellProducts, cellSizes } from "../../src/linear/cellColumn.ts";
import { designRow } from "../../src/linear/designRow.ts";
import { isEstimable } from "../../src/linear/isEstimable.ts";
import { addTerms, fitLeastSquares } from "../../src/linear/leastSquares.ts";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { usedLevels } from "../../src/linear/modelFactor.ts";
import { containsTerm, parseTerms } from "../../src/linear/modelTerm.ts";
import { readRows } from "../../src/linear/readRows.ts";
import { nullCombinations, rotateRow, solveLower, solveUpper } from "../../src/linear/solveTriangle.ts";
import { termEffects } from "../../src/linear/termEffects.ts";
import { triangularize } from "../../src/linear/triangularize.ts";

const near = (values: ArrayLike<number>, digits = 11) => Array.from(values, (value) => expect.closeTo(value, digits));
const list = (values: ArrayLike<number>) => Array.from(values);

describe("columns of cells", () => {
  const g = { name: "g", levels: ["a", "b"], codes: [1, 0, 1, -1, 0] };
  const rows = (weights: number[] | null = null) => readRows([{ name: "y", values: [7, 3, 9, 1, 4] }], [g], weights);

  it("are counted from the smallest value that is used, as means and deviations of the cells", () => {
    const data = rows();
    const sizes = cellSizes(data);
    expect(list(sizes)).toEqual([2, 2]);
    const { origin, means, deviations } = cellColumn([7, 3, 9, 1, 4], data, sizes);
    expect([origin, list(means), list(deviations)]).toEqual([3, [0.5, 5], [-1, -0.5, 1, 0, 0.5]]);
    const weighted = rows([3, 1, 1, 5, 1]);
    expect(list(cellSizes(weighted))).toEqual([2, 4]);
    expect(list(cellColumn([7, 3, 9, 1, 4], weighted, cellSizes(weighted)).means)).toEqual([0.5, 4.5]);
  });

  it("are counted from 0 where no row is used", () => {
    const data = readRows([{ name: "y", values: [null] }], [], null);
    expect(cellColumn([null], data, cellSizes(data)).origin).toBe(0);
    const none = fitLinearModel({ response: [null, 3], factors: [], covariates: [{ name: "x", values: [1, null] }] });
    expect(none.covariateMeans).toEqual({ x: 0 });
  });

  it("sum without a rounding error, whatever the order, and leave out what has no cell", () => {
    const data = readRows([{ name: "y", values: [0, 0, 0, 0] }], [{ name: "g", levels: ["a"], codes: [0, 0, 0, -1] }], null);
    const sum = (values: number[]) => list(cellProducts(Float64Array.from(values), null, data));
    for (const values of [
      [1e16, 1, -1e16],
      [1, 1e16, -1e16],
      [-1e16, 1, 1e16],
      [1e16, -1e16, 1],
    ])
      expect(sum([...values, 5])).toEqual([1]);
    expect(list(cellProducts(Float64Array.of(2, 3, 4, 9), Float64Array.of(5, 6, 7, 9), data))).toEqual([56]);
  });
});

describe("terms", () => {
  it("hold their parts, and those of a covariate only with the same covariate", () => {
    const [a, b, ab, xa, x, za] = parseTerms(["a", "b", "a:b", "x:a", "x", "z:a", "z"], ["a", "b"], ["x", "z"]);
    expect([containsTerm(ab!, a!), containsTerm(a!, ab!), containsTerm(a!, b!), containsTerm(ab!, ab!)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([containsTerm(xa!, a!), containsTerm(xa!, x!), containsTerm(a!, xa!), containsTerm(za!, xa!)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("are read whatever the order of their parts, and of their factors' positions", () => {
    const three = parseTerms(["a", "b", "c", "b:a", "c:a", "c:b", "c:b:a"], ["a", "b", "c"], []);
    expect(three.at(-1)!.factors).toEqual([2, 1, 0]);
    const many = Array.from({ length: 13 }, (_, at) => `f${at}`);
    const pairs = parseTerms(["f1", "f2", "f11", "f12", "f1:f12", "f11:f2"], many, []);
    expect(pairs.map(({ factors }) => factors)).toEqual([[1], [2], [11], [12], [1, 12], [11, 2]]);
    expect(() => parseTerms(["f1", "f11", "f2", "f1:f12"], many, [])).toThrow("found f1:f12, expected also its product without f1");
  });

  it("have one covariate at most, and each stands once", () => {
    expect(() => parseTerms(["x", "z", "x:z"], ["a"], ["x", "z"])).toThrow("terms: unknown term; found x:z, expected products of a, x, z");
    expect(() => parseTerms(["a", "b", "a:b", "b:a"], ["a", "b"], [])).toThrow(
      "terms: argument range; found b:a twice, expected each term once",
    );
    expect(() => parseTerms(["a", "a:b"], ["a", "b"], [])).toThrow("terms: unknown term; found a:b, expected also its product without a");
  });

  it("of levels that have no data name no place", () => {
    const { factor, position } = usedLevels({ name: "g", levels: ["a", "b", "c"], codes: [] }, Uint8Array.of(1, 0, 1));
    expect(factor).toEqual({ name: "g", levels: ["a", "c"], unusedLevels: ["b"] });
    expect(list(position)).toEqual([0, -1, 1]);
  });
});

describe("the columns of products", () => {
  const a = { name: "a", levels: ["1", "2", "3"], codes: [0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 1, 2] };
  const b = { name: "b", levels: ["1", "2", "3"], codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 1, 2, 0] };
  const x = [1, 4, 2, 8, 5, 7, 3, 6, 9, 2, 4, 4];
  const data = { response: x.map((value) => value * value), factors: [a, b], covariates: [{ name: "x", values: x }] };

  it("change fastest in the first factor, as R's do", () => {
    const model = fitLinearModel(data, { terms: ["x", "a", "b", "a:b"] });
    expect(model.columns.map(({ label }) => label).slice(2)).toEqual(["a1", "a2", "b1", "b2", "a1:b1", "a2:b1", "a1:b2", "a2:b2"]);
    expect(list(designRow(model, { a: 1, b: 2 })).map((value) => value + 0)).toEqual([1, 0, 0, 1, -1, -1, 0, -1, 0, -1]);
    expect(list(designRow(model, { a: 0, b: 1 }, { x: 6 }))).toEqual([1, near([6 - 55 / 12])[0], 1, 0, 0, 1, 0, 0, 1, 0]);
  });

  it("of a covariate name it before the contrasts", () => {
    const model = fitLinearModel(data, { terms: ["x", "a", "b", "a:b", "x:a", "x:b", "x:a:b"] });
    expect(model.columns.slice(-4).map(({ label }) => label)).toEqual(["x:a:b[a1:b1]", "x:a:b[a2:b1]", "x:a:b[a1:b2]", "x:a:b[a2:b2]"]);
  });

  it("can be added to a fit, which then is the fit of all", () => {
    const lists = { responses: [data.response], factors: [a, b], covariates: data.covariates };
    const some = fitLeastSquares(lists, ["a", "x"], undefined);
    const [, product] = parseTerms(["x", "x:a"], ["a", "b"], ["x"]);
    const more = addTerms(some, [product!]);
    const all = fitLeastSquares(lists, ["a", "x", "x:a"], undefined);
    expect([more.residualDf, more.n, more.dropped]).toEqual([all.residualDf, all.n, all.dropped]);
    expect(more.residual[0]![0]).toBeCloseTo(all.residual[0]![0]!, 9);
    expect(more.design.terms.map(({ term }) => term.name)).toEqual(["(Intercept)", "a", "x", "x:a"]);
  });

  // R 4.2.2: anova(lm(y ~ a * b)) and the same with a and b exchanged
  it("explain what they add to the terms before them", () => {
    const y = [4, 1, 5, 3, 8, 6, 9, 2, 7, 7.5, 3, 6, 2, 8];
    const p = { name: "p", levels: ["1", "2"], codes: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1] };
    const q = { name: "q", levels: ["1", "2", "3"], codes: [0, 0, 1, 1, 2, 2, 0, 0, 0, 1, 1, 2, 2, 2] };
    const fit = fitLeastSquares({ responses: [y, y.map((value) => 2 * value)], factors: [p, q], covariates: [] }, undefined, undefined);
    const [one, first, second, both] = fit.design.terms;
    const found = termEffects(fit, [one!, first!], second!);
    expect(found.df).toBe(2);
    expect(found.products.map((row) => list(row))).toEqual([
      near([5.83198529411764, 2 * 5.83198529411764]),
      near([2 * 5.83198529411764, 4 * 5.83198529411764]),
    ]);
    const before = termEffects(fit, [one!, second!], first!);
    expect([before.df, list(before.products[0]!)]).toEqual([1, near([3.50073529411767, 7.00147058823534])]);
    expect(termEffects(fit, [one!, first!, second!], both!).products[0]![0]).toBeCloseTo(16.0950980392157, 10);
    expect(termEffects(fit, [one!, first!, second!, both!], first!).df).toBe(0);
    // the fit is as it was, and so is what is asked of it again
    expect(termEffects(fit, [one!, first!], second!)).toEqual(found);
    const residual = 63.2916666666667;
    expect(fit.residual.map((row) => list(row))).toEqual([near([residual, 2 * residual], 9), near([2 * residual, 4 * residual], 9)]);
  });
});

describe("a combination of coefficients", () => {
  // nobody at q has v, and nobody at r has w: two combinations of columns vanish
  const a = { name: "a", levels: ["p", "q", "r"], codes: [0, 0, 0, 0, 1, 1, 1, 2, 2, 2] };
  const b = { name: "b", levels: ["u", "v", "w"], codes: [0, 1, 2, 0, 0, 2, 0, 0, 1, 1] };
  const response = [3, 5, 4, 8, 6, 9, 7, 2, 5, 6];
  const model = () => fitLinearModel({ response, factors: [a, b] });
  const cell = (at: number, other: number) => designRow(model(), { a: at, b: other });

  it("is determined exactly where its cells have data, in any unit", () => {
    for (const unit of [1, 1e-9, 1e9 / 3])
      for (const [at, other, determined] of [
        [0, 0, true],
        [0, 1, true],
        [1, 1, false],
        [1, 2, true],
        [2, 1, true],
        [2, 2, false],
      ] as const)
        expect(
          isEstimable(
            model(),
            cell(at, other).map((value) => value * unit),
          ),
        ).toBe(determined);
    const sum = cell(0, 0).map((value, column) => (0.1 * value + 0.2 * cell(1, 2)[column]! + 0.7 * cell(2, 1)[column]!) / 3);
    expect(isEstimable(model(), sum)).toBe(true);
    const slightly = sum.map((value, column) => value + 1e-6 * cell(1, 1)[column]!);
    expect(isEstimable(model(), slightly)).toBe(false);
    expect(isEstimable(model(), new Float64Array(9))).toBe(true);
  });

  it("has no estimate where it is not, and no standard error without residual degrees of freedom", () => {
    const open = linearCombination(model(), cell(1, 1));
    expect(open).toEqual({ estimate: null, standardError: null, df: 3, reason: "not estimable: it needs a cell that has no data" });
    expect(linearCombination(model(), cell(2, 1))).toMatchObject({ estimate: expect.closeTo(5.5, 11), reason: null });
    const full = fitLinearModel({ response: [3, 5], factors: [{ ...a, codes: [0, 1] }] });
    expect(linearCombination(full, [1, 1])).toEqual({
      ...{ estimate: expect.closeTo(3, 12), standardError: null, df: 0, reason: "no residual degrees of freedom" },
    });
    // of the second cell, 6 and 7 of u: mean 6.5, residual mean square 14.5 / 3
    const mean = linearCombination(model(), cell(1, 0));
    const residual = 12.5 + 0.5 + 0.5;
    expect([mean.estimate, mean.standardError]).toEqual(near([6.5, Math.sqrt(residual / 3 / 2)]));
  });
});

describe("rotation to a triangle", () => {
  it("reflects each column on to its place, and tells what is left of the responses", () => {
    // by hand: the first reflection is about (8, 4, 0), and the second about the rest
    const { pivots, columns, effects, remainder } = triangularize(
      [Float64Array.of(3, 4, 0), Float64Array.of(1, 2, 0)],
      [Float64Array.of(1, 0, 2), Float64Array.of(0, 1, 3)],
    );
    expect(pivots).toEqual([0, 1]);
    expect(columns.map((column) => list(column))).toEqual([[-5, 0], near([-2.2, -0.4])]);
    expect(effects.map((effect) => list(effect))).toEqual([near([-0.6, 0.8]), near([-0.8, -0.6])]);
    expect(remainder.map((row) => list(row))).toEqual([near([4, 6]), near([6, 9])]);
    const turned = triangularize([Float64Array.of(-3, 4)], [Float64Array.of(1, 0)]);
    expect([list(turned.columns[0]!), list(turned.effects[0]!)]).toEqual([[5], near([-0.6])]);
  });

  it("takes no more columns than rows, none of nothing, and none that is a combination but for rounding", () => {
    expect(triangularize([Float64Array.of(2), Float64Array.of(3)], []).pivots).toEqual([0]);
    expect(triangularize([Float64Array.of(0, 0), Float64Array.of(0, 3)], []).pivots).toEqual([1]);
    const [first, second] = [
      [1, 2, 3],
      [0.1, 0.7, 0.3],
    ] as const;
    const nearly = (by: number) => Float64Array.from(first, (value, at) => value / 3 + second[at]! / 7 + (at === 0 ? by : 0));
    const pivotsOf = (third: Float64Array) => triangularize([Float64Array.from(first), Float64Array.from(second), third], []).pivots;
    expect(pivotsOf(nearly(0))).toEqual([0, 1]);
    expect(pivotsOf(nearly(1e-12))).toEqual([0, 1]);
    expect(pivotsOf(nearly(1e-8))).toEqual([0, 1, 2]);
  });

  it("is solved from above and from below, and tells the combinations that vanish", () => {
    // R = (2 1 3; 0 4 5) with the third column twice the first less the second in place of a pivot
    const triangle = {
      pivots: [0, 1],
      columns: [Float64Array.of(2, 0), Float64Array.of(1, 4), Float64Array.of(3, -4)],
      effects: [],
      remainder: [],
    };
    expect(list(solveUpper(triangle, Float64Array.of(4, 8)))).toEqual([1, 2]);
    const right = Float64Array.of(4, 10);
    expect(list(solveLower(triangle, right))).toEqual([2, 2]);
    expect(list(right)).toEqual([4, 10]);
    expect(list(rotateRow(triangle, [4, 10, 99]))).toEqual([2, 2]);
    expect(nullCombinations(triangle).map((column) => list(column))).toEqual([[-2, 1, 1]]);
  });
});

describe("covariates within cells", () => {
  const g = { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 0, 1, 1, 1, 1] };
  const y = [3, 1, 4, 1, 5, 9, 2, 6];
  const x = [0.1, 0.2, 0.4, 0.7, 0.3, 0.9, 0.5, 0.6];

  it("are passed over where another one tells the same within every cell", () => {
    const shifted = x.map((value, row) => 3 * value + (row < 4 ? 0.1 : 0.7));
    const model = fitLinearModel({
      response: y,
      factors: [g],
      covariates: [
        { name: "x", values: x },
        { name: "z", values: shifted },
      ],
    });
    // z is not aliased with x alone, but the group is with both
    expect([model.rank, model.residualDf]).toEqual([3, 5]);
    const alone = fitLinearModel({ response: y, factors: [g], covariates: [{ name: "x", values: x }] });
    expect(model.residualSumOfSquares).toBeCloseTo(alone.residualSumOfSquares, 10);
  });

  it("that do not vary within a cell still tell between the cells", () => {
    const flat = [2, 2, 2, 2, 5, 5, 5, 5];
    const model = fitLinearModel({ response: y, factors: [], covariates: [{ name: "x", values: flat }] });
    // means 2.25 and 5.5, three apart
    expect(model.coefficients[1]).toBeCloseTo(3.25 / 3, 12);
    const both = fitLinearModel({ response: y, factors: [g], covariates: [{ name: "x", values: flat }] });
    expect(both.columns.map(({ aliased }) => aliased)).toEqual([false, false, true]);
  });
});
