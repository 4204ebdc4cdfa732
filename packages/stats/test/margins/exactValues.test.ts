import { describe, expect, it } from "vitest";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import type { ContrastAdjustment } from "../../src/margins/contrastAdjustment.ts";
import { type ContrastsOptions, contrasts } from "../../src/margins/contrasts.ts";
import { interactionContrasts } from "../../src/margins/interactionContrasts.ts";
import { type MarginalMeansOptions, marginalMeans } from "../../src/margins/marginalMeans.ts";
import { fitRepeatedModel } from "../../src/margins/repeatedModel.ts";
import { simpleEffects } from "../../src/margins/simpleEffects.ts";
import { breaks, tension, wool } from "./warpbreaks.ts";

const close = (value: number, digits = 10) => expect.closeTo(value, digits);
const full = () => fitLinearModel({ response: breaks, factors: [wool, tension] });
const byTension = (options: Partial<MarginalMeansOptions> = {}) => marginalMeans(full(), { factors: ["tension"], ...options });

// R 4.2.2: lm(breaks ~ wool * tension, warpbreaks), means and standard errors from the residual variance
describe("marginalMeans of a balanced factorial", () => {
  it("have every field, at 95 % where nothing is asked for", () => {
    const found = byTension();
    expect(found).toMatchObject({
      kind: "marginalMeans",
      method: "marginal means, levels averaged alike",
      ...{ term: "tension", factors: ["tension"], by: [], averaging: "equal", n: 54, dropped: 0 },
    });
    expect(found.cells[0]).toEqual({
      ...{ levels: { tension: "L" }, n: 18, df: 48, reason: null },
      mean: close(36.3888888888889),
      standardError: close(2.57864967693919),
      interval: { lower: close(31.2041662206984, 9), upper: close(41.5736115570793, 9), level: 0.95, method: "t" },
    });
    expect(found.cells.map(({ mean }) => mean)).toEqual([close(36.3888888888889), close(26.3888888888889), close(21.6666666666667)]);
    expect(byTension({ confidenceLevel: 0.9 }).cells[0]!.interval).toEqual({
      ...{ lower: close(32.0639152573983, 9), upper: close(40.7138625203795, 9), level: 0.9, method: "t" },
    });
    const both = marginalMeans(full(), { factors: ["wool", "tension"], averaging: "proportional" });
    expect([both.term, both.method]).toEqual(["wool:tension", "marginal means, levels averaged by their number of rows"]);
    expect(both.cells.map(({ levels, n }) => [levels["wool"], levels["tension"], n])).toEqual([
      ["A", "L", 9],
      ["B", "L", 9],
      ["A", "M", 9],
      ["B", "M", 9],
      ["A", "H", 9],
      ["B", "H", 9],
    ]);
  });

  it("refuse options that name nothing, and say what there is", () => {
    const refused = (options: object) => () => marginalMeans(full(), { factors: ["tension"], ...options });
    expect(refused({ averaging: "median" })).toThrow("averaging: unknown option; found median, expected equal or proportional");
    expect(refused({ factors: [] })).toThrow("factors: argument range; found none, expected at least one factor");
    expect(refused({ factors: ["woll"] })).toThrow("factors: unknown term; found woll, expected wool, tension");
    expect(refused({ by: ["tension"] })).toThrow("factors: argument range; found tension twice, expected each factor once");
    expect(refused({ confidenceLevel: 0 })).toThrow("confidenceLevel");
  });
});

describe("contrasts of a balanced factorial", () => {
  const first = (options: ContrastsOptions) => contrasts(byTension(), options).contrasts[0]!;

  it("have every field", () => {
    const found = contrasts(byTension());
    expect(found).toMatchObject({ kind: "contrasts", method: "pairwise", adjustment: "none", by: [] });
    expect(found.contrasts[0]).toEqual({
      ...{ label: "L - M", levels: {}, df: 48, reason: null, intervalReason: null },
      estimate: close(10),
      standardError: close(3.64676134573641),
      statistic: close(2.7421591521725),
      pValue: close(0.00855214214429373, 12),
      logPValue: close(-4.76157348422192),
      pAdjusted: close(0.00855214214429373, 12),
      interval: { lower: close(2.66769488550186, 9), upper: close(17.3323051144981, 9), level: 0.95, method: "t" },
    });
    expect(found.contrasts[2]).toMatchObject({ statistic: close(1.2949084885259), logPValue: close(-1.6017376978345) });
  });

  it.each<[ContrastAdjustment, number, number, number, number]>([
    ["bonferroni", 3 * 0.00855214214429373, 0.953174708596125, 19.0468252914039, 0.95],
    ["bonferroni", 3 * 0.00855214214429373, 2.00968595259395, 17.990314047406, 0.9],
    ["sidak", 0.0254376345233938, 0.978205726395371, 19.0217942736046, 0.95],
  ])("adjusted by %s share the level of their intervals", (adjust, pAdjusted, lower, upper, level) => {
    const found = first({ adjust, confidenceLevel: level });
    expect(found.pAdjusted).toBeCloseTo(pAdjusted, 11);
    expect(found.interval).toEqual({ lower: close(lower, 8), upper: close(upper, 8), level, method: adjust });
  });

  it("adjusted in steps have no interval, but one contrast alone has that of t", () => {
    expect(first({ adjust: "holm" })).toMatchObject({
      ...{ pAdjusted: close(0.0171042842885875, 12), interval: null, intervalReason: "the holm adjustment has no intervals" },
    });
    const [alone] = contrasts(byTension(), { adjust: "holm", method: [{ label: "L - M", weights: [1, -1, 0] }] }).contrasts;
    expect(alone!.interval).toMatchObject({ lower: close(2.66769488550186, 9), method: "holm" });
  });

  it("count only those that can be made", () => {
    // nobody at z has v, so that two of three comparisons of b are open within a
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1] };
    const b = { name: "b", levels: ["u", "v", "w"], codes: [0, 0, 1, 1, 2, 2, 0, 0, 1, 1] };
    const means = marginalMeans(fitLinearModel({ response: [1, 2, 4, 6, 3, 8, 5, 9, 7, 8], factors: [a, b] }), {
      factors: ["b"],
      by: ["a"],
    });
    const rows = (adjust: ContrastAdjustment) => contrasts(means, { adjust }).contrasts;
    const plain = rows("none");
    const half = (row: { interval: { lower: number; upper: number } | null }) => row.interval!.upper - row.interval!.lower;
    rows("bonferroni").forEach((row, at) => {
      if (plain[at]!.pValue === null) {
        expect(row).toMatchObject({ pAdjusted: null, interval: null, intervalReason: row.reason });
        return;
      }
      const alone = row.levels["a"] === "y";
      expect(row.pAdjusted).toBeCloseTo(Math.min(1, (alone ? 1 : 3) * plain[at]!.pValue!), 11);
      if (alone) expect(half(row)).toBeCloseTo(half(plain[at]!), 10);
      else expect(half(row)).toBeGreaterThan(half(plain[at]!) * 1.2);
    });
    expect(plain.filter(({ pValue }) => pValue !== null)).toHaveLength(4);
  });

  it("of one's own are called custom, and those of a control its name's", () => {
    const own = contrasts(byTension(), { method: [{ label: "L against H", weights: [1, 0, -1] }] });
    expect([own.method, own.contrasts[0]!.estimate]).toEqual(["custom", close(14.7222222222222)]);
    const control = contrasts(byTension(), { method: "control" });
    expect(control.method).toBe("control");
    expect(control.contrasts.map(({ label, estimate }) => [label, estimate])).toEqual([
      ["M - L", close(-10)],
      ["H - L", close(-14.7222222222222)],
    ]);
  });

  it("put a label with an operator of its own in brackets, and join levels by a space", () => {
    const codes = [0, 0, 1, 1, 0, 0, 1, 1];
    const age = { name: "age", levels: ["6-8", "9"], codes };
    const arm = { name: "arm", levels: ["a", "b"], codes: [0, 0, 0, 0, 1, 1, 1, 1] };
    const means = marginalMeans(fitLinearModel({ response: [1, 2, 3, 8, 2, 3, 4, 9], factors: [age, arm] }), { factors: ["age", "arm"] });
    expect(contrasts(means).contrasts[0]!.label).toBe("(6-8 a) - 9 a");
    expect(interactionContrasts(means).contrasts[0]!.label).toBe("(6-8) - 9 : a - b");
  });

  it("refuse what they do not know, and say what they do", () => {
    const call = (options: object) => () => contrasts(byTension(), options);
    expect(call({ method: "all" })).toThrow("method: unknown option; found all, expected pairwise, consecutive, control or weights");
    for (const control of [3, -1, 0.5])
      expect(call({ method: "control", control })).toThrow(`control: argument range; found ${control}, expected a position from 0 to 2`);
    expect(call({ method: "control", adjust: "tukey" })).toThrow(
      "adjust: unknown option; found tukey, expected an adjustment that holds for contrasts other than all pairs",
    );
    const message = "own: length mismatch; found 3 weights, expected 3 finite weights, one for each mean";
    expect(call({ method: [{ label: "own", weights: [1, -1, Number.NaN] }] })).toThrow(message);
    expect(call({ confidenceLevel: 1 })).toThrow("confidenceLevel");
  });

  it("are untouched by Tukey's adjustment of two means, also near p = 1", () => {
    const g = { name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] };
    const means = marginalMeans(fitLinearModel({ response: [1, 3, 1, 3], factors: [g] }), { factors: ["g"] });
    const [row] = contrasts(means, { adjust: "tukey" }).contrasts;
    expect(row).toMatchObject({ pValue: 1, pAdjusted: 1, logPValue: 0 });
    expect(row!.interval!.method).toBe("tukey");
  });
});

// R 4.2.2: means and the residual covariance of both measures within groups
describe("a model of pre and post in groups of unequal size", () => {
  const pre = [3, 5, 4, 6, 2, 7, 5, 8, 4];
  const post = [7, 6, 9, 8, 6, 12, 8, 13, 9];
  const g = { name: "g", levels: ["1", "2"], codes: [0, 0, 0, 0, 1, 1, 1, 1, 1] };
  const model = () => fitRepeatedModel({ measures: [pre, post], between: [g] });

  it("has means of each time and group with standard errors of their own", () => {
    expect(model()).toMatchObject({ kind: "repeated-model", n: 9, dropped: 0, residualDf: 7, origin: 3 });
    const { cells } = marginalMeans(model(), { factors: ["time"], by: ["g"] });
    expect(cells.map(({ levels, n, mean, standardError, df }) => [levels["time"], levels["g"], n, mean, standardError, df])).toEqual([
      ["pre", "1", 4, close(4.5), close(0.996422170998389), 7],
      ["post", "1", 4, close(7.5), close(1.16802641848792), 7],
      ["pre", "2", 5, close(5.2), close(0.891227083456127), 7],
      ["post", "2", 5, close(9.6), close(1.04471458850184), 7],
    ]);
  });

  it("averages groups alike or by their size", () => {
    const of = (averaging: "equal" | "proportional") =>
      marginalMeans(model(), { factors: ["time"], averaging }).cells.map(({ mean, standardError, n }) => [mean, standardError, n]);
    expect(of("equal")).toEqual([
      [close(4.85), close(0.668420312592095), 9],
      [close(8.55), close(0.783535941376381), 9],
    ]);
    expect(of("proportional")).toEqual([
      [close(44 / 9), close(0.664281447332259), 9],
      [close(78 / 9), close(0.778684278991946), 9],
    ]);
  });

  it("has changes, and a difference of changes, from the covariance of the measures", () => {
    const changes = contrasts(marginalMeans(model(), { factors: ["time"], by: ["g"] }), { method: "consecutive" }).contrasts;
    expect(changes.map(({ label, levels, estimate, standardError }) => [label, levels, estimate, standardError])).toEqual([
      ["post - pre", { g: "1" }, close(3), close(0.686606562325595)],
      ["post - pre", { g: "2" }, close(4.4), close(0.614119578862991)],
    ]);
    const [difference] = interactionContrasts(marginalMeans(model(), { factors: ["time", "g"] })).contrasts;
    expect(difference).toMatchObject({ estimate: close(1.4), standardError: close(0.921179368294486) });
  });

  it("tests waves jointly within each group and their interaction", () => {
    const between = [4, 7, 6, 7, 5, 8, 9, 9, 6];
    const waves = () =>
      fitRepeatedModel({ measures: [pre, between, post], within: [{ name: "wave", levels: ["1", "2", "3"] }], between: [g] });
    const found = simpleEffects(waves(), { by: ["g"] });
    expect(found).toMatchObject({ kind: "simpleEffects", method: "joint F tests of marginal means", by: ["g"] });
    expect(found.effects).toEqual([
      {
        ...{ term: "wave", levels: { g: "1" }, df1: 2, df2: 7, reason: null },
        ...{ f: close(23.3612440191387, 8), pValue: close(0.000798540095842366, 12), logPValue: close(-7.13272537761576, 8) },
      },
      {
        ...{ term: "wave", levels: { g: "2" }, df1: 2, df2: 7, reason: null },
        ...{ f: close(62.8157894736841, 8), pValue: close(3.37737162746441e-5, 12), logPValue: close(-10.295827682993, 8) },
      },
    ]);
    const all = simpleEffects(waves(), { by: [] }).effects;
    expect(all.map(({ term }) => term)).toEqual(["wave", "g", "wave:g"]);
    expect(all[2]).toMatchObject({ df1: 2, f: close(2.82642211589579, 9), pValue: close(0.12594605677155, 10) });
  });

  it("refuses measures and names that do not fit", () => {
    const expected = "measures: argument range; found 3 columns, expected at least two, one for each combination of within levels";
    expect(() => fitRepeatedModel({ measures: [pre, post, pre], between: [g] })).toThrow(expected);
    const one = [{ name: "time", levels: ["pre"] }];
    expect(() => fitRepeatedModel({ measures: [pre], within: one, between: [] })).toThrow("measures: argument range; found 1 columns");
    const message = "within: argument range; found time twice, expected factors with different names";
    expect(() => fitRepeatedModel({ measures: [pre, post], between: [{ ...g, name: "time" }] })).toThrow(message);
    const twice = { name: "wave", levels: ["1", "2"] };
    expect(() => fitRepeatedModel({ measures: [pre, post, pre, post], within: [twice, twice], between: [] })).toThrow("wave twice");
  });

  it("gives no mean that would need an empty cell, at either time", () => {
    const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 0, 0, 1, 1, 1, 1, 1] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 0, 1, 1, 0, 0, 0, 0, 0] };
    const { cells } = marginalMeans(fitRepeatedModel({ measures: [pre, post], between: [a, b] }), { factors: ["time", "a"], by: ["b"] });
    const reason = "not estimable: it needs a cell that has no data";
    expect(cells.map((cell) => cell.reason)).toEqual([null, null, null, null, null, null, reason, reason]);
    expect(cells[6]).toMatchObject({ levels: { time: "pre", a: "y", b: "v" }, n: 0, mean: null, standardError: null, interval: null });
  });

  it("counts up to ten units in the last place as no variation, however many children there are", () => {
    const reasonOf = (units: number) =>
      marginalMeans(
        fitRepeatedModel({
          measures: [
            [1, 1, 1 + units * Number.EPSILON],
            [1, 1, 1],
          ],
          between: [],
        }),
        { factors: ["time"] },
      ).cells[0]!.reason;
    // the standard deviation is the square root of a third of that: 8.1 and 11.5 units
    expect(reasonOf(14)).toBe("no residual variance: the values do not vary within the cells");
    expect(reasonOf(20)).toBeNull();
  });

  it("knows no variation when the data are rounding beside a large constant", () => {
    const flat = (by: number) =>
      marginalMeans(
        fitRepeatedModel({
          measures: [
            [by, by, by + by * 2 ** -51],
            [by, by, by],
          ],
          between: [],
        }),
        { factors: ["time"] },
      ).cells;
    for (const size of [1e-6, 1, 1e9]) {
      expect(flat(size)[0]!.reason).toBe("no residual variance: the values do not vary within the cells");
      expect(flat(-size)[0]!.interval).toBeNull();
    }
    const cells = marginalMeans(
      fitRepeatedModel({
        measures: [
          [1e-6, 3e-6, 2e-6],
          [1, 2, 4],
        ],
        between: [],
      }),
      { factors: ["time"] },
    ).cells;
    expect(cells.map(({ reason }) => reason)).toEqual([null, null]);
  });
});
