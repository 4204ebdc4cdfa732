import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { answeredProgrammes, programme } from "./answeredProgrammes.ts";
import { changed, inside, interval } from "./oddEvaluations.ts";

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
  it("calls no side of the axis better where no scale has a better end", () => {
    const sidesOf = (evaluation: ReleasedEvaluation): string[] =>
      JSON.stringify(charts.forest(evaluation).spec.layer).match(/\u2190 \w+|\w+ \u2192/g) ?? [];
    const evaluation = inside(fixtures.ordinary());
    expect(sidesOf(evaluation)).toEqual(["\u2190 Worse", "Better \u2192"]);
    expect(sidesOf(changed(evaluation, () => ({ direction: "unordered" })))).toEqual(["\u2190 Lower", "Higher \u2192"]);
  });

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
  it.each([
    ["higher-is-better", [1, 1, 1], "Change was better than return to the mean gives in all 3 groups"],
    ["lower-is-better", [1, 0, 0], "Change was worse than return to the mean gives in 1 of 3 groups"],
    ["unordered", [1, 1, 0], "Change was higher than return to the mean gives in 2 of 3 groups"],
    ["unordered", [-1, 0, 0], "Change was lower than return to the mean gives in 1 of 3 groups"],
    ["higher-is-better", [1, 0, -1], "Change beat return to the mean in some groups and fell short in others"],
    ["higher-is-better", [0, 0, 0], "We cannot tell the change from mere return to the mean"],
  ] as const)("on a scale where %s says of thirds on sides %j: %s", (direction, sides, title) => {
    const evaluation = changed(inside(fixtures.ordinary()), ({ expectedChange }) => ({
      direction,
      expectedChange: {
        ...expectedChange,
        byStart: {
          ...expectedChange.byStart,
          groups: expectedChange.byStart.groups.map((group, at) => ({
            ...group,
            excess: sides[at]!,
            interval: interval(sides[at]! - 0.5, sides[at]! + 0.5),
          })),
        },
      },
    }));
    expect(charts.expectedChange(evaluation, { outcome: "DE" }).title).toBe(title);
  });

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

  it.each([
    ["higher-is-better", 1, "better"],
    ["higher-is-better", -1, "worse"],
    ["lower-is-better", 1, "worse"],
    ["lower-is-better", -1, "better"],
    ["unordered", 1, "higher"],
    ["unordered", -1, "lower"],
  ] as const)("where %s, a difference on side %d is %s", (direction, side, way) => {
    const evaluation = changed(inside(answeredProgrammes["two arms"]()), ({ comparison }) => ({
      direction,
      comparison: {
        ...comparison,
        differences: comparison.differences.map((one) => ({
          ...one,
          change: { ...one.change, estimate: 2 * side, interval: interval(2 * side - 1, 2 * side + 1) },
        })),
      },
    }));
    expect(charts.comparison(evaluation, { outcome: "DE" }).title).toBe(
      `Differentiating emotions: change was ${way} with the programme than without`,
    );
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
