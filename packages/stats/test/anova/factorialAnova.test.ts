import { describe, expect, it } from "vitest";
import { effectSizesFromF } from "../../src/anova/effectSizesFromF.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import type { Factor } from "../../src/options.ts";

const factor = (name: string, levels: string[], codes: number[]): Factor => ({ name, levels, codes });

// R's PlantGrowth
const weight = [
  4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14, 4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69, 6.31, 5.12, 5.54,
  5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26,
];
const group = factor(
  "group",
  ["ctrl", "trt1", "trt2"],
  weight.map((_, row) => Math.floor(row / 10)),
);

describe("factorialAnova", () => {
  it("gives R's table for PlantGrowth", () => {
    const term = factorialAnova({ response: weight, factors: [group] }).terms[0]!;
    expect(term.f).toBeCloseTo(4.846087862380136, 12);
    expect(term.pValue).toBeCloseTo(0.015909958325622937, 14);
    expect(term.partialEtaSquaredInterval!.lower).toBeCloseTo(0.03188824824671231, 9);
    expect(term.partialEtaSquaredInterval!.upper).toBeCloseTo(0.4287989902895532, 9);
  });

  it("keeps ten digits of F beside a constant of a thousand millions", () => {
    // R 4.2.2: anova(lm(y ~ a)) on the values without the constant
    const halves = [1, 2.5, 4, 3.5, 6, 7.5, 2, 4.5].map((value) => value + 1e9);
    const found = factorialAnova({ response: halves, factors: [factor("a", ["p", "q"], [0, 0, 0, 0, 1, 1, 1, 1])] });
    expect(found.terms[0]!.f).toBeCloseTo(2.793103448275863, 12);
  });

  it("counts what it drops, by weight", () => {
    const codes = [0, 0, 1, 1, -1];
    const found = factorialAnova({ response: [1, 2, null, 5, 6], factors: [factor("a", ["p", "q"], codes)] }, { weights: [2, 1, 3, 2, 4] });
    expect([found.n, found.dropped]).toEqual([5, 7]);
  });

  it("refuses type III for an empty cell, naming it, and answers type II with fewer degrees of freedom", () => {
    const factors = [factor("a", ["p", "q"], [0, 0, 0, 0, 1, 1, 1]), factor("b", ["u", "v"], [0, 0, 1, 1, 0, 0, 0])];
    const response = [1, 2, 4, 6, 3, 5, 4];
    const third = factorialAnova({ response, factors });
    expect(third.terms.map((term) => [term.f, term.estimable])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
    expect(third.terms[0]!.reason).toBe("not estimable: no data for a=q, b=v");
    expect(third.emptyCells).toEqual([{ a: "q", b: "v" }]);
    const second = factorialAnova({ response, factors }, { sumsOfSquares: "II" });
    expect(second.terms.map((term) => term.df1)).toEqual([1, 1, 0]);
    expect(second.terms[0]!.f).not.toBeNull();
  });

  it("still tests by type III a term that an empty cell leaves determined", () => {
    const a = factor("a", ["p", "q"], [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1]);
    const b = factor("b", ["u", "v"], [0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0]);
    const c = factor("c", ["k", "l"], [0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0]);
    const response = [1, 3, 2, 5, 6, 4, 8, 9, 3, 2, 6, 7];
    const found = factorialAnova({ response, factors: [a, b, c] }, { terms: ["a", "b", "c", "a:b"] });
    expect(found.terms.map((term) => term.estimable)).toEqual([false, false, true, false]);
    // R 4.2.2: anova(lm(y ~ a + b), lm(y ~ a + b + c))
    expect(found.terms[2]!.f).toBeCloseTo(0.2348623853211, 12);
  });

  it("names a factor of which one level has data, and tests the others", () => {
    const found = factorialAnova({
      response: [1, 2, 4, 6],
      factors: [factor("a", ["p", "q"], [0, 0, 0, 0]), factor("b", ["u", "v"], [0, 0, 1, 1])],
    });
    expect(found.terms[0]!.reason).toBe("factor a has only one level with data: p");
    expect(found.terms[1]!.f).toBeCloseTo(9.8, 12);
  });

  it("takes no part of levels without data", () => {
    const found = factorialAnova({ response: [1, 2, 4, 6], factors: [factor("a", ["p", "none", "q"], [0, 0, 2, 2])] });
    expect([found.terms[0]!.df1, found.emptyCellCount]).toEqual([1, 0]);
  });

  it("gives no F where nothing is left to hold it against", () => {
    const a = factor("a", ["p", "q"], [0, 0, 1, 1]);
    const b = factor("b", ["u", "v"], [0, 1, 0, 1]);
    const saturated = factorialAnova({ response: [1, 2, 3, 5], factors: [a, b] });
    expect([saturated.terms[0]!.f, saturated.terms[0]!.partialEtaSquared, saturated.reason]).toEqual([
      null,
      null,
      "no residual degrees of freedom: as many parameters as rows",
    ]);
    const constant = factorialAnova({ response: [1.1, 1.1, 3.3, 3.3], factors: [a] });
    expect([constant.terms[0]!.f, constant.reason]).toEqual([null, "no residual variance: the values do not vary within the cells"]);
    const rounding = factorialAnova({ response: [0.1 + 0.2, 0.3, 0.7, 0.7], factors: [a] });
    expect(rounding.terms[0]!.f).toBeNull();
    const noise = factorialAnova({ response: [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2], factors: [a] });
    expect([noise.terms[0]!.etaSquared, noise.rSquared]).toEqual([null, null]);
    expect(factorialAnova({ response: [null, null, null, null], factors: [a] }).reason).toBe("no complete rows");
  });

  it("throws on misuse", () => {
    expect(() => factorialAnova({ response: weight, factors: [group] }, { terms: ["grop"] })).toThrow("unknown term; found grop");
    expect(() => factorialAnova({ response: weight, factors: [group] }, { observed: ["age"] })).toThrow("observed");
    expect(() => factorialAnova({ response: weight.slice(1), factors: [group] })).toThrow("codes of group: length mismatch");
    expect(() => factorialAnova({ response: [...weight.slice(1), Number.POSITIVE_INFINITY], factors: [group] })).toThrow("finite");
  });
});

describe("factorialAnovaFromCells", () => {
  it("refuses cells that cannot be", () => {
    const factors = [{ name: "group", levels: ["a", "b"] }];
    const cell = { levels: { group: "a" }, n: 3, mean: 1, sd: 1 };
    expect(() => factorialAnovaFromCells({ factors, cells: [cell, cell] })).toThrow("a cell twice");
    expect(() => factorialAnovaFromCells({ factors, cells: [{ ...cell, levels: { group: "c" } }] })).toThrow("unknown level");
    expect(() => factorialAnovaFromCells({ factors, cells: [{ ...cell, sd: null }] })).toThrow("sd");
    expect(() => factorialAnovaFromCells({ factors, cells: [{ ...cell, n: 0 }] })).toThrow("n:");
  });
});

describe("effectSizesFromF", () => {
  it("gives what the table of the data gives", () => {
    const sizes = effectSizesFromF(4.846087862380136, 2, 27);
    expect(sizes.partialEtaSquared).toBeCloseTo(0.26414829683211966, 12);
    expect(sizes.partialOmegaSquared).toBeCloseTo(0.2040788459899709, 12);
    expect(sizes.partialEpsilonSquared).toBeCloseTo(0.2096407632641285, 12);
    expect(sizes.cohensF).toBeCloseTo(0.5991406106144178, 12);
    expect(sizes.noncentralityInterval!.upper).toBeCloseTo(22.520915562119892, 7);
  });
});
