import { ancova, factorialAnova, fitLinearModel, marginalMeans, mixedAnova } from "@headway/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allTerms,
  codesAt,
  combination,
  contrastOf,
  modelMatrix,
  type PlainFactor,
  termColumns,
  termDf,
  typeThree,
  typeTwo,
} from "./design.ts";
import { drawn } from "./drawn.ts";
import { leastSquares } from "./matrix.ts";
import { near } from "./near.ts";
import { mean, squares } from "./plain.ts";
import { fTail, tCritical } from "./tails.ts";

const designs = fc.constantFrom([2], [3], [2, 3], [2, 2, 2], [3, 2, 2]).chain(drawn);
const few = fc.constantFrom([2], [3], [2, 3]).chain(drawn);

describe("factorial analysis of variance agrees with model matrices, within 1e-8", () => {
  for (const [type, sumOfSquares] of [
    ["II", typeTwo],
    ["III", typeThree],
  ] as const)
    it(`type ${type}`, () => {
      fc.assert(
        fc.property(designs, ({ factors, terms, post }) => {
          const table = factorialAnova({ response: post, factors }, { sumsOfSquares: type });
          const { rss } = leastSquares(modelMatrix(factors, terms), post);
          const df2 = post.length - 1 - terms.reduce((total, term) => total + termDf(factors, term), 0);
          near(table.residual.sumOfSquares, rss, 1e-8, "residual");
          near(table.residual.df, df2, 0, "residual df");
          near(table.rSquared, 1 - rss / squares(post), 1e-8, "R squared");
          expect(table.terms.map(({ term }) => term).toSorted()).toEqual([...terms].sort());
          for (const row of table.terms) {
            const df1 = termDf(factors, row.term);
            const ss = sumOfSquares(factors, row.term, post);
            const f = ss / df1 / (rss / df2);
            near(row.sumOfSquares, ss, 1e-8, `SS of ${row.term}`);
            near(row.df1, df1, 0, `df of ${row.term}`);
            near(row.f, f, 1e-8, `F of ${row.term}`);
            near(row.pValue, fTail(Math.max(0, f), df1, df2), 1e-8, `p of ${row.term}`);
            near(row.partialEtaSquared, ss / (ss + rss), 1e-8, `partial eta squared of ${row.term}`);
          }
        }),
        { numRuns: 12 },
      );
    });
});

describe("mixed analysis of variance agrees with one long table that has a column for every child, within 1e-8", () => {
  // sums of squares in the long table: within terms beside all children, between terms of the children's means
  function within(
    measures: readonly (readonly number[])[],
    factors: readonly PlainFactor[],
    left: string | null,
  ): { rss: number; columns: number } {
    const children = measures[0]!.length;
    const names = ["", ...allTerms(factors.map(({ name }) => name))].filter((term) => term !== left);
    const rows = measures.flatMap((_, time) =>
      Array.from({ length: children }, (_, child) => [
        ...Array.from({ length: children }, (_, other) => (other === child ? 1 : 0)),
        ...names.flatMap((term) => {
          const between = term === "" ? [1] : termColumns(term, factors, codesAt(factors, child));
          return contrastOf(time, measures.length).flatMap((cell) => between.map((value) => cell * value));
        }),
      ]),
    );
    return { rss: leastSquares(rows, measures.flat()).rss, columns: rows[0]!.length };
  }

  for (const times of [2, 3])
    it(`with ${times} measures of each child`, () => {
      fc.assert(
        fc.property(few, ({ factors, terms, pre, post, third }) => {
          const measures = [pre, post, third].slice(0, times);
          const levels = ["first", "second", "third"].slice(0, times);
          const table = mixedAnova({ measures, within: [{ name: "time", levels }], between: factors });
          const full = within(measures, factors, null);
          const errorDf = measures.flat().length - full.columns;
          const means = pre.map((_, child) => mean(measures.map((column) => column[child]!)));
          const between = leastSquares(modelMatrix(factors, terms), means).rss * times;
          for (const row of table.terms) {
            const term = row.term.replace(/^time:?/, "");
            const isWithin = row.term.startsWith("time");
            const df1 = (term === "" ? 1 : termDf(factors, term)) * (isWithin ? times - 1 : 1);
            const ss = isWithin ? within(measures, factors, term).rss - full.rss : typeThree(factors, term, means) * times;
            const [error, df2] = isWithin ? [full.rss, errorDf] : [between, errorDf / (times - 1)];
            const f = ss / df1 / (error / df2);
            near(row.sumOfSquares, ss, 1e-8, `SS of ${row.term}`);
            near(row.errorSumOfSquares, error, 1e-8, `error of ${row.term}`);
            near(row.f, f, 1e-8, `F of ${row.term}`);
            near(row.pValue, fTail(Math.max(0, f), df1, df2), 1e-8, `p of ${row.term}`);
          }
          expect(table.terms).toHaveLength(2 * terms.length + 1);
        }),
        { numRuns: 6 },
      );
    });
});

describe("analysis of covariance and marginal means agree with model matrices, within 1e-7", () => {
  it("the factors, the common slope, and whether it is common", () => {
    fc.assert(
      fc.property(few, ({ factors, terms, pre, post }) => {
        const found = ancova({ pre, post, factors });
        const x = modelMatrix(factors, terms, [pre]);
        const { rss } = leastSquares(x, post);
        const df2 = post.length - x[0]!.length;
        for (const row of found.table.terms.filter(({ term }) => term !== "pre")) {
          const ss = typeThree(factors, row.term, post, [pre]);
          near(row.sumOfSquares, ss, 1e-7, `SS of ${row.term}`);
          near(row.f, ss / row.df1! / (rss / df2), 1e-7, `F of ${row.term}`);
        }
        const slope = combination(
          x,
          post,
          x[0]!.map((_, column) => (column === 1 ? 1 : 0)),
        );
        near(found.slope.slope, slope.estimate, 1e-8, "slope");
        near(found.slope.standardError, slope.error, 1e-8, "standard error of the slope");
        const centred = pre.map((value) => value - mean(pre));
        const apart = x.map((row, child) => [...row, ...row.slice(2).map((cell) => cell * centred[child]!)]);
        const free = leastSquares(apart, post).rss;
        const extra = x[0]!.length - 2;
        const f = (rss - free) / extra / (free / (df2 - extra));
        if (df2 > extra) near(found.slopesHomogeneity.f, f, 1e-6, "F of unequal slopes");
      }),
      { numRuns: 10 },
    );
  });

  it("adjusted means at the mean of the baseline, other factors averaged alike", () => {
    fc.assert(
      fc.property(drawn([3, 2]), fc.constantFrom(["a", "b"], ["a", "b", "a:b"]), ({ factors, pre, post }, terms) => {
        const model = fitLinearModel({ response: post, factors, covariates: [{ name: "pre", values: pre }] }, { terms: ["pre", ...terms] });
        const found = marginalMeans(model, { factors: ["a"] });
        const x = modelMatrix(factors, terms, [pre]);
        found.cells.forEach((cell, a) => {
          const at = [0, 1].map((b) => [1, 0, ...terms.flatMap((term) => termColumns(term, factors, { a, b }))]);
          const expected = combination(
            x,
            post,
            at[0]!.map((value, column) => (value + at[1]![column]!) / 2),
          );
          near(cell.mean, expected.estimate, 1e-8, "adjusted mean");
          near(cell.standardError, expected.error, 1e-8, "its standard error");
          near(cell.df, post.length - x[0]!.length, 0, "df");
          near(cell.interval?.upper, expected.estimate + tCritical(0.025, cell.df) * expected.error, 1e-7, "upper limit");
        });
      }),
      { numRuns: 8 },
    );
  });
});
