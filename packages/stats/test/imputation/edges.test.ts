import { describe, expect, it } from "vitest";
import { imputedMeanChange } from "../../src/imputation/imputedMeanChange.ts";

describe("a predictor of missing scores", () => {
  it("is left out where it is the same for every child, and named", () => {
    const pre = Array.from({ length: 40 }, (_, i) => 10 + (i % 7));
    const post = pre.map((value, i) => (i % 5 === 0 ? null : value + (i % 3)));
    const found = imputedMeanChange(
      { pre, post, factors: [], covariates: [{ name: "age", values: pre.map(() => 9) }] },
      { imputations: 3, seed: 5 },
    );
    expect(found.leftOut).toEqual([{ predictor: "age", reason: "the same for every child" }]);
    expect(found.estimate).not.toBeNull();
  });

  it("does not matter where nobody has both scores: there is nothing to draw from", () => {
    expect(imputedMeanChange({ pre: [1, 2, null], post: [null, null, 4], factors: [], covariates: [] }, { imputations: 3 })).toMatchObject({
      estimate: null,
      paired: 0,
    });
  });
});
