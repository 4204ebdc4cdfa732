import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

const functions = stats as unknown as Record<string, (...args: number[]) => number>;

const families: readonly [string, string, [string, number][]][] = [
  ["normal", "z", []],
  ["t", "t", [["df", 7]]],
  ["chiSquared", "x", [["df", 7]]],
  [
    "f",
    "f",
    [
      ["df1", 3],
      ["df2", 7],
    ],
  ],
  [
    "noncentralT",
    "t",
    [
      ["df", 7],
      ["noncentrality", 1],
    ],
  ],
  [
    "noncentralF",
    "f",
    [
      ["df1", 3],
      ["df2", 7],
      ["noncentrality", 1],
    ],
  ],
  [
    "studentizedRange",
    "q",
    [
      ["means", 3],
      ["df", 30],
    ],
  ],
  [
    "binomial",
    "x",
    [
      ["size", 5],
      ["probability", 0.5],
    ],
  ],
  ["signedRank", "v", [["n", 5]]],
  [
    "rankSum",
    "u",
    [
      ["m", 4],
      ["n", 3],
    ],
  ],
];
const ofTails = ["Cdf", "UpperTail", "LogCdf", "LogUpperTail"];
const ofQuantiles = ["Quantile", "UpperQuantile", "LogQuantile", "LogUpperQuantile"];

/** Every argument in turn is no number. */
function expectNames(call: (...args: number[]) => number, names: readonly string[], right: readonly number[]) {
  for (const [at, name] of names.entries())
    expect(() => call(...right.with(at, Number.NaN))).toThrow(`${name}: argument type; found NaN, expected a number`);
}

describe("the refusal of an argument that is no number", () => {
  it.each(families)("names the argument of each function of %s", (family, value, parameters) => {
    const [names, numbers] = [parameters.map(([name]) => name), parameters.map(([, number]) => number)];
    for (const what of ofTails) {
      const call = functions[family + what];
      if (call !== undefined) expectNames(call, [value, ...names], [1, ...numbers]);
    }
    for (const what of ofQuantiles) {
      const call = functions[family + what];
      if (call !== undefined)
        expectNames(call, [what.startsWith("Log") ? "logP" : "p", ...names], [what.startsWith("Log") ? -1 : 0.5, ...numbers]);
    }
  });

  it("names those of gamma and beta functions, and of limits", () => {
    expectNames(stats.logGamma, ["z"], [1]);
    expectNames(stats.logBeta, ["a", "b"], [1, 1]);
    expectNames(stats.incompleteBeta, ["x", "a", "b"], [0.5, 1, 1]);
    expectNames(stats.incompleteBetaUpper, ["x", "a", "b"], [0.5, 1, 1]);
    expectNames(stats.incompleteGamma, ["x", "a"], [0.5, 1]);
    expectNames(stats.incompleteGammaUpper, ["x", "a"], [0.5, 1]);
    const lowerOf = (limits: (...args: [number, number, number]) => { readonly lower: number }) => (a: number, b: number) =>
      limits(a, b, 0.95).lower;
    expectNames(lowerOf(stats.noncentralTLimits), ["statistic", "df"], [1, 5]);
    const lowerOfF = (f: number, df1: number, df2: number) => stats.noncentralFLimits(f, df1, df2, 0.95).lower;
    expectNames(lowerOfF, ["f", "df1", "df2"], [1, 2, 5]);
  });
});

describe("the refusal of degrees of freedom", () => {
  it("says that those of a numerator end, and that none are 0", () => {
    const endless = "df1: argument range; found Infinity, expected a finite number";
    expect(() => stats.noncentralFCdf(1, Number.POSITIVE_INFINITY, 5, 1)).toThrow(endless);
    expect(() => stats.noncentralFQuantile(0.5, Number.POSITIVE_INFINITY, 5, 1)).toThrow(endless);
    expect(() => stats.noncentralFLimits(1, Number.POSITIVE_INFINITY, 5, 0.95)).toThrow(endless);
    expect(() => stats.noncentralTLimits(1, 0, 0.95)).toThrow("df: argument range; found 0, expected a number above 0");
    expect(() => stats.noncentralTLimits(Number.NEGATIVE_INFINITY, 5, 0.95)).toThrow(
      "statistic: argument range; found -Infinity, expected a finite number",
    );
    expect(() => stats.incompleteBeta(-0.1, 1, 1)).toThrow("x: argument range; found -0.1, expected a number from 0 to 1");
    expect(() => stats.incompleteBeta(1.1, 1, 1)).toThrow("x: argument range; found 1.1, expected a number from 0 to 1");
  });
});
