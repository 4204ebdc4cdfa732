import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { marginalMeans } from "../../src/margins/marginalMeans.ts";
import { fitRepeatedModel } from "../../src/margins/repeatedModel.ts";
import { breaks, tension, wool } from "./warpbreaks.ts";

const kept = breaks.map((_, row) => row).filter((row) => row > 4 && row !== 19);
const pick = <Value>(values: readonly Value[]): Value[] => kept.map((row) => values[row] as Value);

describe("marginalMeans", () => {
  it("agrees with R on unbalanced data with a covariate", () => {
    const covariate = { name: "z", values: kept.map((_, at) => (at + 1) % 7) };
    const factors = [
      { ...wool, codes: pick(wool.codes) },
      { ...tension, codes: pick(tension.codes) },
    ];
    const model = fitLinearModel({ response: pick(breaks), factors, covariates: [covariate] }, { terms: ["z", "wool", "tension"] });
    const { cells } = marginalMeans(model, { factors: ["tension"] });
    const wanted = [
      [35.4294533098648, 3.09579694905506],
      [26.5160885269382, 2.56616410876738],
      [21.8884038252887, 2.63302800312275],
    ];
    expect(cells.map(({ mean, standardError }) => [mean, standardError])).toEqual(
      wanted.map((row) => row.map((value) => expect.closeTo(value, 10))),
    );
    expect(cells.map(({ df }) => df)).toEqual([43, 43, 43]);
  });

  it("averages raw cell means alike, or by how many rows the other factors have", () => {
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 0, 1, 1] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 0, 0, 1, 0, 1] };
    const model = fitLinearModel({ response: [1, 2, 3, 8, 4, 6], factors: [a, b] });
    const means = (averaging: "equal" | "proportional") =>
      marginalMeans(model, { factors: ["a"], averaging }).cells.map(({ mean }) => mean);
    expect(means("equal")).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12)]);
    // four rows with u, two with v
    expect(means("proportional")).toEqual([expect.closeTo((2 * 4 + 8 * 2) / 6, 12), expect.closeTo((4 * 4 + 6 * 2) / 6, 12)]);
  });

  it("counts the rows of each cell, the first factor changing fastest", () => {
    const model = fitLinearModel({ response: breaks, factors: [wool, tension] });
    const { cells } = marginalMeans(model, { factors: ["wool"], by: ["tension"] });
    expect(cells.map(({ levels }) => `${levels["wool"]}${levels["tension"]}`)).toEqual(["AL", "BL", "AM", "BM", "AH", "BH"]);
    expect(cells.map(({ n }) => n)).toEqual([9, 9, 9, 9, 9, 9]);
  });

  it("gives no mean that would need an empty cell, and says so", () => {
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 1, 1] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 1, 0, 0] };
    const model = fitLinearModel({ response: [1, 2, 4, 4, 6], factors: [a, b] });
    const [x, y] = marginalMeans(model, { factors: ["a"] }).cells;
    expect(x).toMatchObject({ mean: expect.closeTo(2, 12), reason: null });
    expect(y).toMatchObject({ mean: null, standardError: null, interval: null, reason: expect.stringContaining("not estimable") });
  });

  it("keeps a mean without residual degrees of freedom but gives no interval", () => {
    const group = { name: "g", levels: ["a", "b"], codes: [0, 1] };
    const [first] = marginalMeans(fitLinearModel({ response: [3, 5], factors: [group] }), { factors: ["g"] }).cells;
    expect(first).toMatchObject({
      mean: expect.closeTo(3, 12),
      standardError: null,
      interval: null,
      reason: "no residual degrees of freedom",
    });
  });

  it("refuses unknown factors", () => {
    const model = fitLinearModel({ response: breaks, factors: [wool] });
    expect(() => marginalMeans(model, { factors: ["woll"] })).toThrow("unknown term");
  });

  it("treats a weight as that many rows", () => {
    const row = fc.record({
      y: fc.integer({ min: 0, max: 9 }),
      a: fc.integer({ min: 0, max: 1 }),
      b: fc.integer({ min: 0, max: 1 }),
      weight: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 14 }), (rows) => {
        const fit = (each: typeof rows, weights?: number[]) =>
          fitLinearModel(
            {
              response: each.map(({ y }) => y),
              factors: [
                { name: "a", levels: ["x", "y"], codes: each.map(({ a }) => a) },
                { name: "b", levels: ["u", "v"], codes: each.map(({ b }) => b) },
              ],
            },
            weights === undefined ? {} : { weights },
          );
        const weighted = marginalMeans(
          fit(
            rows,
            rows.map(({ weight }) => weight),
          ),
          { factors: ["a"] },
        ).cells;
        const repeated = marginalMeans(fit(rows.flatMap((each) => new Array<typeof each>(each.weight).fill(each))), {
          factors: ["a"],
        }).cells;
        expect(weighted.length).toBe(repeated.length);
        weighted.forEach((cell, at) => {
          expect([cell.n, cell.reason, cell.df]).toEqual([repeated[at]?.n, repeated[at]?.reason, repeated[at]?.df]);
          if (cell.mean !== null) expect(cell.mean).toBeCloseTo(repeated[at]?.mean ?? Number.NaN, 9);
          if (cell.standardError !== null) expect(cell.standardError).toBeCloseTo(repeated[at]?.standardError ?? Number.NaN, 9);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe("means before and after", () => {
  const pre = breaks.map((value) => value);
  const post = breaks.map((value, row) => value + ((row * 7) % 5));

  it("give the mean change of a model of change scores, with the same standard error", () => {
    const change = fitLinearModel({ response: post.map((value, row) => value - (pre[row] ?? 0)), factors: [wool, tension] });
    const repeated = fitRepeatedModel({ measures: [pre, post], between: [wool, tension] });
    const changes = marginalMeans(change, { factors: ["tension"] }).cells;
    const means = marginalMeans(repeated, { factors: ["time"], by: ["tension"] }).cells;
    expect(repeated.residualDf).toBe(change.residualDf);
    changes.forEach((cell, at) => {
      expect((means[2 * at + 1]?.mean ?? 0) - (means[2 * at]?.mean ?? 0)).toBeCloseTo(cell.mean ?? Number.NaN, 10);
    });
  });

  it("average pre and post where time is not named", () => {
    const repeated = fitRepeatedModel({ measures: [pre, post], between: [wool] });
    const average = fitLinearModel({ response: post.map((value, row) => (value + (pre[row] ?? 0)) / 2), factors: [wool] });
    const found = marginalMeans(repeated, { factors: ["wool"] }).cells;
    marginalMeans(average, { factors: ["wool"] }).cells.forEach((cell, at) => {
      expect(found[at]?.mean).toBeCloseTo(cell.mean ?? Number.NaN, 10);
      expect(found[at]?.standardError).toBeCloseTo(cell.standardError ?? Number.NaN, 10);
    });
  });

  it("keep their digits on a large common offset", () => {
    const shifted = fitRepeatedModel({ measures: [pre, post].map((measure) => measure.map((value) => value + 1e9)), between: [wool] });
    const plain = fitRepeatedModel({ measures: [pre, post], between: [wool] });
    const [a, b] = [shifted, plain].map((model) => marginalMeans(model, { factors: ["time"] }).cells);
    a?.forEach((cell, at) => {
      expect((cell.mean ?? 0) - 1e9).toBeCloseTo(b?.[at]?.mean ?? Number.NaN, 6);
      expect(cell.standardError).toBeCloseTo(b?.[at]?.standardError ?? Number.NaN, 10);
    });
  });

  it("need a measure for each level", () => {
    expect(() => fitRepeatedModel({ measures: [pre], between: [wool] })).toThrow("measures");
  });
});
