import { describe, expect, it } from "vitest";
import { clinicalCutoff } from "../../src/reliability/clinicalCutoff.ts";
import { cronbachAlpha } from "../../src/reliability/cronbachAlpha.ts";
import { intraclassCorrelation } from "../../src/reliability/intraclassCorrelation.ts";
import { mcdonaldOmega } from "../../src/reliability/mcdonaldOmega.ts";
import { reliableChange } from "../../src/reliability/reliableChange.ts";

const close = (value: number, digits = 12) => expect.closeTo(value, digits);
const near = (values: readonly number[], digits = 12) => values.map((value) => close(value, digits));

const items = [
  [4, 2, 5, 3, 1, 4, 2, 5],
  [3, 2, 5, 4, 2, 4, 1, 4],
  [5, 1, 4, 4, 2, 3, 2, 5],
  [4, 3, 3, 5, 1, 5, 1, 4],
];

// base R 4.2.2: cov, cor, qf and the formulas of the papers
describe("cronbachAlpha", () => {
  it("gives every field of a scale of four items", () => {
    expect(
      cronbachAlpha([...items.map((item) => [...item, 3])].map((item, at) => (at === 2 ? [...item.slice(0, 8), null] : item))),
    ).toEqual({
      kind: "cronbachAlpha",
      method: "Cronbach's alpha with Feldt's interval",
      n: 8,
      dropped: 1,
      items: 4,
      estimate: close(0.90460598122680624),
      interval: { lower: close(0.71681042209131807, 11), upper: close(0.97857297623823658, 11), level: 0.95, method: "Feldt" },
      standardized: close(0.90727471789051362),
      meanInterItemCorrelation: close(0.70981995200163317),
      itemMeans: near([3.25, 3.125, 3.25, 3.25]),
      itemStandardDeviations: near([1.4880476182856899, 1.3562026818605375, 1.4880476182856899, 1.5811388300841898]),
      itemRestCorrelations: near([0.85781225844541975, 0.84364195486030269, 0.76244997826995142, 0.69495962091384722]),
      alphaIfDropped: near([0.85005903187721377, 0.8590308370044053, 0.8849162011173185, 0.91173184357541903]),
      totalStandardDeviation: close(5.2218633784174342),
      standardErrorOfMeasurement: close(1.6128206584088882),
      reason: null,
    });
  });

  it("narrows the interval at a lower confidence level", () => {
    const { interval } = cronbachAlpha(items, { confidenceLevel: 0.8 });
    expect(interval).toEqual({ lower: close(0.8069938323533371, 11), upper: close(0.96315743149013289, 11), level: 0.8, method: "Feldt" });
  });

  it("has null for all that one row or none leaves open, with the reason", () => {
    const nulls = [null, null, null];
    expect(cronbachAlpha([[1], [2], [3]])).toEqual({
      kind: "cronbachAlpha",
      method: "Cronbach's alpha with Feldt's interval",
      n: 1,
      dropped: 0,
      items: 3,
      ...{ estimate: null, interval: null, standardized: null, meanInterItemCorrelation: null },
      ...{ itemMeans: nulls, itemStandardDeviations: nulls, itemRestCorrelations: nulls, alphaIfDropped: nulls },
      ...{ totalStandardDeviation: null, standardErrorOfMeasurement: null },
      reason: "fewer than two complete rows",
    });
  });

  it("takes two rows and two items, of which neither can be dropped", () => {
    // variances 2 and 8, covariance 4: 2 (1 - 10 / 18)
    const found = cronbachAlpha([
      [1, 3],
      [2, 6],
    ]);
    expect(found).toMatchObject({ n: 2, estimate: close(8 / 9), alphaIfDropped: [null, null], reason: null });
    expect(found.itemRestCorrelations).toEqual(near([1, 1]));
    expect(found.itemRestCorrelations.every((r) => r! <= 1)).toBe(true);
    expect(found.standardized).toBeCloseTo(1, 12);
  });

  it("says that the sum of items that cancel does not vary, and still tells each item", () => {
    const found = cronbachAlpha([
      [1, 2, 3],
      [3, 2, 1],
    ]);
    expect(found).toMatchObject({
      estimate: null,
      interval: null,
      totalStandardDeviation: 0,
      standardErrorOfMeasurement: null,
      meanInterItemCorrelation: close(-1),
      itemStandardDeviations: near([1, 1]),
      reason: "the sum of the items does not vary",
    });
    expect(found.itemRestCorrelations).toEqual(near([-1, -1]));
  });

  it("tells in any unit, and without whole numbers, that the other items cancel", () => {
    for (const unit of [1, 1e-7, 1e7 / 3]) {
      const scaled = (values: readonly number[]) => values.map((value) => (value / 10) * unit);
      const found = cronbachAlpha([scaled([1, 2, 4, 3]), scaled([3, 1, 2, 7]), scaled([4, 6, 5, 0])]);
      expect(found.itemRestCorrelations[0]).toBeNull();
      expect(found.itemRestCorrelations[1]).not.toBeNull();
      expect(cronbachAlpha(items.map(scaled)).estimate).toBeCloseTo(0.90460598122680624, 12);
    }
  });

  it("refuses one item, a level that is none and columns of two lengths", () => {
    expect(() => cronbachAlpha([[1, 2, 3]])).toThrow("items: argument range; found 1 columns, expected at least two columns");
    expect(() => cronbachAlpha(items, { confidenceLevel: 1 })).toThrow("confidenceLevel");
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow("columns: length mismatch; found length 1, expected length 2");
    expect(() => cronbachAlpha(items, { weights: [1] })).toThrow("weights");
  });
});

describe("intraclassCorrelation", () => {
  // the table of Shrout & Fleiss (1979), their formulas in base R
  const ratings = [
    [9, 6, 8, 7, 10, 6],
    [2, 1, 4, 1, 5, 2],
    [5, 3, 6, 2, 6, 4],
    [8, 2, 8, 6, 9, 7],
  ];

  it("gives the mean squares, six coefficients with limits and their tests", () => {
    const found = intraclassCorrelation([...ratings.slice(0, 3).map((rater) => [...rater, 5]), [...ratings[3]!, null]]);
    expect(found).toMatchObject({
      kind: "intraclassCorrelation",
      method: "Shrout & Fleiss, analysis of variance",
      n: 6,
      dropped: 1,
      raters: 4,
      meanSquares: {
        between: close(11.241666666666667),
        judge: close(32.486111111111114),
        error: close(1.0194444444444444),
        within: close(6.2638888888888893),
      },
      reason: null,
    });
    const oneWay = {
      statistic: close(1.7946784922394678),
      df1: 5,
      df2: 18,
      pValue: close(0.16476880834463969),
      logPValue: close(-1.8032119491739458, 11),
    };
    const twoWay = {
      statistic: close(11.02724795640327),
      df1: 5,
      df2: 15,
      pValue: close(0.00013456651648433691, 15),
      logPValue: close(-8.9134519348181769, 11),
    };
    const rows = [
      ["ICC1", 0.16574176840547539, -0.13293232487475098, 0.72256006232812098, oneWay],
      ["ICC2", 0.28976377952755905, 0.018786513374712027, 0.76108436964895276, twoWay],
      ["ICC3", 0.71484071484071487, 0.34246476503392531, 0.94585825995535955, twoWay],
      ["ICC1k", 0.4427971336792686, -0.8844421552381202, 0.9124154203407755, oneWay],
      ["ICC2k", 0.62005054759898903, 0.071136815302503403, 0.92723204016772187, twoWay],
      ["ICC3k", 0.90931554237706946, 0.67567471381630462, 0.98589167816906242, twoWay],
    ] as const;
    expect(found.coefficients).toEqual(
      rows.map(([form, estimate, lower, upper, test]) => ({
        form,
        estimate: close(estimate),
        interval: { lower: close(lower, 10), upper: close(upper, 10), level: 0.95, method: "Shrout & Fleiss" },
        ...test,
      })),
    );
  });

  it("has six coefficients of null where the raters agree, the targets are alike, or there is one target", () => {
    const none = ["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"].map((form) => ({
      ...{ form, estimate: null, interval: null, statistic: null, df1: null, df2: null, pValue: null, logPValue: null },
    }));
    const agree = intraclassCorrelation([
      [1, 2, 3],
      [2, 3, 4],
    ]);
    expect(agree.coefficients).toEqual(none);
    expect(agree).toMatchObject({
      meanSquares: { between: 2, judge: 1.5, error: 0, within: 0.5 },
      reason: "the ratings leave no variance between targets or no error variance",
    });
    const alike = intraclassCorrelation([
      [1, 3],
      [3, 1],
    ]);
    expect(alike).toMatchObject({ coefficients: none, meanSquares: { between: 0, error: 4 } });
    expect(alike.reason).toBe("the ratings leave no variance between targets or no error variance");
    expect(intraclassCorrelation([[1], [3]])).toMatchObject({
      ...{ n: 1, meanSquares: null, coefficients: none, reason: "fewer than two complete rows" },
    });
  });

  it("refuses one rater and a level that is none", () => {
    expect(() => intraclassCorrelation([[1, 2]])).toThrow("ratings: argument range; found 1 columns, expected at least two columns");
    expect(() => intraclassCorrelation(ratings, { confidenceLevel: 0 })).toThrow("confidenceLevel");
    expect(intraclassCorrelation(ratings, { confidenceLevel: 0.5 }).coefficients[0]!.interval!.level).toBe(0.5);
  });
});

describe("mcdonaldOmega", () => {
  const more = [
    [2, 5, 1, 3],
    [3, 4, 2, 3],
    [2, 3, 3, 3],
    [1, 5, 2, 4],
    [4, 3, 1, 2],
  ];
  const five = [...items, [3, 1, 5, 2, 2, 5, 3, 4]].map((item, at) => [...item, ...more[at]!]);

  // factanal(D, 1) of R 4.2.2, iterated on to the last digits
  it("takes the loadings that factanal finds by maximum likelihood", () => {
    const found = mcdonaldOmega(five, { extraction: "ml" });
    expect(found).toEqual({
      kind: "mcdonaldOmega",
      method: "McDonald's omega, one factor by maximum likelihood",
      n: 12,
      dropped: 0,
      items: 5,
      estimate: close(0.89196906922388108, 9),
      observed: close(0.88939806946186661, 9),
      raw: close(0.89223799896887834, 9),
      loadings: near([0.97153171050145815, 0.86071517750521431, 0.69969115218054179, 0.7304790768848376, 0.65696878680325133], 8),
      reason: null,
    });
  });

  // least squares of the residual correlations by optim
  it("takes the loadings of minimum residuals where nothing else is asked for", () => {
    const found = mcdonaldOmega(five);
    expect(found).toMatchObject({
      method: "McDonald's omega, one factor by minimum residuals",
      estimate: close(0.88801072065484044, 9),
      observed: close(0.88771211398536509, 9),
      raw: close(0.8852284974861051, 9),
      loadings: near([0.9846283395334271, 0.9176691246661256, 0.7000736406416318, 0.68784598717413448, 0.57989163708873359], 8),
    });
  });

  it("refuses two items and an extraction that it does not know", () => {
    expect(() => mcdonaldOmega(items.slice(2))).toThrow("items: argument range; found 2 columns, expected at least three columns");
    expect(() => mcdonaldOmega(items, { extraction: "pca" as "ml" })).toThrow(
      "extraction: unknown option; found pca, expected minres or ml",
    );
    expect(mcdonaldOmega([[1], [2], [3]])).toMatchObject({ n: 1, estimate: null, observed: null, raw: null, loadings: null });
  });
});

describe("reliableChange", () => {
  const pre = [10, 12, 9, 14, null, 11];
  const post = [13, 12, 5, 14, 8, 12];

  it("gives the standard errors, the threshold and each child's index", () => {
    expect(reliableChange(pre, post, { reliability: 0.8 })).toEqual({
      kind: "reliableChange",
      method: "Jacobson & Truax",
      n: 5,
      dropped: 1,
      reliability: 0.8,
      criterion: 1.96,
      sdPre: close(1.9235384061671346),
      standardErrorOfMeasurement: close(0.86023252670426265),
      standardErrorOfDifference: close(1.216552506059644),
      threshold: close(2.3844429118769019),
      improved: 1,
      unchanged: 3,
      worsened: 1,
      indices: [close(2.4659848095803589), 0, close(-3.2879797461071454), 0, null, close(0.82199493652678635)],
      classes: ["improved", "unchanged", "worsened", "unchanged", null, "unchanged"],
      cutoff: null,
      crossedCutoff: null,
      recovered: null,
      reason: null,
    });
  });

  it("has no index for a pair that counts not at all", () => {
    const found = reliableChange(pre, post, { reliability: 0.8, weights: [1, 1, 0, 1, 1, 1], standardDeviation: 2 });
    expect([found.indices[2], found.classes[2], found.n, found.dropped]).toEqual([null, null, 4, 1]);
  });

  it("takes a cutoff on either side of which a score counts as past it once it is reached", () => {
    const higher = { reliability: 0.8, standardDeviation: 1, criterion: 1, cutoff: 10 };
    // from below to it, from below past it by a reliable change, from it on, and back
    const found = reliableChange([9.9, 9, 10, 11], [10, 10, 12, 9], higher);
    expect(found).toMatchObject({ cutoff: 10, crossedCutoff: 2, recovered: 1, improved: 2, worsened: 1 });
    const lower = reliableChange([10.1, 11, 10, 9], [10, 10, 8, 11], { ...higher, direction: "lower-is-better" });
    expect(lower).toMatchObject({ crossedCutoff: 2, recovered: 1, improved: 2, worsened: 1 });
    const norms = { clinicalMean: 8, clinicalStandardDeviation: 2, normMean: 12, normStandardDeviation: 2 };
    expect(reliableChange([9.9, 9, 10, 11], [10, 10, 12, 9], { ...higher, cutoff: norms })).toMatchObject({ cutoff: 10, crossedCutoff: 2 });
    expect(reliableChange([-1], [0], { ...higher, cutoff: 0 })).toMatchObject({ cutoff: 0, crossedCutoff: 1, recovered: 1 });
  });

  it("counts a change that just passes the criterion, and not one that reaches it", () => {
    const whole = { reliability: 0.7, standardDeviation: 3, criterion: 2 };
    const reached = reliableChange([0, 0], [1, 1], whole).threshold!;
    expect(reliableChange([0, reached, 0], [reached, 0, 0], whole)).toMatchObject({ improved: 0, worsened: 0, unchanged: 3 });
    // the standard error of the difference is 1
    const options = { reliability: 0.5, standardDeviation: 1, criterion: 1 };
    const found = reliableChange([0, 0, 0, 0], [1.0001, -1.0001, 0.9999, -0.9999], options);
    expect(found.classes).toEqual(["improved", "worsened", "unchanged", "unchanged"]);
  });

  it("has null with a reason where no standard error can be had, though a cutoff can be crossed", () => {
    const alike = reliableChange([3, 3], [5, 2], { reliability: 0.8, cutoff: 4 });
    expect(alike).toMatchObject({
      ...{ sdPre: 0, standardErrorOfMeasurement: 0, standardErrorOfDifference: null, threshold: null },
      ...{ improved: null, unchanged: null, worsened: null, indices: [null, null], classes: [null, null] },
      ...{ cutoff: 4, crossedCutoff: 1, recovered: null, reason: "the scores before do not vary" },
    });
    expect(reliableChange([3], [5], { reliability: 0.8 })).toMatchObject({
      ...{ sdPre: null, standardErrorOfMeasurement: null, threshold: null },
      reason: "fewer than two complete pairs to take the SD of pre from",
    });
    const none = reliableChange([null], [5], { reliability: 0.8, standardDeviation: 2, cutoff: 4 });
    expect(none).toMatchObject({
      ...{ n: 0, dropped: 1, sdPre: 2, improved: null, crossedCutoff: null, recovered: null },
      reason: "no complete pair",
    });
    expect(none.threshold).toBeCloseTo(1.96 * 2 * Math.SQRT2 * Math.sqrt(0.2), 12);
  });

  it("refuses options out of range, and names them", () => {
    const refused = (options: object) => () => reliableChange([1, 2], [2, 3], { reliability: 0.8, ...options });
    expect(refused({ reliability: 1 })).toThrow("reliability: argument range; found 1, expected a number below 1");
    expect(refused({ reliability: Number.NEGATIVE_INFINITY })).toThrow("reliability: argument range; found -Infinity");
    expect(refused({ criterion: 0 })).toThrow("criterion: argument range; found 0, expected a positive number");
    expect(refused({ standardDeviation: 0 })).toThrow("standardDeviation: argument range; found 0, expected a positive number");
    expect(refused({ standardDeviation: Number.POSITIVE_INFINITY })).toThrow("standardDeviation: argument range; found Infinity");
    expect(refused({ direction: "up" })).toThrow("direction: unknown option; found up, expected higher-is-better or lower-is-better");
    expect(() => reliableChange([1, 2], [2], { reliability: 0.8 })).toThrow("columns: length mismatch");
    expect(reliableChange([1, 2], [2, 3], { reliability: -0.5 }).standardErrorOfMeasurement).toBeCloseTo(Math.SQRT1_2 * Math.sqrt(1.5), 12);
  });
});

describe("clinicalCutoff", () => {
  it("weighs each mean by the other group's standard deviation", () => {
    const norms = { clinicalMean: 12, clinicalStandardDeviation: 2, normMean: 18, normStandardDeviation: 4 };
    expect(clinicalCutoff(norms)).toBeCloseTo((4 * 12 + 2 * 18) / 6, 12);
    expect(() => clinicalCutoff({ ...norms, normStandardDeviation: 0 })).toThrow(
      "cutoff: argument range; found SDs 2 and 0, expected positive SDs",
    );
    expect(() => clinicalCutoff({ ...norms, clinicalStandardDeviation: 0 })).toThrow("found SDs 0 and 4");
    expect(() => clinicalCutoff({ ...norms, clinicalStandardDeviation: -1 })).toThrow("found SDs -1 and 4");
  });
});
