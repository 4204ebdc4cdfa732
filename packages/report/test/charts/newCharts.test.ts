import { describe, expect, it } from "vitest";
import { pairLabels } from "../../src/charts/draw/pairLabels.ts";
import * as charts from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { textWidth } from "../../src/theme/textWidth.ts";
import { text } from "../../src/theme/typography.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { changed, inside } from "./oddEvaluations.ts";

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

  it("put residuals in the middle of their panel where every group has the same fitted change", () => {
    const evaluation = changed(inside(fixtures.ordinary()), ({ diagnostics }) => ({
      diagnostics: { ...diagnostics, fitted: diagnostics.fitted.map((one) => ({ ...one, fitted: 1.5 })) },
    }));
    const { layer } = charts.diagnostics(evaluation, { outcome: "DE" }).spec;
    const residuals = layer.filter(({ mark }) => (mark as { readonly type: string }).type === "point").at(-1);
    expect(residuals).toMatchObject({ encoding: { x: { scale: { domain: [0.5, 2.5] } } } });
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
