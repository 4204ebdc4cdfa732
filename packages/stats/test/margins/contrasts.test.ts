import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { contrasts } from "../../src/margins/contrasts.ts";
import { interactionContrasts } from "../../src/margins/interactionContrasts.ts";
import { marginalMeans } from "../../src/margins/marginalMeans.ts";
import { fitRepeatedModel } from "../../src/margins/repeatedModel.ts";
import { simpleEffects } from "../../src/margins/simpleEffects.ts";
import { breaks, tension, wool } from "./warpbreaks.ts";

const model = () => fitLinearModel({ response: breaks, factors: [wool, tension] });
const byTension = () => marginalMeans(model(), { factors: ["tension"] });

describe("contrasts", () => {
  it("agree with TukeyHSD of R, which names the pairs the other way round", () => {
    const { contrasts: rows } = contrasts(byTension(), { adjust: "tukey" });
    expect(rows.map(({ label }) => label)).toEqual(["L - M", "L - H", "M - H"]);
    const wanted = [
      [10, 1.1803528430489365, 18.819647156951035, 0.022855398402122584],
      [14.722222222222214, 5.902575065271165, 23.541869379173264, 0.00055953922179385884],
      [4.7222222222222285, -4.0974249347288207, 13.541869379173278, 0.404944196249751],
    ] as const;
    wanted.forEach(([estimate, lower, upper, p], at) => {
      expect(rows[at]?.estimate).toBeCloseTo(estimate, 10);
      expect(rows[at]?.interval?.lower).toBeCloseTo(lower, 5);
      expect(rows[at]?.interval?.upper).toBeCloseTo(upper, 5);
      expect(rows[at]?.pAdjusted).toBeCloseTo(p, 7);
    });
  });

  it("take consecutive levels as later minus earlier, and control as each minus the control", () => {
    expect(contrasts(byTension(), { method: "consecutive" }).contrasts.map(({ label }) => label)).toEqual(["M - L", "H - M"]);
    expect(contrasts(byTension(), { method: "control", control: 1 }).contrasts.map(({ label }) => label)).toEqual(["L - M", "H - M"]);
  });

  it("change their sign, and nothing else, when the levels are turned round", () => {
    const reversed = { ...tension, levels: [...tension.levels].reverse(), codes: tension.codes.map((code) => 2 - code) };
    const turned = marginalMeans(fitLinearModel({ response: breaks, factors: [wool, reversed] }), { factors: ["tension"] });
    const rows = contrasts(turned, { adjust: "holm" }).contrasts;
    for (const row of contrasts(byTension(), { adjust: "holm" }).contrasts) {
      const other = rows.find(({ label }) => label === row.label.split(" - ").reverse().join(" - "));
      expect(other?.estimate).toBeCloseTo(-(row.estimate ?? Number.NaN), 10);
      expect(other?.standardError).toBeCloseTo(row.standardError ?? Number.NaN, 10);
      expect(other?.pAdjusted).toBeCloseTo(row.pAdjusted ?? Number.NaN, 10);
    }
  });

  it("adjust within each combination of the by factors", () => {
    const means = marginalMeans(model(), { factors: ["tension"], by: ["wool"] });
    const rows = contrasts(means, { adjust: "bonferroni" }).contrasts;
    expect(rows.length).toBe(6);
    for (const row of rows) expect(row.pAdjusted).toBeCloseTo(Math.min(1, 3 * (row.pValue ?? Number.NaN)), 12);
  });

  it("have no interval for an adjustment in steps, and say why", () => {
    const [first] = contrasts(byTension(), { adjust: "holm" }).contrasts;
    expect(first).toMatchObject({ interval: null, intervalReason: "the holm adjustment has no intervals" });
  });

  it("are the t test itself where two means are compared, whatever the adjustment", () => {
    const means = marginalMeans(model(), { factors: ["wool"] });
    for (const adjust of ["bonferroni", "holm", "sidak", "tukey"] as const) {
      const [row] = contrasts(means, { adjust }).contrasts;
      expect(row?.pAdjusted).toBeCloseTo(row?.pValue ?? Number.NaN, 14);
      expect(row?.interval).not.toBeNull();
    }
  });

  it("take weights of one's own and refuse those of the wrong length", () => {
    const [row] = contrasts(byTension(), { method: [{ label: "low against the rest", weights: [1, -0.5, -0.5] }] }).contrasts;
    const [low, middle, high] = byTension().cells.map(({ mean }) => mean ?? Number.NaN) as [number, number, number];
    expect(row?.estimate).toBeCloseTo(low - (middle + high) / 2, 12);
    expect(() => contrasts(byTension(), { method: [{ label: "short", weights: [1, -1] }] })).toThrow("2 weights");
    expect(() => contrasts(byTension(), { method: "consecutive", adjust: "tukey" })).toThrow("adjust");
  });

  it("can be estimable where the means are not", () => {
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 0, 1, 1] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 0, 1, 1, 0, 0] };
    const means = marginalMeans(fitLinearModel({ response: [1, 2, 4, 4, 6, 9], factors: [a, b] }), { factors: ["b"], by: ["a"] });
    const rows = contrasts(means).contrasts;
    expect(rows[0]).toMatchObject({ levels: { a: "x" }, estimate: expect.closeTo(-2.5, 12), reason: null });
    expect(rows[1]).toMatchObject({ levels: { a: "y" }, estimate: null, statistic: null, pValue: null, pAdjusted: null, interval: null });
  });

  it("give a reason where values do not vary within the cells", () => {
    const group = { name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] };
    const means = marginalMeans(fitLinearModel({ response: [0.1, 0.1, 7, 7], factors: [group] }), { factors: ["g"] });
    expect(contrasts(means).contrasts[0]).toMatchObject({
      statistic: null,
      pValue: null,
      reason: expect.stringContaining("no residual variance"),
    });
  });

  it("keep their digits on a large common offset", () => {
    const post = breaks.map((value, row) => value + ((row * 7) % 5));
    const shift = (values: readonly number[]): number[] => values.map((value) => value + 1e9);
    const thirds = [{ label: "thirds", weights: [1, -1 / 3, -2 / 3] }];
    const onTension = (response: readonly number[]) =>
      contrasts(
        marginalMeans(fitLinearModel({ response, factors: [wool, tension] }), { factors: ["tension"], averaging: "proportional" }),
        { method: thirds },
      );
    const onTime = (measures: readonly (readonly number[])[]) =>
      contrasts(marginalMeans(fitRepeatedModel({ measures, between: [wool] }), { factors: ["time"], by: ["wool"] }));
    expect(onTension(shift(breaks)).contrasts[0]?.estimate).toBeCloseTo(onTension(breaks).contrasts[0]?.estimate ?? Number.NaN, 10);
    expect(onTime([shift(breaks), shift(post)]).contrasts[1]?.estimate).toBeCloseTo(
      onTime([breaks, post]).contrasts[1]?.estimate ?? Number.NaN,
      10,
    );
  });

  it("compare pre and post as a model of the change does", () => {
    const post = breaks.map((value, row) => value + ((row * 7) % 5));
    const repeated = fitRepeatedModel({ measures: [breaks, post], between: [wool] });
    const change = fitLinearModel({ response: post.map((value, row) => value - (breaks[row] ?? 0)), factors: [wool] });
    const rows = contrasts(marginalMeans(repeated, { factors: ["time"], by: ["wool"] }), { method: "consecutive" }).contrasts;
    marginalMeans(change, { factors: ["wool"] }).cells.forEach((cell, at) => {
      expect(rows[at]?.label).toBe("post - pre");
      expect(rows[at]?.estimate).toBeCloseTo(cell.mean ?? Number.NaN, 10);
      expect(rows[at]?.standardError).toBeCloseTo(cell.standardError ?? Number.NaN, 10);
    });
  });
});

describe("interactionContrasts", () => {
  it("are differences of differences", () => {
    const means = marginalMeans(model(), { factors: ["wool", "tension"] });
    const at = (w: string, t: string) =>
      means.cells.find(({ levels }) => levels["wool"] === w && levels["tension"] === t)?.mean ?? Number.NaN;
    const rows = interactionContrasts(means).contrasts;
    expect(rows.map(({ label }) => label)).toEqual(["A - B : L - M", "A - B : L - H", "A - B : M - H"]);
    expect(rows[1]?.estimate).toBeCloseTo(at("A", "L") - at("B", "L") - at("A", "H") + at("B", "H"), 10);
  });
});

describe("simpleEffects", () => {
  it("without by are the type III tests", () => {
    const cell = fc.record({ y: fc.integer({ min: 0, max: 30 }), a: fc.integer({ min: 0, max: 1 }), b: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 14, maxLength: 24 }), (rows) => {
        const factors = [
          { name: "a", levels: ["x", "y"], codes: rows.map(({ a }) => a) },
          { name: "b", levels: ["u", "v", "w"], codes: rows.map(({ b }) => b) },
        ];
        const data = { response: rows.map(({ y }) => y), factors };
        const tests = factorialAnova(data, { sumsOfSquares: "III" }).terms;
        for (const effect of simpleEffects(fitLinearModel(data), { by: [] }).effects) {
          const other = tests.find(({ term }) => term === effect.term);
          expect(effect.f === null).toBe((other?.f ?? null) === null);
          if (effect.f !== null) expect(effect.f).toBeCloseTo(other?.f ?? Number.NaN, 7);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of a factor with two levels is the square of its t", () => {
    const t = contrasts(marginalMeans(model(), { factors: ["wool"], by: ["tension"] })).contrasts;
    simpleEffects(model(), { by: ["tension"] }).effects.forEach((effect, at) => {
      expect(effect.f).toBeCloseTo((t[at]?.statistic ?? Number.NaN) ** 2, 10);
      expect(effect.pValue).toBeCloseTo(t[at]?.pValue ?? Number.NaN, 10);
    });
  });

  it("of time at each group is the square of the paired contrast", () => {
    const post = breaks.map((value, row) => value + ((row * 7) % 5));
    const repeated = fitRepeatedModel({ measures: [breaks, post], between: [wool] });
    const t = contrasts(marginalMeans(repeated, { factors: ["time"], by: ["wool"] })).contrasts;
    simpleEffects(repeated, { by: ["wool"] }).effects.forEach((effect, at) => {
      expect(effect).toMatchObject({ term: "time", f: expect.closeTo((t[at]?.statistic ?? Number.NaN) ** 2, 8) });
    });
  });

  it("leave out effects that an additive model does not have", () => {
    const additive = fitLinearModel({ response: breaks, factors: [wool, tension] }, { terms: ["wool", "tension"] });
    expect(simpleEffects(additive, { by: [] }).effects.map(({ term }) => term)).toEqual(["wool", "tension"]);
  });
});
