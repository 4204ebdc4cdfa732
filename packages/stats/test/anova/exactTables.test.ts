import { describe, expect, it } from "vitest";
import { ancova } from "../../src/anova/ancova.ts";
import { noncentralIntervals } from "../../src/anova/effectSizes.ts";
import { effectSizesFromF } from "../../src/anova/effectSizesFromF.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";
import { robustAnova } from "../../src/anova/robustAnova.ts";
import { slopesHomogeneity } from "../../src/anova/slopesHomogeneity.ts";

const near = (values: readonly number[], digits = 10) => values.map((value) => expect.closeTo(value, digits));

// R 4.2.2: lm with contr.sum, each term against the model without it; the effect sizes by their formulas
const response = [4, 1, 5, 3, 8, 6, 9, 2, 7, 7.5, 3, 6, 2, 8];
const a = { name: "a", levels: ["p", "q"], codes: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1] };
const b = { name: "b", levels: ["u", "v", "w"], codes: [0, 0, 1, 1, 2, 2, 0, 0, 0, 1, 1, 2, 2, 2] };
const x = [1, 2, 3, 2, 5, 4, 6, 1, 3, 2, 4, 5, 1, 6];
const data = { response, factors: [a, b] };
const error = 63.2916666666667;
const total = 89.0892857142857;

describe("factorialAnova gives R's table of an unbalanced design", () => {
  it("by type I, II and III", () => {
    const squares = (sumsOfSquares: "I" | "II" | "III") => factorialAnova(data, { sumsOfSquares }).terms.map((row) => row.sumOfSquares);
    expect(squares("I")).toEqual(near([3.8705357142857, 5.83198529411764, 16.0950980392157]));
    expect(squares("II")).toEqual(near([3.50073529411767, 5.83198529411763, 16.0950980392157]));
    expect(squares("III")).toEqual(near([3.56510416666667, 9.77745098039212, 16.0950980392157]));
  });

  it("with everything beside the terms", () => {
    expect(factorialAnova(data)).toMatchObject({
      kind: "factorial-anova",
      method: "type III analysis of variance",
      sumsOfSquares: "III",
      n: 14,
      dropped: 0,
      residual: { sumOfSquares: expect.closeTo(error, 10), df: 8, meanSquare: expect.closeTo(error / 8, 10), reason: null },
      total: { sumOfSquares: expect.closeTo(total, 10), df: 13 },
      rSquared: expect.closeTo(1 - error / total, 12),
      intercept: { sumOfSquares: expect.closeTo(339.377604166667, 9), df1: 1, f: expect.closeTo(339.377604166667 / (error / 8), 9) },
      emptyCells: [],
      emptyCellCount: 0,
      aliasedTerms: [],
      reason: null,
    });
    const first = factorialAnova(data, { sumsOfSquares: "I" });
    expect(first.method).toBe("type I analysis of variance");
    // n times the squared mean
    expect(first.intercept.sumOfSquares).toBeCloseTo(365.160714285714, 9);
    expect(factorialAnova(data, { sumsOfSquares: "II" }).intercept.sumOfSquares).toBeCloseTo(365.160714285714, 9);
  });

  it("with F, p and every effect size of each term", () => {
    const { terms } = factorialAnova(data, { observed: ["a"] });
    const column = (name: keyof (typeof terms)[number]) => terms.map((row) => row[name]);
    expect(column("term")).toEqual(["a", "b", "a:b"]);
    expect(column("df1")).toEqual([1, 2, 2]);
    expect(column("df2")).toEqual([8, 8, 8]);
    expect(column("meanSquare")).toEqual(near([3.56510416666667, 9.77745098039212 / 2, 16.0950980392157 / 2]));
    expect(column("f")).toEqual(near([0.450625411454905, 0.617929752546177, 1.01720171939744]));
    expect(column("pValue")).toEqual(near([0.520945775740547, 0.562925181541335, 0.404011489125409]));
    expect(column("logPValue")).toEqual(near([-0.652109319918607, -0.574608552139978, -0.90631196299612]));
    expect(column("etaSquared")).toEqual(near([0.0400172045166032, 0.109748898557218, 0.180662555661671]));
    expect(column("etaSquaredOfTable")).toEqual(near([0.0384463530231921, 0.105440771008545, 0.173570754802697]));
    expect(column("partialEtaSquared")).toEqual(near([0.0533245043430842, 0.133810990131556, 0.202742838794929]));
    expect(column("generalizedEtaSquared")).toEqual(near([0.0429779848859615, 0.105440771008545, 0.194029360133464]));
    expect(column("omegaSquared")).toEqual(near([-0.0448074312144758, -0.0623239104568801, 0.00280597200796091]));
    expect(column("partialOmegaSquared")).toEqual(near([-0.0408437951202799, -0.0577325933849367, 0.00245136453037753]));
    expect(column("epsilonSquared")).toEqual(near([-0.0487864969599786, -0.0678585043959461, 0.00305515270850751]));
    expect(column("partialEpsilonSquared")).toEqual(near([-0.0650099326140302, -0.0827362623355545, 0.00342854849366133]));
    expect(column("cohensF")).toEqual(near([0.237335577678238, 0.393042539856113, 0.504282093524407]));
    expect(column("estimable")).toEqual([true, true, true]);
    const upper = [5.29366239733737, 6.10742827218342, 8.31325062926729];
    expect(terms.map((row) => row.noncentralityInterval)).toEqual(
      upper.map((limit) => ({ lower: 0, upper: expect.closeTo(limit, 5), level: 0.9, method: "noncentral F" })),
    );
  });

  it("from the size, mean and standard deviation of each cell too, given in any order", () => {
    const rows = factorialAnova(data);
    const cells = [...rows.cells].reverse();
    const factors = [
      { name: "a", levels: ["p", "nobody", "q"] },
      { name: "b", levels: ["u", "v", "w"] },
    ];
    const found = factorialAnovaFromCells({ factors, cells });
    expect(found).toMatchObject({ n: 14, dropped: 0, total: { sumOfSquares: expect.closeTo(total, 10), df: 13 } });
    expect(found.terms.map((row) => row.sumOfSquares)).toEqual(near([3.56510416666667, 9.77745098039212, 16.0950980392157]));
    expect(found.intercept.sumOfSquares).toBeCloseTo(339.377604166667, 9);
    expect(factorialAnovaFromCells({ factors, cells }, { terms: ["a"] }).terms).toHaveLength(1);
    const far = cells.map((cell) => ({ ...cell, mean: cell.mean + 1e9 }));
    expect(factorialAnovaFromCells({ factors, cells: far }).terms.map((row) => row.sumOfSquares)).toEqual(
      near([3.56510416666667, 9.77745098039212, 16.0950980392157], 5),
    );
  });
});

describe("noncentralIntervals", () => {
  it("turn the limits of the noncentrality into shares in two ways", () => {
    // pf(20, 2, 8, ncp) of R 4.2.2, which is good to about seven digits
    const [lower, upper] = [9.19307601426496, 84.6087450984273];
    const found = noncentralIntervals(20, 2, 8, 0.9);
    const interval = (from: number, to: number, method: string) => ({
      ...{ lower: expect.closeTo(from, 5), upper: expect.closeTo(to, 5), level: 0.9, method },
    });
    expect(found).toEqual({
      noncentralityInterval: interval(lower, upper, "noncentral F"),
      partialEtaSquaredInterval: interval(lower / (lower + 11), upper / (upper + 11), "noncentral F, L / (L + df1 + df2 + 1)"),
      partialEtaSquaredIntervalByErrorDf: interval(lower / (lower + 8), upper / (upper + 8), "noncentral F, L / (L + df2)"),
    });
    expect(noncentralIntervals(20, 2, 8, 0.95).noncentralityInterval!.upper).toBeCloseTo(96.7367513219103, 5);
  });

  it("reach the whole where a limit is beyond all numbers", () => {
    const { noncentralityInterval, partialEtaSquaredInterval, partialEtaSquaredIntervalByErrorDf } = noncentralIntervals(1e308, 2, 5, 0.95);
    expect(noncentralityInterval!.upper).toBe(Number.POSITIVE_INFINITY);
    expect(partialEtaSquaredInterval).toMatchObject({ lower: 1, upper: 1 });
    expect(partialEtaSquaredIntervalByErrorDf).toMatchObject({ lower: 1, upper: 1 });
  });

  it("are none without an F or its degrees of freedom", () => {
    const none = { noncentralityInterval: null, partialEtaSquaredInterval: null, partialEtaSquaredIntervalByErrorDf: null };
    expect([noncentralIntervals(null, 2, 8, 0.9), noncentralIntervals(3, null, 8, 0.9)]).toEqual([none, none]);
  });
});

describe("effectSizesFromF", () => {
  it("gives shares and intervals at the level asked for, 0.9 where none is", () => {
    const found = effectSizesFromF(20, 2, 8);
    expect(found).toMatchObject({
      kind: "effect-sizes-from-f",
      partialEtaSquared: expect.closeTo(40 / 48, 14),
      partialOmegaSquared: expect.closeTo(38 / 49, 14),
      partialEpsilonSquared: expect.closeTo(38 / 48, 14),
      cohensF: expect.closeTo(Math.sqrt(5), 14),
    });
    expect(found.noncentralityInterval).toMatchObject({ level: 0.9, lower: expect.closeTo(9.19307601426496, 5) });
    expect(effectSizesFromF(20, 2, 8, { confidenceLevel: 0.95 }).noncentralityInterval).toMatchObject({
      level: 0.95,
      lower: expect.closeTo(6.19568639522017, 5),
    });
    expect(effectSizesFromF(0, 2, 8)).toMatchObject({ partialEtaSquared: 0, cohensF: 0 });
  });

  it("refuses what is no F and no degrees of freedom, naming it", () => {
    expect(() => effectSizesFromF(-1, 2, 8)).toThrow("f: argument range; found -1, expected a finite number, 0 or more");
    expect(() => effectSizesFromF(2, 0, 8)).toThrow("df1: argument range; found 0, expected a number above 0");
    expect(() => effectSizesFromF(2, 2, 0)).toThrow("df2: argument range; found 0, expected a finite number above 0");
    expect(() => effectSizesFromF(2, 2, Number.POSITIVE_INFINITY)).toThrow("df2: argument range; found Infinity");
    expect(() => effectSizesFromF(2, 2, 8, { confidenceLevel: 1 })).toThrow("confidenceLevel");
  });
});

describe("robustAnova", () => {
  // solve(X'X) X' diag(e^2 / (1 - h)^2) X solve(X'X) in R
  it("gives HC3 standard errors and Wald tests of type III", () => {
    const found = robustAnova(data);
    expect(found).toMatchObject({
      kind: "robust-anova",
      method: "type III analysis of variance with HC3 covariance",
      sumsOfSquares: "III",
      n: 14,
      dropped: 0,
      residualDf: 8,
      reason: null,
    });
    expect(found.coefficients.map(({ label }) => label)).toEqual(["(Intercept)", "a1", "b1", "b2", "a1:b1", "a1:b2"]);
    expect(found.coefficients.map(({ estimate }) => estimate)).toEqual(
      near([5.01388888888889, -0.513888888888888, -0.763888888888888, -0.388888888888889, -1.23611111111111, -0.111111111111112]),
    );
    expect(found.coefficients.map(({ standardError }) => standardError)).toEqual(
      near([0.909695716322935, 0.909695716322935, 1.32068654985313, 1.35571492687916, 1.32068654985313, 1.35571492687916]),
    );
    expect(found.terms.map(({ f }) => f)).toEqual(near([0.319114219114218, 0.498182630536636, 0.784228131188716]));
    expect(found.terms.map(({ pValue }) => pValue)).toEqual(near([0.587626842301234, 0.625304606977128, 0.488643857459035]));
    expect(found.terms.map(({ term, df1, df2 }) => [term, df1, df2])).toEqual([
      ["a", 1, 8],
      ["b", 2, 8],
      ["a:b", 2, 8],
    ]);
    expect(found.intercept).toMatchObject({ f: expect.closeTo(30.3778554778555, 9), df1: 1 });
  });

  it("and of type II, beyond the interactions that hold a term", () => {
    const found = robustAnova(data, { sumsOfSquares: "II" });
    expect(found.terms.map(({ f }) => f)).toEqual(near([0.0907127473070393, 1.18395489770548, 0.784228131188716]));
    expect(found.intercept.f).toBeCloseTo(30.3778554778555, 9);
    expect(() => robustAnova(data, { sumsOfSquares: "I" })).toThrow("sumsOfSquares: unknown option; found I, expected II or III");
  });

  it("with a covariate, whose rows have leverages of their own, and for rows that count twice", () => {
    const covariates = [{ name: "x", values: x }];
    const found = robustAnova({ response, factors: [a], covariates }, { terms: ["x", "a"] });
    expect(found.coefficients.map(({ standardError }) => standardError)).toEqual(
      near([0.533447182706309, 0.26075320232503, 0.558260800055785]),
    );
    expect(found.terms.map(({ f }) => f)).toEqual(near([16.1206767155341, 0.106600211151062]));
    const twice = (values: readonly number[]) => [...values, ...values];
    const repeated = robustAnova({
      response: twice(response),
      factors: [{ ...a, codes: twice(a.codes) }],
      covariates: [{ name: "x", values: twice(x) }],
    });
    const weighted = robustAnova({ response, factors: [a], covariates }, { weights: response.map(() => 2) });
    expect(weighted.terms.map(({ f }) => f)).toEqual(near(repeated.terms.map(({ f }) => f!)));
  });

  it("has no test where a row is the only one of its cell", () => {
    const found = robustAnova({ response: [1, 2, 4, 9], factors: [{ ...a, codes: [0, 0, 0, 1] }] });
    const reason = "a row has leverage 1 (a cell with a single row): its variance cannot be estimated";
    expect(found).toMatchObject({ reason, terms: [{ f: null, df1: 1, reason }], intercept: { f: null, reason } });
    expect(found.coefficients.map(({ standardError }) => standardError)).toEqual([null, null]);
    expect(found.coefficients[0]!.estimate).toBeCloseTo((7 / 3 + 9) / 2, 12);
  });
});

describe("ancova", () => {
  it("gives the slope, its t and the table of R", () => {
    const found = ancova({ pre: x, post: response, factors: [a] });
    expect(found.kind).toBe("ancova");
    expect(found.slope).toEqual({
      name: "pre",
      mean: expect.closeTo(3.21428571428571, 12),
      slope: expect.closeTo(1.046938775510204, 12),
      standardError: expect.closeTo(0.300137695104879, 12),
      t: expect.closeTo(3.488194893828199, 11),
      df: 11,
      pValue: expect.closeTo(5.07466893167634e-3, 12),
      reason: null,
    });
    expect(found.table.method).toBe("type III analysis of variance with covariates");
    expect(found.table.terms.map((row) => row.sumOfSquares)).toEqual(near([44.7566326530612, 0.439231725573869]));
    expect(found.table.residual).toMatchObject({ sumOfSquares: expect.closeTo(40.4621173469388, 10), df: 11 });
    // the mean of the groups where the baseline is 0
    expect(found.table.intercept.sumOfSquares).toBeCloseTo(9.24493111121102, 9);
    expect(found.slopesHomogeneity).toMatchObject({ df1: 1, df2: 10, f: expect.closeTo(1.253142987964 / 3.920897435897, 9), reason: null });
    expect(found.model.columns.map(({ label }) => label)).toEqual(["(Intercept)", "pre", "a1"]);
  });

  it("tests equal slopes on its own, of the terms that have none yet", () => {
    const covariates = [{ name: "x", values: x }];
    const found = slopesHomogeneity({ response, factors: [a], covariates });
    expect(found.f).toBeCloseTo(1.253142987964 / 3.920897435897, 9);
    const none = slopesHomogeneity({ response, factors: [a], covariates }, { terms: ["x", "a", "x:a"] });
    expect(none).toMatchObject({ df1: 0, f: null, reason: "the data leave no slope to tell apart from the common one" });
    const two = slopesHomogeneity({ response, factors: [a, b], covariates });
    expect(two.df1).toBe(5);
  });
});

describe("mixedAnova gives what anova of a multivariate model gives", () => {
  const waves = [
    [3, 5, 4, 6, 2, 7, 5, 8, 4],
    [4, 7, 6, 7, 5, 8, 9, 9, 6],
    [7, 6, 9, 8, 6, 12, 8, 13, 9],
  ];
  const g = { name: "g", levels: ["1", "2"], codes: [0, 0, 0, 0, 1, 1, 1, 1, 1] };
  const within = [{ name: "wave", levels: ["1", "2", "3"] }];

  it("with sums of squares, tests and shares of every term", () => {
    const found = mixedAnova({ measures: waves, within, between: [g] }, { observed: ["g"] });
    expect(found).toMatchObject({
      kind: "mixed-anova",
      method: "type III analysis of variance with repeated measures",
      ...{ n: 9, dropped: 0, emptyCells: [], emptyCellCount: 0, aliasedTerms: [], reason: null },
    });
    const column = (name: keyof (typeof found.terms)[number]) => found.terms.map((row) => row[name]);
    expect(column("term")).toEqual(["g", "wave", "wave:g"]);
    expect(column("sumOfSquares")).toEqual(near([13.0666666666667, 60.8444444444444, 2.17777777777778]));
    expect(column("errorSumOfSquares")).toEqual(near([68.2666666666667, 16.9333333333333, 16.9333333333333]));
    expect(column("meanSquare")).toEqual(near([13.0666666666667, 30.4222222222222, 1.08888888888889]));
    expect(column("errorMeanSquare")).toEqual(near([68.2666666666667 / 7, 16.9333333333333 / 14, 16.9333333333333 / 14]));
    expect(column("df1")).toEqual([1, 2, 2]);
    expect(column("df2")).toEqual([7, 14, 14]);
    expect(column("f")).toEqual(near([1.33984375, 25.1522309711286, 0.9002624671916]));
    expect(column("pValue")).toEqual(near([0.285027395382183, 2.3185074136123e-5, 0.428741616122526]));
    expect(column("partialEtaSquared")).toEqual(near([0.160655737704918, 0.782285714285714, 0.113953488372093]));
    expect(column("generalizedEtaSquared")).toEqual(near([0.130088495575221, 0.3772389087903, 0.0216814159292035]));
    const plain = mixedAnova({ measures: waves, within, between: [g] });
    expect(plain.terms.map((row) => row.generalizedEtaSquared)).toEqual(near([0.132971506105835, 0.41661594643944, 0.0249237029501526]));
    expect(plain.terms[0]!.noncentralityInterval!.level).toBe(0.9);
  });

  it("with Mauchly's test and both corrections", () => {
    const { terms } = mixedAnova({ measures: waves, within, between: [g] });
    expect(terms[0]).toMatchObject({ sphericity: null, greenhouseGeisser: null, huynhFeldt: null });
    const [gg, hf] = [0.620632599661382, 0.688529848053562];
    for (const row of terms.slice(1))
      expect(row.sphericity).toEqual({
        applies: true,
        mauchlyW: expect.closeTo(0.38874077748302, 11),
        pValue: expect.closeTo(0.0587462699692031, 11),
        greenhouseGeisser: expect.closeTo(gg, 11),
        huynhFeldt: expect.closeTo(hf, 11),
        reason: null,
      });
    const corrected = (epsilon: number, pValue: number) => ({
      ...{ epsilon: expect.closeTo(epsilon, 11), df1: expect.closeTo(2 * epsilon, 10), df2: expect.closeTo(14 * epsilon, 10) },
      pValue: expect.closeTo(pValue, 10),
    });
    expect(terms[1]!.greenhouseGeisser).toEqual(corrected(gg, 0.000552902993224541));
    expect(terms[1]!.huynhFeldt).toEqual(corrected(hf, 0.000311970569690949));
    expect(terms[2]!.greenhouseGeisser).toEqual(corrected(gg, 0.3920054603767));
    expect(terms[2]!.huynhFeldt).toEqual(corrected(hf, 0.400278121986668));
  });

  const four = [
    [3, 5, 4, 6, 2, 7, 5, 8],
    [4, 7, 6, 7, 5, 8, 9, 9],
    [7, 6, 9, 8, 6, 12, 8, 13],
    [6, 9, 7, 10, 4, 9, 12, 10],
  ];

  it("of four waves of one group", () => {
    const [wave] = mixedAnova({ measures: four, within: [{ name: "wave", levels: ["1", "2", "3", "4"] }], between: [] }).terms;
    expect(wave).toMatchObject({ f: expect.closeTo(13.21536, 5), df1: 3, df2: 21 });
    expect(wave!.sphericity).toMatchObject({
      mauchlyW: expect.closeTo(0.167589024377288, 11),
      pValue: expect.closeTo(0.0729932398975321, 11),
      greenhouseGeisser: expect.closeTo(0.479561938811153, 11),
      huynhFeldt: expect.closeTo(0.569978379065379, 11),
    });
    expect(wave!.greenhouseGeisser!.pValue).toBeCloseTo(0.002593034102886, 10);
    expect(wave!.huynhFeldt!.pValue).toBeCloseTo(0.001271292360709, 10);
  });

  it("of two within factors, each held against its own error", () => {
    // aov(y ~ A * B + Error(s / (A * B)))
    const both = [
      { name: "A", levels: ["1", "2"] },
      { name: "B", levels: ["1", "2"] },
    ];
    const { terms } = mixedAnova({ measures: four, within: both, between: [] });
    expect(terms.map((row) => row.term)).toEqual(["A", "B", "A:B"]);
    expect(terms.map((row) => row.sumOfSquares)).toEqual(near([52.53125, 5.28125, 9.03125]));
    expect(terms.map((row) => row.errorSumOfSquares)).toEqual(near([3.21875, 21.46875, 10.71875]));
    expect(terms[0]!.f).toBeCloseTo(52.53125 / 0.4598214285714, 7);
    // the errors of all strata
    const errors = 109.21875 + 3.21875 + 21.46875 + 10.71875;
    expect(terms[1]!.generalizedEtaSquared).toBeCloseTo(5.28125 / (5.28125 + errors), 11);
  });

  it("refuses within factors and measures that do not fit, naming them", () => {
    const call =
      (given: object, options = {}) =>
      () =>
        mixedAnova({ measures: waves, within, between: [g], ...given }, options);
    expect(call({ within: [] })).toThrow("within: argument range; found , expected factors with two levels or more");
    expect(call({ within: [{ name: "wave", levels: ["1"] }] })).toThrow("within: argument range; found wave, expected factors with two");
    expect(call({ measures: waves.slice(1) })).toThrow("measures: length mismatch; found 2 columns, expected 3 columns");
    expect(call({ measures: [waves[0], waves[1], [1]] })).toThrow("measures: length mismatch; found length 1, expected length 9");
    expect(call({ between: [{ ...g, name: "wave" }] })).toThrow(
      "between: argument range; found wave, wave, expected factors with different names",
    );
    expect(call({}, { observed: ["age"] })).toThrow("observed: unknown term; found age, expected wave, g");
    expect(call({}, { sumsOfSquares: "IV" })).toThrow("sumsOfSquares: unknown option; found IV, expected I, II or III");
    expect(call({}, { effectConfidenceLevel: 0 })).toThrow("confidenceLevel");
  });
});
