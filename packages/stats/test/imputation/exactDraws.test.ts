import { describe, expect, it } from "vitest";
import type { ChangeData } from "../../src/imputation/countedRows.ts";
import { type ImputationOptions, imputedMeanChange } from "../../src/imputation/imputedMeanChange.ts";
import { randomDraws } from "../../src/imputation/randomDraws.ts";
import { randomGenerator } from "../../src/resampling/randomGenerator.ts";
import { age, gaps, group, post, pre, replaced } from "./sixtyChildren.ts";

/**
 * Expected numbers come from a second implementation in Python 3.11, written from the papers with whole matrices, that
 * draws from the published generator in the order of the variables and of the children.
 */
describe("imputedMeanChange draws what the published generator gives", () => {
  it.each<{ name: string; data: ChangeData; options: ImputationOptions; expected: number[]; n: number }>([
    {
      name: "post from pre alone",
      data: { pre, post },
      options: { imputations: 3, seed: 5 },
      expected: [1.565188241544026, 0.4756608881500272, 0.4947979217926892, 6.366180666209226, 0.6026758490314729, 3.2905548480798217],
      n: 60,
    },
    {
      name: "post from pre, a factor and a covariate",
      data: { pre, post, factors: [group], covariates: [{ name: "age", values: age }] },
      options: { imputations: 3, seed: 5 },
      expected: [1.65375012494903, 0.3683858849390286, 0.1723465074006362, 27.767874661678555, 0.22614635556695808, 4.489178854457851],
      n: 60,
    },
    {
      name: "pre, post and a covariate by turns, in two rounds",
      data: gaps,
      options: { imputations: 3, seed: 5, rounds: 2 },
      expected: [1.626688154163358, 0.33330760940020143, 0.06516421610801171, 47.942863462895865, 0.10186556033350364, 4.880441094911213],
      n: 60,
    },
    {
      name: "twenty sets in five rounds from seed 1 where nothing is asked for",
      data: gaps,
      options: {},
      expected: [1.6560650118371858, 0.39160241721670436, 0.27903342596471686, 35.223127869094185, 0.31675752727345513, 4.228944815018226],
      n: 60,
    },
    {
      name: "rows that stand for several children or none",
      data: gaps,
      options: { imputations: 2, seed: 7, rounds: 1, weights: pre.map((_, row) => row % 4) },
      expected: [1.449214058292558, 0.3486715708642937, 0.29199175659524274, 9.85399759754672, 0.4021533212029545, 4.156387211897485],
      n: 90,
    },
    {
      name: "scores from one that is the same for all who have both",
      data: {
        pre: [...Array.from({ length: 20 }, () => 10), 14, null],
        post: [...Array.from({ length: 20 }, (_, row) => 11 + (row % 2)), null, 12],
      },
      options: { imputations: 2, rounds: 1 },
      expected: [1.3412039982147232, 0.23525311743786664, 0.11792889251788319, 13.736170572974086, 0.22333784537672938, 5.7011104159712245],
      n: 22,
    },
  ])("$name", ({ data, options, expected, n }) => {
    const found = imputedMeanChange(data, options);
    const { estimate, standardError, lambda, df, missingInformation, statistic } = found;
    [estimate, standardError, lambda, df, missingInformation, statistic].forEach((value, at) => {
      expect(value! / expected[at]!).toBeCloseTo(1, 9);
    });
    expect(found.n).toBe(n);
  });

  it("in the order of its numbers: uniform, normal in pairs, chi-squared", () => {
    const draws = randomDraws(randomGenerator(3));
    const found = [draws.uniform(), draws.uniform(), draws.normal(), draws.normal(), draws.normal()];
    const expected = [0.4739692563871657, 0.6818399154703553, 0.17322780339837549, 0.4025744708768382, 0.5707195569834947];
    found.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 14);
    });
    expect([draws.chiSquared(5), draws.chiSquared(0.5), draws.chiSquared(2)].map((value) => value)).toEqual(
      [5.591918777922038, 0.015206118897658787, 5.116057573048235].map((value) => expect.closeTo(value, 12)),
    );
  });
});

describe("many random draws", () => {
  it("have the sums of the second implementation", () => {
    const draws = randomDraws(randomGenerator(11));
    const sumOf = (count: number, draw: () => number) => Array.from({ length: count }, draw).reduce((sum, value) => sum + value, 0);
    expect(sumOf(500, () => draws.chiSquared(3))).toBeCloseTo(1539.9468212608651, 9);
    expect(sumOf(500, () => draws.chiSquared(0.7))).toBeCloseTo(344.74323923979205, 9);
    expect(sumOf(501, () => draws.normal())).toBeCloseTo(31.85162183857187, 10);
  });
});

describe("imputedMeanChange tells what it did", () => {
  const none = {
    ...{ predictors: [], merged: [], leftOut: [], estimate: null, standardError: null, lambda: null, missingInformation: null },
    ...{ df: null, statistic: null, pValue: null, logPValue: null, interval: null },
  };
  const base = {
    kind: "imputed-mean-change",
    method: "multiple imputation by Bayesian linear regression, Rubin's rules",
    imputations: 20,
    seed: 1,
  };

  it("who was paired, and what was imputed, counting weights", () => {
    const weights = pre.map((_, row) => row % 4);
    const count = (keep: (row: number) => boolean) => pre.reduce<number>((sum, _, row) => sum + (keep(row) ? weights[row]! : 0), 0);
    const found = imputedMeanChange({ ...gaps, post: replaced(gaps.post as number[], [4, 3], [null, null]) }, { imputations: 2, weights });
    const [before, after] = [gaps.pre as (number | null)[], replaced(gaps.post as number[], [4, 3], [null, null])];
    expect(found).toMatchObject({
      ...base,
      imputations: 2,
      predictors: ["age", "group"],
      merged: [],
      leftOut: [],
      n: count((row) => before[row] !== null || after[row] !== null),
      dropped: count((row) => before[row] === null && after[row] === null),
      paired: count((row) => before[row] !== null && after[row] !== null),
      imputedPre: count((row) => before[row] === null && after[row] !== null),
      imputedPost: count((row) => before[row] !== null && after[row] === null),
    });
    expect(found.dropped).toBe(2);
    expect(found.interval!.level).toBe(0.95);
    expect(imputedMeanChange(gaps, { imputations: 2, confidenceLevel: 0.8 }).interval!.level).toBe(0.8);
  });

  it("nothing where nobody lacks a score, or fewer than ten have both", () => {
    expect(imputedMeanChange({ pre: [1, 2, null], post: [2, 3, null] })).toEqual({
      ...base,
      ...none,
      ...{ n: 2, dropped: 1, paired: 2, imputedPre: 0, imputedPost: 0, reason: "nobody lacks one score: nothing to impute" },
    });
    const nine = Array.from({ length: 9 }, (_, row) => row);
    expect(imputedMeanChange({ pre: [...nine, 4], post: [...nine.map((row) => row % 4), null] })).toEqual({
      ...base,
      ...none,
      ...{ n: 10, dropped: 0, paired: 9, imputedPre: 0, imputedPost: 1, reason: "fewer than 10 pairs to impute from" },
    });
    const ten = [...nine, 9];
    expect(imputedMeanChange({ pre: [...ten, 4], post: [...ten.map((row) => row % 4), null] }).reason).toBeNull();
  });

  it("refuses counts that are none and columns of other lengths, naming them", () => {
    expect(() => imputedMeanChange({ pre, post }, { imputations: 1 })).toThrow(
      "imputations: argument range; found 1, expected a whole number of 2 or more",
    );
    expect(() => imputedMeanChange({ pre, post }, { rounds: 0 })).toThrow("rounds: argument range; found 0, expected a whole number of 1");
    expect(() => imputedMeanChange({ pre, post }, { confidenceLevel: 2 })).toThrow("confidenceLevel");
    expect(() => imputedMeanChange({ pre, post: [1] })).toThrow("post: length mismatch; found length 1, expected length 60");
    expect(() => imputedMeanChange({ pre, post, covariates: [{ name: "age", values: [1] }] })).toThrow("age: length mismatch");
    expect(() => imputedMeanChange({ pre, post, factors: [{ ...group, codes: [0] }] })).toThrow("codes of group: length mismatch");
    expect(() => imputedMeanChange({ pre, post }, { weights: [1] })).toThrow("weights: length mismatch");
    expect(() => imputedMeanChange({ pre, post }, { weights: pre.map(() => -1) })).toThrow("weights: argument range");
  });
});
