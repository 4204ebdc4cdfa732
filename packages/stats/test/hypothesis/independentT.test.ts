import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { independentT, independentTFromSummary } from "../../src/hypothesis/independentT.ts";
import { welchAnova } from "../../src/hypothesis/welchAnova.ts";
import { runs, score } from "./pairs.ts";

const sample = fc.array(score, { minLength: 3, maxLength: 15 }).filter((values) => new Set(values).size > 1);

describe("independentT", () => {
  it("gives mtcars mpg by transmission as R's t.test", () => {
    const manual = [21, 21, 22.8, 32.4, 30.4, 33.9, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4];
    const automatic = [21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2, 13.3, 19.2];
    const welch = independentT(manual, automatic);
    expect(welch.statistic).toBeCloseTo(3.767123, 6);
    expect(welch.df).toBeCloseTo(18.33225, 5);
    expect(welch.pValue).toBeCloseTo(0.001373638, 9);
    expect(independentT(manual, automatic, { equalVariance: true }).df).toBe(30);
  });

  it("keeps its digits on an offset of 1e9", () => {
    const near = independentT([1, 2, 4, 5], [2, 3, 3, 9, 7]);
    const far = independentT(
      [1, 2, 4, 5].map((x) => x + 1e9),
      [2, 3, 3, 9, 7].map((x) => x + 1e9),
    );
    expect(far.statistic).toBeCloseTo(near.statistic!, 12);
  });

  it("squared is Welch's F for two groups", () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const t = independentT(x, y);
        const codes = [...x.map(() => 0), ...y.map(() => 1)];
        const f = welchAnova([...x, ...y], { name: "group", levels: ["x", "y"], codes });
        expect(f.statistic!).toBeCloseTo(t.statistic! ** 2, 9);
        expect(f.df2!).toBeCloseTo(t.df!, 9);
        expect(f.logPValue!).toBeCloseTo(t.logPValue!, 9);
      }),
      runs,
    );
  });

  it("gives the same from the summaries as from the values", () => {
    fc.assert(
      fc.property(sample, sample, fc.boolean(), (x, y, equalVariance) => {
        const raw = independentT(x, y, { equalVariance });
        const of = (n: number, mean: number | null, sd: number | null) => ({ n, mean: mean!, standardDeviation: sd! });
        const fromSummary = independentTFromSummary(
          of(raw.nX, raw.meanX, raw.standardDeviationX),
          of(raw.nY, raw.meanY, raw.standardDeviationY),
          { equalVariance },
        );
        expect(fromSummary.statistic!).toBeCloseTo(raw.statistic!, 10);
        expect(fromSummary.df!).toBeCloseTo(raw.df!, 9);
      }),
      runs,
    );
  });

  it("changes sign when the samples are swapped", () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        expect(independentT(x, y).statistic! + independentT(y, x).statistic!).toBeCloseTo(0, 12);
      }),
      runs,
    );
  });

  it("says why there is no test", () => {
    expect(independentT([1], [2, 3]).reason).toContain("too few values");
    expect(independentT([2, 2], [2, 2]).reason).toContain("all equal");
    expect(independentT([1], [2, 3], { equalVariance: true }).df).toBe(1);
  });
});
