import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedChangeOf } from "../../../src/evaluate/expectedChange/expectedChange.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { anyPairs, countedAndRepeated, outcomeOfPlan, rounded, tableOfPairs } from "../changeFixture.ts";

const source = "Sample 2020";
const named = { retestCorrelation: { DE: { value: 0.7, source } }, populationMean: { DE: { value: 13, source } } };
const none = { value: null, source: "alpha", reason: "no items" };

describe("the change expected with no effect", () => {
  it("holds the whole group against the population mean that the plan gives", () => {
    // e <- ch - .3 * (13 - pre); .3 * (13 - mean(pre)); t.test(e)
    const { expectedChange } = outcomeOfPlan({ ...named, reliability: { DE: { value: 0.8, source: "Manual" } } });
    expect(expectedChange).toMatchObject({
      correlation: 0.7,
      correlationFrom: "retest",
      correlationSource: source,
      populationMean: 13,
      n: 24,
    });
    expect(expectedChange.expected).toBeCloseTo(0.4125, 12);
    expect(expectedChange.expectedFromError).toBeCloseTo(0.275, 12); // (1 - .8) (13 - 11.625)
    expect(expectedChange.observed).toBeCloseTo(1.75, 12);
    expect(expectedChange.excess).toBeCloseTo(1.3375, 12);
    expect(expectedChange.interval!.lower).toBeCloseTo(0.491340525306, 10);
    expect(expectedChange.interval!.upper).toBeCloseTo(2.18365947469, 10);
  });

  it("does not guess the population mean", () => {
    const { expectedChange } = outcomeOfPlan();
    expect(expectedChange).toMatchObject({
      populationMean: null,
      expected: null,
      excess: null,
      reason: expect.stringMatching(/no population mean/),
    });
    expect(expectedChange.observed).toBeCloseTo(1.75, 12);
  });

  it("holds thirds by their start against the sample's own mean, with the sample's correlation", () => {
    // lo <- quantile(pre, 1/3, type = 1); hi <- -quantile(-pre, 1/3, type = 1); r <- cor(pre, post)
    // e <- (ch - (1 - r) * (mean(pre) - pre))[g]; mean(pre[g]); (1 - r) * (mean(pre) - mean(pre[g])); mean(ch[g]); t.test(e)
    const { byStart, correlation, correlationFrom } = outcomeOfPlan().expectedChange;
    expect(correlation).toBeCloseTo(0.577880184332, 11);
    expect(correlationFrom).toBe("sample");
    const wanted = [
      [9, 9.22222222222, 1.01426011265, 2.66666666667, 1.65240655402, 0.618008603791, 2.68680450425],
      [7, 11.5714285714, 0.0226135615537, 2, 1.97738643845, -1.11658084573, 5.07135372262],
      [8, 14.375, -1.16082949309, 0.5, 1.66082949309, 0.756790187676, 2.5648687985],
    ];
    for (const [at, group] of byStart.groups.entries()) {
      const found = [group.n, group.preMean, group.expected, group.observed, group.excess, group.interval!.lower, group.interval!.upper];
      for (const [place, value] of found.entries()) expect(Number(value)).toBeCloseTo(wanted[at]![place]!, 9);
    }
    expect(byStart.groups.map(({ from, to }) => [from, to])).toEqual([
      [8, 10],
      [11, 12],
      [13, 17],
    ]);
  });

  it("agrees with Barnett, van der Pols and Dobson's formula for children chosen by a cut-off", () => {
    // their equation: sigma_w^2 / sqrt(sigma_w^2 + sigma_b^2) phi(z) / Phi(z) for those below 45
    const [mean, sd, r] = [50, 10, 0.6];
    // R: z <- (45 - 50) / 10; 0.4 * 10 * dnorm(z) / pnorm(z)
    const barnett = 4.56431108;
    // the lower part of a normal population, on a grid of a thousandth of its spread
    const grid = Array.from({ length: 10_000 - 500 }, (_, at) => mean + sd * (-10 + (at + 0.5) / 1000));
    const density = grid.map((x) => Math.exp(-0.5 * ((x - mean) / sd) ** 2));
    const counts = density.map((f) => Math.round(f * 1e6));
    const table = tableOfPairs(
      grid,
      grid.map((x, at) => x + (at % 2)),
      counts,
    );
    const plan = resolvePlan({ retestCorrelation: { DE: { value: r, source } }, populationMean: { DE: { value: mean, source } } });
    expect(expectedChangeOf(table, none, plan).expected).toBeCloseTo(barnett, 2);
  });

  it("says how far untreated children have been seen to change, in points", () => {
    // 0.5 * sd(pre)
    expect(outcomeOfPlan().expectedChange.benchmark.points).toBeCloseTo(2.42832022815 / 2, 10);
  });

  it("gives reasons where nothing can be expected", () => {
    const plan = resolvePlan(named);
    expect(expectedChangeOf(tableOfPairs([], []), none, plan)).toMatchObject({ n: 0, observed: null, reason: "no child" });
    expect(expectedChangeOf(tableOfPairs([9], [12]), none, plan)).toMatchObject({
      n: 1,
      preMean: null,
      observed: null,
      reason: "one child",
    });
    const backwards = expectedChangeOf(tableOfPairs([9, 12, 15], [15, 12, 9]), none, resolvePlan({}));
    expect(backwards).toMatchObject({ correlation: null, reason: expect.stringMatching(/below 0/) });
    expect(backwards.byStart.groups.map(({ expected }) => expected)).toEqual([null, null, null]);
    expect(expectedChangeOf(tableOfPairs([9, 9, 9], [9, 12, 13]), none, plan).byStart.reason).toMatch(/alike/);
  });

  it("keeps to its identities: observed is expected and excess, shift, turning round, alike children", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { counted, repeated } = countedAndRepeated(pairs);
        const reliability = { value: 0.8, source, reason: null };
        const plan = resolvePlan(named);
        const plain = expectedChangeOf(counted, reliability, plan);
        expect(rounded(plain)).toEqual(rounded(expectedChangeOf(repeated, reliability, plan)));
        if (plain.excess !== null) expect(plain.expected! + plain.excess).toBeCloseTo(plain.observed!, 9);
        expect(plain.byStart.groups.reduce((sum, { n }) => sum + n, 0)).toBe(plain.byStart.reason === null ? plain.n : 0);
        const by = (f: (score: number) => number) => ({
          ...counted,
          pre: counted.pre.map((x) => f(x!)),
          post: counted.post.map((x) => f(x!)),
        });
        const at = (value: number) => resolvePlan({ ...named, populationMean: { DE: { value, source } } });
        const shifted = expectedChangeOf(
          by((x) => x + 100),
          reliability,
          at(113),
        );
        const turned = expectedChangeOf(
          by((x) => -2 * x),
          reliability,
          at(-26),
        );
        if (plain.excess !== null) {
          expect(shifted.excess).toBeCloseTo(plain.excess, 9);
          expect(turned.excess).toBeCloseTo(-2 * plain.excess, 9);
          expect(turned.byStart.groups.map(({ n }) => n)).toEqual(plain.byStart.groups.map(({ n }) => n).reverse());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says of nobody that there is nobody, whatever correlation the plan names", () => {
    const plan = resolvePlan({ retestCorrelation: { DE: { value: 0.6, source } }, populationMean: { DE: { value: 13, source } } });
    const found = expectedChangeOf(tableOfPairs([], []), { value: 0.8, source, reason: null }, plan);
    expect([found.n, found.expected, found.reason]).toEqual([0, null, "no child"]);
    expect(found.byStart.reason).toBe("no child with both scores");
    expect(found.byStart.groups.map(({ n, reason }) => [n, reason])).toEqual(Array(3).fill([0, "no child with both scores"]));
    expect(found.benchmark.points).toBeNull();
    expect(found.benchmark.reason).not.toBeNull();
  });
});
