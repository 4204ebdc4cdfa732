import { describe, expect, it } from "vitest";
import { clusterCorrelation } from "../../src/clustered/clusterCorrelation.ts";
import { clusterRobustMean } from "../../src/clustered/clusterRobustMean.ts";
import { fitClusterRobust } from "../../src/clustered/clusterRobustModel.ts";
import { clusterRobustTest } from "../../src/clustered/clusterRobustTest.ts";
import { clusterRobustWald } from "../../src/clustered/clusterRobustWald.ts";
import { mixedJointTest } from "../../src/clustered/mixedJointTest.ts";
import { mixedTermTest } from "../../src/clustered/mixedTermTest.ts";
import { mixedTest } from "../../src/clustered/mixedTest.ts";
import { fitRandomIntercepts } from "../../src/clustered/randomInterceptModel.ts";
import { satterthwaiteDf } from "../../src/clustered/satterthwaiteDf.ts";
import { designRow } from "../../src/linear/designRow.ts";

const cluster = { name: "site", levels: ["p", "q", "r", "s"], codes: [0, 0, 1, 1, 2, 2, 3, 3] };
const response = [1, 3, 4, 4, 6, 9, 2, 7];
const arm = { name: "arm", levels: ["x", "y"], codes: [0, 0, 0, 0, 1, 1, 1, 1] };
const site = (codes: readonly number[]) => ({ ...cluster, codes });

describe("clustered data that cannot carry a test give null with a reason", () => {
  it("one cluster, and as many parameters as rows", () => {
    expect(clusterRobustMean([1, 2, 3], site([0, 0, 0]))).toMatchObject({ statistic: null, reason: "fewer than two clusters" });
    const full = fitClusterRobust({ response: [1, 2], factors: [{ ...arm, codes: [0, 1] }], cluster: site([0, 1]) });
    expect(full.reason).toBe("no residual degrees of freedom: as many parameters as rows");
    expect(clusterRobustTest(full, [1, 0])).toMatchObject({ estimate: 1.5, statistic: null, standardError: null });
    expect(clusterRobustWald(full, [[0, 1]])).toMatchObject({ f: null, reason: full.reason });
  });

  it("a combination that needs an empty cell", () => {
    const other = { name: "other", levels: ["u", "v"], codes: [0, 0, 1, 1, 0, 0, 0, 0] };
    const robust = fitClusterRobust({ response, factors: [arm, other], cluster });
    const row = designRow(robust.model, { arm: 1, other: 1 });
    const reason = "not estimable: it needs a cell that has no data";
    expect(clusterRobustTest(robust, row)).toMatchObject({ estimate: null, statistic: null, reason });
    expect(clusterRobustWald(robust, [row])).toMatchObject({ f: null, reason });
    const mixed = fitRandomIntercepts({ response, factors: [arm, other], groupings: [cluster] });
    expect(mixedTest(mixed, row)).toMatchObject({ estimate: null, statistic: null, reason });
    expect(mixedJointTest(mixed, [row])).toMatchObject({ f: null, reason });
  });

  it("no combination at all, and more than the clusters bear", () => {
    const robust = fitClusterRobust({ response, factors: [arm], cluster });
    expect(clusterRobustWald(robust, [])).toMatchObject({ df1: 0, f: null, reason: "no combination to test" });
    const mixed = fitRandomIntercepts({ response, factors: [arm], groupings: [cluster] });
    expect(mixedJointTest(mixed, [])).toMatchObject({ df1: 0, f: null, reason: "no combination to test" });
    const four = { name: "four", levels: ["w", "x", "y", "z"], codes: [0, 1, 2, 3, 0, 1, 2, 3] };
    const few = fitClusterRobust({ response, factors: [four], cluster: site([0, 0, 0, 0, 1, 1, 1, 1]) });
    const all = [0, 1, 2].map((place) => Float64Array.of(0, 0, 0, 0).fill(1, place + 1, place + 2));
    expect(clusterRobustWald(few, all)).toMatchObject({ df1: 3, f: null, reason: "too few clusters for so many combinations" });
  });

  it("a mixed model that cannot be fitted passes its reason on", () => {
    const one = fitRandomIntercepts({ response: [1, 2, 4], factors: [], groupings: [site([0, 0, 0])] });
    expect(one.reason).toBe("fewer than two groups of site");
    expect(mixedTest(one, [1])).toMatchObject({ estimate: null, statistic: null, reason: one.reason });
    expect(mixedJointTest(one, [[1]])).toMatchObject({ f: null, reason: one.reason });
    const full = fitRandomIntercepts({ response: [1, 2], factors: [{ ...arm, codes: [0, 1] }], groupings: [site([0, 1])] });
    expect(full.reason).toBe("no residual degrees of freedom: as many parameters as rows");
  });

  it("a combination that one cluster alone bears, also where rounding leaves it a trace of variance", () => {
    for (const centre of [0, 100]) {
      const values = [0.1, 0.2, 0.4, -0.7, 1.1, -0.3, 0.5, -1.3].map((value) => centre + value);
      const robust = fitClusterRobust({ response: values, factors: [arm], cluster: site([0, 0, 0, 0, 1, 1, 1, 1]) });
      expect(clusterRobustTest(robust, [1, 1])).toMatchObject({ statistic: null, standardError: null, reason: expect.any(String) });
    }
  });

  it("a combination without any weight", () => {
    const mixed = fitRandomIntercepts({ response, factors: [arm], groupings: [cluster] });
    expect(mixedTest(mixed, [0, 0])).toMatchObject({ estimate: 0, statistic: null, reason: "a combination without any weight" });
  });

  it("the likeness within one cluster, of one value, and of as many clusters as values", () => {
    expect(clusterCorrelation([1, 2, 3], site([0, 0, 0]))).toMatchObject({
      estimate: null,
      clusters: 1,
      reason: "fewer than two clusters",
    });
    expect(clusterCorrelation([1], site([0]))).toMatchObject({ estimate: null, reason: "fewer than two values" });
    expect(clusterCorrelation([1, 2, 4], site([0, 1, 2]))).toMatchObject({ estimate: null, reason: "as many clusters as values" });
  });
});

describe("degrees of freedom by Satterthwaite", () => {
  const fit = { covariance: [Float64Array.of(2)], slopes: [[Float64Array.of(1)], [Float64Array.of(3)]] };

  it("leave out what the likelihood says nothing about", () => {
    const known = satterthwaiteDf(
      {
        ...fit,
        curvature: [
          [5, 0, 0],
          [0, 4, 0],
          [0, 0, 3],
        ].map((row) => Float64Array.from(row)),
      } as never,
      Float64Array.of(1),
    );
    const flat = satterthwaiteDf(
      {
        ...fit,
        curvature: [
          [5, 0, 0],
          [0, 0, 0],
          [0, 0, 3],
        ].map((row) => Float64Array.from(row)),
      } as never,
      Float64Array.of(1),
    );
    // 2 v^2 / (2 (1/5 + 9/4 + 16/3)) and without the middle one
    expect(known).toBeCloseTo(8 / (2 * (1 / 5 + 9 / 4 + 16 / 3)), 10);
    expect(flat).toBeCloseTo(8 / (2 * (1 / 5 + 16 / 3)), 10);
  });
});

describe("joint tests of a mixed model", () => {
  it("rest on no fewer than two degrees of freedom", () => {
    const three = { name: "three", levels: ["x", "y", "z"], codes: [0, 0, 1, 1, 2, 2, 0, 1] };
    const few = fitRandomIntercepts({ response, factors: [three], groupings: [cluster] });
    const joint = mixedTermTest(few, "three");
    expect(joint.df2).toBeGreaterThanOrEqual(2);
    expect(joint.df1).toBe(2);
  });

  const withAge = () =>
    fitRandomIntercepts({
      response,
      factors: [arm],
      covariates: [{ name: "age", values: [8, 9, 7, 9, 10, 8, 9, 11] }],
      groupings: [cluster],
    });

  it("of one combination are the square of its t test, on the same degrees of freedom", () => {
    const mixed = withAge();
    const row = designRow(mixed.model, { arm: 0 }).map((value, at) => value - designRow(mixed.model, { arm: 1 })[at]!);
    const one = mixedTest(mixed, row);
    const joint = mixedJointTest(mixed, [row]);
    expect(joint.f).toBeCloseTo((one.statistic ?? 0) ** 2, 10);
    expect(joint.df2).toBeCloseTo(one.df ?? 0, 10);
  });

  it("of a covariate are those of its slope, with the factors apart", () => {
    const mixed = withAge();
    const age = mixed.model.columns.map((column) => (column.term === "age" ? 1 : 0));
    expect(mixedTermTest(mixed, "age").f).toBeCloseTo(mixedJointTest(mixed, [age]).f ?? 0, 10);
  });
});
