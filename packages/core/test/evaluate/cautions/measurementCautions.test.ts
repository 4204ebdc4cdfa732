import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { instrumentById } from "../../../src/instrument/instrumentById.ts";
import type { Outcomes } from "../../../src/outcomes.ts";
import { scoreResponses } from "../../../src/score/scoreResponses.ts";
import { outcomesOf, programme } from "../outcomesFixture.ts";

const cautions = (outcomes: Outcomes) => evaluate(outcomes, { plan: { bootstrapSamples: 0, imputations: 0 } }).cautions;
const codes = (outcomes: Outcomes): string[] => cautions(outcomes).map(({ code }) => code);

const eaq30 = instrumentById("eaq-30");
/** Children whose answers before and after a rule gives. */
function answering(n: number, answerOf: (child: number, item: number) => number): Outcomes {
  const children = Array.from({ length: n }, (_, child) => {
    const responses = eaq30.items.map((_item, item) => answerOf(child, item));
    const wave = { responses, scores: scoreResponses(responses, eaq30), line: 2 };
    return { factors: new Map<string, string>(), age: 10, pre: wave, post: wave, count: 1 };
  });
  return { ...outcomesOf([]), children };
}
const turned = eaq30.items.map((item) => eaq30.scales.some((scale) => scale.reversed.includes(item)));

describe("scores at the ends of a scale", () => {
  const scoresAfter = (top: number): Outcomes =>
    outcomesOf(Array.from({ length: 50 }, (_, at) => ({ pre: { DE: 9 + (at % 9) }, post: { DE: at < top ? 21 : 10 + (at % 10) } })));

  it("are told of above a fifth of the children, with the end and the timepoint", () => {
    const found = cautions(scoresAfter(11)).find(({ code }) => code === "floor_or_ceiling");
    expect(found).toMatchObject({
      scale: "DE",
      evidence: { timepoint: "post", end: "ceiling", n: 11, of: 50, share: 0.22, threshold: 0.2 },
    });
  });

  it("are not told of at a fifth or below", () => {
    expect(codes(scoresAfter(10))).not.toContain("floor_or_ceiling");
    expect(codes(programme100())).not.toContain("floor_or_ceiling");
  });
});

const programme100 = (): Outcomes => outcomesOf(programme(100));

describe("low reliability", () => {
  it("is told of where items agree little, and not where they agree", () => {
    expect(codes(answering(40, (child, item) => 1 + ((child * (item + 3) * 7 + item * item) % 3)))).toContain("low_reliability");
    const agreeing = answering(40, (child, item) => {
      const level = 1 + ((child + (child % 7 === item % 7 ? 1 : 0)) % 3);
      return turned[item] === true ? 4 - level : level;
    });
    expect(codes(agreeing)).not.toContain("low_reliability");
  });
});

describe("the same answer to every item", () => {
  const straight = (n: number): Outcomes => answering(40, (child, item) => (child < n ? 3 : 1 + ((child + item) % 3)));

  it("is told of above a tenth of those who answered every item", () => {
    const found = cautions(straight(5)).find(({ code }) => code === "straight_lining");
    expect(found).toMatchObject({ scale: null, evidence: { n: 5, of: 40, share: 0.125, threshold: 0.1 } });
  });

  it("is not told of at a tenth, and not where totals were read", () => {
    expect(codes(straight(4))).not.toContain("straight_lining");
    expect(codes(programme100())).not.toContain("straight_lining");
  });
});
