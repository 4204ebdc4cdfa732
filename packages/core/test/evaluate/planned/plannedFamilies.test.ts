import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { type AnalysisPlanInput, PlanError } from "../../../src/plan/analysisPlan.ts";
import { answeredProgramme } from "../answersFixture.ts";

const outcomes = answeredProgramme(60, 11);
const quick = { bootstrapSamples: 0, imputations: 0, factors: ["delivery"] };
const run = (plan: AnalysisPlanInput) => evaluate(outcomes, { plan: { ...quick, ...plan } });
const familiesBy = (plan: AnalysisPlanInput) => run(plan).outcomes.map(({ scale, family }) => `${scale} ${family}`);
const problemsBy = (plan: AnalysisPlanInput): readonly string[] => {
  try {
    run(plan);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
};

describe("the families of a plan", () => {
  it("left open: the instrument's primary scales, all others secondary", () => {
    expect(familiesBy({})).toEqual(["DE primary", "VS primary", "NHE primary", "BA secondary", "AO secondary", "AE secondary"]);
  });

  it("stand in the order primary, secondary, exploratory; primary ones in the plan's order", () => {
    expect(familiesBy({ primary: ["NHE", "DE"], exploratory: ["VS", "BA"] })).toEqual([
      "NHE primary",
      "DE primary",
      "AO secondary",
      "AE secondary",
      "VS exploratory",
      "BA exploratory",
    ]);
  });

  it("a scale that the plan puts elsewhere leaves the instrument's primary ones", () => {
    expect(familiesBy({ exploratory: ["DE"] }).slice(0, 2)).toEqual(["VS primary", "NHE primary"]);
  });

  it("a plan that names its secondary scales makes all others exploratory", () => {
    expect(familiesBy({ primary: ["DE"], secondary: ["VS"] }).slice(0, 3)).toEqual(["DE primary", "VS secondary", "NHE exploratory"]);
    expect(run({ primary: ["DE"], secondary: ["VS"] }).deviations).toEqual([]);
  });

  it("a plan that lists all three families deviates where a scale is in none", () => {
    const evaluation = run({ primary: ["DE"], secondary: ["VS"], exploratory: ["NHE", "BA", "AO"] });
    expect(evaluation.outcomes.at(-1)).toMatchObject({ scale: "AE", family: "exploratory" });
    expect(evaluation.deviations.map(({ code, message }) => [code, message.endsWith("found AE")])).toEqual([["outcome_not_planned", true]]);
  });

  it("p values are adjusted inside each family only", () => {
    const alone = run({ primary: ["DE"], secondary: ["VS"], exploratory: [] });
    for (const { pairedT, scale } of alone.outcomes.slice(0, 2)) expect([scale, pairedT.pAdjusted]).toEqual([scale, pairedT.pValue]);
  });

  it("refuses a scale in two families, or twice in one, and names both places", () => {
    expect(problemsBy({ primary: ["DE"], exploratory: ["DE"] })).toEqual([
      "plan.exploratory: scale named twice; found DE, expected no scale that stands in plan.primary",
    ]);
    expect(problemsBy({ primary: ["DE", "DE"] })).toHaveLength(1);
  });

  it("refuses unknown scales in every field that names scales, all at once, with what is expected", () => {
    const sourced = { value: 0.7, source: "a manual" };
    const problems = problemsBy({
      primary: ["ED"],
      secondary: ["Vs"],
      exploratory: ["xx"],
      reliability: { DD: sourced },
      retestCorrelation: { DD: sourced },
      populationMean: { DD: sourced },
      cutoffs: { DD: sourced },
      smallestChange: { DD: sourced },
    });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "plan.primary",
      "plan.secondary",
      "plan.exploratory",
      "plan.reliability",
      "plan.retestCorrelation",
      "plan.populationMean",
      "plan.cutoffs",
      "plan.smallestChange",
    ]);
    expect(problems[0]).toBe("plan.primary: not a scale of eaq-30; found ED, expected one of DE, VS, NHE, BA, AO, AE");
  });
});

describe("reference levels", () => {
  const levelsOf = (plan: AnalysisPlanInput, id: string) =>
    run(plan)
      .participants.factors.find(({ factor }) => factor === id)
      ?.levels.map(({ level }) => level);

  it("stand first, the others in their order", () => {
    expect(levelsOf({}, "referral")).toEqual(["Anxiety", "Bereavement", "Bullying"]);
    expect(levelsOf({ referenceLevels: { referral: "Bullying" } }, "referral")).toEqual(["Bullying", "Anxiety", "Bereavement"]);
    expect(levelsOf({ referenceLevels: { referral: "Bereavement" } }, "referral")).toEqual(["Bereavement", "Anxiety", "Bullying"]);
    expect(levelsOf({ referenceLevels: { ageBand: "11-16" } }, "ageBand")).toEqual(["11-16", "5-10"]);
  });

  it("turn the sign of a contrast and change no number of children, F or p", () => {
    const [plain, turned] = [{}, { referenceLevels: { delivery: "One-to-one" } }].map((plan) => run({ factors: ["delivery"], ...plan }));
    const contrast = (evaluation: typeof plain) => evaluation!.outcomes[0]!.marginalMeans[0]!.contrasts[0]!;
    expect(contrast(turned).contrast).toBe("(One-to-one) - Group");
    expect(contrast(turned).estimate).toBeCloseTo(-contrast(plain).estimate!, 10);
    expect(turned!.outcomes[0]!.anovaOfChange.terms[0]!.f).toBeCloseTo(plain!.outcomes[0]!.anovaOfChange.terms[0]!.f!, 9);
    const counts = (evaluation: typeof plain) =>
      new Map(evaluation!.participants.factors.flatMap(({ levels }) => levels.map(({ level, paired }) => [level, paired])));
    expect(counts(turned)).toEqual(counts(plain));
  });

  it("are refused where the factor or the level is not in the data", () => {
    expect(problemsBy({ referenceLevels: { delivery: "Grupo" } })).toEqual([
      "plan.referenceLevels.delivery: not a level of delivery; found Grupo, expected one of Group, One-to-one",
    ]);
    expect(problemsBy({ referenceLevels: { cohort: "2024" } })[0]).toMatch(/^plan\.referenceLevels: not in the data; found cohort/);
  });
});
