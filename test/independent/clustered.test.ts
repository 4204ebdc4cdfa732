import { clusterRobustMean, clusterRobustTest, designRow, fitClusterRobust } from "@headway/stats";
import fc from "fast-check";
import { describe, it } from "vitest";
import { clusterRobust } from "./clustered.ts";
import { modelMatrix } from "./design.ts";
import { drawn } from "./drawn.ts";
import { near } from "./near.ts";
import { tTail } from "./tails.ts";

const groups = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30, maxLength: 30 }).map((codes) => [0, 1, 2, 3, 4, 5, ...codes]);
const named = (codes: readonly number[]) => ({ name: "group", levels: ["p", "q", "r", "s", "t", "u"], codes });

describe("standard errors by cluster (CR2) agree with whole matrices, within 1e-8", () => {
  it("of a mean", () => {
    fc.assert(
      fc.property(drawn([2, 3]), groups, ({ post }, all) => {
        const codes = all.slice(0, post.length);
        const found = clusterRobustMean(post, named(codes));
        const expected = clusterRobust(
          post.map(() => [1]),
          post,
          codes,
          [1],
        );
        near(found.estimate, expected.estimate, 1e-10, "mean");
        near(found.standardError, expected.error, 1e-8, "standard error");
        near(found.df, expected.df, 1e-8, "df");
        near(found.pValue, 2 * tTail(Math.abs(expected.estimate / expected.error), expected.df), 1e-8, "p");
      }),
      { numRuns: 8 },
    );
  });

  it("of a cell's mean in a model with a factor and a baseline", () => {
    fc.assert(
      fc.property(drawn([3]), groups, ({ factors, pre, post }, all) => {
        const codes = all.slice(0, post.length);
        const robust = fitClusterRobust({ response: post, factors, covariates: [{ name: "pre", values: pre }], cluster: named(codes) });
        const x = modelMatrix(factors, ["a"], [pre]);
        for (const [code, row] of [
          [0, [1, 0, 1, 0]],
          [2, [1, 0, -1, -1]],
        ] as const) {
          const found = clusterRobustTest(robust, designRow(robust.model, { a: code }));
          const expected = clusterRobust(x, post, codes, row);
          near(found.estimate, expected.estimate, 1e-8, "adjusted mean");
          near(found.standardError, expected.error, 1e-8, "standard error");
          near(found.df, expected.df, 1e-7, "df");
        }
      }),
      { numRuns: 8 },
    );
  });
});
