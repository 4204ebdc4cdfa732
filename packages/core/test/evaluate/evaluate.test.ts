import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { type Evaluation, evaluationSchema } from "../../src/evaluate/evaluation.ts";
import { PlanError } from "../../src/plan/analysisPlan.ts";
import { type ChildSketch, outcomesOf, programme } from "./outcomesFixture.ts";

const first = (evaluation: Evaluation) => evaluation.outcomes[0]!;

function numbersIn(value: unknown, path = ""): { path: string; value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

const situations: ReadonlyMap<string, readonly ChildSketch[]> = new Map([
  ["an ordinary programme", programme(120)],
  ["nobody", []],
  ["one child", programme(1)],
  [
    "two children who changed alike",
    [
      { pre: { DE: 10 }, post: { DE: 12 } },
      { pre: { DE: 11 }, post: { DE: 13 } },
    ],
  ],
  ["everyone the same", Array.from({ length: 12 }, () => ({ pre: { DE: 10 }, post: { DE: 10 } }))],
  ["nobody with a post", programme(20).map((child) => ({ ...child, post: null }))],
  ["one level of delivery", programme(40).map((child) => ({ ...child, factors: { ...child.factors, delivery: "Group" } }))],
  ["an empty cell", programme(60).filter((child) => !(child.factors?.["referral"] === "Anxiety" && child.factors["delivery"] === "Group"))],
  [
    "levels named as object members",
    programme(60).map((child) => ({ ...child, factors: { referral: child.age! > 9 ? "__proto__" : "constructor" } })),
  ],
  [
    "one child a cell",
    [
      ["Anxiety", "Group"],
      ["Anxiety", "One-to-one"],
      ["Bereavement", "Group"],
      ["Bereavement", "One-to-one"],
    ].map(([referral, delivery], at) => ({
      factors: { referral: referral!, delivery: delivery! },
      pre: { DE: 10 + at },
      post: { DE: 15 - at },
    })),
  ],
]);

describe("an evaluation of any data", () => {
  it.each([...situations])("keeps the published shape and survives JSON: %s", (_, children) => {
    const evaluation = evaluate(outcomesOf(children));
    expect(evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
  });

  it.each([...situations])("holds no NaN and no infinity: %s", (_, children) => {
    expect(numbersIn(evaluate(outcomesOf(children))).filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  });

  it.each([...situations])("has the same keys: %s", (_, children) => {
    const keys = (evaluation: Evaluation): string[] => Object.keys(evaluation).sort();
    expect(keys(evaluate(outcomesOf(children)))).toEqual(keys(evaluate(outcomesOf(programme(50)))));
  });

  it("is frozen all the way down", () => {
    const evaluation = evaluate(outcomesOf(programme(30)));
    expect(Object.isFrozen(evaluation)).toBe(true);
    expect(Object.isFrozen(first(evaluation).anovaOfChange.terms)).toBe(true);
  });

  it("does not depend on the order of the children", () => {
    const children = programme(80);
    expect(evaluate(outcomesOf([...children].reverse()))).toEqual(evaluate(outcomesOf(children)));
  });
});

describe("what the numbers keep to", () => {
  const evaluation = evaluate(outcomesOf(programme(150)));

  it("mean after minus mean before is the mean change, of the same children", () => {
    const { pre, post, change, n } = first(evaluation);
    expect([pre.n, post.n, change.n]).toEqual([n, n, n]);
    expect(post.mean! - pre.mean!).toBeCloseTo(change.mean!, 12);
  });

  it("everybody is either paired or counted with a reason", () => {
    const { flow } = evaluation;
    expect(flow.paired + flow.excluded.reduce((sum, { n }) => sum + n, 0)).toBe(flow.enrolled);
    const outcome = first(evaluation);
    expect(outcome.n + outcome.dropped.reduce((sum, { n }) => sum + n, 0)).toBe(flow.enrolled);
  });

  it("swapping before and after turns the sign of change and of every effect, and keeps p", () => {
    const turned = first(
      evaluate(outcomesOf(programme(150).map(({ pre = null, post = null, ...rest }) => ({ ...rest, pre: post, post: pre })))),
    );
    const outcome = first(evaluation);
    expect(turned.change.mean).toBeCloseTo(-outcome.change.mean!, 12);
    expect(turned.effects.dz.estimate).toBeCloseTo(-outcome.effects.dz.estimate!, 12);
    expect(turned.pairedT.pValue).toBeCloseTo(outcome.pairedT.pValue!, 12);
  });

  it("time by delivery in the mixed analysis is delivery in the analysis of change", () => {
    const { mixedAnova, anovaOfChange } = first(evaluation);
    for (const term of anovaOfChange.terms) {
      const twin = mixedAnova.terms.find((candidate) => candidate.term === `time:${term.term}`);
      expect(twin?.f).toBeCloseTo(term.f!, 9);
    }
  });

  it("counts of reliable change add up to n", () => {
    const { reliableChange } = first(evaluation);
    expect(reliableChange.reason).not.toBeNull();
    expect(reliableChange.n).toBe(first(evaluation).n);
  });
});

describe("the plan", () => {
  it("chooses factors and their order", () => {
    expect(
      first(evaluate(outcomesOf(programme(60)), { plan: { factors: ["delivery"] } })).anovaOfChange.terms.map((term) => term.term),
    ).toEqual(["delivery"]);
  });

  it("names every factor that the data do not have", () => {
    expect(() => evaluate(outcomesOf(programme(20)), { plan: { factors: ["arm", "cohort"] } })).toThrow(PlanError);
    expect(() => evaluate(outcomesOf(programme(20)), { plan: { factors: ["arm", "cohort"] } })).toThrow(/arm[\s\S]*cohort/);
    expect(() => evaluate(outcomesOf([{ pre: { DE: 9 }, post: { DE: 12 } }]), { plan: { factors: ["site"] } })).toThrow(
      "plan.factors: not in the data; found site, expected one of none",
    );
  });

  it("says how contrasts are adjusted, those of an interaction by the same method where it is for any set of tests", () => {
    const quick = { bootstrapSamples: 0, imputations: 0, factors: ["referral", "delivery"] };
    const interactionsBy = (contrastAdjustment: "bonferroni" | "tukey") =>
      first(evaluate(outcomesOf(programme(60)), { plan: { ...quick, contrastAdjustment } })).marginalMeans.flatMap(({ contrasts }) =>
        contrasts.filter(({ kind }) => kind === "interaction"),
      );
    expect(interactionsBy("bonferroni").map(({ adjustment }) => adjustment)).toEqual(["bonferroni"]);
    expect(interactionsBy("tukey").map(({ adjustment }) => adjustment)).toEqual(["holm"]);
    // one test is its own family
    for (const { pValue, pAdjusted } of interactionsBy("bonferroni")) expect(pAdjusted).toBe(pValue);
  });

  it("counts a child whose scores before and after are of different scales as one without enough answers", () => {
    const { flow, outcomes } = evaluate(outcomesOf([{ pre: { DE: 9 }, post: { VS: 5 } }]), {});
    expect(flow).toMatchObject({ pre: 1, post: 1, paired: 0, excluded: [{ reason: "too_few_items_answered", n: 1 }] });
    expect(outcomes.map(({ scale, n, scoring }) => [scale, n, scoring.pre.scored, scoring.post.scored])).toEqual([
      ["DE", 0, 1, 0],
      ["VS", 0, 0, 1],
    ]);
  });

  it("says which field is wrong", () => {
    expect(() => evaluate(outcomesOf([]), { plan: { confidenceLevel: 95 } })).toThrow(/plan\.confidenceLevel/);
  });

  it("puts an age outside its bands into no band, and keeps the child elsewhere", () => {
    const children = [...programme(40), { factors: { referral: "Anxiety", delivery: "Group" }, age: 18, pre: { DE: 9 }, post: { DE: 12 } }];
    const [with18, without] = [first(evaluate(outcomesOf(children))), first(evaluate(outcomesOf(programme(40))))];
    expect(with18.n).toBe(without.n + 1);
    expect(with18.anovaOfChange.n).toBe(without.anovaOfChange.n);
    expect(with18.anovaOfChange.dropped).toEqual([{ reason: "factor_missing", n: 1 }]);
  });
});

describe("cautions", () => {
  const codes = (children: readonly ChildSketch[], plan = {}): string[] =>
    evaluate(outcomesOf(children), { plan }).cautions.map((caution) => caution.code);

  it("a single group is always told, and not where a comparison group is declared", () => {
    expect(codes(programme(100))).toContain("single_group");
    const arms = programme(100).map((child, at) => ({ ...child, factors: { ...child.factors, arm: at % 2 === 0 ? "Programme" : "None" } }));
    expect(codes(arms, { design: "comparison", arm: { factor: "arm", comparison: "None" } })).not.toContain("single_group");
  });

  it("few children", () => {
    expect(codes(programme(12))).toContain("few_children");
    expect(codes(programme(100))).not.toContain("few_children");
  });

  it("attrition", () => {
    const lost = programme(100).map((child, at) => (at % 2 === 0 ? { ...child, post: null } : child));
    expect(codes(lost)).toContain("attrition");
    expect(codes(programme(100))).not.toContain("attrition");
  });

  it("children younger than the validated age", () => {
    expect(codes(programme(100))).toContain("age_below_validated");
    expect(codes(programme(100).map((child) => ({ ...child, age: 12 })))).not.toContain("age_below_validated");
  });

  it("clusters that are not taken into account", () => {
    const grouped = programme(60).map((child, at) => ({ ...child, factors: { ...child.factors, facilitator: `F${at % 6}` } }));
    expect(codes(grouped, { clusters: [] })).toContain("clustering_ignored");
    expect(codes(grouped)).not.toContain("clustering_ignored");
    expect(codes(programme(60))).not.toContain("clustering_ignored");
  });

  it("a factor with one level", () => {
    expect(codes(situations.get("one level of delivery")!)).toContain("factor_one_level");
    expect(codes(programme(60))).not.toContain("factor_one_level");
  });

  it("empty and thin cells", () => {
    expect(codes(situations.get("an empty cell")!)).toContain("empty_cells");
    expect(codes(programme(40))).toContain("thin_cells");
    expect(codes(programme(400))).not.toContain("thin_cells");
    expect(codes(programme(400))).not.toContain("empty_cells");
  });
});
