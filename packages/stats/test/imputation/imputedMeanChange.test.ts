import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangeData, imputedMeanChange } from "../../src/index.ts";
import { age, gaps, group, post, pre } from "./sixtyChildren.ts";

interface Expected {
  readonly estimate: number;
  readonly standardError: number;
  readonly lambda: number;
  readonly df: number;
}

/** Both sides draw 2000 or more data sets: the estimate to five Monte Carlo errors, the rest to what var(Q) allows. */
function expectNear(data: ChangeData, expected: Expected, imputations = 4000): void {
  const found = imputedMeanChange(data, { imputations, seed: 5 });
  expect(Math.abs(found.estimate! - expected.estimate)).toBeLessThan(0.02);
  expect(found.standardError! / expected.standardError).toBeCloseTo(1, 1);
  expect(Math.abs(found.lambda! - expected.lambda)).toBeLessThan(0.025);
  expect(Math.abs(found.df! - expected.df)).toBeLessThan(1.5);
}

describe("imputedMeanChange", () => {
  // mice 3.15.0: mice(d, m = 4000, maxit = 1, method = "norm", seed = 3), mean(post - pre) pooled by pool.scalar(q, u, n = 60, k = 1)
  it("comes near mice where post alone is missing", () => {
    expectNear({ pre, post }, { estimate: 1.589474, standardError: Math.sqrt(0.1550275), lambda: 0.2795844, df: 41.10036 });
  });

  it("comes near mice with a factor and a covariate", () => {
    const expected = { estimate: 1.642051, standardError: Math.sqrt(0.1455003), lambda: 0.2278688, df: 44.06098 };
    expectNear({ pre, post, factors: [group], covariates: [{ name: "age", values: age }] }, expected);
  });

  // the same with m = 2000, maxit = 10
  it("comes near mice where pre, post and the covariate have gaps", () => {
    expectNear(gaps, { estimate: 1.609528, standardError: Math.sqrt(0.1456701), lambda: 0.2345596, df: 43.65167 }, 1500);
  });

  it("gives the variance between data sets that the posterior has in closed form", () => {
    const pairs = pre.flatMap((x, row) => (post[row] === null ? [] : [{ x: x!, y: post[row]! }]));
    const lost = pre.filter((_, row) => post[row] === null).map((x) => x!);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my, ml] = [mean(pairs.map(({ x }) => x)), mean(pairs.map(({ y }) => y)), mean(lost)];
    const sxx = pairs.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
    const slope = pairs.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / sxx;
    const rss = pairs.reduce((sum, { x, y }) => sum + (y - my - slope * (x - mx)) ** 2, 0);
    const share = lost.length / pre.length;
    const estimate = my - mx + share * (slope - 1) * (ml - mx);
    // E sigma^2 = RSS / (df - 2); the mean of the imputed scores varies by its coefficients and by one residual a child
    const between = (rss / (pairs.length - 4)) * share ** 2 * (1 / pairs.length + (ml - mx) ** 2 / sxx + 1 / lost.length);
    const m = 8000;
    const found = imputedMeanChange({ pre, post }, { imputations: m, seed: 9 });
    expect(Math.abs(found.estimate! - estimate)).toBeLessThan(4 * Math.sqrt(between / m));
    const foundBetween = (found.lambda! * found.standardError! ** 2) / (1 + 1 / m);
    expect(Math.abs(foundBetween / between - 1)).toBeLessThan(4 * Math.sqrt(2 / m) + 0.02);
  });

  it("does not depend on the order of rows, nor on weights in place of repeats", () => {
    const row = fc.record({
      pre: fc.option(fc.integer({ min: 3, max: 9 }), { freq: 6 }),
      post: fc.option(fc.integer({ min: 3, max: 9 }), { freq: 3 }),
      age: fc.option(fc.integer({ min: 5, max: 8 }), { freq: 8 }),
      code: fc.integer({ min: -1, max: 2 }),
      w: fc.integer({ min: 0, max: 3 }),
    });
    const dataOf = (rows: readonly { pre: number | null; post: number | null; age: number | null; code: number }[]): ChangeData => ({
      pre: rows.map((one) => one.pre),
      post: rows.map((one) => one.post),
      covariates: [{ name: "age", values: rows.map((one) => one.age) }],
      factors: [{ name: "g", levels: ["a", "b", "c"], codes: rows.map((one) => one.code) }],
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 15, maxLength: 60 }), (rows) => {
        const weighted = imputedMeanChange(dataOf(rows), { imputations: 3, rounds: 2, weights: rows.map(({ w }) => w) });
        const repeated = rows.flatMap((one) => Array.from({ length: one.w }, () => one)).reverse();
        expect(imputedMeanChange(dataOf(repeated), { imputations: 3, rounds: 2 })).toEqual(weighted);
        for (const value of Object.values(weighted)) expect(value).not.toBeNaN();
      }),
      { numRuns: 60 },
    );
  });

  it("takes a shift of one timepoint into the estimate and nothing else", () => {
    const plain = imputedMeanChange({ pre, post, factors: [group] }, { seed: 4 });
    const shifted = imputedMeanChange(
      { pre, post: post.map((value) => (value === null ? null : value + 1e6)), factors: [group] },
      { seed: 4 },
    );
    expect(shifted.estimate! - 1e6).toBeCloseTo(plain.estimate!, 8);
    expect(shifted.standardError!).toBeCloseTo(plain.standardError!, 8);
  });

  it("another seed gives other draws of the same truth", () => {
    const [a, b] = [imputedMeanChange({ pre, post }, { seed: 1 }), imputedMeanChange({ pre, post }, { seed: 2 })];
    expect(a.estimate).not.toBe(b.estimate);
    expect(Math.abs(a.estimate! - b.estimate!)).toBeLessThan(0.3);
  });

  it("takes thin levels together and says which, and what it leaves out", () => {
    const codes = pre.map((_, row) => (row === 1 ? -1 : row < 5 ? 0 : row % 2 === 0 ? 1 : 2));
    const thin = { name: "referral", levels: ["rare", "usual", "other"], codes };
    const alone = { name: "site", levels: ["one", "two"], codes: pre.map((_, row) => (row === 1 ? 1 : 0)) };
    const seldom = { name: "age", values: age.map((value, row) => (row < 20 ? value : null)) };
    const found = imputedMeanChange({ pre, post, factors: [thin, alone], covariates: [seldom] });
    expect(found.predictors).toEqual(["referral"]);
    expect(found.merged).toEqual([{ factor: "referral", levels: ["not known", "rare"] }]);
    expect(found.leftOut).toEqual([
      { predictor: "age", reason: expect.stringMatching(/fewer than half/) },
      { predictor: "site", reason: expect.stringMatching(/no two levels/) },
    ]);
  });

  it("has no coefficient for what does not vary, and still uses a score that was known", () => {
    const flat = Array.from({ length: 20 }, () => 10);
    const found = imputedMeanChange({ pre: [...flat, 14, null], post: [...flat.map((_, at) => 11 + (at % 2)), null, 12] });
    // twenty change by 1.5, the child at 14 is expected at 11.5, the child without a pre at 10
    expect(found.estimate!).toBeCloseTo((20 * 1.5 - 2.5 + 2) / 22, 0);
    expect(imputedMeanChange({ pre: [...flat, 10], post: [...flat, null] })).toMatchObject({
      estimate: 0,
      standardError: null,
      reason: expect.stringMatching(/varies/),
    });
  });

  it("says why there is nothing to impute or nothing to impute from", () => {
    expect(imputedMeanChange({ pre: [1, 2], post: [2, 3] })).toMatchObject({
      n: 2,
      estimate: null,
      reason: expect.stringMatching(/nobody/),
    });
    expect(imputedMeanChange({ pre: [1, 2, null], post: [2, null, null] })).toMatchObject({
      n: 2,
      dropped: 1,
      paired: 1,
      imputedPost: 1,
      estimate: null,
      reason: expect.stringMatching(/fewer than 10/),
    });
  });

  it("refuses one imputation, columns of other lengths and a seed that is none", () => {
    expect(() => imputedMeanChange({ pre, post }, { imputations: 1 })).toThrow(/imputations/);
    expect(() => imputedMeanChange({ pre, post: [1] })).toThrow(/post/);
    expect(() => imputedMeanChange({ pre, post }, { seed: -1 })).toThrow(/seed/);
  });
});
