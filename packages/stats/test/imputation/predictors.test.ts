import { describe, expect, it } from "vitest";
import { countRows } from "../../src/imputation/countedRows.ts";
import { imputationPredictors } from "../../src/imputation/imputationPredictors.ts";

/** Twenty children with both scores, and one without a post. */
const pre = [...Array.from({ length: 20 }, (_, row) => row), 5];
const post = [...pre.slice(0, 20).map((value) => value + 1), null];
const codes = (...counts: number[]) => counts.flatMap((count, level) => Array.from({ length: count }, () => level - 1));

const chosen = (factors: readonly { name: string; levels: string[]; codes: number[] }[], values: readonly (number | null)[][] = []) => {
  const covariates = values.map((column, at) => ({ name: `x${at + 1}`, values: column }));
  const { rows } = countRows({ pre, post, factors, covariates });
  return imputationPredictors(
    rows,
    factors,
    covariates.map(({ name }) => name),
  );
};
const factor = (name: string, levels: string[], given: number[]) => ({ name, levels, codes: [...given, given[0]!] });

describe("the predictors of a missing score", () => {
  it("have a column for each level but the most frequent", () => {
    const found = chosen([factor("g", ["a", "b", "c"], codes(0, 6, 8, 6))]);
    expect([found.names, found.merged, found.leftOut]).toEqual([["g"], [], []]);
    const columns = (code: number) => found.indicators({ pre: 1, post: 1, covariates: [], codes: [code], n: 1 });
    expect([columns(0), columns(1), columns(2)]).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect([found.complete.length, found.incomplete.length]).toEqual([20, 1]);
  });

  it("take levels of fewer than five together, as one of their own where they are five", () => {
    const found = chosen([factor("g", ["a", "b", "c"], codes(2, 3, 10, 5))]);
    expect(found.merged).toEqual([{ factor: "g", levels: ["not known", "a"] }]);
    const columns = (code: number) => found.indicators({ pre: 1, post: 1, covariates: [], codes: [code], n: 1 });
    expect([columns(-1), columns(0), columns(1), columns(2)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ]);
  });

  it("take them with the most frequent level where they are still fewer than five", () => {
    const found = chosen([factor("g", ["a", "b", "c"], codes(0, 4, 10, 6))]);
    expect(found.merged).toEqual([{ factor: "g", levels: ["a"] }]);
    const columns = (code: number) => found.indicators({ pre: 1, post: 1, covariates: [], codes: [code], n: 1 });
    expect([columns(0), columns(1), columns(2)]).toEqual([[0], [0], [1]]);
  });

  it("name a level that nobody has, but not missing codes where there are none", () => {
    expect(chosen([factor("g", ["a", "none", "c"], codes(0, 10, 0, 10))]).merged).toEqual([{ factor: "g", levels: ["none"] }]);
  });

  it("leave out a factor without two levels, and one with too many for the children there are", () => {
    const one = factor("one", ["a", "b"], codes(0, 17, 3));
    // intercept, the other score and two columns of the first factor take twenty children; a further column would take 25
    const three = factor("three", ["a", "b", "c"], codes(0, 5, 10, 5));
    const two = factor("two", ["a", "b"], codes(0, 10, 10));
    const found = chosen([one, three, two]);
    expect(found.names).toEqual(["three"]);
    expect(found.leftOut).toEqual([
      { predictor: "one", reason: "no two levels of at least 5 children" },
      { predictor: "two", reason: "too few children for so many levels" },
    ]);
  });

  it("count a covariate's column, and leave out one that is known of fewer than half or is the same for all", () => {
    const half = pre.map((_, row) => (row < 10 ? row : null));
    const fewer = pre.map((_, row) => (row < 9 ? row : null));
    const found = chosen([factor("three", ["a", "b", "c"], codes(0, 5, 10, 5))], [half, fewer, pre.map(() => 4), pre.map((x) => x % 2)]);
    expect(found.covariates).toEqual([0, 3]);
    expect(found.names).toEqual(["x1", "x4"]);
    expect(found.leftOut).toEqual([
      { predictor: "x2", reason: "known of fewer than half of the children with both scores" },
      { predictor: "x3", reason: "the same for every child" },
      { predictor: "three", reason: "too few children for so many levels" },
    ]);
    expect(found.complete.length).toBe(10);
    expect(found.incomplete.length).toBe(11);
  });
});

describe("rows that are alike", () => {
  it("are counted once with their number, in an order of their own; missing comes first", () => {
    const { rows, dropped } = countRows(
      {
        pre: [3, 2, 3, null, 3, 1],
        post: [4, null, 4, 5, 4, undefined],
        factors: [{ name: "g", levels: ["a", "b"], codes: [1, 1, 1, -1, 0, 0] }],
        covariates: [{ name: "x", values: [7, 7, 7, Number.NaN, 7, 7] }],
      },
      [1, 2, 3, 1, 1, 0],
    );
    const row = (before: number | null, after: number | null, code: number, x: number | null, n: number) => ({
      ...{ pre: before, post: after, covariates: [x], codes: [code], n },
    });
    expect(rows).toEqual([row(null, 5, -1, null, 1), row(3, 4, 0, 7, 1), row(2, null, 1, 7, 2), row(3, 4, 1, 7, 4)]);
    expect(dropped).toBe(0);
    expect(countRows({ pre: [null, 1, null], post: [null, 2, null] }, [2, 1, 3])).toMatchObject({ dropped: 5, rows: [{ n: 1 }] });
    expect(countRows({ pre: [null, 1], post: [null, 2] })).toMatchObject({ dropped: 1, rows: [{ n: 1 }] });
  });
});
