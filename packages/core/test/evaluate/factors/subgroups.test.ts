import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { programmeArm } from "../armsFixture.ts";
import { outcomesOf, programme } from "../outcomesFixture.ts";

const plan = { factors: ["referral", "delivery"], subgroups: ["delivery"], bootstrapSamples: 0, imputations: 0 };
const outcome = evaluate(outcomesOf(programmeArm), { plan }).outcomes[0]!;
const close = (found: number | string | null | undefined, expected: number, digits = 10): void => {
  expect(found as number).toBeCloseTo(expected, digits);
};

describe("subgroups", () => {
  // t.test(post, pre, paired = TRUE) of each level; p.adjust(p, "holm") over the four
  it("are the paired t tests of R at each level, their p adjusted as one family", () => {
    const expected = [
      ["Anxiety", 11, 2.63636363636364, 2.93845144930418, 0.0148247536379693, 0.0296495072759386],
      ["Bereavement", 11, 2.36363636363636, 3.71428571428571, 0.00401287055627107, 0.0120386116688132],
      ["Group", 11, 3.36363636363636, 6.38310642391678, 8.0039452839982e-5, 0.000320157811359928],
      ["One-to-one", 11, 1.63636363636364, 1.84482013880427, 0.0948468697782053, 0.0948468697782053],
    ] as const;
    expect(outcome.subgroups.length).toBe(expected.length);
    expected.forEach(([level, n, estimate, statistic, pValue, pAdjusted], at) => {
      const found = outcome.subgroups[at]!;
      expect([found.level, found.n]).toEqual([level, n]);
      close(found.pairedT.estimate, estimate);
      close(found.pairedT.statistic, statistic);
      close(found.pairedT.pValue, pValue, 12);
      close(found.pairedT.pAdjusted, pAdjusted, 12);
      close(found.dz.estimate, statistic / Math.sqrt(n));
    });
  });

  it("say which the plan named", () => {
    expect(outcome.subgroups.map(({ factor, planned }) => [factor, planned])).toEqual([
      ["referral", false],
      ["referral", false],
      ["delivery", true],
      ["delivery", true],
    ]);
  });

  it("are the whole result, of the children at that level alone", () => {
    const alone = evaluate(outcomesOf(programmeArm.filter((child) => child.factors!["delivery"] === "Group")), { plan }).outcomes[0]!;
    const { pAdjusted: _, ...found } = outcome.subgroups[2]!.pairedT;
    const { pAdjusted: _all, ...expected } = alone.pairedT;
    expect(found).toEqual(expected);
    expect(outcome.subgroups[2]!.dz).toEqual(alone.effects.dz);
  });

  it("of a factor outside the model are there where the plan names it", () => {
    const children = programmeArm.map((child, at) => ({ ...child, factors: { ...child.factors, site: at % 3 === 0 ? "North" : "South" } }));
    const { subgroups } = evaluate(outcomesOf(children), { plan: { ...plan, subgroups: ["site"] } }).outcomes[0]!;
    expect(subgroups.filter(({ factor }) => factor === "site").map(({ level, planned }) => [level, planned])).toEqual([
      ["North", true],
      ["South", true],
    ]);
  });

  it("of one child are null with a reason, and take no part in the adjustment", () => {
    const children = [...programmeArm, { factors: { referral: "Bullying", delivery: "Group" }, pre: { DE: 9 }, post: { DE: 12 } }];
    const { subgroups } = evaluate(outcomesOf(children), { plan }).outcomes[0]!;
    const bullying = subgroups.find(({ level }) => level === "Bullying")!;
    expect([bullying.n, bullying.pairedT.pValue, bullying.pairedT.pAdjusted]).toEqual([1, null, null]);
    expect(bullying.reason).not.toBeNull();
    const tested = subgroups.filter(({ pairedT }) => pairedT.pValue !== null).map(({ pairedT }) => pairedT);
    const smallest = tested.reduce((a, b) => (a.pValue! < b.pValue! ? a : b));
    close(smallest.pAdjusted, 4 * smallest.pValue!);
  });
});

describe("simple effects", () => {
  // sm <- lm(change ~ referral * delivery); contrast(emmeans(sm, c("referral", "delivery")), "pairwise", by = ...): t ratio squared
  it("are the F tests of emmeans", () => {
    const found = outcome.simpleEffects.map(({ term, within, f, df1, df2, pValue }) => ({ term, within, f, df1, df2, pValue }));
    const expected = [
      ["referral", { delivery: "Group" }, 0.809215442092153, 0.380229567652381],
      ["referral", { delivery: "One-to-one" }, 1.400996264009962, 0.251953419925119],
      ["delivery", { referral: "Anxiety" }, 4.9516811955168114, 0.0390882773975096],
      ["delivery", { referral: "Bereavement" }, 0.0201743462017437, 0.8886289463091099],
    ] as const;
    expected.forEach(([term, within, f, pValue], at) => {
      expect(found[at]).toMatchObject({ term, within, df1: 1, df2: 18 });
      close(found[at]!.f, f);
      close(found[at]!.pValue, pValue);
    });
    close(outcome.simpleEffects[2]!.pAdjusted, 2 * 0.0390882773975096);
  });

  it("need two factors, and a product that the children determine", () => {
    expect(evaluate(outcomesOf(programmeArm), { plan: { ...plan, factors: ["delivery"] } }).outcomes[0]!.simpleEffects).toEqual([]);
    const children = programmeArm.filter(({ factors }) => !(factors!["referral"] === "Anxiety" && factors!["delivery"] === "Group"));
    const { simpleEffects } = evaluate(outcomesOf(children), { plan }).outcomes[0]!;
    expect(simpleEffects.map(({ f }) => f)).toEqual([null, null, null, null]);
    expect(simpleEffects.every(({ reason }) => reason !== null)).toBe(true);
  });
});

describe("change by age", () => {
  // a <- lm(change ~ age + referral + delivery); summary(a)$coef["age", ]; confint(a)["age", ]
  it("is the slope of R, in points a year", () => {
    const { ageSlope } = outcome;
    expect([ageSlope.n, ageSlope.dropped, ageSlope.df]).toEqual([21, [{ reason: "age_missing", n: 1 }], 17]);
    close(ageSlope.slope, 0.302305927803936);
    close(ageSlope.standardError, 0.222372314180847);
    close(ageSlope.statistic, 1.35945847808231);
    close(ageSlope.pValue, 0.191762212491333);
    close(ageSlope.interval?.lower, -0.166858644733661);
    close(ageSlope.interval?.upper, 0.771470500341532);
  });

  it("does not adjust for the age band", () => {
    const found = evaluate(outcomesOf(programme(60)), { plan: { bootstrapSamples: 0, imputations: 0 } }).outcomes[0]!;
    expect(found.anovaOfChange.factors).toContain("ageBand");
    expect(found.ageSlope.adjustedFor).toEqual(["referral", "delivery"]);
  });

  it("has no interval where age makes up the whole change, since what is left is rounding", () => {
    const ages = [6, 7, 8.5, 9, 11, 12, 7.25, 10];
    const children = ages.map((age, at) => ({ age, pre: { DE: 8.3 + (at % 5) }, post: { DE: 8.3 + (at % 5) + 0.1 * age } }));
    const { ageSlope } = evaluate(outcomesOf(children), { plan: { ...plan, factors: [], subgroups: [] } }).outcomes[0]!;
    close(ageSlope.slope, 0.1);
    expect(ageSlope).toMatchObject({ standardError: null, statistic: null, pValue: null, interval: null, reason: "no residual variance" });
  });

  it("has a slope and no test of it with two children", () => {
    const children = [6, 9].map((age, at) => ({ age, pre: { DE: 10 }, post: { DE: 11 + 6 * at } }));
    const { ageSlope } = evaluate(outcomesOf(children), { plan: { ...plan, factors: [], subgroups: [] } }).outcomes[0]!;
    close(ageSlope.slope, 2);
    expect(ageSlope).toMatchObject({ df: 0, interval: null, reason: "no residual degrees of freedom" });
  });

  it("needs ages that differ", () => {
    for (const age of [9, null]) {
      const { ageSlope } = evaluate(outcomesOf(programmeArm.map((child) => ({ ...child, age }))), { plan }).outcomes[0]!;
      expect(ageSlope.slope).toBeNull();
      expect(ageSlope.reason).not.toBeNull();
    }
  });
});
