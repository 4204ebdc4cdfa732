import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { AnalysisPlanInput } from "../../../src/plan/analysisPlan.ts";
import { type ChildSketch, outcomesOf, programme } from "../outcomesFixture.ts";

type Factors = NonNullable<ChildSketch["factors"]>;

const child = (change: number, factors: Factors): ChildSketch => ({ factors, pre: { DE: 10 }, post: { DE: 10 + change } });
const of = (children: readonly ChildSketch[], plan: AnalysisPlanInput = {}) =>
  evaluate(outcomesOf(children), { plan: { bootstrapSamples: 0, imputations: 0, ...plan } }).outcomes[0]!.clustering;

/** Twelve children in four groups of 5, 2, 4 and 1, and three seen one-to-one. */
const byHand: readonly ChildSketch[] = [
  ...[3, 1, 4, 2, 5].map((change) => child(change, { group: "a", delivery: "Group" })),
  ...[0, -1].map((change) => child(change, { group: "b", delivery: "Group" })),
  ...[6, 7, 5, 6].map((change) => child(change, { group: "c", delivery: "Group" })),
  child(2, { group: "d", delivery: "Group" }),
  ...[1, 4, -2].map((change) => child(change, { delivery: "One-to-one" })),
];

describe("change by cluster, against R", () => {
  // y <- c(3,1,4,2,5, 0,-1, 6,7,5,6, 2, 1,4,-2); g <- c(rep("a",5),rep("b",2),rep("c",4),"d","x1","x2","x3")
  const clustering = of(byHand);

  it("counts clusters, children seen one-to-one and sizes", () => {
    expect(clustering).toMatchObject({
      cluster: "group",
      n: 15,
      dropped: [],
      clusters: 7,
      individualClusters: 3,
      sizes: { minimum: 1, median: 3, mean: 3, maximum: 5 },
      reason: null,
    });
  });

  it("takes the intraclass correlation from those who share a group", () => {
    // anova(lm(y ~ g)) of the first twelve: (F - 1) / (F + n0 - 1), limits by qf
    const { estimate, interval, n, clusters, statistic, pValue } = clustering.intraclassCorrelation;
    expect([n, clusters]).toEqual([12, 4]);
    expect(estimate).toBeCloseTo(0.813005647993, 11);
    expect(interval!.lower).toBeCloseTo(0.334773168445, 10);
    expect(interval!.upper).toBeCloseTo(0.985546982101, 10);
    expect(statistic).toBeCloseTo(12.8355555556, 9);
    expect(pValue).toBeCloseTo(0.00200075390954, 12);
  });

  it("makes the design effect of all children, whatever their clusters' sizes", () => {
    expect(clustering.designEffect).toBeCloseTo(1 + ((25 + 4 + 16 + 1 + 3) / 15 - 1) * 0.813005647993, 10);
    expect(clustering.effectiveN).toBeCloseTo(15 / 2.84281280212, 8);
  });

  it("gives the mean change of clubSandwich: coef_test(lm(y ~ 1), vcov = 'CR2', cluster = g, test = 'Satterthwaite')", () => {
    const { estimate, standardError, df, statistic, pValue, clusters } = clustering.robust;
    expect(clusters).toBe(7);
    expect(estimate).toBeCloseTo(2.86666666667, 11);
    expect(standardError).toBeCloseTo(1.15176391095, 10);
    expect(df).toBeCloseTo(3.67628541448, 9);
    expect(statistic).toBeCloseTo(2.48893600452, 9);
    expect(pValue).toBeCloseTo(0.0730728411423, 10);
  });

  it("gives the mean change of lmerTest: lmer(y ~ 1 + (1 | g))", () => {
    const model = clustering.randomIntercept;
    expect(model.estimate).toBeCloseTo(2.0108807889, 6);
    expect(model.standardError).toBeCloseTo(1.04351303509, 6);
    expect(model.df).toBeCloseTo(6.17556171108, 4);
    expect(model.pValue).toBeCloseTo(0.100887918771, 6);
    expect(model.varianceBetween).toBeCloseTo(6.57217365013, 5);
    expect(model.varianceWithin).toBeCloseTo(1.54032311265, 6);
    expect(model).toMatchObject({ converged: true, singular: false, n: 15, clusters: 7 });
  });
});

describe("which clusters", () => {
  const three = programme(60).map((sketch, at) => ({
    ...sketch,
    factors: { ...sketch.factors, group: `G${at % 12}`, facilitator: `F${at % 6}`, site: `S${at % 3}` },
  }));

  it("are the narrowest and the broadest of group, facilitator and site", () => {
    expect(of(three)).toMatchObject({ cluster: "group", broader: { cluster: "site" }, broaderReason: null });
  });

  it("are those of the plan, the first one first", () => {
    expect(of(three, { clusters: ["facilitator"] })).toMatchObject({ cluster: "facilitator", broader: null });
    expect(of(three, { clusters: ["site", "group"] })).toMatchObject({ cluster: "site", broader: { cluster: "group" } });
  });

  it("are none with a reason where the plan says none, the data have none, or one cluster holds everybody", () => {
    expect(of(three, { clusters: [] })).toMatchObject({
      cluster: null,
      n: 0,
      designEffect: null,
      reason: "the plan takes the children as independent",
    });
    expect(of(programme(30)).reason).toMatch(/no column groups the children/);
    const oneSite = programme(30).map((sketch) => ({ ...sketch, factors: { ...sketch.factors, site: "S" } }));
    expect(of(oneSite).cluster).toBeNull();
  });

  it("leave out and count children whose cluster is not known, but not those seen one-to-one", () => {
    const lost = of([...byHand, child(9, { delivery: "Group" }), child(9, {})]);
    expect(lost).toEqual({ ...of(byHand), dropped: [{ reason: "no_cluster", n: 2 }] });
  });

  it("hold one-to-one children together where the plan says so", () => {
    const shared = byHand.map((sketch) => ({ ...sketch, factors: { ...sketch.factors, group: sketch.factors?.["group"] ?? "e" } }));
    expect(of(shared)).toMatchObject({ clusters: 7, individualClusters: 3 });
    expect(of(shared, { individualDelivery: [] })).toMatchObject({ clusters: 5, individualClusters: 0 });
    expect(of(shared, { individualDelivery: ["Group"] })).toMatchObject({ individualClusters: 12 });
  });
});

describe("data that cannot carry it", () => {
  const inGroups = (changes: readonly number[], groups: readonly string[]) =>
    changes.map((change, at) => child(change, { group: groups[at]!, delivery: "Group" }));

  it("one planned cluster", () => {
    const one = of(inGroups([1, 2, 3], ["a", "a", "a"]), { clusters: ["group"] });
    expect(one).toMatchObject({ clusters: 1, designEffect: null, robust: { pValue: null, reason: "fewer than two clusters" } });
    expect(one.intraclassCorrelation.reason).toBe("fewer than two clusters");
    expect(one.randomIntercept.reason).toMatch(/fewer than two groups/);
  });

  it("clusters of one throughout are the paired t test, with a design effect of 1", () => {
    const alone = evaluate(outcomesOf(inGroups([1, 4, 2, -1], ["a", "b", "c", "d"]))).outcomes[0]!;
    expect(alone.clustering.robust.pValue).toBeCloseTo(alone.pairedT.pValue!, 12);
    expect(alone.clustering).toMatchObject({ designEffect: 1, effectiveN: 4, intraclassCorrelation: { estimate: null } });
    expect(alone.clustering.intraclassCorrelation.reason).not.toBeNull();
    expect(alone.clustering.randomIntercept.reason).not.toBeNull();
  });

  it("nobody in a shared cluster", () => {
    const individual = of(byHand.slice(12), { clusters: ["delivery"] });
    expect(individual).toMatchObject({ clusters: 3, individualClusters: 3, designEffect: 1, sizes: { minimum: null, maximum: null } });
    expect(individual.intraclassCorrelation.reason).toBe("every child is a cluster of one");
  });

  it("changes that do not vary", () => {
    const same = of(inGroups([2, 2, 2, 2], ["a", "a", "b", "b"]));
    expect(same.robust).toMatchObject({ estimate: 2, pValue: null, interval: null });
    for (const part of [same.intraclassCorrelation, same.robust, same.randomIntercept]) expect(part.reason).not.toBeNull();
  });

  it("changes that vary between clusters only", () => {
    const between = of(inGroups([1, 1, 3, 3, 8, 8], ["a", "a", "b", "b", "c", "c"]));
    expect(between.randomIntercept).toMatchObject({ estimate: null, converged: false });
    expect(between.robust.standardError).toBeGreaterThan(0);
  });

  it("children of one group who differ more than those of different ones", () => {
    const negative = of(inGroups([0, 6, 1, 5, 2, 4], ["a", "a", "b", "b", "c", "c"]));
    expect(negative.intraclassCorrelation.estimate).toBeLessThan(0);
    expect(negative).toMatchObject({ designEffect: 1, intraclassCorrelation: { truncated: true }, randomIntercept: { singular: true } });
  });
});
