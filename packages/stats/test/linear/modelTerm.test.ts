import { describe, expect, it } from "vitest";
import { factorialTerms, parseTerms } from "../../src/linear/modelTerm.ts";

describe("factorialTerms", () => {
  it("orders products as R does: by degree, then by the factors", () => {
    expect(factorialTerms(["a", "b", "c"])).toEqual(["a", "b", "c", "a:b", "a:c", "b:c", "a:b:c"]);
  });

  it("puts a fourth factor after the products of the first three, as terms(y ~ a * b * c * d) of R 4.2.2", () => {
    expect(factorialTerms(["a", "b", "c", "d"]).slice(4)).toEqual([
      "a:b",
      "a:c",
      "b:c",
      "a:d",
      "b:d",
      "c:d",
      "a:b:c",
      "a:b:d",
      "a:c:d",
      "b:c:d",
      "a:b:c:d",
    ]);
  });
});

describe("parseTerms", () => {
  it("reads factors, covariates and their products", () => {
    expect(parseTerms(["a", "pre", "b:pre"], ["a", "b"], ["pre"])).toEqual([
      { name: "a", factors: [0], covariate: null },
      { name: "pre", factors: [], covariate: 0 },
      { name: "b:pre", factors: [1], covariate: 0 },
    ]);
  });

  it("takes a name with a colon as one factor if there is one", () => {
    expect(parseTerms(["x:y"], ["x:y"], [])[0]!.factors).toEqual([0]);
  });

  it("refuses unknown names, squares and doubles", () => {
    expect(() => parseTerms(["c"], ["a", "b"], [])).toThrow("found c, expected products of a, b");
    expect(() => parseTerms(["a:a"], ["a", "b"], [])).toThrow("a:a");
    expect(() => parseTerms(["a:b", "b:a"], ["a", "b"], [])).toThrow("b:a twice");
  });

  it("refuses a product without its parts, which sum-to-zero contrasts would not span", () => {
    expect(() => parseTerms(["a", "a:b"], ["a", "b"], [])).toThrow("found a:b, expected also its product without a");
    expect(() => parseTerms(["a", "a:pre"], ["a"], ["pre"])).toThrow("found a:pre");
    expect(parseTerms(["b:a", "pre:a", "b", "pre", "a"], ["a", "b"], ["pre"])).toHaveLength(5);
  });
});
