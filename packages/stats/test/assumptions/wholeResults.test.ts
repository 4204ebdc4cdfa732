import { describe, expect, it } from "vitest";
import { bartlettTest } from "../../src/assumptions/bartlettTest.ts";
import { brownForsytheTest } from "../../src/assumptions/brownForsytheTest.ts";
import { leveneTest } from "../../src/assumptions/leveneTest.ts";
import { shapiroWilk } from "../../src/assumptions/shapiroWilk.ts";

const near = (value: number) => expect.closeTo(value, 10);
const group = (codes: readonly number[], levels = ["a", "b"]) => ({ name: "group", levels, codes });

// R 4.2.2: shapiro.test(x)
describe("Shapiro and Wilk's test of few values, as R gives it", () => {
  it.each<[readonly number[], number, number]>([
    [[1, 2, 4], 0.96428571428571, 0.636886845029],
    [[1, 2, 3], 1, 1],
    [[1, 2, 2], 0.75, 0],
    [[1, 2, 4, 9], 0.89468627083933, 0.405147211174],
    [[3, 1, 4, 1, 5], 0.89392449379305, 0.377222469026],
    [[2, 7, 1, 8, 2, 8], 0.79352397905619, 0.0513541873391],
    [[1, 5, 2, 4, 9, 3, 6], 0.96664201534235, 0.873269208208],
    [[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], 0.93650400497283, 0.480310846369],
    [[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], 0.94654822330145, 0.587196248987],
    [[...Array.from({ length: 40 }, (_, i) => i + 1), 100], 0.8055773407657, 7.18785307836e-6],
  ])("%j", (values, statistic, pValue) => {
    const found = shapiroWilk(values);
    expect(found).toEqual({
      kind: "shapiroWilk",
      method: "Shapiro-Wilk, Royston 1995",
      n: values.length,
      dropped: 0,
      statistic: near(statistic),
      pValue: near(pValue),
      logPValue: found.logPValue,
      reason: null,
    });
    expect(Math.exp(found.logPValue!)).toBeCloseTo(pValue, 8);
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("is given for 3 to 5000 values, and to the digits of a tiny p-value", () => {
    expect(shapiroWilk([1, 2, 3], { weights: [2000, 1000, 2000] }).reason).toBeNull();
    expect(shapiroWilk([1, 2, 3], { weights: [2000, 1001, 2000] }).reason).toBe(
      "more than 5000 values: the approximation of the p-value was not made for so many",
    );
    const { pValue, logPValue } = shapiroWilk([...Array.from({ length: 900 }, (_, i) => i % 7), 1e6]);
    expect(pValue).toBeLessThan(1e-30);
    expect(logPValue).toBeCloseTo(Math.log(pValue!), 8);
    expect(shapiroWilk([7, 7, 7])).toMatchObject({ statistic: null, pValue: null, logPValue: null });
  });
});

// R 4.2.2: anova(lm(abs(x - ave(x, g, FUN = mean)) ~ g)), the same with median; bartlett.test(x, g)
describe("tests of equal variances, as R gives them", () => {
  const values = [1, 2, 4, 9, 10, 20, 60, 33, 5, null];
  const groups = group([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  const common = { n: 9, dropped: 1, groups: 2, df1: 1, reason: null };

  it("Levene's by group means", () => {
    const found = leveneTest(values, groups);
    expect(found).toEqual({
      ...common,
      kind: "levene",
      method: "Levene, distances from group means",
      statistic: near(5.694095668419),
      df2: 7,
      pValue: near(0.0484364327307318),
      logPValue: near(-3.0275030060575),
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("Brown and Forsythe's by group medians", () => {
    expect(brownForsytheTest(values, groups)).toEqual({
      ...common,
      kind: "brownForsythe",
      method: "Brown-Forsythe, distances from group medians",
      statistic: near(2.98533760779343),
      df2: 7,
      pValue: near(0.127656135037581),
      logPValue: near(-2.05841507505057),
    });
  });

  it("Bartlett's by group variances", () => {
    const found = bartlettTest(values, groups);
    expect(found).toEqual({
      ...common,
      kind: "bartlett",
      method: "Bartlett",
      statistic: near(6.23448323677697),
      df2: null,
      pValue: near(0.0125286147285844),
      logPValue: near(-4.37974007256391),
    });
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("are nothing but a reason for one group, and for nobody", () => {
    for (const test of [leveneTest, brownForsytheTest, bartlettTest])
      for (const [one, codes] of [
        [
          [1, 2, 4],
          [0, 0, 0],
        ] as const,
        [[], []] as const,
      ])
        expect(test(one, group(codes))).toMatchObject({
          groups: Math.min(1, one.length),
          statistic: null,
          df1: null,
          df2: null,
          pValue: null,
          logPValue: null,
          reason: "fewer than two groups",
        });
  });

  it("have no statistic where nothing varies, only rounding, and one where something does", () => {
    const why = "the deviations from the centres do not vary within the groups";
    // both values of each group are equally far from its centre
    for (const offset of [0, 0.1, 1e9]) {
      const even = [1, 3, 10, 40].map((value) => value / 10 + offset);
      for (const test of [leveneTest, brownForsytheTest])
        expect(test(even, group([0, 0, 1, 1]))).toMatchObject({ df1: 1, df2: 2, statistic: null, reason: why });
    }
    expect(leveneTest([1, 3, 10, 40, 41], group([0, 0, 1, 1, 1])).reason).toBeNull();
    expect(brownForsytheTest([1, 3, 10], group([0, 0, 1])).reason).toBe(why);
  });

  it("have a statistic of 0 where groups are alike", () => {
    const alike = group([0, 0, 0, 1, 1, 1]);
    for (const test of [leveneTest, brownForsytheTest, bartlettTest])
      expect(test([1, 2, 6, 11, 12, 16], alike)).toMatchObject({ statistic: near(0), pValue: near(1) });
  });
});

describe("cells of several factors", () => {
  const a = group([0, 0, 1, 1, 0, 0, 1, 1, 1]);
  const b = { name: "b", levels: ["u", "v", "w"], codes: [0, 0, 0, 0, 2, 2, 2, 2, -1] };
  const values = [1, 2, 4, 9, 10, 20, 60, 33, 5];

  it("are one group each: those that hold nobody are none, and a missing level of either drops the row", () => {
    const cells = group([0, 0, 2, 2, 1, 1, 3, 3, -1], ["a u", "a w", "b u", "b w"]);
    for (const test of [leveneTest, brownForsytheTest, bartlettTest]) {
      expect(test(values, [a, b])).toEqual(test(values, cells));
      expect(test(values, [a, b])).toMatchObject({ groups: 4, n: 8, dropped: 1 });
    }
  });

  it("count a weight of 0 as no row, not as one that was dropped", () => {
    const weights = [1, 2, 1, 1, 3, 1, 1, 1, 0];
    expect(bartlettTest(values, [a, b], { weights })).toMatchObject({ groups: 4, n: 11, dropped: 0 });
    expect(bartlettTest(values, [a, b], { weights: weights.map((weight) => weight || 4) })).toMatchObject({ n: 11, dropped: 4 });
  });

  it("refuse a code below -1, above the levels, or between two", () => {
    for (const code of [-2, 2, 0.5])
      expect(() => leveneTest([1, 2, 4], group([0, 1, code]))).toThrow(`group: unknown level; found ${code}, expected a code from -1 to 1`);
    expect(() => leveneTest([1, 2, 4], [group([0, 1, 1]), { ...b, codes: [0, 0] }])).toThrow("b: length mismatch");
    expect(() => leveneTest([1, 2, 4], group([0, 1, 1]), { weights: [1, 2] })).toThrow("weights: length mismatch");
  });
});
