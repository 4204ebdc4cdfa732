import { describe, expect, it } from "vitest";
import { logTrapezoid } from "../../src/bayes/logTrapezoid.ts";
import { binomialCdf, binomialUpperTail } from "../../src/distributions/binomial.ts";
import { deviance } from "../../src/distributions/deviance.ts";
import { fCdf, fUpperTail } from "../../src/distributions/f.ts";
import { findRoot } from "../../src/distributions/findRoot.ts";
import { incompleteBeta, incompleteBetaUpper } from "../../src/distributions/incompleteBeta.ts";
import { logBeta, logGamma } from "../../src/distributions/logGamma.ts";
import { logPoissonMixture } from "../../src/distributions/logPoissonMixture.ts";
import { noncentralFUpperTail } from "../../src/distributions/noncentralF.ts";
import { noncentralTQuantile, noncentralTUpperTail } from "../../src/distributions/noncentralT.ts";
import { normalUpperTail } from "../../src/distributions/normal.ts";
import { rankSumCdf, rankSumUpperTail } from "../../src/distributions/rankSum.ts";
import { signedRankCdf, signedRankUpperTail } from "../../src/distributions/signedRank.ts";
import { studentizedRangeLogUpperTail } from "../../src/distributions/studentizedRange.ts";
import { tUpperTail } from "../../src/distributions/t.ts";

describe("distributions at the ends of their range", () => {
  it("have all of a count above what is below the least, and all of it up to the most", () => {
    expect([binomialCdf(-1, 5, 0.5), binomialUpperTail(-1, 5, 0.5)]).toEqual([0, 1]);
    expect([binomialCdf(5, 5, 0.5), binomialUpperTail(5, 5, 0.5)]).toEqual([1, 0]);
    expect([rankSumCdf(-1, 4, 3), rankSumUpperTail(-1, 4, 3)]).toEqual([0, 1]);
    expect([rankSumCdf(12, 4, 3), rankSumUpperTail(12, 4, 3)]).toEqual([1, 0]);
    expect([signedRankCdf(-1, 4), signedRankUpperTail(-1, 4)]).toEqual([0, 1]);
    expect([signedRankCdf(10, 4), signedRankUpperTail(10, 4)]).toEqual([1, 0]);
    expect([incompleteBeta(1, 2, 3), incompleteBetaUpper(1, 2, 3)]).toEqual([1, 0]);
    expect(studentizedRangeLogUpperTail(0, 3, 10)).toBe(0);
    expect(studentizedRangeLogUpperTail(-2, 3, 10)).toBe(0);
  });

  it("are refused where there are too many rank sums to count", () => {
    expect(() => rankSumCdf(4_000_000, 3000, 3000)).toThrow("m: argument range; found 3000 and n 3000");
    expect(() => rankSumCdf(100_000, 480, 480)).toThrow("samples small enough to count exactly");
  });

  it("close in on 1 where both degrees of freedom of F are endless", () => {
    const [all, more] = [Number.POSITIVE_INFINITY, 0.999];
    expect([fCdf(more, all, all), fUpperTail(more, all, all)]).toEqual([0, 1]);
    expect([fCdf(1.001, all, all), fUpperTail(1.001, all, all)]).toEqual([1, 0]);
  });

  it("become the normal where the degrees of freedom of t are endless, near the middle and far out", () => {
    for (const t of [0.3, 0.9, 1, 2.5, 8]) expect(tUpperTail(t, Number.POSITIVE_INFINITY)).toBeCloseTo(normalUpperTail(t), 14);
  });

  it("become the noncentral chi-squared where the error df of F are endless", () => {
    // R: pchisq(3 * 2.5, 3, ncp = 4, lower.tail = FALSE)
    expect(noncentralFUpperTail(2.5, 3, Number.POSITIVE_INFINITY, 4)).toBeCloseTo(noncentralFUpperTail(2.5, 3, 1e9, 4), 8);
  });

  it("have endless quantiles of the noncentral t at 0 and 1", () => {
    expect(noncentralTQuantile(0, 10, 1)).toBe(Number.NEGATIVE_INFINITY);
    expect(noncentralTQuantile(1, 10, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("stay probabilities far from a large noncentrality", () => {
    for (const t of [500, 2000, 9000]) {
      const tail = noncentralTUpperTail(t, 4, 60);
      expect(tail).toBeGreaterThan(0);
      expect(tail).toBeLessThan(1e-2);
    }
  });
});

describe("gamma and beta functions", () => {
  it("know gamma(1) = gamma(2) = 1, gamma(1/2) = sqrt(pi), and the pole at 0", () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 15);
    expect(logGamma(1e-200)).toBeCloseTo(200 * Math.log(10), 10);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 14);
    expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(logBeta(1, 1)).toBeCloseTo(0, 15);
  });
});

describe("sums of nothing", () => {
  it("have the logarithm minus infinity", () => {
    const none = () => Number.NEGATIVE_INFINITY;
    expect(logPoissonMixture(3, none)).toBe(Number.NEGATIVE_INFINITY);
    expect(logTrapezoid(none, 0, 1)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("deviate from a mean by the mean", () => {
    expect(deviance(0, 3.5)).toBe(3.5);
  });
});

describe("findRoot", () => {
  it("finds where a rising function crosses 0, from either side and from the root itself", () => {
    expect(findRoot((x) => x ** 3 - 8, 0, 1)).toBeCloseTo(2, 14);
    expect(findRoot((x) => x ** 3 - 8, 100, 1)).toBeCloseTo(2, 14);
    expect(findRoot((x) => x, 0, 1)).toBe(0);
  });

  it("ends beside 0 where a jump there has no root, on the side that is nearer to it", () => {
    for (const [below, above] of [
      [-1, 2],
      [-2, 1],
    ] as const) {
      const found = findRoot((x) => (x < 0 ? below : above), 0.7, 1);
      expect(Math.abs(found)).toBeLessThan(1e-12);
    }
  });

  it("ends on the better side of a jump that has no root", () => {
    const found = findRoot((x) => (x < 1 / 3 ? -1 : 2), 0, 1);
    expect(found).toBeCloseTo(1 / 3, 12);
  });
});
