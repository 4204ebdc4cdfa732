import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { programmeArm, type twoArms } from "../armsFixture.ts";
import { outcomesOf } from "../outcomesFixture.ts";

const plan = { factors: ["referral", "delivery"], bootstrapSamples: 0, imputations: 0 };
const isEmpty = ({ factors }: (typeof twoArms)[number]): boolean => factors!["referral"] === "Anxiety" && factors!["delivery"] === "Group";
const outcome = evaluate(outcomesOf(programmeArm.filter((child) => !isEmpty(child))), { plan }).outcomes[0]!;

describe("a model with an empty cell", () => {
  it("says what was asked, fitted and left out, in all three analyses alike", () => {
    const model = {
      asked: ["referral", "delivery", "referral:delivery"],
      fitted: ["referral", "delivery"],
      left: [
        {
          term: "referral:delivery",
          reason: "combinations of its levels have no data",
          emptyCells: [{ referral: "Anxiety", delivery: "Group" }],
        },
      ],
    };
    for (const analysis of [outcome.anovaOfChange, outcome.mixedAnova, outcome.ancova]) expect(analysis.model).toEqual(model);
    expect(outcome.anovaOfChange.emptyCells).toEqual([{ referral: "Anxiety", delivery: "Group" }]);
  });

  it("tests every term that is left", () => {
    expect(outcome.anovaOfChange.terms.map(({ term, f }) => [term, f !== null])).toEqual([
      ["referral", true],
      ["delivery", true],
    ]);
    expect(outcome.ancova.terms.map(({ term }) => term)).toEqual(["pre", "referral", "delivery"]);
    expect(outcome.mixedAnova.terms.every(({ f }) => f !== null)).toBe(true);
    const time = outcome.mixedAnova.terms.find(({ term }) => term === "time:delivery");
    expect(time?.f).toBeCloseTo(outcome.anovaOfChange.terms[1]!.f!, 10);
  });

  it("has marginal means of every factor, none of the empty cell, and no interaction to compare", () => {
    const means = outcome.marginalMeans.filter(({ of }) => of === "change");
    expect(means.map(({ term }) => term)).toEqual(["referral", "delivery", "referral:delivery"]);
    for (const table of means.slice(0, 2)) for (const cell of table.cells) expect(cell.mean).not.toBeNull();
    const [, , both] = means;
    expect(both!.method).toContain("without referral:delivery");
    expect(both!.contrasts).toEqual([]);
    expect(both!.cells.filter(({ mean }) => mean === null).map(({ levels, n }) => [levels, n])).toEqual([
      [{ referral: "Anxiety", delivery: "Group" }, 0],
    ]);
  });

  // d <- programme without Anxiety in groups; car::Anova(lm(change ~ referral * delivery, d), type = 2)
  it("is the full factorial for type II, as in car", () => {
    const { anovaOfChange } = evaluate(outcomesOf(programmeArm.filter((child) => !isEmpty(child))), {
      plan: { ...plan, sumsOfSquares: "II" },
    }).outcomes[0]!;
    expect([anovaOfChange.model.fitted, anovaOfChange.model.left]).toEqual([anovaOfChange.model.asked, []]);
    expect(anovaOfChange.terms.map(({ df1 }) => df1)).toEqual([1, 1, 0]);
    expect(anovaOfChange.terms[0]!.f).toBeCloseTo(1.0891664246296833, 10);
    expect(anovaOfChange.terms[1]!.f).toBeCloseTo(0.0156839965146673, 10);
  });

  it("asks and fits the same where no cell is empty", () => {
    const { model } = evaluate(outcomesOf(programmeArm), { plan }).outcomes[0]!.anovaOfChange;
    expect([model.fitted, model.left]).toEqual([model.asked, []]);
  });
});

describe("analysis of covariance", () => {
  it("adjusts for age in years where the plan says so, of the children whose age is known", () => {
    const { ancova } = evaluate(outcomesOf(programmeArm), { plan: { ...plan, covariates: ["pre", "age"] } }).outcomes[0]!;
    expect([ancova.covariates, ancova.n, ancova.dropped]).toEqual([["pre", "age"], 21, [{ reason: "age_missing", n: 1 }]]);
    expect(ancova.terms.map(({ term }) => term)).toEqual(["pre", "age", "referral", "delivery", "referral:delivery"]);
    // car::Anova(lm(post ~ pre + age + referral * delivery), type = 3) with contr.sum
    [0.877792625894128, 2.81791680037598, 1.003560634790887, 2.852700624951253, 0.673879458388517].forEach((f, at) => {
      expect(ancova.terms[at]!.f).toBeCloseTo(f, 10);
    });
  });
});
