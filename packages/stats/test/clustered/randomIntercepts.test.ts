import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterCorrelation } from "../../src/clustered/clusterCorrelation.ts";
import { mixedTermTest } from "../../src/clustered/mixedTermTest.ts";
import { mixedTest } from "../../src/clustered/mixedTest.ts";
import { fitRandomIntercepts } from "../../src/clustered/randomInterceptModel.ts";
import { pairedT } from "../../src/hypothesis/pairedT.ts";
import { designRow } from "../../src/linear/designRow.ts";

const levels = ["a", "b", "c", "d"];
const group = (codes: number[]) => ({ name: "group", levels, codes });
const row = fc.record({ y: fc.integer({ min: -9, max: 9 }), g: fc.integer({ min: 0, max: 3 }), w: fc.integer({ min: 1, max: 3 }) });
const rows = fc.array(row, { minLength: 12, maxLength: 30 }).filter((data) => new Set(data.map(({ g }) => g)).size === 4);
type Row = { y: number; g: number; w: number };
const columns = (data: readonly Row[]) => ({ response: data.map(({ y }) => y), factors: [], groupings: [group(data.map(({ g }) => g))] });

// Davies & Goldsmith (1972), table 6.1: yield of dyestuff from six batches
const yields = [
  1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545, 1595, 1630, 1515,
  1635, 1625, 1520, 1455, 1450, 1480, 1445,
];
const batch = { name: "batch", levels: ["A", "B", "C", "D", "E", "F"], codes: yields.map((_, i) => Math.floor(i / 5)) };

describe("fitRandomIntercepts", () => {
  it("gives the analysis of variance estimates on balanced data", () => {
    const mixed = fitRandomIntercepts({ response: yields, factors: [], groupings: [batch] });
    expect(mixed.residualVariance!).toBeCloseTo(2451.25, 5);
    expect(mixed.components[0]!.variance).toBeCloseTo((11271.5 - 2451.25) / 5, 4);
    expect(mixedTest(mixed, [1]).df!).toBeCloseTo(5, 6);
  });

  it("finds small differences between large groups: on balanced data those of the analysis of variance, or 0", () => {
    const value = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 160, maxLength: 160 }), (response) => {
        const grouping = group(response.map((_, at) => at % 4));
        const { estimate, meanSize, statistic } = clusterCorrelation(response, grouping);
        const mixed = fitRandomIntercepts({ response, factors: [], groupings: [grouping] });
        expect(meanSize!).toBeCloseTo(40, 9);
        expect(mixed.components[0]!.intraclassCorrelation).toBeCloseTo(statistic! > 1 ? estimate! : 0, 5);
      }),
      { numRuns: 40 },
    );
  });

  it("tests a change as the paired t test does where every child has both times", () => {
    const pre = [10, 12, 9, 11, 14, 8, 13];
    const post = [12, 13, 9, 14, 15, 11, 12];
    const child = { name: "child", levels: pre.map((_, i) => `c${i}`), codes: [...pre.keys(), ...pre.keys()] };
    const time = { name: "time", levels: ["pre", "post"], codes: [...pre.map(() => 0), ...pre.map(() => 1)] };
    const mixed = fitRandomIntercepts({ response: [...pre, ...post], factors: [time], groupings: [child] });
    const change = designRow(mixed.model, { time: 1 }).map((value, column) => value - designRow(mixed.model, { time: 0 })[column]!);
    const test = mixedTest(mixed, change);
    const paired = pairedT(pre, post);
    expect(test.statistic!).toBeCloseTo(paired.statistic!, 7);
    expect(test.df!).toBeCloseTo(6, 5);
    expect(mixedTermTest(mixed, "time").f!).toBeCloseTo(paired.statistic! ** 2, 6);
  });

  it("is least squares where groups do not differ, and says that it is singular", () => {
    const response = [1, -1, 2, -2, 1, -1, 2, -2];
    const mixed = fitRandomIntercepts({ response, factors: [], groupings: [group([0, 0, 1, 1, 2, 2, 3, 3])] });
    expect(mixed).toMatchObject({ singular: true, components: [{ variance: 0, intraclassCorrelation: 0 }] });
    expect(mixed.residualVariance!).toBeCloseTo(20 / 7, 10);
    expect(mixedTest(mixed, [1]).df!).toBeCloseTo(7, 8);
  });

  it("gives the same numbers whatever the order of rows", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const one = fitRandomIntercepts(columns(data));
        const other = fitRandomIntercepts(columns([...data].reverse()));
        expect(other.components).toEqual(one.components);
        expect(mixedTest(other, [1])).toEqual(mixedTest(one, [1]));
      }),
      { numRuns: 20 },
    );
  });

  it("gives weighted rows the result of repeated rows", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const plain = fitRandomIntercepts(columns(data.flatMap((entry) => Array.from({ length: entry.w }, () => entry))));
        const weighted = fitRandomIntercepts(columns(data), { weights: data.map(({ w }) => w) });
        expect(weighted.reason).toBe(plain.reason);
        if (plain.reason !== null) return;
        expect(weighted.residualVariance! / plain.residualVariance!).toBeCloseTo(1, 6);
        expect(weighted.remlCriterion!).toBeCloseTo(plain.remlCriterion!, 7);
        expect(mixedTest(weighted, [1]).df! / mixedTest(plain, [1]).df!).toBeCloseTo(1, 4);
      }),
      { numRuns: 20 },
    );
  });

  it("moves with a shift and a change of scale", () => {
    const plain = fitRandomIntercepts({ response: yields, factors: [], groupings: [batch] });
    const moved = fitRandomIntercepts({ response: yields.map((y) => 2 * y + 1e9), factors: [], groupings: [batch] });
    expect(moved.components[0]!.intraclassCorrelation).toBeCloseTo(plain.components[0]!.intraclassCorrelation, 7);
    expect(moved.residualVariance! / plain.residualVariance!).toBeCloseTo(4, 7);
  });

  it("keeps the degrees of freedom of the groups where they differ ten thousand times as much as rows within", () => {
    const codes = [0, 0, 1, 1, 2, 2, 3, 3];
    const response = [2e4, -1e4, 3e4, 5e3].flatMap((mean, place) => [mean + 0.5 + 0.1 * place, mean - 0.5]);
    const mixed = fitRandomIntercepts({ response, factors: [], groupings: [group(codes)] });
    expect(mixedTest(mixed, [1]).df!).toBeCloseTo(3, 4);
  });

  it("has a reason where the model cannot be fitted", () => {
    const refused = (response: (number | null)[], codes: number[]) =>
      fitRandomIntercepts({ response, factors: [], groupings: [group(codes)] }).reason;
    expect(refused([1, 2, 3, 4], [0, 1, 2, 3])).toMatch(/as many groups/);
    expect(refused([1, 2, 3, 4], [0, 0, 0, 0])).toMatch(/fewer than two groups/);
    expect(refused([2, 2, 2, 2], [0, 0, 1, 1])).toMatch(/do not vary/);
    expect(refused([1, 1, 5, 5, 8, 8], [0, 0, 1, 1, 2, 2])).toMatch(/no variation within/);
    expect(refused([null, null], [0, 1])).toMatch(/no complete rows/);
    expect(() => fitRandomIntercepts({ response: [1, 2], factors: [], groupings: [] })).toThrow(/groupings/);
  });
});
