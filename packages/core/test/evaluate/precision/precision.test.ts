import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { precisionOf } from "../../../src/evaluate/precision/precision.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { anyPairs, countedAndRepeated, outcomeOfPlan, POST, PRE, rounded, tableOfPairs } from "../changeFixture.ts";

const source = "Sample 2020";
const smallest = (value: number) => ({ smallestChange: { DE: { value, source } } });
const table = tableOfPairs(PRE, POST);

describe("what a study of this size can tell", () => {
  it("finds the minimal detectable change of R's power.t.test", () => {
    // power.t.test(n = 24, sd = sd(ch), power = .8, type = "paired", strict = TRUE, tol = 1e-13)$delta
    const { minimalDetectableChange: found, standardDeviationOfChange } = outcomeOfPlan().precision;
    expect(standardDeviationOfChange).toBeCloseTo(2.23120166493, 10);
    expect(found.points! / 1.33243815884).toBeCloseTo(1, 9);
    expect(found.dz! / (1.33243815884 / 2.23120166493)).toBeCloseTo(1, 9);
    expect(found).toMatchObject({ power: 0.8, alpha: 0.05, reason: null });
  });

  it("inflates it by the design effect", () => {
    // power.t.test(n = 24 / 1.5, sd = sd(ch), power = .8, type = "paired", strict = TRUE, tol = 1e-13)$delta
    const { minimalDetectableChange: found, designEffect } = precisionOf(table, 1.5, resolvePlan({}));
    expect(designEffect).toBe(1.5);
    expect(found.points! / 1.67220899385).toBeCloseTo(1, 9);
    expect(precisionOf(table, 0.7, resolvePlan({})).designEffect).toBe(1);
    expect(precisionOf(table, 24, resolvePlan({})).minimalDetectableChange.reason).toMatch(/fewer than 3/);
  });

  it("needs as many children as power.t.test says for the smallest change of note", () => {
    // power.t.test(delta = 1, sd = sd(ch), power = .8, type = "paired", strict = TRUE, tol = 1e-13)$n is 41.036
    expect(precisionOf(table, null, resolvePlan(smallest(1))).requiredN).toMatchObject({ n: 42, smallestChange: 1, source });
    // 1.5 * 41.036 = 61.55
    expect(precisionOf(table, 1.5, resolvePlan(smallest(1))).requiredN.n).toBe(62);
    expect(precisionOf(table, null, resolvePlan(smallest(1e7))).requiredN.n).toBe(2);
    expect(precisionOf(table, null, resolvePlan({})).requiredN).toMatchObject({
      n: null,
      reason: expect.stringMatching(/no smallest change/),
    });
    expect(precisionOf(table, null, resolvePlan(smallest(1e-12))).requiredN).toMatchObject({ n: null, reason: expect.any(String) });
  });

  it("tests equivalence against the smallest change of note by two one-sided t tests", () => {
    // t.test(ch, mu = -3, alternative = "greater"); t.test(ch, mu = 3, alternative = "less"); t.test(ch, conf.level = .9)
    const { equivalence } = outcomeOfPlan(smallest(3)).precision;
    expect(equivalence.pValue).toBeCloseTo(0.00577298998848, 12);
    expect(equivalence.statistic).toBeCloseTo(-2.7445857778, 9);
    expect(equivalence.interval!.lower).toBeCloseTo(0.969430696241, 10);
    expect(equivalence.interval!.level).toBeCloseTo(0.9, 12);
    expect(equivalence.equivalent).toBe(true);
    expect(outcomeOfPlan(smallest(2)).precision.equivalence.equivalent).toBe(false);
    expect(outcomeOfPlan().precision.equivalence).toMatchObject({ pValue: null, reason: expect.any(String) });
  });

  it("tests equivalence with the standard error of clusters where there are some", () => {
    // each child a cluster of one: sd(ch) / sqrt(24) on 23 degrees of freedom, which is the plain test
    const ones = { n: 24, estimate: 1.75, standardError: 2.23120166493 / Math.sqrt(24), df: 23 };
    const { equivalence } = precisionOf(table, 1, resolvePlan(smallest(3)), ones);
    expect(equivalence.method).toMatch(/clusters/);
    expect(equivalence.pValue).toBeCloseTo(0.00577298998848, 10);
    expect(equivalence.statistic).toBeCloseTo(-2.7445857778, 8);
    expect(equivalence.interval!.lower).toBeCloseTo(0.969430696241, 8);
    // pt((1.75 - 3) / 0.8, 5.5) is 0.0868214713155: fewer and wider, it no longer shows equivalence
    const few = precisionOf(table, 2, resolvePlan(smallest(3)), { n: 24, estimate: 1.75, standardError: 0.8, df: 5.5 }).equivalence;
    expect(few.pValue).toBeCloseTo(0.0868214713155, 10);
    expect(few.equivalent).toBe(false);
    const fall = precisionOf(table, 2, resolvePlan(smallest(3)), { n: 24, estimate: -1.75, standardError: 0.8, df: 5.5 }).equivalence;
    expect([fall.pValue, fall.statistic]).toEqual([few.pValue, -few.statistic!]);
    expect(precisionOf(table, null, resolvePlan(smallest(3)), ones).equivalence.method).toMatch(/independent/);
  });

  it("does not take clustered children as independent where clusters give no standard error", () => {
    const alike = { n: 24, estimate: 1.75, standardError: null, df: null };
    expect(precisionOf(table, 2, resolvePlan(smallest(3)), alike).equivalence).toMatchObject({
      pValue: null,
      equivalent: null,
      reason: "the mean change has no standard error that holds for clusters",
    });
  });

  it("has a Bayes factor only where the plan asks for one, as R's BayesFactor gives it", () => {
    // extractBF(ttestBF(post, pre, paired = TRUE))$bf
    expect(outcomeOfPlan({ bayesFactor: true }).precision.bayesFactor.bayesFactor! / 41.23979817).toBeCloseTo(1, 6);
    expect(outcomeOfPlan().precision.bayesFactor).toMatchObject({ bayesFactor: null, reason: expect.stringMatching(/no Bayes factor/) });
    const vast = precisionOf(tableOfPairs([7, 8], [20, 20.9], [3000, 3000]), null, resolvePlan({ bayesFactor: true })).bayesFactor;
    expect(vast).toMatchObject({ bayesFactor: null, reason: expect.stringMatching(/beyond/) });
    expect(vast.logBayesFactor).toBeGreaterThan(709);
  });

  it("does not depend on the change observed, nor on a shift", () => {
    const there = precisionOf(table, null, resolvePlan(smallest(1)));
    const elsewhere = precisionOf(
      tableOfPairs(
        PRE,
        POST.map((x) => x + 4),
      ),
      null,
      resolvePlan(smallest(1)),
    );
    expect(rounded(elsewhere.minimalDetectableChange)).toEqual(rounded(there.minimalDetectableChange));
    expect(elsewhere.requiredN).toEqual(there.requiredN);
  });

  it.each([0.95, 0.4, 0.1])("gives numbers or reasons for any pairs at level %f, and counts alike children", (confidenceLevel) => {
    const plan = resolvePlan({ ...smallest(1.5), bayesFactor: true, confidenceLevel });
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { counted, repeated } = countedAndRepeated(pairs);
        const found = precisionOf(counted, 1.3, plan);
        expect(rounded(found)).toEqual(rounded(precisionOf(repeated, 1.3, plan)));
        expect(found.minimalDetectableChange.points === null).toBe(found.minimalDetectableChange.reason !== null);
        expect(found.requiredN.n === null).toBe(found.requiredN.reason !== null);
        expect(found.equivalence.pValue === null).toBe(found.equivalence.reason !== null);
      }),
      { numRuns: 8 },
    );
  });
});
