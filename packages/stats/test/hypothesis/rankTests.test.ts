import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kruskalWallis } from "../../src/hypothesis/kruskalWallis.ts";
import { mannWhitney } from "../../src/hypothesis/mannWhitney.ts";
import { signTest } from "../../src/hypothesis/signTest.ts";
import { columns, pairs, runs, score } from "./pairs.ts";

const sample = fc.array(score, { minLength: 1, maxLength: 12 });

describe("mannWhitney", () => {
  it("gives Hollander and Wolfe's permeability as R's wilcox.test", () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const test = mannWhitney(x, [1.15, 0.88, 0.9, 0.74, 1.21]);
    expect(test.statistic).toBe(35);
    expect(test.pValue).toBeCloseTo(0.2544122544122544, 13);
  });

  it("exchanges its tails when the samples are swapped", () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const [there, back] = [mannWhitney(x, y), mannWhitney(y, x)];
        expect(back.exactConditional!.greater).toBeCloseTo(there.exactConditional!.less, 12);
        expect(back.estimate! + there.estimate!).toBe(0);
        expect(back.statistic).toBe(there.statisticY);
      }),
      runs,
    );
  });

  it("finds the median of all differences without forming them", () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const all = x.flatMap((a) => y.map((b) => a - b)).sort((a, b) => a - b);
        const half = all.length / 2;
        expect(mannWhitney(x, y).estimate).toBe((all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2);
      }),
      runs,
    );
  });

  it("squared and uncorrected is the Kruskal-Wallis H of two groups", () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        fc.pre(new Set([...x, ...y]).size > 1);
        const groups = { name: "group", levels: ["x", "y"], codes: [...x.map(() => 0), ...y.map(() => 1)] };
        const { z } = mannWhitney(x, y).normalUncorrected!;
        expect(kruskalWallis([...x, ...y], groups).statistic!).toBeCloseTo(z ** 2, 10);
      }),
      runs,
    );
  });
});

describe("kruskalWallis", () => {
  it("gives Hollander and Wolfe's mucociliary efficiency as R's kruskal.test", () => {
    const values = [2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0];
    const levels = ["normal", "obstructed", "asbestosis"];
    const test = kruskalWallis(values, { name: "group", levels, codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2] });
    expect(test.statistic).toBeCloseTo(0.77142857142857224, 13);
    expect(test.pValue).toBeCloseTo(0.67996477357889362, 13);
  });

  it("gives the same for weights as for repeated rows", () => {
    const groups = { name: "g", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, -1] };
    const weighted = kruskalWallis([1, 3, 2, 5, null, 4], groups, { weights: [2, 1, 3, 1, 2, 5] });
    const repeated = kruskalWallis([1, 1, 3, 2, 2, 2, 5], { name: "g", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1, 1] });
    expect(weighted.statistic).toBeCloseTo(repeated.statistic!, 14);
    expect(weighted.dropped).toBe(7);
  });
});

describe("signTest", () => {
  it("is the binomial test of the signs", () => {
    // 9 of 9: 2 / 2^9
    const test = signTest(Array<number>(9).fill(0), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(test.pValue).toBeCloseTo(2 / 512, 15);
    expect(test.proportionPositive.interval?.upper).toBe(1);
  });

  it("gives the same for weights as for repeated pairs", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { pre, post } = columns(rows);
        const twice = columns([...rows, ...rows]);
        expect(signTest(pre, post, { weights: pre.map(() => 2) })).toEqual(signTest(twice.pre, twice.post));
      }),
      runs,
    );
  });
});
