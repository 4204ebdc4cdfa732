import { describe, expect, it } from "vitest";
import { type EvaluateOptions, evaluate } from "../../../src/evaluate/evaluate.ts";
import { evaluateBy } from "../../../src/evaluate/evaluateBy.ts";
import { DEVIATION_RULES } from "../../../src/evaluate/planned/deviations.ts";
import type { Outcomes } from "../../../src/outcomes.ts";
import { answeredProgramme } from "../answersFixture.ts";
import { type ChildSketch, outcomesOf, programme } from "../outcomesFixture.ts";

const quick = { bootstrapSamples: 0, imputations: 0 };
const planned = (outcomes: Outcomes, { plan = {}, ...rest }: EvaluateOptions = {}) =>
  evaluate(outcomes, { plan: { ...quick, ...plan }, ...rest }).deviations;
const codes = (outcomes: Outcomes, options?: EvaluateOptions): string[] => planned(outcomes, options).map(({ code }) => code);

const answered = answeredProgramme(80, 5);
const totals = (children: readonly ChildSketch[] = programme(60)): Outcomes => outcomesOf(children);
const grouped = totals(programme(40).map((child) => ({ ...child, factors: { ...child.factors, delivery: "Group" } })));
const oneWithoutPost = totals([
  ...programme(40),
  { factors: { referral: "Zzz", delivery: "Online" }, age: 9, pre: { DE: 10 }, post: null },
]);
const banded: Outcomes = {
  ...answered,
  children: answered.children.map((child) => ({ ...child, age: null, factors: new Map([...child.factors, ["ageBand", "8 to 10"]]) })),
  levels: new Map([...answered.levels, ["ageBand", ["8 to 10"]]]),
};
const bands = [{ label: "all", from: 5, to: 16 }];
const noSouthGroup: Outcomes = {
  ...answered,
  children: answered.children.filter(({ factors }) => factors.get("site") !== "South" || factors.get("delivery") === "One-to-one"),
};
const onSouth = (plan: EvaluateOptions["plan"]) =>
  evaluateBy(noSouthGroup, { by: "site", plan: { ...quick, ...plan } })
    .levels.find(({ level }) => level === "South")
    ?.evaluation?.deviations.map(({ code }) => code);

const emptyCell = totals(programme(60).filter(({ factors }) => factors?.["referral"] !== "Anxiety" || factors["delivery"] !== "Group"));

const raises: Readonly<Record<string, () => readonly string[] | undefined>> = {
  option_overrides_plan: () => codes(answered, { overrides: [{ field: "plan.duplicates", planned: "exclude", used: "first" }] }),
  instrument_differs: () => codes(answered, { plan: { instrument: "facilitator-survey" } }),
  scale_absent: () => codes(totals(), { plan: { primary: ["DE", "VS"] } }),
  outcome_not_planned: () => codes(answered, { plan: { primary: ["DE"], secondary: ["VS"], exploratory: ["NHE"] } }),
  factor_absent: () =>
    evaluateBy(
      {
        ...answered,
        children: answered.children.map((child, at) => (at % 2 === 0 ? child : { ...child, factors: new Map([["site", "West"]]) })),
        levels: new Map([...answered.levels, ["site", ["North", "South", "West"]]]),
      },
      { by: "site", plan: { ...quick, factors: ["referral"] } },
    )
      .levels.find(({ level }) => level === "West")
      ?.evaluation?.deviations.map(({ code }) => code),
  factor_left_out: () => codes(grouped, { plan: { factors: ["referral", "delivery"] } }),
  reference_level_absent: () => codes(oneWithoutPost, { plan: { referenceLevels: { delivery: "Online" } } }),
  age_bands_not_used: () => codes(banded, { plan: { ageBands: bands } }),
  subgroup_absent: () => codes(totals(), { plan: { subgroups: ["gender"] } }),
  cluster_absent: () => codes(totals(), { plan: { clusters: ["school"] } }),
  individual_delivery_absent: () => codes(grouped, { plan: { individualDelivery: ["One-to-one"] } }),
  term_left_out: () => codes(emptyCell, { plan: { factors: ["referral", "delivery"] } }),
  imputation_impossible: () => codes(answered, { plan: { missing: "multiple-imputation", imputations: 0 } }),
  complete_cases_shown: () => codes(answered, { plan: { missing: "multiple-imputation", imputations: 3 } }),
  arm_absent: () => onSouth({ design: "comparison", arm: { factor: "delivery", comparison: "Group" } }),
  programme_absent: () => onSouth({ design: "comparison", arm: { factor: "delivery", comparison: "One-to-one" } }),
};

const keeps: Readonly<Record<string, () => readonly string[] | undefined>> = {
  option_overrides_plan: () => codes(answered, { overrides: [] }),
  instrument_differs: () => codes(answered, { plan: { instrument: "eaq-30" } }),
  scale_absent: () => codes(totals(), { plan: { primary: ["DE"] } }),
  outcome_not_planned: () => codes(totals(), { plan: { primary: ["DE"], secondary: [], exploratory: [] } }),
  factor_absent: () => onSouth({ factors: ["referral"] }),
  factor_left_out: () => codes(answered, { plan: { factors: ["referral", "delivery"] } }),
  reference_level_absent: () => codes(oneWithoutPost, { plan: { referenceLevels: { delivery: "Group" } } }),
  age_bands_not_used: () => codes(answered, { plan: { ageBands: bands } }),
  subgroup_absent: () => codes(answered, { plan: { subgroups: ["delivery"] } }),
  cluster_absent: () => codes(answered, { plan: { clusters: ["facilitator"] } }),
  individual_delivery_absent: () => codes(answered, { plan: { individualDelivery: ["One-to-one"] } }),
  term_left_out: () => codes(answered, { plan: { factors: ["delivery"] } }),
  imputation_impossible: () => codes(answered, { plan: { missing: "multiple-imputation", imputations: 3 } }),
  complete_cases_shown: () => codes(answered, { plan: { imputations: 3 } }),
  arm_absent: () => codes(answered, { plan: { design: "comparison", arm: { factor: "delivery", comparison: "Group" } } }),
  programme_absent: () => codes(answered, { plan: { design: "comparison", arm: { factor: "delivery", comparison: "One-to-one" } } }),
};

describe("deviations from the plan", () => {
  const rules = DEVIATION_RULES.map(({ code }) => code);

  it.each(rules)("%s is raised where it should be", (code) => {
    expect(raises[code]?.()).toContain(code);
  });

  it.each(rules)("%s is not raised where the plan was kept", (code) => {
    expect(keeps[code]?.()).not.toContain(code);
  });

  it("where no plan was given only a term of the stated default model can be missing", () => {
    const found = (outcomes: Outcomes) => {
      const { planSource, deviations } = evaluate(outcomes);
      return { planSource, codes: deviations.map(({ code }) => code) };
    };
    expect(found(totals([]))).toEqual({ planSource: "default", codes: [] });
    expect(found(totals())).toEqual({ planSource: "default", codes: [] });
    expect(found(emptyCell)).toMatchObject({ planSource: "default", codes: expect.arrayContaining(["term_left_out"]) });
  });

  it("names the field of the plan and what was found, in lower case", () => {
    const found = planned(totals(), { plan: { primary: ["DE", "VS"], clusters: ["school"], subgroups: ["gender"] } });
    expect(found).toEqual([
      { code: "scale_absent", field: "plan.primary", message: "planned scale has no score in the data; found no VS" },
      { code: "subgroup_absent", field: "plan.subgroups", message: "planned subgroup factor is not in the data; found no gender" },
      { code: "cluster_absent", field: "plan.clusters", message: "planned cluster is not in the data; found no school" },
    ]);
  });

  it("writes the plan out whether given or not", () => {
    expect(evaluate(totals([])).plan.sumsOfSquares).toBe("III");
    expect(evaluate(totals([]), { plan: {} }).planSource).toBe("given");
    expect(evaluate(totals([]), { plan: {}, planSource: "default" }).planSource).toBe("default");
  });
});
