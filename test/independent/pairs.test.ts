import { equivalenceTest, independentEffectSizes, independentT, pairedEffectSizes, pairedT, wilcoxonSignedRank } from "@headway/stats";
import fc from "fast-check";
import { describe, it } from "vitest";
import { near } from "./near.ts";
import { correlation, mean, sd, squares, variance } from "./plain.ts";
import { hodgesLehmann, signedRank, signedRankZ } from "./signedRank.ts";
import { noncentralTTail, normalTail, tCritical, tTail, whereFalls } from "./tails.ts";

const score = fc.integer({ min: 12, max: 84 }).map((value) => value / 4);
const pairs = fc
  .array(fc.tuple(score, score), { minLength: 4, maxLength: 30 })
  .map((rows) => ({ pre: rows.map(([a]) => a), post: rows.map(([, b]) => b), change: rows.map(([a, b]) => b - a) }))
  .filter(({ pre, post, change }) => Math.min(sd(pre), sd(post), sd(change)) > 0.1);
const runs = { numRuns: 12 };

/** Hedges' J = gamma(df/2) / (sqrt(df/2) gamma((df - 1)/2)), gamma by its recursion from gamma(1) = 1 and gamma(1/2) = sqrt(pi). */
function hedgesJ(df: number): number {
  const gamma = (x: number): number => (x === 1 ? 1 : x === 0.5 ? Math.sqrt(Math.PI) : (x - 1) * gamma(x - 1));
  return gamma(df / 2) / (Math.sqrt(df / 2) * gamma((df - 1) / 2));
}

describe("tests of pairs agree with their formulas", () => {
  it("the paired t test, within 1e-9", () => {
    fc.assert(
      fc.property(pairs, ({ pre, post, change }) => {
        const test = pairedT(pre, post);
        const n = change.length;
        const error = sd(change) / Math.sqrt(n);
        const t = mean(change) / error;
        near(test.estimate, mean(change), 1e-12, "mean change");
        near(test.statistic, t, 1e-10, "t");
        near(test.pValue, 2 * tTail(Math.abs(t), n - 1), 1e-9, "p");
        near(pairedT(pre, post, { alternative: "less" }).pValue, tTail(-t, n - 1), 1e-9, "p of a fall");
        near(test.interval?.lower, mean(change) - tCritical(0.025, n - 1) * error, 1e-8, "lower limit");
        near(test.interval?.upper, mean(change) + tCritical(0.025, n - 1) * error, 1e-8, "upper limit");
        near(test.correlation, correlation(pre, post), 1e-10, "correlation");
      }),
      runs,
    );
  });

  it("Wilcoxon's signed-rank test and Hodges-Lehmann, exact to 1e-12", () => {
    const few = fc
      .array(fc.integer({ min: -4, max: 6 }), { minLength: 3, maxLength: 11 })
      .filter((changes) => changes.some((one) => one !== 0));
    fc.assert(
      fc.property(few, (changes) => {
        const test = wilcoxonSignedRank(
          changes.map(() => 10),
          changes.map((change) => 10 + change),
        );
        const expected = signedRank(changes);
        near(test.statistic, expected.positiveSum, 0, "W+");
        near(test.negativeSum, expected.negativeSum, 0, "W-");
        for (const side of ["twoSided", "greater", "less"] as const) near(test.exactConditional?.[side], expected[side], 1e-12, side);
        near(test.pValue, expected.twoSided, 1e-12, "p");
        const z = signedRankZ(changes);
        near(test.normalUncorrected?.z, z, 1e-12, "z");
        near(test.normalUncorrected?.twoSided, 2 * normalTail(Math.abs(z)), 1e-11, "normal p");
        near(test.estimate, hodgesLehmann(changes.filter((change) => change !== 0)), 1e-12, "median of pairs");
        near(test.estimateAllPairs, hodgesLehmann(changes), 1e-12, "median of pairs, zeros too");
      }),
      { numRuns: 25 },
    );
  });

  it("two one-sided tests, within 1e-9", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom("raw", "dz"), ({ pre, post, change }, unit) => {
        const test = equivalenceTest(pre, post, { low: -0.5, high: 0.7, unit });
        const [df, error] = [change.length - 1, sd(change) / Math.sqrt(change.length)];
        const one = unit === "dz" ? sd(change) : 1;
        const low = tTail((mean(change) + 0.5 * one) / error, df);
        const high = tTail((0.7 * one - mean(change)) / error, df);
        near(test.low.pValue, low, 1e-9, "lower test");
        near(test.high.pValue, high, 1e-9, "upper test");
        near(test.pValue, Math.max(low, high), 1e-9, "p");
        near(test.interval?.upper, mean(change) + tCritical(0.05, df) * error, 1e-8, "90 % limit");
      }),
      runs,
    );
  });
});

describe("standardised changes and differences agree with their formulas", () => {
  it("of pairs within 1e-10, the limits of dz within 1e-7", () => {
    fc.assert(
      fc.property(pairs, ({ pre, post, change }) => {
        const found = pairedEffectSizes(pre, post);
        const n = change.length;
        const dz = mean(change) / sd(change);
        const dav = mean(change) / Math.sqrt((variance(pre) + variance(post)) / 2);
        const expected = {
          dz,
          gz: dz * hedgesJ(n - 1),
          dav,
          gav: dav * hedgesJ(n - 1),
          davLakens: mean(change) / ((sd(pre) + sd(post)) / 2),
          drm: dz * Math.sqrt(2 * (1 - correlation(pre, post))),
          glassPre: mean(change) / sd(pre),
        };
        for (const [name, value] of Object.entries(expected)) near(found[name as keyof typeof expected].estimate, value, 1e-10, name);
        const t = dz * Math.sqrt(n);
        const limit = (upper: number): number =>
          whereFalls((delta) => 1 - noncentralTTail(t, n - 1, delta), 1 - upper, t - 12, t + 12) / Math.sqrt(n);
        near(found.dz.interval?.lower, limit(0.025), 1e-7, "lower limit of dz");
        near(found.dz.interval?.upper, limit(0.975), 1e-7, "upper limit of dz");
      }),
      { numRuns: 4 },
    );
  });

  it("of two groups, with Student's and Welch's t, within 1e-9", () => {
    const group = fc.array(score, { minLength: 3, maxLength: 15 }).filter((values) => sd(values) > 0.1);
    fc.assert(
      fc.property(group, group, (x, y) => {
        const found = independentEffectSizes(x, y);
        const difference = mean(x) - mean(y);
        const df = x.length + y.length - 2;
        const pooled = (squares(x) + squares(y)) / df;
        near(found.d.estimate, difference / Math.sqrt(pooled), 1e-10, "d");
        near(found.g.estimate, (hedgesJ(df) * difference) / Math.sqrt(pooled), 1e-10, "g");
        near(found.dav.estimate, difference / Math.sqrt((variance(x) + variance(y)) / 2), 1e-10, "dav");
        near(found.glassDelta.estimate, difference / sd(y), 1e-10, "Glass's delta");
        const [a, b] = [variance(x) / x.length, variance(y) / y.length];
        const welch = difference / Math.sqrt(a + b);
        const welchDf = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
        const student = difference / Math.sqrt(pooled * (1 / x.length + 1 / y.length));
        near(independentT(x, y).pValue, 2 * tTail(Math.abs(welch), welchDf), 1e-9, "Welch's p");
        near(independentT(x, y, { equalVariance: true }).pValue, 2 * tTail(Math.abs(student), df), 1e-9, "Student's p");
      }),
      runs,
    );
  });
});
