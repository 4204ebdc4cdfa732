import { describe, expect, it } from "vitest";
import { completePairs } from "../../src/correlation/completePairs.ts";
import { kendallCorrelation } from "../../src/correlation/kendallCorrelation.ts";
import { midRanks } from "../../src/correlation/midRanks.ts";
import { pearsonCorrelation } from "../../src/correlation/pearsonCorrelation.ts";
import { spearmanCorrelation } from "../../src/correlation/spearmanCorrelation.ts";

const near = (value: number) => expect.closeTo(value, 9);
const x = [3, 1, 4, 1, 5, 9, null, 2, 6, 5, 3, 5, 8];
const y = [2, 7, 1, 8, 2, 8, 4, 1, 8, 2, 8, 4, 5];
const methods = {
  pearson: "Pearson, Fisher's z interval",
  spearman: "Spearman, t approximation, Bonett-Wright interval",
  kendall: "Kendall tau-b, normal approximation, Bonett-Wright interval",
};
const intervals = { pearson: "Fisher z", spearman: "Bonett-Wright", kendall: "Bonett-Wright" };
const correlate = { pearson: pearsonCorrelation, spearman: spearmanCorrelation, kendall: kendallCorrelation };
const noExact = { pearson: "the t test is exact for normal data", spearman: "there are ties", kendall: "there are ties" };
const names = ["pearson", "spearman", "kendall"] as const;

// R 4.2.2: cor.test(x, y, method, exact = FALSE); intervals by tanh(atanh(r) -+ qnorm(...) * se)
describe("correlations of tied values, as R gives them", () => {
  const known = {
    pearson: [0.099799007597216, 0.31717563444606, 10, 0.33333333333333],
    spearman: [0.14157968636402, 0.45227005796118, 10, 0.33499956945171],
    kendall: [0.17109647770729, 0.71714647925175, null, 0.2337199178504],
  } as const;
  it.each([
    ["pearson", "two-sided", 0.95, 0.75763328701874, -0.50290648363547, 0.63720483744286],
    ["spearman", "two-sided", 0.95, 0.66072682928682, -0.47309465984596, 0.6635469204757],
    ["kendall", "two-sided", 0.95, 0.47328371915211, -0.27779088436656, 0.55865691099261],
    ["pearson", "two-sided", 0.9, 0.75763328701874, -0.42037893886095, 0.57060324985844],
    ["spearman", "greater", 0.9, 0.33036341464341, -0.27917029769248, 1],
    ["kendall", "greater", 0.9, 0.23664185957605, -0.12605404809872, 1],
    ["pearson", "less", 0.9, 0.62118335649063, -1, 0.48332689700393],
    ["kendall", "less", 0.9, 0.76335814042395, -1, 0.44007201829305],
  ] as const)("%s, %s, at %d", (kind, alternative, level, pValue, lower, upper) => {
    const [estimate, statistic, df, standardError] = known[kind];
    const found = correlate[kind](x, y, { alternative, confidenceLevel: level });
    expect(found).toEqual({
      kind,
      method: methods[kind],
      n: 12,
      dropped: 1,
      alternative,
      statistic: near(statistic),
      df,
      pValue: near(pValue),
      logPValue: near(Math.log(pValue)),
      estimate: near(estimate),
      standardError: near(standardError),
      interval: { lower: near(lower), upper: near(upper), level, method: intervals[kind] },
      intervalReason: null,
      exactPValue: null,
      exactReason: noExact[kind],
      reason: null,
    });
    expect(Object.isFrozen(found)).toBe(true);
    expect(correlate[kind](x, y)).toEqual(correlate[kind](x, y, { alternative: "two-sided", confidenceLevel: 0.95 }));
  });
});

// R 4.2.2: cor.test(..., exact = TRUE)
describe("exact p-values of few pairs, as R gives them", () => {
  const eight = [2, 1, 4, 3, 6, 5, 8, 7];
  it.each([
    ["kendall", [1, 3, 2, 4], [0.33333333333333, 0.95833333333333, 0.16666666666667]],
    ["spearman", [1, 3, 2, 4], [0.33333333333333, 0.95833333333333, 0.16666666666667]],
    ["kendall", [3, 2, 1], [0.33333333333333, 0.16666666666667, 1]],
    ["kendall", [2, 1, 4, 3, 5], [0.23333333333333, 0.95833333333333, 0.11666666666667]],
    ["spearman", [2, 1, 4, 3, 5], [0.13333333333333, 0.95833333333333, 0.066666666666667]],
    ["kendall", eight, [0.014136904761905, 0.99724702380952, 0.0070684523809523]],
    ["spearman", eight, [0.0045634920634921, 0.99888392857143, 0.002281746031746]],
    ["kendall", [5, 3, 8, 1, 12, 10, 2, 11, 4, 9, 7, 6], [0.73730552465796, 0.68081937304594, 0.36865276232898]],
  ] as const)("%s of %j", (kind, values, [either, less, greater]) => {
    const order = values.map((_, i) => i + 1);
    const of = (alternative: "two-sided" | "less" | "greater") => correlate[kind](order, values, { alternative }).exactPValue;
    expect([of("two-sided"), of("less"), of("greater")]).toEqual([near(either), near(less), near(greater)]);
    expect(correlate[kind](order, values).exactReason).toBeNull();
  });

  it("are left out of Spearman's correlation of more than 8 pairs, and of Kendall's of 50", () => {
    const up = Array.from({ length: 50 }, (_, i) => i);
    const mixed = up.map((i) => (i * 37) % 50.5);
    const of = (kind: "spearman" | "kendall", n: number) => correlate[kind](up.slice(0, n), mixed.slice(0, n)).exactReason;
    expect([of("spearman", 8), of("spearman", 9)]).toEqual([null, "more than 8 pairs"]);
    expect([of("kendall", 49), of("kendall", 50)]).toEqual([null, "fifty pairs or more"]);
  });

  it("are left out where either column, or a whole pair, occurs twice", () => {
    for (const [a, b] of [
      [
        [1, 1, 2, 3],
        [1, 2, 3, 4],
      ],
      [
        [1, 2, 3, 4],
        [1, 1, 2, 3],
      ],
      [
        [1, 1, 2, 3],
        [1, 1, 2, 3],
      ],
    ] as const)
      for (const kind of ["spearman", "kendall"] as const)
        expect(correlate[kind](a, b)).toMatchObject({ exactPValue: null, exactReason: "there are ties" });
  });
});

describe("correlations of hardly any pairs", () => {
  it("need three pairs for a number, four or five for an interval", () => {
    const [a, b] = [
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 5],
    ];
    for (const [kind, needed, why] of [
      ["pearson", 4, "Fisher's interval needs four pairs"],
      ["spearman", 5, "the interval needs five pairs"],
      ["kendall", 5, "the interval needs five pairs"],
    ] as const)
      for (const n of [3, 4, 5]) {
        const found = correlate[kind](a.slice(0, n), b.slice(0, n));
        expect([found.reason, found.estimate === null]).toEqual([null, false]);
        if (n < needed) expect(found).toMatchObject({ standardError: null, interval: null, intervalReason: why });
        else expect(found).toMatchObject({ interval: { level: 0.95 }, intervalReason: null });
      }
  });

  it("are uncomputable below three pairs, or where a column does not vary", () => {
    for (const kind of names) {
      const nothing = { estimate: null, statistic: null, df: null, pValue: null, logPValue: null, interval: null, standardError: null };
      const few = correlate[kind]([1, 2, null], [1, 2, 3]);
      const reason = "fewer than three complete pairs";
      expect(few).toMatchObject({ ...nothing, kind, method: methods[kind], n: 2, dropped: 1, alternative: "two-sided", reason });
      expect(Object.isFrozen(few)).toBe(true);
      expect(correlate[kind]([1, 2, 3], [4, 4, 4])).toMatchObject({ ...nothing, reason: "a column does not vary" });
      expect(correlate[kind]([4, 4, 4], [1, 2, 3])).toMatchObject({ ...nothing, reason: "a column does not vary" });
    }
  });

  it("are 1 and -1 where the columns go along with or against each other, though roots are rounded", () => {
    const thirds = [1, 2, 4, 7, 9].map((value) => value / 3);
    for (const kind of names) {
      const along = correlate[kind](
        thirds,
        thirds.map((value) => 0.1 * value),
      );
      const against = correlate[kind](
        thirds,
        thirds.map((value) => -0.7 * value),
      );
      expect([along.estimate, against.estimate]).toEqual([1, -1]);
      expect(along.interval).toMatchObject({ lower: 1, upper: 1 });
    }
    const statistics = [pearsonCorrelation, spearmanCorrelation].map((of) => of(thirds, thirds).statistic);
    expect(statistics).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(
      pearsonCorrelation(
        thirds,
        thirds.map((value) => -value),
      ),
    ).toMatchObject({ statistic: Number.NEGATIVE_INFINITY, pValue: 0 });
    // R 4.2.2: cor.test(1:5, 2 * (1:5), method = "kendall", exact = FALSE)
    expect(kendallCorrelation(thirds, thirds)).toMatchObject({ statistic: near(2.4494897427832), pValue: near(0.01430587843543) });
  });

  it("keep the logarithm of a p-value that is 1 at 0", () => {
    for (const kind of names) {
      const found = correlate[kind]([1, 2, 3, 4], [1, 2, 2, 1]);
      expect(found).toMatchObject({ estimate: near(0), pValue: near(1) });
      expect(found.logPValue).toBeLessThanOrEqual(0);
      expect(found.logPValue).toBeCloseTo(0, 9);
    }
  });
});

describe("complete pairs", () => {
  it("stand in order of x, then of y, each once with its count", () => {
    expect(completePairs([2, 1, 2, null, 1, 2], [5, 4, 3, 1, 4, 5])).toEqual({
      x: [1, 2, 2],
      y: [4, 3, 5],
      counts: [2, 1, 2],
      n: 5,
      dropped: 1,
    });
    expect(completePairs([2, 1, 2, 1], [5, null, 3, 4], [2, 3, 0, 1])).toEqual({ x: [1, 2], y: [4, 5], counts: [1, 2], n: 3, dropped: 3 });
  });

  it("need columns of one length", () => {
    for (const kind of ["spearman", "kendall"] as const)
      expect(() => correlate[kind]([1, 2, 3], [1, 2])).toThrow("y: length mismatch; found length 2, expected length 3");
    expect(() => kendallCorrelation([1, 2], [1, 2], { confidenceLevel: 1 })).toThrow("confidenceLevel: argument range");
    expect(() => kendallCorrelation([1, 2], [1, 2], { alternative: "up" as "less" })).toThrow("alternative: unknown option");
  });
});

describe("mid-ranks", () => {
  it("of values that occur more than once are the mean of their ranks", () => {
    // 1, 1, 3, 3, 3, 7: ranks 1.5, 4 and 6
    expect(midRanks([3, 1, 3, 7], [1, 2, 2, 1])).toEqual([4, 1.5, 4, 6]);
  });
});
