import { describe, expect, it } from "vitest";
import { collapseChildren } from "../../src/collapse/collapseChildren.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { evaluateBy } from "../../src/evaluate/evaluateBy.ts";
import { evaluationBySchema } from "../../src/evaluate/evaluationBy.ts";
import type { Outcomes } from "../../src/outcomes.ts";
import { PlanError } from "../../src/plan/analysisPlan.ts";
import { answeredProgramme } from "./answersFixture.ts";
import { outcomesOf } from "./outcomesFixture.ts";

const plan = { bootstrapSamples: 20, imputations: 2 };
const outcomes = answeredProgramme(90, 21, 60);
const bySite = evaluateBy(outcomes, { by: "site", plan });

describe("evaluations by site", () => {
  it("hold the evaluation of all children, as evaluate gives it", () => {
    expect(bySite.overall).toEqual(evaluate(outcomes, { plan }));
  });

  it("count every child once: in a level or as missing", () => {
    const inLevels = bySite.levels.reduce((sum, { children }) => sum + children, 0);
    expect(inLevels + bySite.missing).toBe(outcomes.children.length);
    for (const { children, evaluation } of bySite.levels) expect(evaluation?.flow.enrolled).toBe(children);
  });

  it("of one level are the evaluation of its children alone, problems of the file apart", () => {
    const children = outcomes.children.filter(({ factors }) => factors.get("site") === "North");
    const levels = new Map([...outcomes.levels, ["site", ["North"]]]);
    expect(bySite.levels[0]?.evaluation).toEqual(evaluate({ ...outcomes, children, levels }, { plan }));
  });

  it("keep the published shape and survive JSON", () => {
    expect(evaluationBySchema.parse(JSON.parse(JSON.stringify(bySite)))).toEqual(bySite);
  });

  it("are the same of collapsed children", () => {
    expect(JSON.stringify(evaluateBy(collapseChildren(outcomes), { by: "site", plan }))).toBe(JSON.stringify(bySite));
  });

  it("give a level without a child as null with its reason", () => {
    const empty: Outcomes = { ...outcomes, levels: new Map([...outcomes.levels, ["site", ["East", "North", "South"]]]) };
    expect(evaluateBy(empty, { by: "site", plan }).levels[0]).toEqual({
      level: "East",
      children: 0,
      evaluation: null,
      reason: "no child stands at this level",
    });
  });

  it("work by an age band and by a factor of the model, which then has one level", () => {
    expect(evaluateBy(outcomes, { by: "ageBand", plan }).levels.map(({ level }) => level)).toEqual(["5-10", "11-16"]);
    const byDelivery = evaluateBy(outcomes, { by: "delivery", plan: { ...plan, factors: ["delivery", "referral"] } });
    expect(byDelivery.levels[0]?.evaluation?.outcomes[0]?.anovaOfChange.factors).toEqual(["referral"]);
    expect(byDelivery.levels[0]?.evaluation?.deviations.map(({ code }) => code)).toContain("factor_left_out");
    expect(byDelivery.overall.deviations).toEqual([]);
  });

  it("refuse a column that the data do not have, and a plan that does not fit the whole", () => {
    expect(() => evaluateBy(outcomes, { by: "sites" })).toThrow(PlanError);
    expect(() => evaluateBy(outcomes, { by: "sites" })).toThrow("by: not in the data; found sites, expected one of referral, ageBand");
    expect(() => evaluateBy(outcomes, { by: "site", plan: { ...plan, factors: ["arm"] } })).toThrow(/plan\.factors/);
    const bare = outcomesOf([{ pre: { DE: 9 }, post: { DE: 12 } }]);
    expect(() => evaluateBy(bare, { by: "site" })).toThrow("by: not in the data; found site, expected one of none");
  });
});

describe("the figures of the evidence standard", () => {
  const standard = (n: number, kept: number) =>
    evaluate(
      {
        ...outcomes,
        children: answeredProgramme(400, 9)
          .children.filter(
            ({ pre, post }) => pre !== null && post !== null && pre.scores.get("DE") !== null && post.scores.get("DE") !== null,
          )
          .slice(0, n)
          .map((child, at) => (at < kept ? child : { ...child, post: null })),
      },
      { plan: { bootstrapSamples: 0, imputations: 0 } },
    ).evidenceStandard;

  it("are reached at the thresholds themselves", () => {
    expect(standard(20, 20)).toMatchObject({ bothWaves: { n: 20, reached: true }, share: { n: 20, of: 20, value: 1, reached: true } });
    expect(standard(30, 19).bothWaves.reached).toBe(false);
    expect(standard(50, 30).share).toMatchObject({ value: 0.6, reached: true });
    expect(standard(50, 29).share.reached).toBe(false);
  });

  it("are null with a reason where nobody answered before", () => {
    expect(standard(0, 0).share).toEqual({ n: 0, of: 0, value: null, threshold: 0.6, reached: null, reason: "nobody answered before" });
  });
});
