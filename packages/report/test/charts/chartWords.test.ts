import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { answeredProgrammes } from "./answeredProgrammes.ts";
import { CHART_BINDINGS } from "./chartBindings.ts";
import { checkCharts, drawn } from "./checkCharts.ts";
import { atOneTime, withItems, withPoorItem, withUnclearArm } from "./oddEvaluations.ts";

const both = (evaluation: Evaluation, name: string): void => {
  for (const profile of ["share", "internal"] as const) checkCharts(releaseEvaluation(evaluation, { profile }), `${name} ${profile}`);
};

describe("the words of every chart", () => {
  it("write only numbers of the fields that the chart is about, and say the finding that the fields hold", () => {
    const { "answers of one child": one, "answers of few children": few, "two arms": arms } = answeredProgrammes;
    for (const [name, make] of Object.entries({ one, few, arms })) both(make(), name);
  });

  it("do so where scores fell, or where lower is better", () => {
    const { worsened, lowerIsBetter, allSame } = fixtures;
    for (const [name, make] of Object.entries({ worsened, lowerIsBetter, allSame })) both(make(), name);
  });

  it("do so of one item only, of one time only, of an item that few answered, and of a second arm", () => {
    const answers = releaseEvaluation(answeredProgrammes["answers of 160 children"]());
    checkCharts(withItems(answers, 1), "one item");
    checkCharts(withItems(releaseEvaluation(answeredProgrammes["answers of 160 children"](), { profile: "internal" }), 1), "inside");
    checkCharts(atOneTime(answers, "post"), "only before");
    checkCharts(atOneTime(answers, "pre"), "only after");
    checkCharts(withPoorItem(answers), "one item answered by fewer");
    checkCharts(withUnclearArm(releaseEvaluation(answeredProgrammes["two arms"]())), "a second arm");
    expect(charts.items(withItems(answers, 1), { outcome: "DE" }).title).toMatch(/ on 1 of 1 item$/);
    expect(charts.completeness(withItems(answers, 1)).altText).toContain("each of 1 item before and after for");
    expect(charts.completeness(atOneTime(answers, "post")).title).toBe("Every item was answered by most before");
  });

  it("are checked for each kind that there is, with something drawn", () => {
    const functions = Object.entries(charts).filter(([name]) => !name.endsWith("Error"));
    const kindOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(Object.keys(CHART_BINDINGS).sort()).toEqual(functions.map(([name]) => kindOf(name)).sort());
    expect([...drawn].sort()).toEqual(Object.keys(CHART_BINDINGS).sort());
  });
});
