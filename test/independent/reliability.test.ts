import { adjustPValues, cronbachAlpha, intraclassCorrelation, poolRubin, reliableChange } from "@headway/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { near } from "./near.ts";
import { correlation, mean, sd, sum, variance } from "./plain.ts";
import { fCritical, fTail, tCritical, tTail } from "./tails.ts";

const runs = { numRuns: 12 };
const answers = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 6, max: 25 }))
  .chain(([items, children]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: children, maxLength: children }), {
      minLength: items,
      maxLength: items,
    }),
  )
  .filter((items) => items.every((item) => variance(item) > 0));

describe("reliability agrees with its formulas", () => {
  it("Cronbach's alpha and Feldt's limits, within 1e-8", () => {
    fc.assert(
      fc.property(answers, (items) => {
        const totals = items[0]!.map((_, child) => sum(items.map((item) => item[child]!)));
        fc.pre(variance(totals) > 0.01);
        const [k, n] = [items.length, totals.length];
        const alpha = (k / (k - 1)) * (1 - sum(items.map(variance)) / variance(totals));
        const found = cronbachAlpha(items);
        near(found.estimate, alpha, 1e-10, "alpha");
        near(found.standardErrorOfMeasurement, sd(totals) * Math.sqrt(1 - alpha), 1e-10, "standard error of measurement");
        const limit = (upper: number): number => 1 - (1 - alpha) * fCritical(upper, n - 1, (n - 1) * (k - 1));
        near(found.interval?.lower, limit(0.025), 1e-8, "lower limit");
        near(found.interval?.upper, limit(0.975), 1e-8, "upper limit");
        items.forEach((item, at) => {
          const rest = totals.map((total, child) => total - item[child]!);
          if (variance(rest) > 0.01) near(found.itemRestCorrelations[at], correlation(item, rest), 1e-10, "item with the rest");
        });
      }),
      runs,
    );
  });

  it("reliable change, each child by hand, counts exactly", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 7, max: 21 }), fc.integer({ min: 7, max: 21 })), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (rows, reliability) => {
        const pre = rows.map(([before]) => before);
        fc.pre(variance(pre) > 0.01);
        const error = sd(pre) * Math.sqrt(1 - reliability);
        const indices = rows.map(([before, after]) => (after - before) / Math.sqrt(2 * error ** 2));
        const found = reliableChange(
          pre,
          rows.map(([, after]) => after),
          { reliability },
        );
        near(found.threshold, 1.96 * Math.sqrt(2) * error, 1e-10, "threshold");
        expect(found.improved).toBe(indices.filter((index) => index > 1.96).length);
        expect(found.worsened).toBe(indices.filter((index) => index < -1.96).length);
        expect(found.unchanged).toBe(indices.filter((index) => Math.abs(index) <= 1.96).length);
        indices.forEach((index, child) => {
          near(found.indices[child], index, 1e-10, "index");
        });
      }),
      runs,
    );
  });

  it("the six intraclass correlations from the mean squares, within 1e-8", () => {
    fc.assert(
      fc.property(answers, (raters) => {
        const [k, n] = [raters.length, raters[0]!.length];
        const all = raters.flat();
        const targets = raters[0]!.map((_, target) => mean(raters.map((rater) => rater[target]!)));
        const grand = mean(all);
        const total = sum(all.map((value) => (value - grand) ** 2));
        const between = k * sum(targets.map((value) => (value - grand) ** 2));
        const judges = n * sum(raters.map((rater) => (mean(rater) - grand) ** 2));
        const [bms, jms, wms] = [between / (n - 1), judges / (k - 1), (total - between) / (n * (k - 1))];
        const ems = (total - between - judges) / ((n - 1) * (k - 1));
        fc.pre(bms > 0.01 && ems > 0.01);
        const expected = {
          ICC1: (bms - wms) / (bms + (k - 1) * wms),
          ICC2: (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
          ICC3: (bms - ems) / (bms + (k - 1) * ems),
          ICC1k: (bms - wms) / bms,
          ICC2k: (bms - ems) / (bms + (jms - ems) / n),
          ICC3k: (bms - ems) / bms,
        };
        for (const { form, estimate, pValue } of intraclassCorrelation(raters).coefficients) {
          near(estimate, expected[form], 1e-8, form);
          const [f, df2] = form.startsWith("ICC1") ? [bms / wms, n * (k - 1)] : [bms / ems, (n - 1) * (k - 1)];
          near(pValue, fTail(f, n - 1, df2), 1e-8, `p of ${form}`);
        }
      }),
      runs,
    );
  });
});

describe("families of tests and of data sets agree with their formulas", () => {
  it("Holm: the smallest p first, each times the number that is left, never below one before; within 1e-12", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), (thousandths) => {
        const p = thousandths.map((value) => value / 1000);
        const expected = p.map((own, i) => {
          const before = p.map((value, j) => ({ value, j })).filter(({ value, j }) => value < own || (value === own && j <= i));
          const steps = before.map(({ value, j }) => {
            const rank = p.filter((other, k) => other < value || (other === value && k < j)).length;
            return value * (p.length - rank);
          });
          return Math.min(1, Math.max(...steps));
        });
        adjustPValues(p, "holm").forEach((value, i) => {
          near(value, expected[i]!, 1e-12, "adjusted p");
        });
      }),
      { numRuns: 50 },
    );
  });

  it("Rubin's rules with Barnard and Rubin's degrees of freedom, within 1e-8", () => {
    const imputed = fc.array(fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 5, max: 90 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(imputed, fc.integer({ min: 10, max: 300 }), (rows, completeDf) => {
        const estimates = rows.map(([q]) => q / 10);
        const variances = rows.map(([, u]) => u / 100);
        const m = rows.length;
        fc.pre(variance(estimates) > 0);
        const total = mean(variances) + (1 + 1 / m) * variance(estimates);
        const lambda = ((1 + 1 / m) * variance(estimates)) / total;
        const [old, observed] = [(m - 1) / lambda ** 2, ((completeDf + 1) / (completeDf + 3)) * completeDf * (1 - lambda)];
        const df = (old * observed) / (old + observed);
        // below one degree of freedom the density has an edge that the integral here does not follow
        fc.pre(df >= 1);
        const found = poolRubin(estimates, variances, { completeDf });
        near(found.estimate, mean(estimates), 1e-12, "estimate");
        near(found.total, total, 1e-12, "total variance");
        near(found.df, df, 1e-9, "df");
        near(found.pValue, 2 * tTail(Math.abs(mean(estimates)) / Math.sqrt(total), df), 1e-8, "p");
        if (df > 2) near(found.interval?.upper, mean(estimates) + tCritical(0.025, df) * Math.sqrt(total), 1e-8, "upper limit");
      }),
      runs,
    );
  });
});
