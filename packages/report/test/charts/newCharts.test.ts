import { describe, expect, it } from "vitest";
import { pairLabels } from "../../src/charts/draw/pairLabels.ts";
import * as charts from "../../src/charts/index.ts";
import { answerColours } from "../../src/charts/items/answerColours.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { contrast } from "../../src/theme/contrast.ts";
import { textWidth } from "../../src/theme/textWidth.ts";
import { text } from "../../src/theme/typography.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { answeredProgrammes } from "./answeredProgrammes.ts";

const inside = (evaluation: EvaluationToShow): EvaluationToShow =>
  "release" in evaluation ? evaluation : releaseEvaluation(evaluation, { profile: "internal" });

describe("items", () => {
  const evaluation = answeredProgrammes["answers of 160 children"]();

  it("have a row before and after for each item, whose percentages add to about 100", () => {
    const { table } = charts.items(inside(evaluation), { outcome: "VS" });
    expect(table.rows.map(([item, when]) => `${item} ${when}`)).toEqual([
      "Item 2 (turned) Before",
      "Item 2 (turned) After",
      "Item 8 (turned) Before",
      "Item 8 (turned) After",
      "Item 14 Before",
      "Item 14 After",
    ]);
    for (const row of table.rows) expect(row.slice(3).reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 0);
  });

  it("are not shown where few gave some answer", () => {
    const few = answeredProgrammes["answers of few children"]();
    expect(charts.items(few, { outcome: "DE" }).altText).toMatch(/^No chart/);
    expect(charts.items(inside(few), { outcome: "DE" }).table.rows).toHaveLength(14);
  });

  it("are never one child's, whoever looks", () => {
    const one = answeredProgrammes["answers of one child"]();
    expect(charts.items(inside(one), { outcome: "DE" }).altText).toMatch(/^No chart/);
  });

  it("never tell how many gave an answer in a report that is shared", () => {
    for (const outcome of releaseEvaluation(evaluation).outcomes)
      for (const time of ["pre", "post"] as const)
        for (const item of outcome.measure[time].itemAnswers) expect(item.answers.map(({ n }) => n)).toEqual([null, null, null]);
  });

  it("carry words that can be read on every colour", () => {
    for (const answers of [2, 3, 4, 5, 7, 10])
      for (const { fill, text: color } of answerColours(answers)) expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("completeness", () => {
  it("starts with the item that fewest answered, and says most rather than how many in a report that is shared", () => {
    const evaluation = answeredProgrammes["answers of 160 children"]();
    const figures = charts.completeness(inside(evaluation)).table.rows.map(([, before]) => String(before));
    expect(figures.every((figure) => /^\d+\/\d+, \d/.test(figure))).toBe(true);
    const shared = charts.completeness(evaluation).table.rows.flatMap(([, before, after]) => [before, after]);
    expect(new Set(shared)).toEqual(new Set(["90% or more"]));
  });
});

describe("does it hold", () => {
  it("has the verdict as its title and a row a method", () => {
    const evaluation = fixtures.ordinary();
    const [outcome] = evaluation.outcomes;
    const of = (verdict: object) =>
      charts.doesItHold({ ...evaluation, outcomes: [{ ...outcome!, verdict: { ...outcome!.verdict, ...verdict } }] }, { outcome: "DE" });
    expect(of({}).table.rows).toHaveLength(outcome!.sensitivity.length);
    const methods = { agreeing: 5, compared: 7 };
    expect(of({ kind: "depends-on-method", methods }).title).toBe(
      "Whether differentiating emotions changed depends on the method: 5 of 7 agree",
    );
    expect(of({ kind: "holds", direction: "lower", methods }).title).toBe("Differentiating emotions fell on average by all 7 methods");
    expect(of({ kind: "cannot-tell", methods }).title).toBe("We cannot tell by any method whether differentiating emotions changed");
  });
});

describe("subgroups", () => {
  it("say which were planned", () => {
    const evaluation = answeredProgrammes["answers of 160 children"]();
    const { table } = charts.subgroups(evaluation, { outcome: "DE" });
    expect(table.rows.map(([factor, , planned]) => `${factor} ${planned}`)).toEqual([
      "Referral reason exploratory",
      "Referral reason exploratory",
      "Delivery method planned",
      "Delivery method planned",
    ]);
  });
});

describe("comparison", () => {
  it("shows arms only where the plan compares them, and none of few children in a report that is shared", () => {
    expect(charts.comparison(fixtures.ordinary(), { outcome: "DE" }).altText).toBe("No chart: The evaluation compares no arms.");
    const evaluation = answeredProgrammes["two arms"]();
    expect(charts.comparison(evaluation, { outcome: "DE" }).table.rows.map(([name]) => name)).toEqual([
      "Programme",
      "Waiting list",
      "Programme: in change",
      "Programme: adjusted",
    ]);
    const few = answeredProgrammes["arms of few children"]();
    expect(charts.comparison(few, { outcome: "DE" }).altText).toMatch(/^No chart: The arms are not shown/);
  });
});

describe("diagnostics", () => {
  it("are shown to those who may see the data and to nobody else", () => {
    const evaluation = fixtures.ordinary();
    const shared = charts.diagnostics(evaluation, { outcome: "DE" });
    expect(shared.table.rows).toEqual([]);
    expect(shared.altText).toBe("No chart: Single changes are not shown in a report that is shared.");
    expect(releaseEvaluation(evaluation).outcomes[0]!.diagnostics).toMatchObject({
      quantiles: [],
      fitted: [],
      mean: null,
      sd: null,
      n: null,
    });
    expect(charts.diagnostics(inside(evaluation), { outcome: "DE" }).table.rows.length).toBeGreaterThan(5);
  });
});

describe("two labels on one line", () => {
  it("stay apart and inside, whichever stands first", () => {
    const style = text.small;
    for (const [a, b] of [
      [20, 30],
      [30, 20],
      [170, 171],
      [345, 340],
      [12, 348],
    ] as const) {
      const first = { x: a, text: "Expected \u22120.03", style };
      const second = { x: b, text: "Observed \u22121.29", style };
      const [one, other] = pairLabels(first, second, { left: 12, right: 348 });
      const [w1, w2] = [textWidth(first.text, style), textWidth(second.text, style)];
      for (const [start, width] of [[one, w1] as const, [other, w2] as const]) {
        expect(start).toBeGreaterThanOrEqual(12);
        expect(start + width).toBeLessThanOrEqual(348);
      }
      expect(one < other ? other - one - w1 : one - other - w2).toBeGreaterThanOrEqual(6.99);
    }
  });
});
