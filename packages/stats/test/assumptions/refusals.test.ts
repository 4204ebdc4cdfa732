import { describe, expect, it } from "vitest";
import { bartlettTest } from "../../src/assumptions/bartlettTest.ts";
import { brownForsytheTest } from "../../src/assumptions/brownForsytheTest.ts";
import { leveneTest } from "../../src/assumptions/leveneTest.ts";
import { shapiroWilk } from "../../src/assumptions/shapiroWilk.ts";

const group = (codes: readonly number[]) => ({ name: "group", levels: ["a", "b"], codes });

describe("tests of equal variances", () => {
  it("are null with a reason where no group has two values", () => {
    for (const test of [leveneTest, brownForsytheTest])
      expect(test([1, 2], group([0, 1]))).toMatchObject({ statistic: null, pValue: null, reason: "no group has two values" });
  });

  it("refuse a code that stands for no level, and leave out a missing one", () => {
    for (const test of [leveneTest, brownForsytheTest, bartlettTest]) {
      expect(() => test([1, 2, 4, 7], group([0, 0, 1, 2]))).toThrow("group: unknown level; found 2, expected a code from -1 to 1");
      expect(test([1, 2, 4, 7, 5], group([0, 0, 1, 1, -1]))).toMatchObject({ n: 4, dropped: 1 });
    }
  });
});

describe("Shapiro and Wilk's test of the least normal four to eleven values", () => {
  it("gives a probability", () => {
    for (let n = 4; n <= 11; n += 1) {
      const { pValue, statistic } = shapiroWilk([...Array.from({ length: n - 1 }, () => 0), 1]);
      expect(statistic).toBeGreaterThan(0.2);
      expect(pValue).toBeGreaterThan(0);
      expect(pValue).toBeLessThan(0.05);
    }
  });
});
