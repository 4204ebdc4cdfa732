import { describe, expect, it } from "vitest";
import { designRow } from "../../src/linear/designRow.ts";
import { leverage } from "../../src/linear/leverage.ts";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { residuals } from "../../src/linear/residuals.ts";

// R 4.2.2: lm with contr.sum and covariates from their means
const y = [4, 1, 5, 3, 8, 6, 9, 2, 7, 7.5];
const x = [1, 2, 3, 2, 5, 4, 6, 1, 3, 2];
const z = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8];
const a = { name: "a", levels: ["p", "q"], codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 1, 0, 0, 1, 0, 1, 0] };
const g = { name: "g", levels: ["1", "2", "3"], codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0] };
const weights = [2, 1, 3, 1, 0, 2, 1, 1, 4, 2];

const near = (values: readonly (number | null)[], digits = 11) =>
  values.map((value) => (value === null ? null : expect.closeTo(value, digits)));
const triangleOf = (matrix: readonly (readonly number[])[] | null) => matrix!.map((row, at) => row.slice(0, at + 1));

describe("fitLinearModel gives what lm gives", () => {
  const model = () => fitLinearModel({ response: y, factors: [a, b], covariates: [{ name: "x", values: x }] });

  it("coefficients, their covariances and sums of squares", () => {
    expect(model().coefficients).toEqual(
      near([5.1545307443365704, 0.9223300970873789, -0.95226537216828466, 0.47734627831715265, 0.89482200647249288]),
    );
    const covariances = [
      [0.2970177391313456],
      [-0.0096707198290759636, 0.16578376849844473],
      [-0.0044324132549931469, 0.075984227228453827, 0.33127971795435746],
      [-0.062111349378410403, 0.048353599145379692, 0.022162066274965669, 0.31055674689205187],
      [0.0076559865313517907, -0.13124548339460207, -0.11944490265078919, -0.038279932656758844, 0.40035628816204272],
    ];
    expect(triangleOf(model().covariance)).toEqual(covariances.map((row) => near(row)));
    model().covariance!.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(model().covariance![j]![i]!, 14);
      });
    });
    expect([model().residualSumOfSquares, model().totalSumOfSquares, model().residualVariance]).toEqual(
      near([14.229773462783175, 65.625, 14.229773462783175 / 5]),
    );
    expect(model()).toMatchObject({ kind: "linear-model", n: 10, dropped: 0, rank: 5, residualDf: 5, covariateMeans: { x: 2.9 } });
  });

  it("terms and columns, named as in R", () => {
    expect(model().terms).toEqual(["x", "a", "b", "a:b"]);
    expect(model().columns).toEqual(
      [
        ["(Intercept)", "(Intercept)"],
        ["x", "x"],
        ["a", "a1"],
        ["b", "b1"],
        ["a:b", "a1:b1"],
      ].map(([term, label]) => ({ term, label, aliased: false })),
    );
    expect(Object.isFrozen(model())).toBe(true);
  });

  it("residuals and leverages of every row", () => {
    expect(residuals(model())).toEqual(
      near([
        0.17799352750809116,
        -1,
        -2 / 3,
        1,
        0.4886731391585758,
        -0.70388349514563053,
        -0.38349514563106757,
        -1.9368932038834956,
        0.38349514563106729,
        2.6407766990291259,
      ]),
    );
    expect(leverage(model())).toEqual(
      near([
        0.56634304207119757,
        0.5,
        1 / 3,
        0.5,
        0.56634304207119734,
        0.49514563106796117,
        0.63106796116504849,
        0.43689320388349512,
        0.63106796116504849,
        0.33980582524271846,
      ]),
    );
  });

  it("of rows that count more than once or not at all", () => {
    const weighted = fitLinearModel({ response: y, factors: [a, b], covariates: [{ name: "x", values: x }] }, { weights });
    expect(weighted).toMatchObject({ n: 17, dropped: 0, residualDf: 12, covariateMeans: { x: expect.closeTo(2.7058823529411766, 14) } });
    expect(weighted.coefficients).toEqual(
      near([5.0150735294117661, 0.61458333333333293, -1.3427083333333345, 0.37291666666666679, 0.8656250000000002]),
    );
    expect([weighted.residualSumOfSquares, weighted.totalSumOfSquares]).toEqual(near([19.447916666666671, 73.735294117647058]));
    expect(weighted.covariance!.map((row, at) => row[at]!)).toEqual(
      near([0.11236667537725879, 0.08440936053240744, 0.13252269603587971, 0.11479673032407413, 0.11901719835069449]),
    );
    expect(residuals(weighted)).toEqual(
      near([0.1375, -1, -0.091666666666666716, 1, null, -0.66041666666666643, 0.125, -2.8166666666666669, -0.03125, 2.06875]),
    );
    expect(leverage(weighted)).toEqual(near([0.275, 0.5, 0.7 / 3, 0.5, null, 0.30208333333333337, 0.5, 1 / 3, 0.21875, 0.21875]));
  });

  it("with cells that count their rows, their means and standard deviations", () => {
    const weighted = fitLinearModel({ response: y, factors: [a, b] }, { weights });
    expect(weighted.cells).toEqual(
      [
        { levels: { a: "p", b: "u" }, codes: [0, 0], n: 5, mean: 4.6, sd: 0.54772255750516607 },
        { levels: { a: "p", b: "v" }, codes: [0, 1], n: 2, mean: 2, sd: Math.SQRT2 },
        { levels: { a: "q", b: "u" }, codes: [1, 0], n: 5, mean: 5.8, sd: 2.252776065213762 },
        { levels: { a: "q", b: "v" }, codes: [1, 1], n: 5, mean: 7.4, sd: 0.89442719099991586 },
      ].map((cell) => ({ ...cell, mean: expect.closeTo(cell.mean, 12), sd: expect.closeTo(cell.sd, 12) })),
    );
    expect(fitLinearModel({ response: [1, 2, 4], factors: [{ ...a, codes: [0, 1, 1] }] }).cells).toEqual([
      { levels: { a: "p" }, codes: [0], n: 1, mean: expect.closeTo(1, 14), sd: null },
      { levels: { a: "q" }, codes: [1], n: 2, mean: expect.closeTo(3, 14), sd: expect.closeTo(Math.SQRT2, 14) },
    ]);
  });

  it("with two covariates and slopes that differ by level", () => {
    const covariates = [
      { name: "x", values: x },
      { name: "z", values: z },
    ];
    const slopes = fitLinearModel({ response: y, factors: [g], covariates }, { terms: ["x", "z", "g", "x:g"] });
    expect(slopes.columns.map(({ label }) => label)).toEqual(["(Intercept)", "x", "z", "g1", "g2", "x:g[g1]", "x:g[g2]"]);
    expect(slopes.coefficients).toEqual(
      near(
        [
          5.4122909923164952, 0.82496648683995422, 0.046473761647866395, 0.61236128821317704, -1.378994278240969, 0.18820663724047718,
          0.93883930031061025,
        ],
        10,
      ),
    );
    expect(slopes.covariance!.map((row, at) => Math.sqrt(row[at]!))).toEqual(
      near(
        [
          0.95301143091842966, 1.139250288724287, 0.40002373363181126, 1.1526304975716177, 1.3357823185144357, 1.3763840685315722,
          1.59973271066014,
        ],
        10,
      ),
    );
    expect([slopes.residualSumOfSquares, slopes.residualDf]).toEqual(near([15.952349190779787, 3], 10));
    expect(residuals(slopes)).toEqual(
      near(
        [
          0.025855811672389373, -1.552761157430113, -0.9767631191760664, -2.2661598822952427, 0.38819028935752853, 0, 0.0064639529180971185,
          1.1645708680725848, 0.97676311917606529, 2.2338401177047564,
        ],
        10,
      ),
    );
    expect(leverage(slopes)).toEqual(
      near(
        [
          0.98932810201078947, 0.38746444335458546, 0.50752329573320243, 0.49583128984796465, 0.96171652770966154, 1, 0.99933300637567424,
          0.65544874938695419, 0.50752329573320287, 0.49583128984796482,
        ],
        10,
      ),
    );
    // predict(m3, list(x = 4, z = 3, g = 2)), both covariates from their means
    const row = designRow(slopes, { g: 1 }, { x: 4, z: 3 });
    const at = 5.4122909923164952 - 1.378994278240969 + (0.82496648683995422 + 0.93883930031061025) * 1.1 - 0.046473761647866395 * 1.7;
    expect(linearCombination(slopes, row).estimate).toBeCloseTo(at, 10);
  });

  it("whatever constant the columns have in common", () => {
    const far = fitLinearModel({
      response: y.map((value) => value + 1e9),
      factors: [a, b],
      covariates: [{ name: "x", values: x.map((value) => value - 1e8) }],
    });
    expect(far.coefficients[0]! - 1e9).toBeCloseTo(5.1545307443365704, 6);
    expect(far.coefficients.slice(1)).toEqual(near(model().coefficients.slice(1), 9));
    expect(far.residualSumOfSquares).toBeCloseTo(14.229773462783175, 9);
    expect(far.covariateMeans["x"]).toBeCloseTo(2.9 - 1e8, 7);
  });
});

describe("a linear model that the data leave open", () => {
  it("has null for a coefficient that cannot be told apart, and no covariance of it", () => {
    const model = fitLinearModel({
      response: y,
      factors: [a],
      covariates: [
        { name: "x", values: x },
        { name: "twice", values: x.map((value) => 2 * value + 1) },
      ],
    });
    expect(model.columns.map(({ aliased }) => aliased)).toEqual([false, false, true, false]);
    expect(model.coefficients[2]).toBeNull();
    expect([model.rank, model.residualDf, model.covariance!.length]).toEqual([3, 7, 3]);
    expect(residuals(model).reduce<number>((sum, value) => sum + value!, 0)).toBeCloseTo(0, 10);
    expect(leverage(model).reduce<number>((sum, value) => sum + value!, 0)).toBeCloseTo(3, 10);
  });

  it("has no variance with as many parameters as rows, and no rows where all is missing", () => {
    const full = fitLinearModel({ response: [1, 3], factors: [{ ...a, codes: [0, 1] }] });
    expect(full).toMatchObject({ residualDf: 0, residualVariance: null, covariance: null, rank: 2 });
    const none = fitLinearModel({ response: [null, 3], factors: [{ ...a, codes: [0, -1] }] });
    expect(none).toMatchObject({ n: 0, dropped: 2, rank: 0, totalSumOfSquares: 0, residualSumOfSquares: 0, cells: [] });
    expect(none.factors).toEqual([{ name: "a", levels: [], unusedLevels: ["p", "q"] }]);
  });
});
