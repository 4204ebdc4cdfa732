import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { armBaselineTable } from "../../src/tables/comparison/armBaselineTable.ts";
import { armDifferencesTable } from "../../src/tables/comparison/armDifferencesTable.ts";
import { armsTable } from "../../src/tables/comparison/armsTable.ts";
import { ancovaTable, anovaTable } from "../../src/tables/groups/anovaTable.ts";
import { contrastsTable, marginalMeansTable } from "../../src/tables/groups/marginalMeansTable.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { shownRows } from "./shownRows.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const [first] = evaluation.outcomes;
const outcome = first!;

describe("the table of differences between groups", () => {
  it("calls the score before and age by name where they are held equal", () => {
    const terms = ["pre", "age", "delivery"].map((term) => ({ ...outcome.ancova.terms[0]!, term }));
    const table = ancovaTable(evaluation, { ...outcome, ancova: { ...outcome.ancova, terms } });
    expect(shownRows(table).map((row) => row["effect"])).toEqual(["Score before", "Age in years", "Delivery method"]);
  });
  it("shows the sign of what is withheld where degrees of freedom are, and a dash where they cannot be had", () => {
    const [term] = outcome.anovaOfChange.terms;
    const terms = [
      { ...term!, df1: 1, df2: 318 },
      { ...term!, df2: null, reason: null },
      { ...term!, df2: null, reason: "no child is left" },
    ];
    const table = anovaTable(evaluation, { ...outcome, anovaOfChange: { ...outcome.anovaOfChange, terms } });
    expect(shownRows(table).map((row) => row["df"])).toEqual(["1,\u00a0318", "c", "\u2013"]);
  });
});

describe("the tables of means of groups", () => {
  it("say which mean is of before and which of after", () => {
    const { cells } = outcome.marginalMeans[0]!;
    const means = {
      ...outcome.marginalMeans[0]!,
      term: "time:delivery",
      of: "score" as const,
      cells: ["pre", "post"].map((time) => ({ ...cells[0]!, levels: { time, delivery: "Group" } })),
    };
    const table = marginalMeansTable(evaluation, outcome, means);
    expect(shownRows(table).map((row) => row["group"])).toEqual(["before, Group", "after, Group"]);
    expect(richToText(table.caption)).toContain("Time \u00d7 Delivery method");
  });
  it("say of a difference inside which group it is, or that it is one of differences", () => {
    const [contrast] = outcome.marginalMeans.flatMap(({ contrasts }) => contrasts);
    const contrasts = [
      { ...contrast!, kind: "simple" as const, within: { delivery: "Group" } },
      { ...contrast!, kind: "interaction" as const, within: {} },
    ];
    const table = contrastsTable(evaluation, outcome, { ...outcome.marginalMeans[0]!, contrasts });
    expect(shownRows(table).map((row) => row["within"])).toEqual(["Within Group", "Difference of differences"]);
  });
});

describe("the tables of arms", () => {
  it("are empty where there are none", () => {
    expect(armsTable(evaluation, evaluation.outcomes).rows).toEqual([]);
    expect(armDifferencesTable(evaluation, evaluation.outcomes).rows).toEqual([]);
  });
  it("name the arm that the others are held against", () => {
    const arms = releaseEvaluation(answeredProgrammes["two arms"]());
    const [one] = arms.outcomes;
    expect(richToText(armDifferencesTable(arms, arms.outcomes).caption)).toContain("\u201cWaiting list\u201d");
    const [difference] = one!.comparison.differences;
    expect(richToText(armBaselineTable(arms, one!, difference!).caption)).toContain("\u201cProgramme\u201d and \u201cWaiting list\u201d");
  });
  it("withhold a mean that has no reason of its own", () => {
    const arms = releaseEvaluation(answeredProgrammes["two arms"]());
    const [one] = arms.outcomes;
    const { comparison } = one!;
    const nobody = { ...comparison.arms[0]!.pre, mean: null, sd: null, reason: null };
    const shown = shownRows(
      armsTable(arms, [{ ...one!, comparison: { ...comparison, arms: [{ ...comparison.arms[0]!, pre: nobody }, comparison.arms[1]!] } }]),
    );
    expect(shown.map((row) => row["before"] === "c")).toEqual([true, false]);
  });
});
