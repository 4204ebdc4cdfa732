import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { Caution } from "../../../src/evaluate/evaluation.ts";
import { armPlan, programmeArm, twoArms } from "../armsFixture.ts";
import { type ChildSketch, outcomesOf } from "../outcomesFixture.ts";

const quick = { bootstrapSamples: 0, imputations: 0 };
const found = (code: string, children: readonly ChildSketch[], plan = {}): Caution | undefined =>
  evaluate(outcomesOf(children), { plan: { ...quick, ...plan } }).cautions.find((caution) => caution.code === code);

/** Adds points to everyone's score before in the programme, so that the arms differ by a known amount. */
const shifted = (points: number): ChildSketch[] =>
  twoArms.map((child) => (child.factors!["arm"] === "Programme" ? { ...child, pre: { DE: child.pre!["DE"]! + points } } : child));

const alike = (spread: number, n: number, referral: string): ChildSketch[] =>
  Array.from({ length: n }, (_, at) => ({ factors: { referral }, pre: { DE: 13 }, post: { DE: 14 + spread * ((at % 3) - 1) } }));

describe("cautions about groups", () => {
  // hedges_g(pre ~ arm) is -0.64; SD of pre about 2.1, so that 1.4 points bring it to about 0
  it("tell arms that were unlike before, in steps of the What Works Clearinghouse", () => {
    expect(found("baseline_difference_between_arms", twoArms, armPlan)?.evidence["difference"]).toBeCloseTo(-0.6417027697201, 10);
    expect(found("baseline_needs_adjustment", twoArms, armPlan)).toBeUndefined();
    const slightly = shifted(1);
    expect(found("baseline_difference_between_arms", slightly, armPlan)).toBeUndefined();
    expect(found("baseline_needs_adjustment", slightly, armPlan)?.scale).toBe("DE");
    const even = shifted(1.338);
    expect(found("baseline_difference_between_arms", even, armPlan)).toBeUndefined();
    expect(found("baseline_needs_adjustment", even, armPlan)).toBeUndefined();
  });

  it("tell spread that differs, with the ratio of the sizes where they differ too", () => {
    const unequal = found("unequal_variances", [...alike(1, 60, "Anxiety"), ...alike(4, 20, "Bullying")]);
    expect(unequal?.evidence["sizeRatio"]).toBe(3);
    expect(unequal?.message).toContain("and so do their sizes");
    expect(found("unequal_variances", [...alike(1, 60, "Anxiety"), ...alike(4, 60, "Bullying")])?.message).not.toContain("sizes");
    expect(found("unequal_variances", [...alike(2, 60, "Anxiety"), ...alike(2, 20, "Bullying")])).toBeUndefined();
  });

  it("tell subgroups that the plan does not name", () => {
    const factors = ["referral", "delivery"];
    expect(found("subgroups_exploratory", programmeArm, { factors, subgroups: ["delivery"] })?.evidence).toEqual({
      subgroups: 2,
      factors: "referral",
    });
    expect(found("subgroups_exploratory", programmeArm, { factors, subgroups: factors })).toBeUndefined();
  });

  it("tell which interactions empty cells leave out", () => {
    const factors = ["referral", "delivery"];
    const empty = programmeArm.filter((child) => !(child.factors!["referral"] === "Anxiety" && child.factors!["delivery"] === "Group"));
    expect(found("empty_cells", empty, { factors })?.evidence).toEqual({ emptyCells: 1, left: "referral:delivery" });
    expect(found("empty_cells", programmeArm, { factors })).toBeUndefined();
  });
});
