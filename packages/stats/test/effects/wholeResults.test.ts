import { describe, expect, it } from "vitest";
import { hedgesCorrection } from "../../src/effects/hedgesCorrection.ts";
import { independentEffectSizes, independentEffectSizesFromSummary } from "../../src/effects/independentEffectSizes.ts";
import { matchedPairsRankBiserial } from "../../src/effects/matchedPairsRankBiserial.ts";
import { oneSampleEffectSizes } from "../../src/effects/oneSampleEffectSizes.ts";
import { pairedEffectSizes, pairedEffectSizesFromSummary } from "../../src/effects/pairedEffectSizes.ts";
import { standardizedProportionDifference } from "../../src/effects/standardizedProportionDifference.ts";

const near = (value: number) => expect.closeTo(value, 7);

/** An effect as a test expects it: estimate, lower, upper, and its standard error where it has one. */
const effect = (
  [estimate, lower, upper, standardError]: readonly number[],
  method: string,
  interval: string,
  { level = 0.95, correction = "none" }: { readonly level?: number; readonly correction?: string } = {},
) => ({
  estimate: near(estimate!),
  standardError: standardError === undefined ? null : near(standardError),
  interval: { lower: near(lower!), upper: near(upper!), level, method: interval },
  method,
  correction,
  reason: null,
});
const none = (method: string, reason: string, correction = "none") => ({
  estimate: null,
  standardError: null,
  interval: null,
  method,
  correction,
  reason,
});

const pre = [10, 12, 9, 11, 14, 13, null];
const post = [12, 13, 9, 15, 15, 12, 10];
const ofPairs = {
  dz: "mean change / SD of the changes",
  dav: "mean change / root mean square of the SDs",
  davLakens: "mean change / average of the SDs",
  drm: "dz * sqrt(2 (1 - r))",
  glassPre: "mean change / SD of pre",
};
const ofGroups = {
  d: "difference / pooled SD",
  dav: "difference / root mean square of the SDs",
  glassDelta: "difference / SD of y",
};

// R 4.2.2: the formulas written out; noncentralities by uniroot over pt(t, df, ncp)
describe("standardised changes of pairs, as R gives them", () => {
  const byT = "noncentral t";
  const carried = "noncentral t limits of dz, carried over to this SD (Algina & Keselman 2003)";
  const borenstein = "normal, variance of Borenstein et al. (2009, eq. 4.28)";
  const becker = "normal, variance of Becker (1988)";

  it("at 95 %", () => {
    const found = pairedEffectSizes(pre, post);
    expect(found).toEqual({
      kind: "paired-effect-sizes",
      n: 6,
      dropped: 1,
      dz: effect([0.677348874752, -0.24649695061, 1.550062339218], ofPairs.dz, byT),
      gz: effect([0.569480174013, -0.207241986455, 1.303212869428], ofPairs.dz, byT, { correction: "hedges" }),
      dav: effect([0.563710148036, -0.205142191414, 1.290008595683], ofPairs.dav, carried),
      gav: effect([0.47393856425, -0.172473027149, 1.084573027182], ofPairs.dav, carried, { correction: "hedges" }),
      davLakens: effect([0.566101977592, -0.206012612425, 1.295482119084], ofPairs.davLakens, carried),
      drm: effect([0.554508448111, -0.149085602232, 1.258102498454, 0.358983152697], ofPairs.drm, borenstein),
      glassPre: effect([0.623609564462, -0.120413223982, 1.367632352907, 0.379610438923], ofPairs.glassPre, becker),
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("at another level", () => {
    const { dz, drm, glassPre } = pairedEffectSizes(pre, post, { confidenceLevel: 0.9 });
    const level = 0.9;
    expect(dz).toEqual(effect([0.677348874752, -0.104951704117, 1.402758223032], ofPairs.dz, byT, { level }));
    expect(drm).toEqual(effect([0.5545084481105, -0.0359662926178, 1.1449831888388, 0.3589831526971], ofPairs.drm, borenstein, { level }));
    expect(glassPre).toEqual(
      effect([0.623609564462, -0.000794042829, 1.248013171753, 0.379610438923], ofPairs.glassPre, becker, { level }),
    );
  });

  it("from a summary at another level too", () => {
    const summary = { n: 25, meanPre: 20, meanPost: 23, sdPre: 5, sdPost: 5, correlation: 0.5 };
    expect(pairedEffectSizesFromSummary(summary, { confidenceLevel: 0.9 }).dz.interval!.level).toBe(0.9);
    expect(pairedEffectSizesFromSummary(summary).dz.interval!.level).toBe(0.95);
  });

  it("none where changes are equal or fewer than two, each with its method and the reason", () => {
    const alike = "the changes are all equal: there is no variation to hold the mean against";
    const few = "fewer than two changes";
    for (const [before, after, n, reason] of [
      [[1, 2, 3], [2, 3, 4], 3, alike],
      [[0.1, 0.2, 0.3], [1.1, 1.2, 1.3], 3, alike],
      [[1], [5], 1, few],
      [[], [], 0, few],
    ] as const) {
      const found = pairedEffectSizes(before, after);
      expect(found).toEqual({
        kind: "paired-effect-sizes",
        n,
        dropped: 0,
        dz: none(ofPairs.dz, reason),
        gz: none(ofPairs.dz, reason, "hedges"),
        dav: none(ofPairs.dav, reason),
        gav: none(ofPairs.dav, reason, "hedges"),
        davLakens: none(ofPairs.davLakens, reason),
        drm: none(ofPairs.drm, reason),
        glassPre: none(ofPairs.glassPre, reason),
      });
      expect(Object.isFrozen(found)).toBe(true);
    }
  });

  it("without a correlation, where a timepoint does not vary", () => {
    const flatBefore = pairedEffectSizes([5, 5, 5], [6, 8, 7]);
    expect(flatBefore.drm).toEqual(none(ofPairs.drm, "pre or post does not vary: there is no correlation"));
    expect(flatBefore.glassPre).toEqual(none(ofPairs.glassPre, "pre does not vary"));
    const flatAfter = pairedEffectSizes([5, 7, 6], [8, 8, 8]);
    expect(flatAfter.glassPre).toEqual({
      ...none(ofPairs.glassPre, "post does not vary: there is no correlation for the interval"),
      estimate: 2,
    });
  });
});

describe("standardised differences of two groups, as R gives them", () => {
  const x = [3, 5, 8, 8, 12, null];
  const y = [4, 1, null, 4, 7, null];
  const bonett = "normal, variance of Bonett (2008)";
  const hedges1981 = "noncentral t (Hedges 1981)";

  it("at 95 %", () => {
    const found = independentEffectSizes(x, y);
    expect(found).toEqual({
      kind: "independent-effect-sizes",
      nX: 5,
      nY: 4,
      dropped: 3,
      d: effect([1.051747516995, -0.401020823105, 2.441957554572], ofGroups.d, "noncentral t"),
      g: effect([0.934165202733, -0.356187861119, 2.168953800384], ofGroups.d, "noncentral t", { correction: "hedges" }),
      dav: effect([1.075668232725, -0.494571299753, 2.645907765202, 0.801157340065], ofGroups.dav, bonett),
      glassDelta: effect([1.306394529484, -0.401780070054, 2.895539137265], ofGroups.glassDelta, hedges1981),
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("at another level", () => {
    const level = 0.9;
    const { d, dav, glassDelta } = independentEffectSizes(x, y, { confidenceLevel: level });
    expect(d).toEqual(effect([1.051747516995, -0.174670309933, 2.211227475254], ofGroups.d, "noncentral t", { level }));
    expect(dav).toEqual(effect([1.075668232725, -0.242118323841, 2.39345478929, 0.801157340065], ofGroups.dav, bonett, { level }));
    expect(glassDelta).toEqual(effect([1.306394529484, -0.153587882601, 2.613609872491], ofGroups.glassDelta, hedges1981, { level }));
  });

  it("none where a group has fewer than two values, or no group varies", () => {
    const alike = "the values within the samples are all equal: there is no variation to hold the mean against";
    const few = "a sample has fewer than two values";
    for (const [one, other, reason] of [
      [[1], [2, 3], few],
      [[2, 3], [1], few],
      [[], [], few],
      [[1, 1], [2, 2, 2], alike],
      [[0.1 + 0.2, 0.3, 0.1 + 0.2], [0, 0], alike],
      [[0, 0], [0.1 + 0.2, 0.3, 0.1 + 0.2], alike],
    ] as const) {
      const found = independentEffectSizes(one, other);
      expect(found).toEqual({
        kind: "independent-effect-sizes",
        nX: one.length,
        nY: other.length,
        dropped: 0,
        d: none(ofGroups.d, reason),
        g: none(ofGroups.d, reason, "hedges"),
        dav: none(ofGroups.dav, reason),
        glassDelta: none(ofGroups.glassDelta, reason),
      });
      expect(Object.isFrozen(found)).toBe(true);
    }
    expect(independentEffectSizes([1, 2, 3], [4, 4]).glassDelta).toEqual(none(ofGroups.glassDelta, "y does not vary"));
  });

  it("keep their digits on a common offset of 1e9", () => {
    const tenths = [0.1, 0.5, 0.9, 0.3].map((value) => value + 1e9);
    const others = [0.7, 1.6, 0.2, 0.4, 0.8, 1.9, 0.3].map((value) => value + 1e9);
    const exact = independentEffectSizes(
      tenths.map((value) => value - 1e9),
      others.map((value) => value - 1e9),
    );
    expect(independentEffectSizes(tenths, others).d.estimate! / exact.d.estimate!).toBeCloseTo(1, 11);
  });

  it("refuse a summary out of range", () => {
    const fine = { n: 8, mean: 5, standardDeviation: 2 };
    expect(() => independentEffectSizesFromSummary({ ...fine, n: -1 }, fine)).toThrow(
      "n: argument range; found -1, expected a number from 0 up",
    );
    expect(() => independentEffectSizesFromSummary(fine, { ...fine, standardDeviation: -1 })).toThrow("standardDeviation: argument range");
    expect(() => independentEffectSizesFromSummary(fine, fine, { confidenceLevel: 1 })).toThrow("confidenceLevel: argument range");
    expect(independentEffectSizesFromSummary(fine, { ...fine, mean: 3 }).d.estimate).toBe(1);
  });
});

describe("the standardised distance of a mean, as R gives it", () => {
  const method = "(mean - mu) / SD";

  it("from mu, at 95 % and at another level", () => {
    const found = oneSampleEffectSizes([3, 5, null, 8, 8, 12], { mu: 4 });
    expect(found).toEqual({
      kind: "one-sample-effect-sizes",
      n: 5,
      dropped: 1,
      d: effect([0.935528553927, -0.176322721003, 1.976993008152], method, "noncentral t"),
      g: effect([0.746443789369, -0.140685176807, 1.577412198019], method, "noncentral t", { correction: "hedges" }),
    });
    expect(Object.isFrozen(found)).toBe(true);
    const { d } = oneSampleEffectSizes([3, 5, 8, 8, 12], { mu: 4, confidenceLevel: 0.9 });
    expect(d).toEqual(effect([0.9355285539275, -0.0115186211108, 1.7957240789107], method, "noncentral t", { level: 0.9 }));
    expect(oneSampleEffectSizes([-1, 1, 3]).d.estimate).toBe(0.5);
  });

  it("is none for one value or values all equal", () => {
    const few = "fewer than two values";
    const alike = "the values are all equal: there is no variation to hold the mean against";
    for (const [values, reason] of [
      [[4], few],
      [[], few],
      [[4, 4], alike],
      [[0.1 + 0.2, 0.3], alike],
    ] as const)
      expect(oneSampleEffectSizes(values)).toEqual({
        kind: "one-sample-effect-sizes",
        n: values.length,
        dropped: 0,
        d: none(method, reason),
        g: none(method, reason, "hedges"),
      });
  });

  it("keeps its digits where the mean does not", () => {
    const found = oneSampleEffectSizes([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4], { mu: 1e9 });
    const exact = oneSampleEffectSizes([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4].map((value) => value - 1e9));
    expect(found.d.estimate! / exact.d.estimate!).toBeCloseTo(1, 12);
  });
});

describe("values that differ by the rounding of their mean alone", () => {
  // the standard error of four values of which one is 16 epsilon larger is 4 epsilon: below R's limit of 10
  const nearlyOnes = (more: number) => [1, 1, 1, 1 + more * Number.EPSILON];
  it("are all equal, and larger differences are not", () => {
    expect(oneSampleEffectSizes(nearlyOnes(16)).d.reason).toMatch(/all equal/);
    expect(oneSampleEffectSizes(nearlyOnes(64)).d.reason).toBeNull();
    expect(pairedEffectSizes([0, 0, 0, 0], nearlyOnes(16)).dz.reason).toMatch(/all equal/);
    expect(pairedEffectSizes([0, 0, 0, 0], nearlyOnes(64)).dz.reason).toBeNull();
    expect(independentEffectSizes(nearlyOnes(32), [1, 1, 1, 1]).d.reason).toMatch(/all equal/);
    expect(independentEffectSizes(nearlyOnes(64), [1, 1, 1, 1]).d.reason).toBeNull();
  });
});

describe("the rank-biserial correlation of pairs, as R gives it", () => {
  const method = "matched-pairs rank biserial";
  const fisher = "Fisher's z";

  it("at 95 % and at another level", () => {
    const found = matchedPairsRankBiserial(pre, post);
    const { correction: _, ...wanted } = effect([0.7333333333333, -0.0331189237258, 0.9566578041881], method, fisher);
    expect(found).toEqual(wanted);
    expect(Object.isFrozen(found)).toBe(true);
    const { interval } = matchedPairsRankBiserial(pre, post, { confidenceLevel: 0.9 });
    expect(interval).toEqual({ lower: near(0.122052155232), upper: near(0.941277408348), level: 0.9, method: fisher });
  });

  it("has no interval where all changes have one sign, and is none where nothing changes", () => {
    const reason = "all changes have one sign: Fisher's z is infinite";
    const bare = { method, standardError: null, interval: null };
    expect(matchedPairsRankBiserial([0, 0], [-1, -2])).toEqual({ ...bare, estimate: -1, reason });
    expect(matchedPairsRankBiserial([0, 0], [1, 2])).toEqual({ ...bare, estimate: 1, reason });
    const nothing = matchedPairsRankBiserial([1, 2], [1, 2]);
    expect(nothing).toEqual({ ...bare, estimate: null, reason: nothing.reason });
    for (const one of [nothing, matchedPairsRankBiserial([0, 0], [1, 2])]) expect(Object.isFrozen(one)).toBe(true);
    expect(() => matchedPairsRankBiserial([1], [2], { confidenceLevel: 0 })).toThrow("confidenceLevel: argument range");
  });
});

describe("the standardised difference of two proportions", () => {
  const method = "difference / root mean square of the SDs of the proportions";
  const hedgesOlkin = "normal, variance of Hedges & Olkin (1985)";

  it("is R's at 95 % and at another level", () => {
    const [x, y] = [
      { count: 30, n: 80 },
      { count: 20, n: 100 },
    ];
    expect(standardizedProportionDifference(x, y)).toEqual(
      effect([0.3940926709297, 0.0972929362439, 0.6908924056155, 0.1514312186484], method, hedgesOlkin),
    );
    expect(standardizedProportionDifference(x, y, { confidenceLevel: 0.9 })).toEqual(
      effect([0.39409267093, 0.145010481702, 0.643174860157, 0.151431218648], method, hedgesOlkin, { level: 0.9 }),
    );
  });

  it("is none for an empty group on either side, or where it is everybody or nobody in both", () => {
    const some = { count: 1, n: 2 };
    for (const [x, y] of [
      [{ count: 0, n: 0 }, some],
      [some, { count: 0, n: 0 }],
    ] as const)
      expect(standardizedProportionDifference(x, y)).toEqual(none(method, "a group is empty"));
    for (const count of [0, 3])
      expect(standardizedProportionDifference({ count, n: 3 }, { count: 0, n: 2 })).toEqual(
        none(method, "everybody or nobody has it in both groups"),
      );
    expect(standardizedProportionDifference(some, { count: 2, n: 2 }).reason).toBeNull();
  });

  it.each<[string, { count: number; n: number }]>([
    ["y.count: argument range; found 3, expected at most 2", { count: 3, n: 2 }],
    ["y.count: argument range; found -1, expected a whole number of 0 or more", { count: -1, n: 2 }],
    ["y.n: argument range; found 2.5, expected a whole number of 0 or more", { count: 1, n: 2.5 }],
  ])("refuses: %s", (message, y) => {
    expect(() => standardizedProportionDifference({ count: 1, n: 2 }, y)).toThrow(message);
    expect(() => standardizedProportionDifference(y, { count: 1, n: 2 })).toThrow(message.replace("y.", "x."));
  });
});

describe("Hedges' correction", () => {
  it("is the same ratio of gamma functions on either side of where its series takes over", () => {
    // R 4.2.2: exp(lgamma(df/2) - lgamma((df-1)/2)) / sqrt(df/2)
    for (const [df, factor] of [
      [5, 0.8407486824597],
      [198, 0.9962065323851],
      [200, 0.9962445224792],
      [201, 0.9962632336057],
      [202, 0.9962817592058],
    ] as const)
      expect(hedgesCorrection(df)).toBeCloseTo(factor, 12);
  });
});
