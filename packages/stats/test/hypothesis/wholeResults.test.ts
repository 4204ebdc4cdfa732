import { describe, expect, it } from "vitest";
import { equivalenceTest } from "../../src/hypothesis/equivalenceTest.ts";
import { independentT, independentTFromSummary } from "../../src/hypothesis/independentT.ts";
import { kruskalWallis } from "../../src/hypothesis/kruskalWallis.ts";
import { oneSampleT, oneSampleTFromSummary } from "../../src/hypothesis/oneSampleT.ts";
import { pairedT } from "../../src/hypothesis/pairedT.ts";
import { welchAnova } from "../../src/hypothesis/welchAnova.ts";

const near = (value: number) => (Number.isFinite(value) ? expect.closeTo(value, 9) : value);
const span = (lower: number, upper: number, level = 0.9) => ({ lower: near(lower), upper: near(upper), level, method: "Student's t" });
const pre = [10, 12, 9, 11, null, 14, 8, 13];
const post = [12, 15, 10, 10, 4, 18, 9, 12];
const INFINITE = Number.POSITIVE_INFINITY;

// R 4.2.2: t.test(..., mu, alternative, conf.level = 0.9)
describe("t tests, as R gives them", () => {
  const x = [21, 24, 19, null, 30, 26, 22];
  const y = [18, 20, 25, 17, null, null];
  it.each([
    [false, "two-sided", 1.112614499791, 7.0637001252649, 0.3022997672649, -0.8680247986852, 8.2013581320185],
    [false, "greater", 1.112614499791, 7.0637001252649, 0.1511498836325, 0.278603951214, INFINITE],
    [false, "less", 1.112614499791, 7.0637001252649, 0.8488501163675, -INFINITE, 7.0547293821194],
    [true, "two-sided", 1.0880326414689, 8, 0.3082700274821, -0.890912378071, 8.2242457114043],
    [true, "greater", 1.0880326414689, 8, 0.154135013741, 0.2432024395687, INFINITE],
    [true, "less", 1.0880326414689, 8, 0.845864986259, -INFINITE, 7.0901308937647],
  ] as const)("of two groups, variances alike: %s, %s", (equalVariance, alternative, statistic, df, pValue, lower, upper) => {
    const found = independentT(x, y, { equalVariance, alternative, mu: 1, confidenceLevel: 0.9 });
    expect(found).toEqual({
      kind: "independent-t",
      method: equalVariance ? "Student's t test" : "Welch's t test",
      n: 10,
      dropped: 3,
      nX: 6,
      nY: 4,
      meanX: near(23.6666666666667),
      meanY: 20,
      standardDeviationX: near(3.9327683210007),
      standardDeviationY: near(3.5590260840104),
      alternative,
      mu: 1,
      equalVariance,
      estimate: near(3.6666666666667),
      standardError: near(equalVariance ? 2.4509068616421 : 2.3967570682997),
      df: near(df),
      statistic: near(statistic),
      pValue: near(pValue),
      logPValue: near(Math.log(pValue)),
      interval: span(lower, upper),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it.each([
    ["two-sided", 0.3134961494201, -0.1022716289395, 2.6737002003681],
    ["greater", 0.15674807471, 0.257317323382, INFINITE],
    ["less", 0.84325192529, -INFINITE, 2.3141112480465],
  ] as const)("of pairs, %s, which is that of one sample of changes", (alternative, pValue, lower, upper) => {
    const options = { alternative, mu: 0.5, confidenceLevel: 0.9 } as const;
    const answer = {
      n: 7,
      df: 6,
      alternative,
      mu: 0.5,
      estimate: near(9 / 7),
      standardError: near(0.7142857142857),
      statistic: near(1.1),
      pValue: near(pValue),
      logPValue: near(Math.log(pValue)),
      interval: span(lower, upper),
      reason: null,
    };
    const found = pairedT(pre, post, options);
    expect(found).toEqual({
      ...answer,
      kind: "paired-t",
      method: "paired t test",
      dropped: 1,
      meanPre: near(11),
      meanPost: near(12.2857142857143),
      standardDeviationPre: near(2.1602468994693),
      standardDeviationPost: near(3.1997023671109),
      standardDeviationChange: near(1.8898223650461),
      correlation: near(0.8198127976897),
    });
    const one = oneSampleT([2, 3, 1, -1, 4, 1, -1, null], options);
    const ofOne = { kind: "one-sample-t", method: "one-sample t test", standardDeviation: near(1.8898223650461) };
    expect(one).toEqual({ ...answer, ...ofOne, dropped: 1 });
    for (const result of [found, one]) expect(Object.isFrozen(result)).toBe(true);
    const summary = oneSampleTFromSummary({ n: 7, mean: 9 / 7, standardDeviation: 1.8898223650461 }, options);
    expect(summary).toEqual({ ...answer, ...ofOne, dropped: 0 });
  });

  it("have 0.95 and 0 for the level and mu where nothing is asked for", () => {
    expect(pairedT(pre, post)).toMatchObject({ mu: 0, alternative: "two-sided", interval: { level: 0.95 } });
  });

  it("of two groups from summaries, of one child even with variances alike", () => {
    const [one, three] = [
      { n: 1, mean: 4, standardDeviation: 0 },
      { n: 3, mean: 7, standardDeviation: 2 },
    ];
    // by hand: sqrt(8 / 2 * (1 + 1 / 3)) on 2 degrees of freedom
    expect(independentTFromSummary(one, three, { equalVariance: true })).toMatchObject({
      df: 2,
      estimate: -3,
      standardError: near(Math.sqrt(16 / 3)),
      standardDeviationX: null,
      n: 4,
      dropped: 0,
    });
    expect(independentT([4, null], [5, 9], { equalVariance: true })).toMatchObject({ df: 1, statistic: near(-3 / Math.sqrt(12)) });
  });

  it("of two groups have a reason against them where values are few or all equal", () => {
    const few = "too few values: each sample needs two (one, and three together, with equal variances)";
    const alike = "the values within the samples are all equal: there is no variation to hold the mean against";
    const nothing = { df: null, statistic: null, pValue: null, logPValue: null, interval: null };
    for (const [a, b, equalVariance, reason] of [
      [[1], [2, 3], false, few],
      [[2, 3], [1], false, few],
      [[1], [2], true, few],
      [[], [2, 3], true, few],
      [[2, 3], [], true, few],
      [[], [2, 3, 5], true, few],
      [[2, 3, 5], [], true, few],
      [[2, 2], [5, 5], false, alike],
      [[2, 2], [5, 5], true, alike],
      [[0.1 + 0.2, 0.3], [0, 0], false, alike],
      [[0, 0], [0.1 + 0.2, 0.3], true, alike],
    ] as const) {
      const found = independentT(a, b, { equalVariance });
      expect(found).toMatchObject({ ...nothing, reason });
      expect(Object.isFrozen(found)).toBe(true);
    }
    expect(independentT([1], [2, 3])).toMatchObject({ standardError: null, standardDeviationX: null, estimate: -1.5 });
    expect(independentT([2, 2], [5, 7]).reason).toBeNull();
    expect(independentT([2, 3, 5], [1], { equalVariance: true })).toMatchObject({ df: 2, reason: null });
  });

  it("of one sample and of pairs have a reason against them, and are frozen with it", () => {
    const nothing = { statistic: null, pValue: null, logPValue: null, interval: null };
    const alike = (what: string) => `the ${what} are all equal: there is no variation to hold the mean against`;
    for (const [found, reason] of [
      [oneSampleT([4, 4]), alike("values")],
      [oneSampleT([4]), "fewer than two values"],
      [pairedT([1, 2], [3, 4]), alike("changes")],
      [pairedT([1], [3]), "fewer than two changes"],
    ] as const) {
      expect(found).toMatchObject({ ...nothing, reason });
      expect(Object.isFrozen(found)).toBe(true);
    }
    expect(oneSampleTFromSummary({ n: 0, mean: 0, standardDeviation: 0 })).toMatchObject({ n: 0, df: null, estimate: null, ...nothing });
    expect(oneSampleT([4, 4])).toMatchObject({ df: 1, estimate: 4, standardError: 0, standardDeviation: 0 });
    expect(() => oneSampleTFromSummary({ n: -1, mean: 0, standardDeviation: 1 })).toThrow(
      "n: argument range; found -1, expected a number from 0 up",
    );
    expect(() => oneSampleTFromSummary({ n: 2, mean: Number.NaN, standardDeviation: 1 })).toThrow(
      "mean: argument type; found NaN, expected a finite number",
    );
    for (const [standardDeviation, found] of [
      [-1, "-1"],
      [INFINITE, "Infinity"],
    ] as const)
      expect(() => oneSampleTFromSummary({ n: 2, mean: 0, standardDeviation })).toThrow(
        `standardDeviation: argument range; found ${found}, expected a number from 0 up`,
      );
    expect(() => oneSampleTFromSummary({ n: INFINITE, mean: 0, standardDeviation: 1 })).toThrow("n: argument range; found Infinity");
    expect(() => oneSampleT([1, 2], { confidenceLevel: 1 })).toThrow(
      "confidenceLevel: argument range; found 1, expected a number between 0 and 1",
    );
    expect(() => pairedT([1, 2], [1, 4], { alternative: "up" as "less" })).toThrow("alternative: unknown option; found up");
  });

  it("keep the digits of a mean far from 0", () => {
    const far = oneSampleT([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4], { mu: 1e9 });
    const exact = oneSampleT([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4].map((value) => value - 1e9));
    expect(far.statistic! / exact.statistic!).toBeCloseTo(1, 12);
    const [a, b] = [
      [0.1, 0.2, 0.4],
      [0.3, 0.1, 0.9, 0.2],
    ].map((values) => values.map((value) => 1e9 + value));
    const apart = independentT(
      a!.map((value) => value - 1e9),
      b!.map((value) => value - 1e9),
    );
    expect(independentT(a!, b!).statistic! / apart.statistic!).toBeCloseTo(1, 11);
  });

  it("keep the logarithm of a p-value that is 1 at 0", () => {
    for (const found of [pairedT([1, 2, 3], [2, 2, 2]), oneSampleT([-1, 0, 1]), independentT([1, 3], [2, 2])]) {
      expect(found).toMatchObject({ statistic: near(0), pValue: 1 });
      expect(Math.abs(found.logPValue!)).toBeLessThan(1e-12);
    }
  });
});

// R 4.2.2: pt((mean - bound) / se, df), both ways
describe("two one-sided tests, as R gives them", () => {
  it("show which bound is the nearer one", () => {
    const found = equivalenceTest(pre, post, { low: -1, high: 3, alpha: 0.1 });
    const [low, high] = [
      { bound: -1, statistic: near(3.2), pValue: near(0.00930002951242), logPValue: near(-4.67773770544946) },
      { bound: 3, statistic: near(-2.4), pValue: near(0.02664743866592), logPValue: near(-3.62506224308604) },
    ];
    const { bound: _, ...weaker } = high;
    expect(found).toEqual({
      kind: "equivalence-paired",
      method: "two one-sided paired t tests",
      alternative: "two-sided",
      alpha: 0.1,
      n: 7,
      dropped: 1,
      df: 6,
      estimate: near(9 / 7),
      standardError: near(0.7142857142857),
      standardDeviationChange: near(1.8898223650461),
      ...weaker,
      interval: span(0.25731732338204, 2.31411124804653, 0.8),
      low,
      high,
      equivalent: true,
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
    const other = equivalenceTest(pre, post, { low: 0, high: 9 });
    expect([other.pValue, other.statistic, other.equivalent]).toEqual([other.low.pValue, other.low.statistic, other.low.pValue! < 0.05]);
    expect(other).toMatchObject({ alpha: 0.05, interval: { level: 0.9 } });
    expect(equivalenceTest(pre, post, { low: -1, high: 3, alpha: 0.02 }).equivalent).toBe(false);
  });

  it("take bounds in standard deviations of the changes", () => {
    const found = equivalenceTest(pre, post, { low: -0.5, high: 1, unit: "dz" });
    expect([found.low.bound, found.high.bound]).toEqual([near(-0.5 * 1.8898223650461), near(1.8898223650461)]);
  });

  it("are nothing but a reason where changes do not vary", () => {
    const untested = { bound: null, statistic: null, pValue: null, logPValue: null };
    const found = equivalenceTest([1, 2, 3], [2, 3, 4], { low: -2, high: 2 });
    expect(found).toEqual({
      kind: "equivalence-paired",
      method: "two one-sided paired t tests",
      alternative: "two-sided",
      alpha: 0.05,
      n: 3,
      dropped: 0,
      df: 2,
      estimate: 1,
      standardError: 0,
      standardDeviationChange: 0,
      statistic: null,
      pValue: null,
      logPValue: null,
      interval: null,
      low: untested,
      high: untested,
      equivalent: null,
      reason: "the changes are all equal: there is no variation to hold the mean against",
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it.each<[string, Partial<{ low: number; high: number; unit: "raw"; alpha: number }>]>([
    ["low, high: argument range; found 2, 2, expected two numbers, low below high", { low: 2 }],
    ["low, high: argument range; found NaN, 2, expected two numbers, low below high", { low: Number.NaN }],
    ["low, high: argument range; found -2, Infinity, expected two numbers, low below high", { high: INFINITE }],
    ["low, high: argument range; found -Infinity, 2, expected two numbers, low below high", { low: -INFINITE }],
    ["unit: unknown option; found points, expected raw or dz", { unit: "points" as "raw" }],
    ["alpha: argument range; found 0, expected a number between 0 and 0.5", { alpha: 0 }],
    ["alpha: argument range; found 0.5, expected a number between 0 and 0.5", { alpha: 0.5 }],
  ])("refuse: %s", (message, part) => {
    expect(() => equivalenceTest(pre, post, { low: -2, high: 2, ...part })).toThrow(message);
  });
});

// R 4.2.2: kruskal.test, oneway.test; effect sizes of Tomczak & Tomczak written out
describe("tests of three groups, as R gives them", () => {
  const values = [3, 5, 4, 8, 9, 12, 10, 2, 4, 4, 7, 1, 6, null];
  const factor = { name: "g", levels: ["a", "none", "b", "c"], codes: [0, 0, 0, 0, 2, 2, 2, 3, 3, 3, 3, 3, -1, 0] };

  it("by ranks", () => {
    const found = kruskalWallis(values, factor);
    expect(found).toEqual({
      kind: "kruskal-wallis",
      method: "Kruskal-Wallis test",
      n: 12,
      dropped: 2,
      alternative: "two-sided",
      groups: [
        { level: "a", n: 4, meanRank: near(6) },
        { level: "b", n: 3, meanRank: near(11) },
        { level: "c", n: 5, meanRank: near(4.2) },
      ],
      estimate: null,
      standardError: null,
      interval: null,
      statistic: near(6.8808510638298),
      df: 2,
      pValue: near(0.0320510436836),
      logPValue: near(-3.4404255319149),
      // three values of 4: 1 - (27 - 3) / (1728 - 12)
      tieCorrection: near(1 - 24 / 1716),
      epsilonSquared: near(0.6255319148936),
      etaSquared: near(0.54231678487),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("by means with variances of their own", () => {
    const found = welchAnova(values, factor);
    expect(found).toEqual({
      kind: "welch-anova",
      method: "Welch's one-way analysis of variance",
      n: 12,
      dropped: 2,
      alternative: "two-sided",
      estimate: null,
      standardError: null,
      interval: null,
      df: 2,
      df1: 2,
      groups: [
        { level: "a", n: 4, mean: 5, standardDeviation: near(Math.sqrt(14 / 3)) },
        { level: "b", n: 3, mean: near(31 / 3), standardDeviation: near(Math.sqrt(7 / 3)) },
        { level: "c", n: 5, mean: near(3.6), standardDeviation: near(Math.sqrt(5.3)) },
      ],
      statistic: near(12.762115567964825),
      df2: near(5.73977632100105),
      pValue: near(0.007714943619922),
      logPValue: near(-4.864596101045706),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("keep the digits of means far from 0", () => {
    const shifted = values.map((value) => (value === null ? null : value / 7 + 1e9));
    const exact = shifted.map((value) => (value === null ? null : value - 1e9));
    expect(welchAnova(shifted, factor).statistic! / welchAnova(exact, factor).statistic!).toBeCloseTo(1, 10);
  });

  it("have a reason against them, and are frozen with it", () => {
    const two = { name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] };
    for (const found of [kruskalWallis([5, 5, 5, 5], two), welchAnova([5, 5, 5, 5], two)]) {
      expect(found).toMatchObject({ statistic: null, df: 1, pValue: null, logPValue: null, estimate: null, interval: null });
      expect(Object.isFrozen(found)).toBe(true);
    }
    expect(kruskalWallis([5, 5, 5, 5], two)).toMatchObject({ tieCorrection: 0, epsilonSquared: null, etaSquared: null });
    expect(welchAnova([5, 6, 7], { ...two, codes: [0, 0, 1] })).toMatchObject({
      df2: null,
      reason: "a group has fewer than two values",
      groups: [{ standardDeviation: near(Math.SQRT1_2) }, { standardDeviation: null }],
    });
    expect(kruskalWallis([], { ...two, codes: [] })).toMatchObject({ n: 0, tieCorrection: null, groups: [], df: null });
    for (const test of [kruskalWallis, welchAnova])
      expect(() => test([1, 2], { ...two, codes: [0] })).toThrow("g: length mismatch; found length 1, expected length 2");
  });
});
