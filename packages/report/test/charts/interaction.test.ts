import type { Child, Evaluation, Outcome } from "@headway/core";
import { describe, expect, it } from "vitest";
import { interaction, marginalChange } from "../../src/charts/index.ts";
import { clearestPair } from "../../src/charts/interaction/changeTests.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { evaluationFixture } from "../fixtures/evaluationFixture.ts";
import { EAQ_SCALES, fixtures, HOSTILE_NAMES, sampleChildren } from "../fixtures/fixtures.ts";
import { programme } from "./answeredProgrammes.ts";

/** The ordinary evaluation with these p values of the tests of time by factors, 0.5 for the others. */
function withTests(pValues: Readonly<Record<string, number | null>>): Evaluation {
  const evaluation = fixtures.ordinary();
  const terms = ({ mixedAnova }: Outcome) =>
    mixedAnova.terms.map((test) => ({ ...test, pValue: pValues[test.term] === undefined ? 0.5 : pValues[test.term]! }));
  return {
    ...evaluation,
    outcomes: evaluation.outcomes.map((outcome) => ({ ...outcome, mixedAnova: { ...outcome.mixedAnova, terms: terms(outcome) } })),
  };
}
const single = (pValues: Readonly<Record<string, number | null>>) => interaction(withTests(pValues), { outcome: "VS" });
const pair = (pValues: Readonly<Record<string, number | null>>) =>
  interaction(withTests(pValues), { outcome: "VS", factors: ["ageBand", "delivery"] });

interface Layer {
  readonly mark: { readonly type: string; readonly shape?: string };
  readonly data: { readonly values: readonly { readonly text?: string }[] };
}
const layersOf = (chart: { readonly spec: { readonly layer: readonly unknown[] } }) => chart.spec.layer as readonly Layer[];
const textsOf = (chart: Parameters<typeof layersOf>[0]): string[] =>
  layersOf(chart).flatMap(({ data }) => data.values.flatMap(({ text }) => (text === undefined ? [] : [text])));

describe("the title of a chart of factors by themselves", () => {
  it.each([
    ["nothing is clear", {}, "We cannot tell whether change differed by referral reason, age band or delivery method"],
    [
      "one factor is clear",
      { "time:referral": 0.01 },
      "Change seems to differ by referral reason; unclear for age band and delivery method",
    ],
    [
      "only factors together are clear",
      { "time:ageBand:delivery": 0.018 },
      "No clear difference in change by referral reason, age band or delivery method alone",
    ],
    [
      "only three factors together are clear",
      { "time:referral:ageBand:delivery": 0.04 },
      "No clear difference in change by referral reason, age band or delivery method alone",
    ],
  ])("is true for every test where %s", (_case, pValues, title) => {
    expect(single(pValues).title).toBe(title);
  });

  it("denies no combination that holds the only factor shown", () => {
    const of = (pValues: Readonly<Record<string, number>>): string =>
      interaction(withTests(pValues), { outcome: "VS", factor: "delivery" }).title;
    expect(of({ "time:ageBand:delivery": 0.018 })).toBe("No clear difference in change by delivery method alone");
    expect(of({ "time:referral:ageBand": 0.018 })).toBe("We cannot tell whether change differed by delivery method");
  });

  it("leaves clear combinations to the note, with their test", () => {
    expect(single({ "time:ageBand:delivery": 0.018 }).note).toMatch(
      /Not drawn here: time × age band × delivery method: F.* p\u00a0=\u00a0\.018\./,
    );
    expect(single({}).note).not.toMatch(/Not drawn/);
  });
});

describe("two factors together", () => {
  it.each([
    ["both together are clear", { "time:ageBand:delivery": 0.018 }, "Change seems to differ by age band and delivery method together"],
    ["one factor is clear", { "time:ageBand": 0.018 }, "Change seems to differ by age band; we cannot tell for both together"],
    ["a third factor plays in", { "time:referral:ageBand:delivery": 0.04 }, "No clear difference in change by these two factors alone"],
    ["nothing is clear", {}, "We cannot tell whether change differed by age band or delivery method, or both together"],
    [
      "nothing was tested",
      { "time:ageBand:delivery": null },
      "We cannot tell whether change differed by age band or delivery method, or both together",
    ],
  ])("have a true title where %s", (_case, pValues, title) => {
    expect(pair(pValues).title).toBe(title);
  });

  it("name the scale in the title where there is room", () => {
    const { title } = interaction(withTests({ "time:ageBand:delivery": 0.01 }), { outcome: "BA", factors: ["ageBand", "delivery"] });
    expect(title).toBe("Change in bodily awareness seems to differ by age band and delivery method together");
  });

  it("have a panel a level, a line a level of the other, and the number of children in each cell", () => {
    const chart = pair({});
    const words = textsOf(chart);
    expect(words.filter((word) => word.startsWith("Age band: "))).toHaveLength(2);
    expect(words.filter((word) => word === "One-to-one")).toHaveLength(2);
    for (const [, , n] of chart.table.rows) expect(words.some((word) => word.endsWith(`n\u00a0=\u00a0${n}`))).toBe(true);
    expect(chart.table.columns.slice(0, 2)).toEqual(["Age band", "Delivery method"]);
    expect(chart.note).toMatch(/^Marks are estimated marginal means\. Time × age band × delivery method: F\(/);
  });

  it("put the factor with more levels than lines can show on the panels, whichever comes first", () => {
    const chart = interaction(fixtures.ordinary(), { outcome: "DE", factors: ["delivery", "referral"] });
    expect(textsOf(chart).filter((word) => word.startsWith("Referral reason: "))).toHaveLength(6);
    const other = interaction(fixtures.ordinary(), { outcome: "DE", factors: ["referral", "delivery"] });
    expect(other.table.rows).toEqual(chart.table.rows);
  });

  it("say why there is nothing to show where a factor has one level or is not in the model", () => {
    for (const make of [fixtures.oneLevel, fixtures.noFactors, fixtures.noPairs, fixtures.oneChild]) {
      const chart = interaction(make(), { outcome: "DE", factors: ["ageBand", "delivery"] });
      expect(chart.title).toBe("Nothing to show");
      expect(chart.altText).toContain("do not both have two groups");
    }
  });

  it("stand hostile names of levels on both sides", () => {
    const children = sampleChildren().map((child, i) => ({
      ...child,
      factors: { first: HOSTILE_NAMES[i % 8]!, second: HOSTILE_NAMES[Math.floor(i / 8) % 6]! },
    }));
    const evaluation = releaseEvaluation(evaluationFixture({ children, scales: EAQ_SCALES, factors: ["first", "second"] }), {
      profile: "internal",
    });
    const chart = interaction(evaluation, { outcome: "DE", factors: ["first", "second"] });
    expect(chart.table.rows).toHaveLength(48);
    expect(new Set(chart.table.rows.map(([panel]) => panel))).toEqual(new Set(HOSTILE_NAMES));
  });
});

describe("groups that are empty or hold one child", () => {
  const inside = (evaluation: Evaluation) => releaseEvaluation(evaluation, { profile: "internal" });
  const both = { outcome: "DE", factors: ["referral", "delivery"] } as const;
  const withFactors = (one: Child, factors: Readonly<Record<string, string>>): Child => ({
    ...one,
    factors: new Map([...one.factors, ...Object.entries(factors)]),
  });

  it("leave two factors untested together where nobody is in some combination", () => {
    const evaluation = programme({
      children: 60,
      child: (one) => (one.factors.get("referral") === "Anxiety" ? withFactors(one, { delivery: "Group" }) : one),
    });
    const chart = interaction(inside(evaluation), both);
    expect(chart.note).toContain("Time × referral reason × delivery method: not tested.");
    expect(chart.table.rows.find(([panel, line]) => panel === "Anxiety" && line === "One-to-one")?.slice(2)).toEqual([
      0,
      ...Array(6).fill(null),
    ]);
    expect(chart.altText).toContain("Referral reason: Anxiety, One-to-one from no mean to no mean");
  });

  it("have no means to show together where each combination is one child", () => {
    const evaluation = programme({
      children: 4,
      child: (one, at) => ({ ...withFactors(one, { delivery: at < 2 ? "Group" : "One-to-one" }), post: one.post ?? one.pre }),
    });
    expect(interaction(inside(evaluation), both).altText).toMatch(
      /^No chart: Means of groups cannot be estimated: .* hold one person only\.$/,
    );
  });

  it("leave nothing to compare by a factor of which one level was never asked again", () => {
    const evaluation = programme({
      children: 60,
      child: (one) => (one.factors.get("delivery") === "Group" ? one : { ...one, post: null }),
    });
    for (const profile of ["share", "internal"] as const)
      expect(interaction(releaseEvaluation(evaluation, { profile }), both).altText).toMatch(
        /^No chart: The two factors do not both have two groups/,
      );
  });

  it("keep their small panel, in which one child alone has no figure", () => {
    const evaluation = programme({
      children: 60,
      referrals: ["A", "B", "C", "D", "E"],
      child: (one, at) => (at === 0 ? { ...withFactors(one, { referral: "Alone" }), post: one.pre } : one),
    });
    const chart = interaction(inside(evaluation), { outcome: "DE", factor: "referral" });
    expect(chart.table.rows.find(([, level]) => level === "Alone")?.slice(2)).toEqual([1, ...Array(6).fill(null)]);
    const words = textsOf(chart);
    expect(words).toContain("Alone");
    expect(words).toContain("n\u00a0=\u00a01");
    // five groups with two means, each over its white edge
    expect(words.filter((word) => /^\d+\.\d$/.test(word))).toHaveLength(5 * 2 * 2);
  });
});

describe("the clearest pair of factors", () => {
  const of = (pValues: Readonly<Record<string, number | null>>) =>
    clearestPair(releaseEvaluation(withTests(pValues), { profile: "internal" }).outcomes[1]!);

  it("is that with the smallest p below .05", () => {
    expect(of({ "time:ageBand:delivery": 0.018, "time:referral:delivery": 0.03 })).toEqual(["ageBand", "delivery"]);
    expect(of({ "time:ageBand:delivery": 0.03, "time:referral:delivery": 0.018 })).toEqual(["referral", "delivery"]);
  });

  it("is none where only single factors, or three together, or between-group terms are clear", () => {
    expect(
      of({ "time:ageBand": 0.001, "time:referral:ageBand:delivery": 0.001, "ageBand:delivery": 0.001, "time:ageBand:delivery": 0.05 }),
    ).toBeNull();
  });

  it("is none where the evaluation has no means of both", () => {
    const [, outcome] = releaseEvaluation(withTests({ "time:ageBand:delivery": 0.001 })).outcomes;
    expect(clearestPair({ ...outcome!, marginalMeans: [] })).toBeNull();
  });
});

describe("the title of mean change by group", () => {
  it("counts the groups whose interval excludes no change", () => {
    const evaluation = fixtures.ordinary();
    const chart = marginalChange(evaluation, { outcome: "DE" });
    const rose = chart.table.rows.filter((row) => Number(row[4]) > 0).length;
    expect(chart.title).toBe(
      `Differentiating emotions rose on average in ${rose === 10 ? "all 10" : `${rose} of 10`} groups${rose === 10 ? "" : `; we cannot tell for ${10 - rose}`}`,
    );
    expect(marginalChange(fixtures.worsened(), { outcome: "DE" }).title).toMatch(/^Differentiating emotions fell on average in /);
    // for sharing nothing is shown of scores that are all the same
    const allSame = releaseEvaluation(fixtures.allSame(), { profile: "internal" });
    expect(marginalChange(allSame, { outcome: "DE" }).title).toBe("We cannot tell for any group whether scores rose or fell");
  });

  it("is of the groups of one factor where only that is asked for", () => {
    const chart = marginalChange(fixtures.ordinary(), { outcome: "DE", factor: "delivery" });
    expect(chart.table.rows.map(([factor, level]) => `${factor}: ${level}`)).toEqual([
      "Delivery method: Group",
      "Delivery method: One-to-one",
    ]);
    expect(chart.altText).toContain("by delivery method for");
  });

  it("is never that of the chart of means beside it", () => {
    const allSame = () => releaseEvaluation(fixtures.allSame(), { profile: "internal" });
    for (const make of [fixtures.ordinary, fixtures.worsened, allSame, fixtures.twelveLevels]) {
      const evaluation = make();
      for (const { scale } of evaluation.outcomes) {
        expect(marginalChange(evaluation, { outcome: scale }).title).not.toBe(interaction(evaluation, { outcome: scale }).title);
      }
    }
  });
});
