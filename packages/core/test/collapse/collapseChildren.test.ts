import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapseChildren } from "../../src/collapse/collapseChildren.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { checkSummary } from "../../src/ingest/checkSummary.ts";
import { readOutcomes } from "../../src/node.ts";
import type { Outcomes } from "../../src/outcomes.ts";
import { answeredProgramme } from "../evaluate/answersFixture.ts";
import { outcomesOf, programme } from "../evaluate/outcomesFixture.ts";

const plan = { bootstrapSamples: 40, imputations: 2 };
const asJson = (outcomes: Outcomes): string => JSON.stringify(evaluate(outcomes, { plan }));
const enrolled = (outcomes: Outcomes): number => outcomes.children.reduce((sum, { count }) => sum + count, 0);

describe("collapsed children", () => {
  it("give the same Evaluation as single ones, byte for byte, whatever the programme", { timeout: 240_000 }, () => {
    const programmes = fc.record({ n: fc.integer({ min: 0, max: 60 }), kinds: fc.integer({ min: 1, max: 40 }), seed: fc.nat() });
    fc.assert(
      fc.property(programmes, ({ n, kinds, seed }) => {
        const single = answeredProgramme(n, seed, kinds);
        const collapsed = collapseChildren(single);
        expect(collapsed.children.length).toBeLessThanOrEqual(Math.min(n, kinds));
        expect(asJson(collapsed)).toBe(asJson(single));
      }),
      { numRuns: Number(process.env["COLLAPSE_RUNS"] ?? 25), seed: 20261123 },
    );
  });

  it("give the same Evaluation on the sample and on totals", async () => {
    const sample = await readOutcomes(fileURLToPath(new URL("../../../../examples/data/sample-programme.csv", import.meta.url)));
    expect(asJson(collapseChildren(sample))).toBe(asJson(sample));
    const totals = outcomesOf([...programme(90, 4), ...programme(90, 4)]);
    const collapsed = collapseChildren(totals);
    expect(collapsed.children.length).toBeLessThanOrEqual(90);
    expect(asJson(collapsed)).toBe(asJson(totals));
  });

  it("stand for as many children as there were, and collapsing again changes nothing", () => {
    const single = answeredProgramme(200, 7, 20);
    const once = collapseChildren(single);
    expect(enrolled(once)).toBe(200);
    expect(collapseChildren(once)).toEqual(once);
  });

  it("are summed up in a check as so many children", () => {
    const single = answeredProgramme(200, 7, 20);
    const [one, counted] = [checkSummary(single), checkSummary(collapseChildren(single))];
    expect(counted.counts).toEqual(one.counts);
    expect(counted.factors).toEqual(one.factors);
    expect(counted.age).toEqual({ n: one.age.n, mean: expect.closeTo(one.age.mean!, 10) });
    for (const { id } of single.instrument.scales) {
      const [a, b] = [one.scales[id]!, counted.scales[id]!];
      expect([b.nPre, b.nPost, b.nPaired]).toEqual([a.nPre, a.nPost, a.nPaired]);
      expect(b.meanPreAll).toBeCloseTo(a.meanPreAll!, 10);
      expect(b.meanPostPaired).toBeCloseTo(a.meanPostPaired!, 10);
    }
  });

  it("do not depend on the order of the children, and leave what was read as it was", () => {
    const single = answeredProgramme(80, 3, 15);
    const before = JSON.stringify(single.children);
    const turned = { ...single, children: [...single.children].reverse() };
    expect(collapseChildren(turned).children).toEqual(collapseChildren(single).children);
    expect(JSON.stringify(single.children)).toBe(before);
  });

  it("stay apart where anything analysed differs: a missing wave is no wave without answers", () => {
    const [child] = answeredProgramme(1, 2).children;
    const wave = { responses: null, scores: new Map([["DE", null]]), line: 2 };
    const children = [
      { ...child!, post: null },
      { ...child!, post: wave },
      { ...child!, post: wave, age: null },
      { ...child!, post: wave, factors: new Map([["site", "North"]]) },
    ];
    expect(collapseChildren({ ...answeredProgramme(0, 1), children }).children).toHaveLength(4);
  });
});
