import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
const [first] = evaluation.outcomes as readonly [ReleasedOutcome];
const methods = (one: ReleasedEvaluation): string => english.methods(one).map(richToText).join("\n").replaceAll("\u00a0", " ");

describe("how it was computed", () => {
  it("says of answers that they are averaged where the questionnaire averages them", () => {
    const { instrument } = evaluation;
    const averaged = { ...evaluation, instrument: { ...instrument, scoring: { method: "mean" as const, minimumAnswered: 0.8 } } };
    expect(methods(averaged)).toContain("answers from 1 to 3 are averaged for each scale. Where at least 80% of a scale was answered");
    expect(methods(evaluation)).toContain("answers from 1 to 3 are added up for each scale.");
  });

  it("says which result is the main one where scores that are missing are filled in", () => {
    const filled = { ...evaluation, plan: { ...evaluation.plan, missing: "multiple-imputation" as const } };
    expect(methods(filled)).toContain("Missing scores. The plan takes the mean change over imputed data as the main result.");
    expect(methods(evaluation)).toContain("Missing scores. The main results are of those with both scores.");
  });

  it("says why arms are not compared, or how they are", () => {
    const arms = releaseEvaluation(answeredProgrammes["two arms"]());
    const reason = "no child of the comparison arm has both scores";
    const alone = arms.outcomes.map((outcome) => ({ ...outcome, comparison: { ...outcome.comparison, differences: [], reason } }));
    const design = "The design is a comparison without chance allocation; all averages above are of those in the programme only.";
    expect(methods({ ...arms, outcomes: alone })).toContain(`${design} No child of the comparison arm has both scores.`);
    expect(methods(arms)).toMatch(new RegExp(`${design} .*Welch`));
  });
});

describe("the technical sentence", () => {
  const said = (adjustment: string): string =>
    richToText(english.technicalChange({ ...first, pairedT: { ...first.pairedT, pAdjusted: 0.0006, adjustment } })).replaceAll(
      "\u00a0",
      " ",
    );

  it("has an adjusted p only where the plan adjusts", () => {
    expect(said("bonferroni")).toContain("p < .001 (Bonferroni-adjusted p < .001), dz");
    expect(said("none")).toContain("t(294) = 8.01, p < .001, dz = 0.47");
    expect(said("none")).not.toContain("adjust");
  });
});

describe("where the plan is from", () => {
  const said = (planSource: ReleasedEvaluation["planSource"]): string => english.planStanding({ ...evaluation, planSource });

  it("is said, without a claim that it was written before", () => {
    expect(said("default")).toMatch(/^No plan was given, so the choices that the software makes by itself stood in for one\. /);
    expect(said("given")).toMatch(/^A plan was given for this evaluation\. The data cannot show whether it was written before /);
  });
});

describe("the chart of change expected with no effect", () => {
  const noteOf = (expectedChange: ReleasedOutcome["expectedChange"]): string =>
    charts.expectedChange({ ...evaluation, outcomes: [{ ...first, expectedChange }] }, { outcome: first.scale }).note;

  it("says whether its correlation is of these data or of a retest study", () => {
    expect(noteOf({ ...first.expectedChange, correlation: 0.5, correlationFrom: "sample" })).toContain(
      "r\u00a0=\u00a0.50 from before and after here",
    );
    expect(noteOf({ ...first.expectedChange, correlation: 0.7, correlationFrom: "retest" })).toContain(
      "r\u00a0=\u00a0.70 from a retest study",
    );
  });
});

describe("the note beside subgroups", () => {
  const { note } = english.charts.subgroups;
  const exploratory = "Exploratory subgroups were not named before the results were seen.";
  const turned = "A lower score is better, so the sign is turned.";

  it("calls none exploratory where all were planned, and says where the sign is turned", () => {
    expect(note("children", false, true)).toMatch(new RegExp(`${exploratory}$`));
    expect(note("children", true, true)).toMatch(new RegExp(`${exploratory} ${turned}$`));
    expect(note("children", false, false)).not.toMatch(/xploratory|turned/);
  });
});
