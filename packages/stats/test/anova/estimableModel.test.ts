import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimableModel } from "../../src/anova/estimableModel.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { marginalMeans } from "../../src/margins/marginalMeans.ts";
import { fitRepeatedModel } from "../../src/margins/repeatedModel.ts";

// three factors without a child at a = z, b = v, c = q
const a = {
  name: "a",
  levels: ["x", "y", "z"],
  codes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2],
};
const b = {
  name: "b",
  levels: ["u", "v"],
  codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1],
};
const c = {
  name: "c",
  levels: ["p", "q"],
  codes: [0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0],
};
const y = [3, 4, 6, 8, 7, 2, 1, 4, 9, 6, 5, 5, 8, 1, 3, 2, 4, 7, 8, 6, 9, 2, 3, 3, 5, 1, 2, 6, 7, 9];
const factors = [a, b, c];

const table = (response: readonly (number | null)[], terms: readonly string[]): (number | null)[][] =>
  factorialAnova({ response, factors }, { terms }).terms.map(({ sumOfSquares, df1, f, pValue }) => [sumOfSquares, df1, f, pValue]);

function expectRows(found: (number | null)[][], expected: number[][]): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((row, at) => {
    row.forEach((value, column) => {
      expect(Math.abs(found[at]![column]! / value - 1)).toBeLessThan(2e-4);
    });
  });
}

describe("the largest model that the data determine", () => {
  it("is the full factorial where every cell has data", () => {
    const { asked, fitted, left } = estimableModel({ response: y, factors: [a, c] });
    expect([asked, fitted, left]).toEqual([["a", "c", "a:c"], ["a", "c", "a:c"], []]);
  });

  it("leaves out the interaction of three where one of its cells is empty, and names the cell", () => {
    const model = estimableModel({ response: y, factors });
    expect(model.fitted).toEqual(["a", "b", "c", "a:b", "a:c", "b:c"]);
    expect(model.left.map(({ term, emptyCells }) => [term, emptyCells])).toEqual([["a:b:c", [{ a: "z", b: "v", c: "q" }]]]);
  });

  // car::Anova(lm(y ~ a + b + c + a:b + a:c + b:c), type = 3) with contr.sum, car 3.1
  it("has the type III table of car", () => {
    expectRows(table(y, estimableModel({ response: y, factors }).fitted), [
      [2.2290726817, 2, 0.45281, 0.64220166],
      [50.9118026674, 1, 20.68405, 0.00019565],
      [16.6478988168, 1, 6.76358, 0.01710147],
      [39.5913030439, 2, 8.04242, 0.00273559],
      [36.9338345865, 2, 7.5026, 0.0037066],
      [20.6237816764, 1, 8.37887, 0.00896081],
    ]);
  });

  // the same without the rows of a = z, b = v: car::Anova(lm(y ~ a + b + c + a:c + b:c), type = 3)
  it("leaves out the pair as well where the pair itself has an empty cell, and no other pair", () => {
    const response = y.map((value, row) => (a.codes[row] === 2 && b.codes[row] === 1 ? null : value));
    const model = estimableModel({ response, factors });
    expect(model.left.map((left) => left.term)).toEqual(["a:b:c", "a:b"]);
    expect(model.left[1]!.emptyCells).toEqual([{ a: "z", b: "v" }]);
    expectRows(table(response, model.fitted), [
      [14.6390572391, 2, 2.47327, 0.111008],
      [8.1782135076, 1, 2.76342, 0.112852],
      [20.6382007943, 1, 6.97365, 0.016117],
      [39.2057239057, 2, 6.62381, 0.006568],
      [22.4527233115, 1, 7.58678, 0.012614],
    ]);
  });

  // emmeans(m, "a") of the first model
  it("has the marginal means of emmeans", () => {
    const model = fitLinearModel({ response: y, factors }, { terms: estimableModel({ response: y, factors }).fitted });
    const cells = marginalMeans(model, { factors: ["a"] }).cells;
    [5.20175438596491, 5.35087719298245, 6.00877192982456].forEach((mean, at) => {
      expect(cells[at]!.mean).toBeCloseTo(mean, 12);
    });
    [0.500997389332709, 0.478964638850629, 0.729167161324196].forEach((error, at) => {
      expect(cells[at]!.standardError).toBeCloseTo(error, 12);
    });
  });

  it("gives the means of both timepoints their difference: that of the change", () => {
    const { fitted: terms } = estimableModel({ response: y, factors });
    const post = y.map((value, row) => value + (row % 4));
    const scores = fitRepeatedModel({ measures: [y, post], between: factors }, { terms });
    const change = fitLinearModel({ response: post.map((value, row) => value - y[row]!), factors }, { terms });
    const both = marginalMeans(scores, { factors: ["time", "a"] }).cells;
    marginalMeans(change, { factors: ["a"] }).cells.forEach((cell, at) => {
      expect(both[2 * at + 1]!.mean! - both[2 * at]!.mean!).toBeCloseTo(cell.mean!, 10);
    });
  });

  it("keeps main effects that cannot be told apart, and refuses their tests", () => {
    const twin = { ...b, name: "twin" };
    const { fitted, left } = estimableModel({ response: y, factors: [b, twin] });
    expect([fitted, left.map((term) => term.term)]).toEqual([["b", "twin"], ["b:twin"]]);
    expect(factorialAnova({ response: y, factors: [b, twin] }, { terms: fitted }).terms.map((row) => row.f)).toEqual([null, null]);
  });

  it("leaves out every interaction of a half fraction", () => {
    const half = (name: string, codes: readonly number[]) => ({ name, levels: ["0", "1"], codes });
    const fraction = [half("a", [0, 0, 1, 1, 0]), half("b", [0, 1, 0, 1, 0]), half("c", [0, 1, 1, 0, 0])];
    expect(estimableModel({ response: [1, 2, 3, 4, 6], factors: fraction }).fitted).toEqual(["a", "b", "c"]);
  });

  it("does not depend on the order of rows or levels, and takes weights as repeats", () => {
    const cell = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 1 }), c: fc.integer({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 14 }), (cells) => {
        const codes = (name: "a" | "b" | "c"): number[] => cells.map((one) => one[name]);
        const turned = (name: "a" | "b" | "c", last: number): number[] => codes(name).map((code) => last - code);
        const data = { response: cells.map((_, at) => at), factors: factors.map((one) => ({ ...one, codes: codes(one.name as "a") })) };
        const model = estimableModel(data);
        const again = estimableModel({
          ...data,
          factors: factors.map((one) => ({ ...one, codes: turned(one.name as "a", one.levels.length - 1) })),
        });
        expect(again.fitted).toEqual(model.fitted);
        expect(estimableModel(data, { weights: cells.map(() => 3) }).fitted).toEqual(model.fitted);
        for (const term of model.fitted)
          for (const part of term.split(":").map((name) => term.split(":").filter((other) => other !== name)))
            if (part.length > 0) expect(model.fitted).toContain(part.join(":"));
      }),
      { numRuns: 60 },
    );
  });
});
