import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterCorrelation } from "../../src/clustered/clusterCorrelation.ts";
import { clusterRobustMean } from "../../src/clustered/clusterRobustMean.ts";
import { fitClusterRobust } from "../../src/clustered/clusterRobustModel.ts";
import { clusterRobustTest } from "../../src/clustered/clusterRobustTest.ts";
import { clusterRobustWald } from "../../src/clustered/clusterRobustWald.ts";
import { oneSampleT } from "../../src/hypothesis/oneSampleT.ts";
import { designRow } from "../../src/linear/designRow.ts";

const levels = ["a", "b", "c", "d", "e"];
const row = fc.record({ y: fc.integer({ min: -9, max: 9 }), c: fc.integer({ min: 0, max: 4 }), w: fc.integer({ min: 1, max: 3 }) });
const rows = fc.array(row, { minLength: 12, maxLength: 30 }).filter((data) => new Set(data.map(({ c }) => c)).size === 5);
const factor = (codes: number[]) => ({ name: "group", levels, codes });
const runs = { numRuns: 40 };

describe("clusterRobustMean", () => {
  it("is the one-sample t test where each cluster has one row (CR2)", () => {
    const values = [1.5, 2.25, -0.5, 3, 1];
    const robust = clusterRobustMean(values, factor([0, 1, 2, 3, 4]));
    const plain = oneSampleT(values);
    expect(robust.statistic!).toBeCloseTo(plain.statistic!, 12);
    expect(robust.df!).toBeCloseTo(4, 10);
    expect(robust.pValue!).toBeCloseTo(plain.pValue!, 12);
  });

  it("is the t test of cluster means where clusters are of equal size", () => {
    const values = [1, 2, 4, 6, 3, 2, 8, 8, 0, 1];
    const robust = clusterRobustMean(values, factor([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]));
    const means = oneSampleT([1.5, 5, 2.5, 8, 0.5]);
    expect(robust.statistic!).toBeCloseTo(means.statistic!, 12);
    expect(robust.df!).toBeCloseTo(4, 10);
  });

  it("gives weighted rows the result of repeated rows, in whatever order", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const repeated = data.flatMap(({ y, c, w }) => Array.from({ length: w }, () => ({ y, c }))).reverse();
        const weighted = clusterRobustMean(
          data.map(({ y }) => y),
          factor(data.map(({ c }) => c)),
          { weights: data.map(({ w }) => w) },
        );
        const plain = clusterRobustMean(
          repeated.map(({ y }) => y),
          factor(repeated.map(({ c }) => c)),
        );
        expect(weighted.n).toBe(plain.n);
        if (plain.reason !== null) return;
        expect(weighted.standardError! / plain.standardError!).toBeCloseTo(1, 9);
        expect(weighted.df! / plain.df!).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  it("orders the corrections: CR0 <= CR2 <= CR3", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const fit = (correction: "CR0" | "CR2" | "CR3") =>
          clusterRobustMean(
            data.map(({ y }) => y),
            factor(data.map(({ c }) => c)),
            { correction },
          ).standardError ?? 0;
        expect(fit("CR0")).toBeLessThanOrEqual(fit("CR2") * (1 + 1e-12));
        expect(fit("CR2")).toBeLessThanOrEqual(fit("CR3") * (1 + 1e-12));
      }),
      runs,
    );
  });

  it("keeps its digits on an offset of 1e9", () => {
    const values = [1, 2, 4, 6, 3, 2, 8, 8, 0, 1];
    const codes = factor([0, 0, 0, 1, 1, 2, 2, 3, 3, 4]);
    const far = clusterRobustMean(
      values.map((value) => value + 1e9),
      codes,
    );
    expect(far.standardError!).toBeCloseTo(clusterRobustMean(values, codes).standardError!, 10);
  });

  it("drops rows without a cluster, and says why one cluster is not enough", () => {
    expect(clusterRobustMean([1, 2, 3, 4], factor([0, 1, -1, 1]))).toMatchObject({ n: 3, dropped: 1, clusters: 2 });
    expect(clusterRobustMean([1, 2, 3], factor([0, 0, 0]))).toMatchObject({ pValue: null, reason: "fewer than two clusters" });
    expect(clusterRobustMean([2, 2, 2], factor([0, 1, 2])).reason).not.toBeNull();
    expect(() => clusterRobustMean([1, 2], factor([0, 7]))).toThrow(/unknown level/);
  });
});

describe("clusterRobustWald", () => {
  const y = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3];
  const cluster = factor([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  const a = { name: "a", levels: ["u", "v", "w"], codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0] };
  const robust = () => fitClusterRobust({ response: y, factors: [a], cluster });
  const mean = (level: number) => designRow(robust().model, { a: level });
  const contrast = (x: number, other: number) => mean(x).map((value, column) => value - mean(other)[column]!);

  it("is the square of t for one contrast", () => {
    const test = clusterRobustTest(robust(), contrast(1, 0));
    const wald = clusterRobustWald(robust(), [contrast(1, 0)]);
    expect(wald.f! / test.statistic! ** 2).toBeCloseTo(1, 10);
    expect(wald.df2 / test.df!).toBeCloseTo(1, 10);
  });

  it("does not depend on which contrasts span the hypothesis", () => {
    const one = clusterRobustWald(robust(), [contrast(1, 0), contrast(2, 0)]);
    const other = clusterRobustWald(robust(), [contrast(1, 2), contrast(0, 1)]);
    expect(one.f! / other.f!).toBeCloseTo(1, 9);
    expect(one.df2 / other.df2).toBeCloseTo(1, 9);
  });

  it("refuses CR3 where a cluster fixes a coefficient, and CR2 goes on", () => {
    const alone = { name: "a", levels: ["u", "v"], codes: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
    const cr3 = fitClusterRobust({ response: y, factors: [alone], cluster }, { correction: "CR3" });
    expect(cr3.reason).toMatch(/fixes a coefficient/);
    const cr2 = fitClusterRobust({ response: y, factors: [alone], cluster });
    expect(clusterRobustTest(cr2, designRow(cr2.model, { a: 0 })).standardError).toBeGreaterThan(0);
  });
});

describe("clusterCorrelation", () => {
  it("agrees with Searle's formulas on Dyestuff", () => {
    // lme4's Dyestuff: MSB 11271.5, MSW 2451.25 (Davies & Goldsmith 1972), equal clusters of 5
    const yields = [1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560];
    const more = [1445, 1440, 1595, 1465, 1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445];
    const batch = { name: "batch", levels: ["A", "B", "C", "D", "E", "F"], codes: Array.from({ length: 30 }, (_, i) => Math.floor(i / 5)) };
    const found = clusterCorrelation([...yields, ...more], batch);
    expect(found.statistic!).toBeCloseTo(11271.5 / 2451.25, 10);
    expect(found.estimate!).toBeCloseTo((11271.5 - 2451.25) / (11271.5 + 4 * 2451.25), 10);
    expect(found.designEffect!).toBeCloseTo(1 + 4 * found.estimate!, 10);
    expect(found.meanSize).toBeCloseTo(5, 12);
  });

  it("gives weighted rows the result of repeated rows", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const repeated = data.flatMap(({ y, c, w }) => Array.from({ length: w }, () => ({ y, c })));
        const weighted = clusterCorrelation(
          data.map(({ y }) => y),
          factor(data.map(({ c }) => c)),
          { weights: data.map(({ w }) => w) },
        );
        const plain = clusterCorrelation(
          repeated.map(({ y }) => y),
          factor(repeated.map(({ c }) => c)),
        );
        if (plain.reason === null) expect(weighted.estimate!).toBeCloseTo(plain.estimate!, 9);
      }),
      runs,
    );
  });

  it("says why there is no correlation", () => {
    expect(clusterCorrelation([1, 2, 3], factor([0, 1, 2])).reason).toMatch(/as many clusters/);
    expect(clusterCorrelation([1, 1, 2, 2], factor([0, 0, 1, 1])).reason).toMatch(/within/);
  });
});
