import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anovaDetectableEffect } from "../../src/power/anovaDetectableEffect.ts";
import { anovaPower } from "../../src/power/anovaPower.ts";
import { anovaSampleSize } from "../../src/power/anovaSampleSize.ts";
import { tTestDetectableEffect } from "../../src/power/tTestDetectableEffect.ts";
import { tTestPower } from "../../src/power/tTestPower.ts";
import { tTestSampleSize } from "../../src/power/tTestSampleSize.ts";

const runs = { numRuns: 30 };
const size = fc.integer({ min: 3, max: 400 });
const effect = fc.double({ min: 0.05, max: 1.5, noNaN: true });
const power = fc.double({ min: 0.2, max: 0.99, noNaN: true });

describe("tTestPower", () => {
  it("agrees with Cohen's table 2.3.5 (n = 64 per group, d = 0.5: 80 percent)", () => {
    expect(tTestPower({ n: 64, effect: 0.5 }, { design: "independent" }).power).toBeCloseTo(0.8, 2);
  });

  it("does not depend on the sign of the effect when two-sided, and mirrors it when one-sided", () => {
    fc.assert(
      fc.property(size, effect, (n, d) => {
        expect(tTestPower({ n, effect: -d }).power).toBe(tTestPower({ n, effect: d }).power);
        const less = tTestPower({ n, effect: -d }, { alternative: "less" });
        expect(less.power).toBe(tTestPower({ n, effect: d }, { alternative: "greater" }).power);
      }),
      runs,
    );
  });

  it("is alpha without an effect", () => {
    for (const alternative of ["two-sided", "greater", "less"] as const)
      expect(tTestPower({ n: 12, effect: 0 }, { alternative, alpha: 0.03 }).power).toBeCloseTo(0.03, 12);
  });

  it("divides n by the design effect", () => {
    expect(tTestPower({ n: 60, effect: 0.4 }, { designEffect: 2 }).power).toBe(tTestPower({ n: 30, effect: 0.4 }).power);
  });

  it("equals the analysis of variance of two groups, whose f is d / 2", () => {
    fc.assert(
      fc.property(size, effect, (n, d) => {
        const f = anovaPower({ groups: 2, n, effect: d / 2 }).power;
        expect(tTestPower({ n, effect: d }, { design: "independent" }).power / f).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  it("refuses numbers out of range", () => {
    expect(() => tTestPower({ n: 1, effect: 0.5 })).toThrow(/n: argument range/);
    expect(() => tTestPower({ n: 10, effect: 0.5 }, { alpha: 1 })).toThrow(/alpha/);
    expect(() => tTestPower({ n: 10, effect: Number.NaN })).toThrow(/effect/);
  });
});

describe("tTestSampleSize", () => {
  it("gives the size whose power is the one asked for, and rounds up", () => {
    fc.assert(
      fc.property(effect, power, (d, wanted) => {
        const found = tTestSampleSize({ effect: d, power: wanted });
        expect(tTestPower({ n: found.nExact!, effect: d }).power).toBeCloseTo(wanted, 9);
        expect(found.n!).toBeGreaterThanOrEqual(found.nExact! - 1e-8);
        expect(found.powerAtN!).toBeGreaterThanOrEqual(wanted - 1e-8);
      }),
      runs,
    );
  });

  it("multiplies by the design effect", () => {
    const plain = tTestSampleSize({ effect: 0.3 }).nExact!;
    expect(tTestSampleSize({ effect: 0.3 }, { designEffect: 1.8 }).nExact! / plain).toBeCloseTo(1.8, 10);
  });

  it("says why no size would do", () => {
    expect(tTestSampleSize({ effect: 0 })).toMatchObject({ n: null, nExact: null });
    expect(tTestSampleSize({ effect: -0.3 }, { alternative: "greater" }).reason).toMatch(/against the alternative/);
  });

  it("refuses a power that alpha reaches alone", () => {
    expect(() => tTestSampleSize({ effect: 0.3, power: 0.05 })).toThrow(/above alpha/);
  });
});

describe("tTestDetectableEffect", () => {
  it("turns the power around", () => {
    fc.assert(
      fc.property(size, power, (n, wanted) => {
        const { effect: d } = tTestDetectableEffect({ n, power: wanted });
        expect(tTestPower({ n, effect: d }).power).toBeCloseTo(wanted, 9);
      }),
      runs,
    );
  });

  it("is negative for the alternative less", () => {
    const up = tTestDetectableEffect({ n: 40 }, { alternative: "greater" }).effect;
    expect(tTestDetectableEffect({ n: 40 }, { alternative: "less" }).effect).toBe(-up);
  });
});

describe("planning at the ends of what can be asked", () => {
  // R: x <- uniroot(function(d) pnorm(d - qnorm(.975)) + pnorm(-d - qnorm(.975)) - .8, c(2, 3), tol = 1e-15)$root; x^2
  const squared = 7.8488605093262;

  it("takes t as normal where it is, and answers at once", () => {
    expect((tTestSampleSize({ effect: 1e-12 }).nExact ?? 0) / (squared * 1e24)).toBeCloseTo(1, 12);
    expect((tTestSampleSize({ effect: 1e-9 }).nExact ?? 0) / (squared * 1e18)).toBeCloseTo(1, 12);
    expect((tTestDetectableEffect({ n: 1e24 }).effect * 1e12) ** 2 / squared).toBeCloseTo(1, 12);
  });

  it("reaches the power with effects beyond measure and with hardly more than one child, and answers at once", () => {
    for (const wanted of [100, 1e6]) {
      const nExact = tTestSampleSize({ effect: wanted }).nExact ?? 0;
      expect(tTestPower({ n: nExact, effect: wanted }).power).toBeCloseTo(0.8, 9);
    }
    for (const n of [1.01, 1.1, 1.5]) expect(tTestPower({ n, effect: tTestDetectableEffect({ n }).effect }).power).toBeCloseTo(0.8, 9);
    expect(tTestDetectableEffect({ n: 2.2 }, { designEffect: 2 }).effect).toBeCloseTo(tTestDetectableEffect({ n: 1.1 }).effect, -3);
  });

  it("refuses a size at which no effect is found", () => {
    expect(() => tTestDetectableEffect({ n: 1.0001 })).toThrow("some effect");
  });
});

describe("planning an analysis of variance", () => {
  it("turns power, size and effect into one another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 90 }), power, (groups, n, wanted) => {
        const found = anovaDetectableEffect({ groups, n, power: wanted });
        expect(anovaPower({ groups, n, effect: found.effect }).power).toBeCloseTo(wanted, 9);
        expect(anovaSampleSize({ groups, effect: found.effect, power: wanted }).nExact / n).toBeCloseTo(1, 6);
      }),
      runs,
    );
  });
});
