import { describe, expect, it } from "vitest";
import { bayesFactorFromT } from "../../src/bayes/bayesFactorFromT.ts";
import { independentBayesFactor } from "../../src/bayes/independentBayesFactor.ts";
import { logTrapezoid } from "../../src/bayes/logTrapezoid.ts";
import { oneSampleBayesFactor } from "../../src/bayes/oneSampleBayesFactor.ts";
import { pairedBayesFactor } from "../../src/bayes/pairedBayesFactor.ts";

const near = (value: number) => expect.closeTo(value, 7);
const factors = (either: number, greater: number, less: number) => ({
  bayesFactor: near(Math.exp(either)),
  logBayesFactor: near(either),
  logBayesFactorGreater: near(greater),
  logBayesFactorLess: near(less),
});

// R 4.2.2: integrate(function(d) dt(t, df, d * sqrt(N)) * dcauchy(d, 0, r), ...) / dt(t, df), whole and by halves
describe("Bayes factors, as R integrates them", () => {
  it.each([
    [2.5, 19, 20, Math.SQRT1_2, 0.99404596299, 1.67258941274, -2.54657808355],
    [-1.2, 9, 10, 1, -0.8236850941, -2.12446620114, -0.27690504704],
    [0.3, 30, 12.5, 0.5, -0.96717784353, -0.78556913576, -1.1892530732],
    [0, 5, 6, 0.7, -0.97864338665, -0.97864338665, -0.97864338665],
  ])("of t = %d on %d df, %d values and a scale of %d", (t, df, effectiveN, priorScale, either, greater, less) => {
    const found = bayesFactorFromT({ t, df, effectiveN }, { priorScale });
    expect(found).toEqual({
      kind: "jzs-bayes-factor",
      method: "JZS Bayes factor from t",
      n: effectiveN,
      dropped: 0,
      t,
      df,
      effectiveN,
      priorScale,
      ...factors(either, greater, less),
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  const common = { kind: "jzs-bayes-factor", dropped: 1, reason: null };
  it("of pairs, with a medium prior where none is asked for", () => {
    expect(pairedBayesFactor([1, 5, 3, 4, 2, null], [2, 7, 3, 6, 5, 1])).toEqual({
      ...common,
      method: "JZS Bayes factor of a paired t test",
      n: 5,
      t: near(3.1378581622),
      df: 4,
      effectiveN: 5,
      priorScale: Math.SQRT1_2,
      ...factors(1.0530446719, 1.7151972833, -1.7432086806),
    });
  });

  it("of two groups, by the harmonic count of the two", () => {
    expect(independentBayesFactor([3, 5, 8, 8, 12, null], [4, 1, 4, 7])).toEqual({
      ...common,
      method: "JZS Bayes factor of an independent t test",
      n: 9,
      t: near(1.567852628779),
      df: 7,
      effectiveN: near(20 / 9),
      priorScale: Math.SQRT1_2,
      ...factors(-0.015253448013, 0.52846804686, -1.29684504397),
    });
  });

  it("of one sample against mu", () => {
    expect(oneSampleBayesFactor([3, 5, 8, 8, 12, null], { mu: 4, priorScale: 1 })).toEqual({
      ...common,
      method: "JZS Bayes factor of a one-sample t test",
      n: 5,
      t: near(2.09190544147),
      df: 4,
      effectiveN: 5,
      priorScale: 1,
      ...factors(0.20555830347, 0.83937104984, -1.95538051059),
    });
    const weighted = oneSampleBayesFactor([3, 5, 8], { mu: 4, weights: [1, 1, 3] });
    expect(weighted.logBayesFactor).toBeCloseTo(oneSampleBayesFactor([3, 5, 8, 8, 8], { mu: 4 }).logBayesFactor!, 10);
    expect(weighted.n).toBe(5);
  });
});

describe("Bayes factors that the data cannot carry", () => {
  const nothing = { effectiveN: null, bayesFactor: null, logBayesFactor: null, logBayesFactorGreater: null, logBayesFactorLess: null };
  it("are null with the reason of the t test", () => {
    const alike = pairedBayesFactor([1, 2, 3], [2, 3, 4], { priorScale: 1 });
    expect(alike).toEqual({
      kind: "jzs-bayes-factor",
      method: "JZS Bayes factor of a paired t test",
      n: 3,
      dropped: 0,
      t: null,
      df: 2,
      priorScale: 1,
      ...nothing,
      reason: "the changes are all equal: there is no variation to hold the mean against",
    });
    expect(Object.isFrozen(alike)).toBe(true);
    expect(oneSampleBayesFactor([4])).toMatchObject({ ...nothing, reason: "fewer than two values" });
    expect(independentBayesFactor([], [1])).toMatchObject(nothing);
  });

  it.each<[string, () => unknown]>([
    ["t: argument type; found NaN, expected a number", () => bayesFactorFromT({ t: Number.NaN, df: 5, effectiveN: 6 })],
    [
      "t: argument range; found Infinity, expected a finite number",
      () => bayesFactorFromT({ t: Number.POSITIVE_INFINITY, df: 5, effectiveN: 6 }),
    ],
    ["df: argument range; found 0, expected a number above 0", () => bayesFactorFromT({ t: 1, df: 0, effectiveN: 6 })],
    [
      "df: argument range; found Infinity, expected a finite number",
      () => bayesFactorFromT({ t: 1, df: Number.POSITIVE_INFINITY, effectiveN: 6 }),
    ],
    ["effectiveN: argument range; found -1, expected a number above 0", () => bayesFactorFromT({ t: 1, df: 5, effectiveN: -1 })],
    [
      "effectiveN: argument range; found Infinity, expected a finite number",
      () => bayesFactorFromT({ t: 1, df: 5, effectiveN: Number.POSITIVE_INFINITY }),
    ],
    ["priorScale: argument range; found 0, expected a number above 0", () => pairedBayesFactor([1, 2], [2, 4], { priorScale: 0 })],
    [
      "priorScale: argument range; found Infinity, expected a finite number",
      () => pairedBayesFactor([1, 2], [2, 4], { priorScale: Number.POSITIVE_INFINITY }),
    ],
  ])("or that a call makes impossible are refused: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});

describe("the logarithm of an integral", () => {
  it("is that of a peak, of two peaks, and of a peak beyond all numbers", () => {
    const normal = (u: number) => -0.5 * u * u - 0.5 * Math.log(2 * Math.PI);
    expect(logTrapezoid(normal, -12, 13)).toBeCloseTo(0, 10);
    expect(logTrapezoid((u) => normal(u) + 2000, -12, 13)).toBeCloseTo(2000, 9);
    expect(logTrapezoid((u) => Math.log(Math.exp(normal(u + 20)) + Math.exp(normal(u - 20))), -40, 41)).toBeCloseTo(Math.LN2, 10);
  });

  it("halves its steps until they find a narrow peak", () => {
    const width = 1e-2;
    const narrow = (u: number) => -0.5 * ((u - 0.3) / width) ** 2 - 0.5 * Math.log(2 * Math.PI) - Math.log(width);
    expect(logTrapezoid(narrow, -12, 13)).toBeCloseTo(0, 9);
  });

  it("is that of nothing where the function is nowhere above 0", () => {
    expect(logTrapezoid(() => Number.NEGATIVE_INFINITY, 0, 1)).toBe(Number.NEGATIVE_INFINITY);
  });
});
