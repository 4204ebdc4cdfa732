import { type Child, eaq30, scoreResponses } from "@headway/core";
import { describe, expect, it } from "vitest";
import { pairLabels } from "../../src/charts/draw/pairLabels.ts";
import * as charts from "../../src/charts/index.ts";
import { answerColours } from "../../src/charts/items/answerColours.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { contrast } from "../../src/theme/contrast.ts";
import { textWidth } from "../../src/theme/textWidth.ts";
import { text } from "../../src/theme/typography.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { answeredProgrammes, programme } from "./answeredProgrammes.ts";

const inside = (evaluation: EvaluationToShow): ReleasedEvaluation =>
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

  it("gives the share of an item that fewer answered where their number would tell how few came late", () => {
    const withoutItem = (one: Child, at: number): Child => {
      if (one.pre === null || one.pre.responses === null || at < 4) return { ...one, pre: null };
      const responses = one.pre.responses.map((answer, item) => (item === 0 && at % 5 === 0 ? null : answer));
      return { ...one, pre: { ...one.pre, responses, scores: scoreResponses(responses, eaq30) } };
    };
    const released = releaseEvaluation(programme({ children: 104, child: withoutItem }));
    const [item] = released.outcomes[0]!.measure.pre.itemCompleteness;
    expect(item).toMatchObject({ answered: null, n: null });
    const { title, table } = charts.completeness(released, { outcomes: ["DE"] });
    const percent = `${Math.round(100 * item!.share!)}%`;
    expect(table.rows[0]).toEqual(["Item 1", percent, "90% or more"]);
    expect(table.rows[1]).toEqual(["Item 7", "90% or more", "90% or more"]);
    expect(title).toBe(`Each of the 7 items was answered by at least ${percent}`);
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

  it("lie to the right where scores fell and lower is better, with both ends turned", () => {
    const evaluation = answeredProgrammes["answers of 160 children"]();
    const turned = { ...evaluation, outcomes: evaluation.outcomes.map((one) => ({ ...one, direction: "lower-is-better" as const })) };
    const figures = ({ altText }: charts.Chart): number[][] =>
      (altText.match(/\u2212?\d\.\d\d \[[^\]]+\]/g) ?? []).map((one) =>
        one
          .replaceAll("\u2212", "-")
          .match(/-?\d\.\d\d/g)!
          .map(Number),
      );
    const before = figures(charts.subgroups(evaluation, { outcome: "DE" }));
    expect(before).toHaveLength(5);
    const mirrored = before.map(([estimate, lower, upper]) => [-estimate!, -upper!, -lower!]);
    expect(figures(charts.subgroups(turned, { outcome: "DE" }))).toEqual(mirrored);
  });
});

describe("forest", () => {
  it("keeps the line of a scale that has no effect, also where lower is better", () => {
    const { outcomes, ...evaluation } = inside(fixtures.lowerIsBetter());
    const none = { estimate: null, interval: null, correction: "none", method: "paired", reason: "every change is the same" } as const;
    const without = outcomes.map((one, at) => (at === 0 ? { ...one, effects: { ...one.effects, dz: none } } : one));
    const chart = charts.forest({ ...evaluation, outcomes: without });
    expect(chart.altText).toContain("Differentiating emotions \u2013");
    expect(chart.table.rows[0]!.slice(0, 5)).toEqual(["Differentiating emotions", outcomes[0]!.n, null, null, null]);
    expect(chart.altText.match(/\d\.\d\d \[/g)).toHaveLength(outcomes.length - 1);
  });
});

describe("expected change", () => {
  it("draws no interval around a third whose children all changed as much as each other", () => {
    const { outcomes, ...evaluation } = inside(fixtures.ordinary());
    const alike = (one: ReleasedOutcome): ReleasedOutcome["expectedChange"] => {
      const groups = one.expectedChange.byStart.groups.map((group, at) => (at === 0 ? { ...group, interval: null } : group));
      return { ...one.expectedChange, byStart: { ...one.expectedChange.byStart, groups } };
    };
    const changed = { ...evaluation, outcomes: outcomes.map((one) => ({ ...one, expectedChange: alike(one) })) };
    const [before, after] = [{ ...evaluation, outcomes }, changed].map((one) => charts.expectedChange(one, { outcome: "DE" }));
    const bars = ({ spec }: charts.Chart): number =>
      spec.layer.filter(({ mark }) => (mark as { readonly strokeWidth?: number }).strokeWidth === 3).length;
    expect([bars(before!), bars(after!)]).toEqual([3, 2]);
    expect(after!.table.rows[0]!.slice(5)).toEqual([null, null]);
    expect(after!.altText).toMatch(/Lowest third before: expected \S+, observed \S+, difference \u2212?\d\.\d\d;/);
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

  it("names an arm that nobody finished, without a mark or a difference", () => {
    const arms = ["Programme", "Waiting list", "Second group"] as const;
    const evaluation = programme({
      children: 60,
      arms,
      child: (one) => (one.factors.get("arm") === "Second group" ? { ...one, post: null } : one),
    });
    const chart = charts.comparison(inside(evaluation), { outcome: "DE" });
    expect(chart.table.rows.filter(([name]) => String(name).startsWith("Second group"))).toEqual([
      ["Second group", 0, null, null, null, null, null],
      ["Second group: in change", expect.any(Number), null, null, null, null, null],
      ["Second group: adjusted", expect.any(Number), null, null, null, null, null],
    ]);
    expect(chart.altText).toContain("Second group from not shown to not shown");
    expect(chart.altText).not.toMatch(/Second group (?:In change|Adjusted)/);
    const words = JSON.stringify(chart.spec.layer);
    expect(words.match(/"text":"Second group"/g)).toHaveLength(2);
    const discs = chart.spec.layer.filter(
      ({ mark }) => (mark as { readonly size?: number }).size === 110 && (mark as { readonly shape?: string }).shape === "circle",
    );
    expect(discs).toHaveLength(2);
  });
});

describe("a group whose name is an invisible sign", () => {
  it("is called a group without a name in every chart of groups", () => {
    const evaluation = inside(
      programme({ children: 60, referrals: ["Anxiety", "\u200e", "Bereavement"], deliveries: ["Group", "One-to-one", "Group", "Group"] }),
    );
    const outcome = "DE";
    const drawn = [
      charts.subgroups(evaluation, { outcome }),
      charts.marginalChange(evaluation, { outcome, factor: "referral" }),
      charts.interaction(evaluation, { outcome, factor: "referral" }),
      charts.interaction(evaluation, { outcome, factors: ["referral", "delivery"] }),
    ];
    for (const { kind, spec, narrowSpec, altText } of drawn)
      for (const words of [JSON.stringify(spec.layer), JSON.stringify(narrowSpec.layer), altText])
        expect(words, kind).toContain("(no name)");
    const arms = inside(programme({ children: 40, arms: ["\u200f", "Waiting list"] }));
    const { spec, altText } = charts.comparison(arms, { outcome });
    expect(JSON.stringify(spec.layer)).toContain("(no name)");
    expect(altText).toContain("(no name) from ");
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
