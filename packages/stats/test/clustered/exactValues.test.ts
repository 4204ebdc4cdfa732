import { describe, expect, it } from "vitest";
import type { ClusterCorrection } from "../../src/clustered/clusterCorrection.ts";
import { clusterCorrelation } from "../../src/clustered/clusterCorrelation.ts";
import { clusterRobustMean } from "../../src/clustered/clusterRobustMean.ts";
import { fitClusterRobust } from "../../src/clustered/clusterRobustModel.ts";
import { clusterRobustTest } from "../../src/clustered/clusterRobustTest.ts";
import { clusterRobustWald } from "../../src/clustered/clusterRobustWald.ts";
import { mixedJointTest } from "../../src/clustered/mixedJointTest.ts";
import { mixedTermTest } from "../../src/clustered/mixedTermTest.ts";
import { mixedTest } from "../../src/clustered/mixedTest.ts";
import { fitRandomIntercepts } from "../../src/clustered/randomInterceptModel.ts";

const near = (values: readonly number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));
const unit = (size: number, at: number) => Float64Array.from({ length: size }, (_, place) => (place === at ? 1 : 0));

// R 4.2.2 with whole n by n matrices, written from Pustejovsky & Tipton (2018): p_j = (I - H)_j' A_j X_j (X'X)^-1 c
const y = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3];
const x = [2, 5, 3, 1, 4, 4, 6, 2, 7, 3, 5, 1, 8, 6, 2, 4];
const cluster = { name: "site", levels: ["p", "q", "r", "s", "t"], codes: [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4] };
const a = { name: "a", levels: ["u", "v", "w"], codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0] };
const data = { response: y, factors: [a], covariates: [{ name: "x", values: x }], cluster };

const expected: Record<ClusterCorrection, { se: number[]; df: number[]; two: number[]; three: number[] }> = {
  CR0: {
    se: [0.711155570443836, 0.32454773654668, 0.672934609490777, 0.77416784492743],
    df: [3.99466765254774, 2.92701527548841, 3.769118288261, 3.84985908265106],
    two: [3.61068292227018, 2.80139884613245, 0.167708535347253],
    three: [1.38083105114487, 1.27671843649154, 0.506945284177248],
  },
  CR1: {
    se: [0.795096099045028, 0.362855400431034, 0.752363765616826, 0.865545963626125],
    df: [3.99466765254774, 2.92701527548841, 3.769118288261, 3.84985908265106],
    two: [2.88854633781614, 2.80139884613245, 0.208549753996943],
    three: [1.1046648409159, 1.27671843649154, 0.558224670617928],
  },
  CR1S: {
    se: [0.888944463054795, 0.40568467068335, 0.841168261863472, 0.967709806159287],
    df: [3.99466765254774, 2.92701527548841, 3.769118288261, 3.84985908265106],
    two: [2.31083707025291, 2.80139884613245, 0.255394593052493],
    three: [0.883731872732719, 1.27671843649154, 0.609996135144926],
  },
  CR2: {
    se: [0.826879856043178, 0.460574885185468, 0.800222378673189, 0.978455555558629],
    df: [3.9741450313974, 2.71315428105558, 3.61741683594753, 3.78406465760838],
    two: [2.174371855117, 2.72564370092841, 0.272578919979294],
    three: [0.987988805722969, 1.13462207967378, 0.597153401447742],
  },
  CR3: {
    se: [0.971179744209224, 0.65547857255981, 0.991568728634879, 1.26943711152049],
    df: [3.90008392622067, 2.55654123884408, 3.30275342268452, 3.63243217569801],
    two: [1.21988310743591, 2.55989621691073, 0.424517532364663],
    three: [0.748524641876652, 0.97450730786056, 0.670808134394463],
  },
};

describe("cluster-robust tests", () => {
  it.each(Object.keys(expected) as ClusterCorrection[])(
    "with %s give the standard errors, df and Wald tests of the definition",
    (correction) => {
      const { se, df, two, three } = expected[correction];
      const robust = fitClusterRobust(data, { correction });
      expect(robust).toMatchObject({
        kind: "cluster-robust-model",
        method: `least squares with ${correction} covariance`,
        ...{ correction, n: 16, dropped: 0, clusters: 5, reason: null },
      });
      expect(robust.parts.map(({ name, n }) => [name, n])).toEqual([
        ["p", 4],
        ["q", 3],
        ["r", 3],
        ["s", 3],
        ["t", 3],
      ]);
      const tests = [0, 1, 2, 3].map((at) => clusterRobustTest(robust, unit(4, at)));
      expect(tests.map(({ estimate }) => estimate)).toEqual(
        near([5.10106107660456, 0.254658385093168, -1.61697722567288, -0.418840579710145]),
      );
      expect(tests.map(({ standardError }) => standardError)).toEqual(near(se));
      expect(tests.map((test) => test.df)).toEqual(near(df));
      const wald = (columns: readonly number[]) => {
        const { f, df1, df2, pValue } = clusterRobustWald(
          robust,
          columns.map((at) => unit(4, at)),
        );
        return [df1, f, df2, pValue];
      };
      expect(wald([2, 3])).toEqual([2, ...near(two)]);
      expect(wald([1, 2, 3])).toEqual([3, ...near(three)]);
    },
  );

  it("take CR2 where nothing is asked for, and answer for one side and another value", () => {
    const robust = fitClusterRobust(data);
    expect(robust.correction).toBe("CR2");
    const test = clusterRobustTest(robust, unit(4, 0), { mu: 4, alternative: "greater", confidenceLevel: 0.9 });
    const t = (5.10106107660456 - 4) / 0.826879856043178;
    expect(test).toMatchObject({
      ...{ kind: "cluster-robust-t", correction: "CR2", clusters: 5, mu: 4, alternative: "greater", n: 16, dropped: 0, reason: null },
      statistic: expect.closeTo(t, 9),
      interval: { upper: Number.POSITIVE_INFINITY, level: 0.9 },
    });
    const mean = clusterRobustMean(y, cluster, { correction: "CR1", mu: 5 });
    expect(mean).toMatchObject({ correction: "CR1", mu: 5, method: "least squares with CR1 covariance" });
    // sqrt of 5/4 sum of squared cluster sums of residuals, over n
    const sums = [0, 1, 2, 3, 4].map((code) => y.reduce((sum, value, row) => sum + (cluster.codes[row] === code ? value - 5 : 0), 0));
    const square = sums.reduce((sum, value) => sum + value * value, 0);
    expect(mean.standardError).toBeCloseTo(Math.sqrt((5 / 4) * square) / 16, 12);
    expect(mean.statistic).toBeCloseTo(0, 12);
  });

  it("refuse an unknown correction and codes that name no cluster", () => {
    expect(() => fitClusterRobust(data, { correction: "CR4" as "CR2" })).toThrow(
      "correction: unknown option; found CR4, expected CR0, CR1, CR1S, CR2, CR3",
    );
    for (const code of [5, -2, 0.5])
      expect(() => clusterRobustMean([1, 2], { ...cluster, codes: [0, code] })).toThrow(
        `site: unknown level; found ${code}, expected a code from -1 to 4`,
      );
    expect(() => clusterRobustMean([1, 2], cluster)).toThrow("codes of site: length mismatch; found length 16, expected length 2");
  });
});

describe("clusterCorrelation", () => {
  const values = [3, 1, 4, 7, 8, 9, 2, 1, 2, 3, 5, 4];
  const group = { name: "group", levels: ["a", "b", "c", "d"], codes: [0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3] };

  // one-way analysis of variance in R 4.2.2, qf for the limits
  it("gives every field of clusters of unequal size", () => {
    expect(clusterCorrelation(values, group)).toEqual({
      kind: "cluster-correlation",
      method: "one-way analysis of variance",
      ...{ n: 12, dropped: 0, clusters: 4, df1: 3, df2: 8, reason: null },
      meanSize: expect.closeTo(2.94444444444444, 12),
      estimate: expect.closeTo(0.422263525393078, 12),
      interval: {
        lower: expect.closeTo(-0.165451300150688, 10),
        upper: expect.closeTo(0.938368818088146, 10),
        level: 0.95,
        method: "F distribution (Searle)",
      },
      statistic: expect.closeTo(3.15207373271889, 11),
      pValue: expect.closeTo(0.0862513653857987, 11),
      logPValue: expect.closeTo(-2.45048939263598, 10),
      designEffect: expect.closeTo(1.91490430501834, 11),
      effectiveN: expect.closeTo(6.26663168940189, 10),
    });
  });

  it("has no design effect below 1, and narrower limits at a lower level", () => {
    const found = clusterCorrelation([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], group, { confidenceLevel: 0.8 });
    expect(found).toMatchObject({
      estimate: expect.closeTo(-0.128933086551432, 11),
      interval: { lower: expect.closeTo(-0.355980096219811, 10), upper: expect.closeTo(0.457753991313996, 10), level: 0.8 },
      pValue: expect.closeTo(0.597314393381351, 11),
      logPValue: expect.closeTo(-0.515311682126963, 11),
      designEffect: 1,
      effectiveN: 12,
    });
  });

  it("takes up to ten units in the last place of the mean as no variation", () => {
    // the standard error of 1, 1, 1, 1 + k is k / 4
    const reasonOf = (units: number) =>
      clusterCorrelation([1, 1, 1, 1 + units * Number.EPSILON], { ...group, codes: [0, 0, 1, 1] }).reason ?? "";
    expect(reasonOf(36)).toContain("all equal");
    expect(reasonOf(44)).not.toContain("all equal");
  });

  it("counts what has no cluster or no value, by weight, and knows when clusters do not vary", () => {
    const found = clusterCorrelation(
      [...values, null, 4],
      { ...group, codes: [...group.codes, 1, -1] },
      { weights: [...values.map(() => 1), 2, 3] },
    );
    expect([found.n, found.dropped, found.clusters]).toEqual([12, 5, 4]);
    const none = {
      ...{ meanSize: null, estimate: null, interval: null, statistic: null, df1: null, df2: null },
      ...{ pValue: null, logPValue: null, designEffect: null, effectiveN: null },
    };
    const base = { kind: "cluster-correlation", method: "one-way analysis of variance", dropped: 0 };
    expect(clusterCorrelation([1, 1, 2, 2], { ...group, codes: [0, 0, 1, 1] })).toEqual({
      ...{ ...base, ...none, n: 4, clusters: 2, reason: "no variation within the clusters" },
    });
    expect(clusterCorrelation([0.1 + 0.2, 0.3, 7, 7], { ...group, codes: [0, 0, 1, 1] }).reason).toBe("no variation within the clusters");
    expect(clusterCorrelation([-1, -1, 1, 1], { ...group, codes: [0, 0, 1, 1] }).reason).toBe("no variation within the clusters");
    expect(clusterCorrelation([2, 2, 2, 2], { ...group, codes: [0, 0, 1, 1] }).reason).toBe(
      "the values are all equal: there is no variation to hold the mean against",
    );
    expect(clusterCorrelation([1, 2, 3], { ...group, codes: [0, 0, 1] })).toMatchObject({ clusters: 2, df1: 1, df2: 1, reason: null });
  });
});

// R 4.2.2 with whole matrices: restricted likelihood by optim and Newton, Satterthwaite from numeric derivatives
describe("random intercepts", () => {
  const response = [3, 5, 9, 8, 12, 4, 2, 6, 1, 7, 9, 11, 6, 8, 2, 4, 3, 8, 7, 1];
  const factor = (name: string, codes: readonly number[]) => ({
    ...{ name, levels: Array.from({ length: Math.max(...codes) }, (_, at) => String(at + 1)) },
    codes: codes.map((code) => code - 1),
  });
  const group = factor("group", [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5]);
  const child = factor("child", [1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 9, 10, 10, 11, 11]);
  const arm = factor("arm", [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 1, 1, 2, 1, 2]);

  it("of groups give the variances, the criterion and Satterthwaite's tests", () => {
    const mixed = fitRandomIntercepts({ response, factors: [arm], groupings: [group] });
    expect(mixed).toMatchObject({
      ...{ kind: "random-intercept-model", method: "REML, Satterthwaite degrees of freedom", n: 20, dropped: 0 },
      ...{ singular: false, reason: null },
      residualVariance: expect.closeTo(5.64141187870121, 6),
      components: [
        {
          name: "group",
          groups: 5,
          variance: expect.closeTo(6.63928896031739, 5),
          intraclassCorrelation: expect.closeTo(6.63928896031739 / (6.63928896031739 + 5.64141187870121), 6),
        },
      ],
      remlCriterion: expect.closeTo(94.9096890410319, 8),
      aic: expect.closeTo(94.9096890410319 + 8, 8),
    });
    const tests = [0, 1].map((at) => mixedTest(mixed, unit(2, at)));
    expect(tests.map(({ estimate }) => estimate)).toEqual(near([5.8673249735488, -0.0494097927465681], 7));
    expect(tests.map(({ standardError }) => standardError)).toEqual(near([1.282541686563555, 0.536938798127211], 6));
    expect(tests.map(({ df }) => df)).toEqual(near([3.92794118736618, 14.14064893098536], 4));
    expect(tests[0]).toMatchObject({ kind: "mixed-t", mu: 0, pValue: expect.closeTo(0.0106688431564156, 6), reason: null });
    const above = mixedTest(mixed, unit(2, 0), { mu: 5, alternative: "greater", confidenceLevel: 0.8 });
    expect(above.statistic).toBeCloseTo(0.8673249735488 / 1.282541686563555, 6);
    expect(above).toMatchObject({ mu: 5, alternative: "greater", interval: { upper: Number.POSITIVE_INFINITY, level: 0.8 } });
  });

  it("of children within groups have a variance of 0 where children add nothing", () => {
    const mixed = fitRandomIntercepts({ response, factors: [arm], groupings: [group, child] });
    expect(mixed.singular).toBe(true);
    expect(mixed.components).toMatchObject([
      { name: "child:group", groups: 11, variance: 0, intraclassCorrelation: 0 },
      { name: "group", groups: 5, variance: expect.closeTo(6.63928896031739, 5) },
    ]);
    expect(mixed.remlCriterion).toBeCloseTo(94.9096890410319, 8);
    expect(mixed.aic).toBeCloseTo(94.9096890410319 + 10, 8);
    expect([0, 1].map((at) => mixedTest(mixed, unit(2, at)).df)).toEqual(near([3.92794118736618, 14.14064893098536], 4));
  });

  it("of rows that count several times", () => {
    const weights = [1, 2, 1, 1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 3];
    const mixed = fitRandomIntercepts({ response, factors: [arm], groupings: [group, child] }, { weights });
    expect(mixed.n).toBe(29);
    expect(mixed.residualVariance).toBeCloseTo(4.57150573962019, 6);
    expect(mixed.components[1]!.variance).toBeCloseTo(9.10369140171669, 5);
    expect(mixed.remlCriterion).toBeCloseTo(134.079729806069, 8);
    const tests = [0, 1].map((at) => mixedTest(mixed, unit(2, at)));
    expect(tests.map(({ estimate }) => estimate)).toEqual(near([5.671543956941096, 0.159463928559146], 6));
    expect(tests.map(({ df }) => df)).toEqual(near([3.97270620313795, 23.53365727283683], 4));
  });

  it("of children test a factor of three levels among others by the mean of its independent parts", () => {
    const kind = factor("kind", [1, 2, 1, 2, 3, 1, 1, 3, 2, 2, 2, 3, 1, 1, 1, 3, 2, 3, 3, 2]);
    const mixed = fitRandomIntercepts({ response, factors: [kind, arm], groupings: [child] }, { terms: ["kind", "arm"] });
    expect(mixed.residualVariance).toBeCloseTo(1.65348666136471, 6);
    expect(mixed.components[0]!.variance).toBeCloseTo(8.07676361918294, 5);
    expect(mixed.remlCriterion).toBeCloseTo(85.6330086452035, 8);
    const tests = [0, 1, 2, 3].map((at) => mixedTest(mixed, unit(4, at)));
    expect(tests.map(({ standardError }) => standardError)).toEqual(
      near([0.907268861569667, 0.576010642503114, 0.53081700728295, 0.32227200670045], 6),
    );
    expect(tests.map(({ df }) => df)).toEqual(near([9.80719875548061, 8.03220281794448, 7.39819369163791, 6.67697806112059], 4));
    const joint = mixedJointTest(mixed, [unit(4, 1), unit(4, 2)]);
    expect(joint).toMatchObject({ df1: 2, f: expect.closeTo(16.0685958708426, 5), df2: expect.closeTo(7.52881536163477, 4) });
    expect(joint.pValue).toBeCloseTo(0.00191980756600514, 7);
    expect(mixedTermTest(mixed, "kind")).toMatchObject({ df1: 2, f: expect.closeTo(16.0685958708426, 5) });
    expect(mixedTermTest(mixed, "arm").f).toBeCloseTo((0.166954439898966 / 0.32227200670045) ** 2, 6);
    expect(() => mixedTermTest(mixed, "age")).toThrow("term: unknown term; found age, expected kind, arm");
    const plain = fitRandomIntercepts({ response, factors: [], groupings: [child] });
    expect(() => mixedTermTest(plain, "age")).toThrow("found age, expected none");
  });

  it("test each of two covariates by its own slope", () => {
    const covariates = [
      { name: "first", values: response.map((_, row) => (row * 7) % 5) },
      { name: "second", values: response.map((_, row) => (row * 3) % 11) },
    ];
    const mixed = fitRandomIntercepts({ response, factors: [arm], covariates, groupings: [group] });
    for (const name of ["first", "second"]) {
      const row = mixed.model.columns.map((column) => (column.term === name ? 1 : 0));
      const one = mixedTest(mixed, row);
      expect(mixedTermTest(mixed, name)).toMatchObject({
        df1: 1,
        f: expect.closeTo(one.statistic! ** 2, 8),
        df2: expect.closeTo(one.df!, 6),
      });
    }
  });

  it("are refused where children and groups together leave nothing within", () => {
    const mixed = fitRandomIntercepts({
      response: [64, 1, 5, 6, 1, 2],
      factors: [],
      groupings: [factor("group", [1, 1, 1, 2, 1, 1]), factor("child", [4, 3, 1, 7, 3, 5])],
    });
    expect(mixed).toMatchObject({
      ...{ components: [], residualVariance: null, remlCriterion: null, aic: null, singular: null, fit: null },
      reason: "no variation within the groups",
    });
    expect(() => fitRandomIntercepts({ response: [1, 2], factors: [], groupings: [] })).toThrow(
      "groupings: argument range; found none, expected at least one grouping",
    );
  });
});
