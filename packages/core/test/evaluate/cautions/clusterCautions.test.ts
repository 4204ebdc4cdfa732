import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { AnalysisPlanInput } from "../../../src/plan/analysisPlan.ts";
import { type ChildSketch, outcomesOf, programme } from "../outcomesFixture.ts";

const children = programme(60);
const grouped = (factorsAt: (at: number) => Readonly<Record<string, string>>): ChildSketch[] =>
  children.map((child, at) => ({ ...child, factors: { ...child.factors, ...factorsAt(at) } }));

const cautions = (sketches: readonly ChildSketch[], plan: AnalysisPlanInput = {}) =>
  evaluate(outcomesOf(sketches), { plan: { bootstrapSamples: 0, imputations: 0, ...plan } }).cautions;
const codes = (sketches: readonly ChildSketch[], plan: AnalysisPlanInput = {}): string[] =>
  cautions(sketches, plan).map(({ code }) => code);

describe("children who share a facilitator or a site", () => {
  const facilitators = grouped((at) => ({ facilitator: `F${at % 12}`, site: `S${at % 7}` }));

  it("are told of where the plan leaves a column out, by name", () => {
    const found = cautions(facilitators, { clusters: ["facilitator"] }).find(({ code }) => code === "clustering_ignored");
    expect(found?.evidence).toEqual({ columns: "site" });
    expect(codes(facilitators, { clusters: [] })).toContain("clustering_ignored");
  });

  it("are not told of where all columns are analysed, where none is there, or where one has one level", () => {
    expect(codes(facilitators)).not.toContain("clustering_ignored");
    expect(codes(children)).not.toContain("clustering_ignored");
    expect(codes(grouped(() => ({ site: "S" })))).not.toContain("clustering_ignored");
  });

  it("are not told of where a column lies within one that is analysed", () => {
    const nested = grouped((at) => ({ group: `G${at % 24}`, facilitator: `F${at % 12}`, site: `S${at % 3}` }));
    expect(codes(nested)).not.toContain("clustering_ignored");
    const crossed = grouped((at) => ({ group: `G${at % 24}`, facilitator: `F${at % 5}`, site: `S${at % 3}` }));
    expect(codes(crossed)).toContain("clustering_ignored");
  });
});

describe("few clusters", () => {
  it("are those under ten, of clusters that children share", () => {
    const six = cautions(grouped((at) => ({ facilitator: `F${at % 6}` }))).find(({ code }) => code === "few_clusters");
    expect(six?.evidence).toEqual({ cluster: "facilitator", clusters: 6, threshold: 10 });
    expect(codes(grouped((at) => ({ facilitator: `F${at % 20}`, delivery: "Group" })))).not.toContain("few_clusters");
  });

  it("are not raised where nothing groups the children or every child is seen alone", () => {
    expect(codes(children)).not.toContain("few_clusters");
    expect(codes(grouped((at) => ({ facilitator: `F${at % 3}`, delivery: "One-to-one" })))).not.toContain("few_clusters");
  });
});
