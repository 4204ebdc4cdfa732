import { describe, expect, it } from "vitest";
import { anovaDetectableEffect } from "../../src/power/anovaDetectableEffect.ts";
import { anovaPower } from "../../src/power/anovaPower.ts";
import { anovaSampleSize } from "../../src/power/anovaSampleSize.ts";
import { tTestDetectableEffect } from "../../src/power/tTestDetectableEffect.ts";
import { tTestPower } from "../../src/power/tTestPower.ts";
import { tTestSampleSize } from "../../src/power/tTestSampleSize.ts";

const near = (value: number) => expect.closeTo(value, 7);
const byT = "noncentral t distribution";
const byF = "noncentral F distribution";
const usual = { design: "paired", alpha: 0.05, alternative: "two-sided", designEffect: 1 } as const;

// R 4.2.2: power.t.test, strict = TRUE for both tails and FALSE for the tail of the effect
describe("power of a t test, as R gives it", () => {
  it("of pairs, of one sample and of two groups, in either direction and in the effect's", () => {
    const found = tTestPower({ n: 20, effect: 0.5 });
    const pairs = { power: near(0.5645044184391), powerInDirection: near(0.5644828966787) };
    expect(found).toEqual({ kind: "t-test-power", method: byT, n: 20, effect: 0.5, ...usual, ...pairs });
    expect(Object.isFrozen(found)).toBe(true);
    expect(tTestPower({ n: 20, effect: 0.5 }, { design: "one-sample" })).toEqual({ ...found, design: "one-sample" });
    expect(tTestPower({ n: 20, effect: 0.5 }, { design: "independent" }).power).toBeCloseTo(0.3379390289251, 10);
    expect(tTestPower({ n: 5, effect: 0.1 })).toMatchObject({ power: near(0.05355543787351), powerInDirection: near(0.03733014040223) });
  });

  it("of one direction", () => {
    const one = tTestPower({ n: 20, effect: 0.5 }, { alternative: "greater" });
    expect([one.power, one.powerInDirection]).toEqual([near(0.6951493382447), near(0.6951493382447)]);
    const two = tTestPower({ n: 20, effect: -0.5 }, { design: "independent", alternative: "less", alpha: 0.01 });
    expect(two).toMatchObject({ power: near(0.2115472049306), alternative: "less", alpha: 0.01 });
    expect(tTestPower({ n: 20, effect: 0.5 }, { alternative: "less" }).power).toBeLessThan(0.001);
  });

  it("of a fall, in its own direction", () => {
    const fall = { power: near(0.5645044184391), powerInDirection: near(0.5644828966787) };
    expect(tTestPower({ n: 20, effect: -0.5 })).toMatchObject({ ...fall, effect: -0.5 });
    expect(tTestSampleSize({ effect: -0.3 })).toMatchObject({ n: 90, powerAtN: near(0.8037942969) });
  });

  it("is 1 for what cannot be missed, and 0 for hardly more than one child", () => {
    expect(tTestPower({ n: 400, effect: 5 })).toMatchObject({ power: near(1), powerInDirection: near(1) });
    expect(tTestPower({ n: 1.5, effect: 1e9 })).toMatchObject({ power: 1, powerInDirection: 1 });
    expect(tTestPower({ n: 1.0001, effect: 1e9 })).toMatchObject({ power: 0, powerInDirection: 0 });
    expect(tTestPower({ n: 1.5, effect: 1e9 }, { alternative: "less" }).power).toBe(0);
  });
});

// R 4.2.2: uniroot over the power as pt(qt(alpha / 2, df, lower = FALSE), df, ncp, lower = FALSE) + pt(-..., df, ncp)
describe("children that a t test needs, as R gives them", () => {
  it.each([
    [{ effect: 0.3 }, {}, 89.149364354, 90, 0.8037942969],
    [{ effect: 0.3, power: 0.9 }, { design: "independent" }, 234.46274235, 235, 0.9006525404],
    [{ effect: 0.5 }, { alpha: 0.01, alternative: "greater" }, 42.89132713, 43, 0.8011974424],
    [{ effect: -0.5 }, { alpha: 0.01, alternative: "less", design: "independent" }, 81.655149544, 82, 0.8018974259],
  ] as const)("%j, %j", (plan, options, nExact, n, powerAtN) => {
    expect(tTestSampleSize(plan, options)).toEqual({
      kind: "t-test-sample-size",
      method: byT,
      power: 0.8,
      ...plan,
      ...usual,
      ...options,
      nExact: expect.closeTo(nExact, 5),
      n,
      powerAtN: near(powerAtN),
      reason: null,
    });
  });

  it("are two at the least, and more than the design effect", () => {
    expect(tTestSampleSize({ effect: 1000 }).n).toBe(2);
    expect(tTestSampleSize({ effect: 1e6 }, { designEffect: 3 }).n).toBe(4);
    expect(tTestSampleSize({ effect: 1e6 }, { designEffect: 2.5 }).n).toBe(3);
    const twice = tTestSampleSize({ effect: 0.3 }, { designEffect: 2 });
    expect(twice).toMatchObject({ n: 179, nExact: expect.closeTo(178.298728708, 5) });
    expect(twice.powerAtN).toBe(tTestPower({ n: 179, effect: 0.3 }, { designEffect: 2 }).power);
  });

  it("are not one more because of rounding", () => {
    const { nExact } = tTestSampleSize({ effect: 0.3 });
    for (const wanted of [91, 100, 120]) expect(tTestSampleSize({ effect: 0.3 }, { designEffect: wanted / nExact! }).n).toBe(wanted);
  });

  it("are none where the effect is 0 or points the other way", () => {
    const none = { nExact: null, n: null, powerAtN: null };
    const zero = "an effect of 0 is found no more often by a larger sample";
    for (const alternative of ["two-sided", "greater", "less"] as const)
      expect(tTestSampleSize({ effect: 0 }, { alternative })).toMatchObject({ ...none, reason: zero });
    const against = { ...none, reason: "the effect points against the alternative" };
    const found = tTestSampleSize({ effect: 0.3 }, { alternative: "less" });
    expect(found).toEqual({
      kind: "t-test-sample-size",
      method: byT,
      effect: 0.3,
      power: 0.8,
      ...usual,
      alternative: "less",
      ...against,
    });
    expect(Object.isFrozen(found)).toBe(true);
    expect(tTestSampleSize({ effect: -0.3 }, { alternative: "greater" })).toMatchObject(against);
    expect(Object.isFrozen(tTestSampleSize({ effect: 0.3 }))).toBe(true);
  });
});

// R 4.2.2: uniroot over the same power
describe("the smallest effect that a t test finds, as R gives it", () => {
  it.each([
    [{ n: 40 }, {}, 0.4542569397],
    [{ n: 40, power: 0.9 }, { design: "independent" }, 0.7339194681],
    [{ n: 40 }, { alpha: 0.01, alternative: "greater" }, 0.5190608927],
    [{ n: 40 }, { alpha: 0.01, alternative: "less", design: "independent" }, -0.7209395821],
    [{ n: 80 }, { designEffect: 2 }, 0.4542569397],
  ] as const)("%j, %j", (plan, options, effect) => {
    const found = tTestDetectableEffect(plan, options);
    expect(found).toEqual({
      kind: "t-test-detectable-effect",
      method: byT,
      power: 0.8,
      ...plan,
      ...usual,
      ...options,
      effect: near(effect),
    });
    expect(Object.isFrozen(found)).toBe(true);
  });
});

// R 4.2.2: pf(qf(alpha, df1, df2, lower = FALSE), df1, df2, k n f^2, lower = FALSE), and uniroot over it
describe("planning an analysis of variance, as R gives it", () => {
  it("has a power", () => {
    const found = anovaPower({ groups: 4, n: 30, effect: 0.25 });
    const plan = { groups: 4, n: 30, nExact: 30, effect: 0.25, power: near(0.60652278681), alpha: 0.05, designEffect: 1 };
    expect(found).toEqual({ kind: "anova-power", method: byF, ...plan });
    expect(Object.isFrozen(found)).toBe(true);
    expect(anovaPower({ groups: 3, n: 12, effect: 0.4 }, { alpha: 0.01 }).power).toBeCloseTo(0.27386786887, 9);
    expect(anovaPower({ groups: 3, n: 24, effect: 0.4 }, { alpha: 0.01, designEffect: 2 }).power).toBeCloseTo(0.27386786887, 9);
    expect(anovaPower({ groups: 3, n: 12, effect: 0 }).power).toBeCloseTo(0.05, 10);
  });

  it("needs children", () => {
    const found = anovaSampleSize({ groups: 3, effect: 0.25 });
    const size = { groups: 3, n: 53, nExact: expect.closeTo(52.39659746, 5), effect: 0.25, power: near(0.80488728536) };
    expect(found).toEqual({ kind: "anova-sample-size", method: byF, ...size, alpha: 0.05, designEffect: 1 });
    expect(Object.isFrozen(found)).toBe(true);
    expect(anovaSampleSize({ groups: 4, effect: 0.4, power: 0.9 }, { alpha: 0.01 })).toMatchObject({ n: 32, power: near(0.90586999466) });
    const twice = anovaSampleSize({ groups: 3, effect: 0.25 }, { designEffect: 2 });
    expect(twice).toMatchObject({ n: 105, nExact: expect.closeTo(104.79319492, 5) });
    expect(twice.power).toBe(anovaPower({ groups: 3, n: 105, effect: 0.25 }, { designEffect: 2 }).power);
  });

  it("finds an effect", () => {
    const found = anovaDetectableEffect({ groups: 5, n: 20, power: 0.9 });
    const plan = { groups: 5, n: 20, nExact: 20, effect: near(0.402416266), power: 0.9, alpha: 0.05, designEffect: 1 };
    expect(found).toEqual({ kind: "anova-detectable-effect", method: byF, ...plan });
    expect(Object.isFrozen(found)).toBe(true);
    const half = anovaDetectableEffect({ groups: 3, n: 24 }, { alpha: 0.01, designEffect: 2 });
    expect(half).toMatchObject({ n: 24, nExact: 24, power: 0.8, effect: near(0.667050402) });
  });
});

describe("planning refuses", () => {
  it.each<[string, () => unknown]>([
    [
      "design: unknown option; found crossed, expected paired, one-sample or independent",
      () => tTestPower({ n: 9, effect: 1 }, { design: "crossed" as "paired" }),
    ],
    [
      "alternative: unknown option; found up, expected two-sided, greater or less",
      () => tTestPower({ n: 9, effect: 1 }, { alternative: "up" as "less" }),
    ],
    ["alpha: argument range; found 0, expected a number between 0 and 1", () => tTestPower({ n: 9, effect: 1 }, { alpha: 0 })],
    ["alpha: argument range; found 1, expected a number between 0 and 1", () => anovaPower({ groups: 2, n: 9, effect: 1 }, { alpha: 1 })],
    ["designEffect: argument range; found 0, expected a finite number above 0", () => tTestPower({ n: 9, effect: 1 }, { designEffect: 0 })],
    [
      "designEffect: argument range; found Infinity, expected a finite number above 0",
      () => tTestSampleSize({ effect: 1 }, { designEffect: Number.POSITIVE_INFINITY }),
    ],
    [
      "designEffect: argument range; found -1, expected a finite number above 0",
      () => anovaPower({ groups: 2, n: 9, effect: 1 }, { designEffect: -1 }),
    ],
    ["n: argument range; found Infinity, expected a finite number above 1", () => tTestPower({ n: Number.POSITIVE_INFINITY, effect: 1 })],
    [
      "n: argument range; found 2, expected a finite number above the design effect (2)",
      () => tTestDetectableEffect({ n: 2 }, { designEffect: 2 }),
    ],
    ["n: argument range; found 1, expected a finite number above 1", () => anovaDetectableEffect({ groups: 2, n: 1 })],
    ["n: argument range; found 1, expected a finite number above 1", () => anovaPower({ groups: 2, n: 1, effect: 1 })],
    ["n: argument range; found 1.0001, expected a size whose test finds some effect", () => tTestDetectableEffect({ n: 1.0001 })],
    [
      "power: argument range; found 0.05, expected a number above alpha (0.05) and below 1",
      () => tTestDetectableEffect({ n: 9, power: 0.05 }),
    ],
    ["power: argument range; found 1, expected a number between 0 and 1", () => anovaDetectableEffect({ groups: 2, n: 9, power: 1 })],
    [
      "power: argument range; found 0.01, expected a number above alpha (0.05) and below 1",
      () => anovaSampleSize({ groups: 2, effect: 1, power: 0.01 }),
    ],
    ["power: argument range; found 0, expected a number between 0 and 1", () => tTestSampleSize({ effect: 1, power: 0 })],
    ["effect: argument range; found 0, expected a number above 0", () => anovaSampleSize({ groups: 2, effect: 0 })],
    [
      "effect: argument range; found Infinity, expected a finite number",
      () => anovaSampleSize({ groups: 2, effect: Number.POSITIVE_INFINITY }),
    ],
    ["effect: argument range; found -0.1, expected a finite number of 0 or more", () => anovaPower({ groups: 2, n: 9, effect: -0.1 })],
    ["effect: argument range; found Infinity, expected a finite number", () => tTestPower({ n: 9, effect: Number.POSITIVE_INFINITY })],
    ["effect: argument type; found NaN, expected a number", () => tTestSampleSize({ effect: Number.NaN })],
    ["groups: argument range; found 1, expected a whole number of 2 or more", () => anovaPower({ groups: 1, n: 9, effect: 1 })],
    ["groups: argument range; found 2.5, expected a whole number of 2 or more", () => anovaSampleSize({ groups: 2.5, effect: 1 })],
  ])("%s", (message, call) => {
    expect(call).toThrow(message);
  });

  it("nothing that lies just inside", () => {
    expect(anovaPower({ groups: 2, n: 9, effect: 0 }).power).toBeCloseTo(0.05, 10);
    expect(tTestPower({ n: 2, effect: 1 }, { designEffect: 1.9 }).power).toBeGreaterThan(0.05);
  });
});
