import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bayesFactorFromT } from "../../src/bayes/bayesFactorFromT.ts";
import { independentBayesFactor } from "../../src/bayes/independentBayesFactor.ts";
import { oneSampleBayesFactor } from "../../src/bayes/oneSampleBayesFactor.ts";
import { pairedBayesFactor } from "../../src/bayes/pairedBayesFactor.ts";

const t = fc.double({ min: -8, max: 8, noNaN: true });
const n = fc.integer({ min: 3, max: 400 });
const scale = fc.double({ min: 0.1, max: 2, noNaN: true });

describe("bayesFactorFromT", () => {
  it("agrees with the example of Rouder et al. (2009, p. 232): t = 2.03, n = 80, r = 1: B01 = 1.557", () => {
    const found = bayesFactorFromT({ t: 2.03, df: 79, effectiveN: 80 }, { priorScale: 1 });
    expect(1 / found.bayesFactor!).toBeCloseTo(1.557, 3);
  });

  it("is the mean of the two one-sided factors", () => {
    fc.assert(
      fc.property(t, n, scale, (statistic, size, priorScale) => {
        const found = bayesFactorFromT({ t: statistic, df: size - 1, effectiveN: size }, { priorScale });
        const mean = (Math.exp(found.logBayesFactorGreater!) + Math.exp(found.logBayesFactorLess!)) / 2;
        expect(mean / found.bayesFactor!).toBeCloseTo(1, 8);
      }),
      { numRuns: 40 },
    );
  });

  it("exchanges the sides with the sign of t", () => {
    fc.assert(
      fc.property(t, n, (statistic, size) => {
        const up = bayesFactorFromT({ t: statistic, df: size - 1, effectiveN: size });
        const down = bayesFactorFromT({ t: -statistic, df: size - 1, effectiveN: size });
        expect(down.logBayesFactor).toBe(up.logBayesFactor);
        expect(down.logBayesFactorLess).toBeCloseTo(up.logBayesFactorGreater!, 10);
      }),
      { numRuns: 30 },
    );
  });

  it("approaches no evidence either way as the prior narrows to 0", () => {
    expect(bayesFactorFromT({ t: 3, df: 20, effectiveN: 21 }, { priorScale: 1e-6 }).logBayesFactor).toBeCloseTo(0, 4);
  });

  it("keeps the logarithm where the factor itself is out of range", () => {
    const found = bayesFactorFromT({ t: 80, df: 5000, effectiveN: 5001 });
    expect(found.bayesFactor).toBe(Number.POSITIVE_INFINITY);
    expect(found.logBayesFactor).toBeGreaterThan(1000);
    expect(found.logBayesFactorLess).toBeLessThan(0);
  });

  it("refuses numbers out of range", () => {
    expect(() => bayesFactorFromT({ t: Number.NaN, df: 5, effectiveN: 6 })).toThrow(/t:/);
    expect(() => bayesFactorFromT({ t: 1, df: 0, effectiveN: 6 })).toThrow(/df/);
    expect(() => bayesFactorFromT({ t: 1, df: 5, effectiveN: 6 }, { priorScale: 0 })).toThrow(/priorScale/);
  });
});

describe("pairedBayesFactor", () => {
  const pre = [1, 5, 3, 4, 2, null];
  const post = [2, 7, 3, 6, 5, 1];

  it("is that of one sample of changes", () => {
    const paired = pairedBayesFactor(pre, post);
    const one = oneSampleBayesFactor([1, 2, 0, 2, 3]);
    expect(paired.logBayesFactor).toBeCloseTo(one.logBayesFactor!, 12);
    expect(paired).toMatchObject({ n: 5, dropped: 1 });
  });

  it("gives weighted rows the result of repeated rows", () => {
    const weighted = pairedBayesFactor([1, 5, 3], [2, 7, 3], { weights: [2, 1, 3] });
    const repeated = pairedBayesFactor([1, 1, 5, 3, 3, 3], [2, 2, 7, 3, 3, 3]);
    expect(weighted.logBayesFactor!).toBeCloseTo(repeated.logBayesFactor!, 12);
  });

  it("has a reason where changes are all equal", () => {
    expect(pairedBayesFactor([1, 2, 3], [2, 3, 4])).toMatchObject({ bayesFactor: null, reason: expect.stringMatching(/equal/) });
    expect(independentBayesFactor([1], [2]).reason).not.toBeNull();
  });
});
