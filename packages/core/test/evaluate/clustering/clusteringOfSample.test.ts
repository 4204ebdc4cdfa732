import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { collapseChildren } from "../../../src/collapse/collapseChildren.ts";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { Evaluation } from "../../../src/evaluate/evaluation.ts";
import { readOutcomes } from "../../../src/ingest/readOutcomes.ts";
import type { Outcomes } from "../../../src/outcomes.ts";

async function readSample(): Promise<Outcomes> {
  const name = "sample-programme.csv";
  return readOutcomes({ name, data: await readFile(new URL(`../../../../../examples/data/${name}`, import.meta.url)) });
}

const evaluated = (outcomes: Outcomes): Evaluation => evaluate(outcomes, { plan: { bootstrapSamples: 0, imputations: 0 } });

describe("the sample programme, against R", () => {
  let sample: Evaluation;
  beforeAll(async () => {
    sample = evaluated(await readSample());
  });
  const outcome = (scale: string) => sample.outcomes.find((candidate) => candidate.scale === scale)!.clustering;

  it("takes facilitators with one-to-one children as clusters of one, and sites as the broader column", () => {
    const { cluster, n, clusters, individualClusters, broader } = outcome("DE");
    expect({ cluster, n, clusters, individualClusters }).toEqual({
      cluster: "facilitator",
      n: 275,
      clusters: 143,
      individualClusters: 128,
    });
    expect(broader).toMatchObject({ cluster: "site", n: 275, clusters: 5, individualClusters: 0 });
  });

  it.each([
    ["DE", -0.0022720460855, 2.04381818182, 0.179315513184, 42.1700500977],
    ["VS", -0.00843357362324, 0.512727272727, 0.0855213453939, 41.730805483],
  ])("%s by facilitator", (scale, correlation, estimate, standardError, df) => {
    const { intraclassCorrelation, designEffect, robust } = outcome(scale);
    expect(intraclassCorrelation.estimate).toBeCloseTo(correlation, 10);
    expect(intraclassCorrelation.truncated).toBe(true);
    expect(designEffect).toBe(1);
    expect(robust.estimate).toBeCloseTo(estimate, 10);
    expect(robust.standardError).toBeCloseTo(standardError, 10);
    expect(robust.df).toBeCloseTo(df, 6);
  });

  it.each([
    ["DE", 1.87923331362, 0.245180050305, 3.92266722858, 2.05088027356, 0.2322611617, 4.36146631381, 0.127586778421],
    ["VS", 1.56214708457, 0.110451223966, 3.91273941166, 0.514653853033, 0.108009037183, 4.17508141264, 0.0214515488238],
  ])("%s by site", (scale, designEffect, standardError, df, mixed, mixedError, mixedDf, between) => {
    const broader = outcome(scale).broader!;
    expect(broader.designEffect).toBeCloseTo(designEffect, 9);
    expect(broader.robust.standardError).toBeCloseTo(standardError, 10);
    expect(broader.robust.df).toBeCloseTo(df, 8);
    expect(broader.randomIntercept.estimate).toBeCloseTo(mixed, 6);
    expect(broader.randomIntercept.standardError).toBeCloseTo(mixedError, 6);
    expect(broader.randomIntercept.df).toBeCloseTo(mixedDf, 3);
    expect(broader.randomIntercept.varianceBetween).toBeCloseTo(between, 6);
  });

  it("gives counted and single children the same clustering", async () => {
    const collapsed = evaluated(collapseChildren(await readSample()));
    expect(collapsed.outcomes.map(({ clustering }) => clustering)).toEqual(sample.outcomes.map(({ clustering }) => clustering));
  });
});
