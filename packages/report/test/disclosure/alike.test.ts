import { type AnalysisPlan, type Evaluation, evaluate, evaluateBy } from "@headway/core";
import { describe, expect, it } from "vitest";
import { alikeGroups } from "../../src/disclosure/alikeGroups.ts";
import { releaseEvaluationBy } from "../../src/disclosure/releaseBy.ts";
import { releaseComparison } from "../../src/disclosure/releaseComparison.ts";
import { releaseExpected } from "../../src/disclosure/releaseCrossings.ts";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { releaseMeasure } from "../../src/disclosure/releaseMeasure.ts";
import { programme } from "../charts/answeredProgrammes.ts";
import { type Child, child, oneScale, quickPlan } from "./oneScale.ts";
import { leavesOf } from "./walk.ts";

const THRESHOLD = 10;

type Scores = (at: number) => readonly [pre: number, post: number | null];
const children = (n: number, scores: Scores, factors: (at: number) => Readonly<Record<string, string>> = () => ({})): Child[] =>
  Array.from({ length: n }, (_, at) => {
    const [pre, post] = scores(at);
    return child({ factors: factors(at), pre, post });
  });
/** Scores that differ, before, after and in change. */
const varied: Scores = (at) => [10 + (at % 4), 11 + (at % 3)];

const evaluated = (all: readonly Child[], plan: Partial<AnalysisPlan> = {}): Evaluation =>
  evaluate(oneScale(all), { plan: { ...quickPlan(), ...plan } });
const shared = (evaluation: Evaluation): ReleasedEvaluation => releaseEvaluation(evaluation, { profile: "share", threshold: THRESHOLD });
const withheld = ({ release }: ReleasedEvaluation) => release.suppressed.filter(({ reason }) => reason === "could-point");

/** Words that say that scores do not differ. */
const SAYS_ALIKE = /(all|are) equal|not vary|no variation|difference is zero|the same for every/;

describe("an outcome of which all children have the same score", () => {
  it.each([16, 60])("tells nothing of %i who all gave the same answers, and says that somebody could be pointed to", (n) => {
    const released = shared(programme({ children: n, sameAnswers: true }));
    const scales = released.outcomes.map(({ scale }) => scale);
    expect(withheld(released)).toContainEqual({ what: "outcome", about: scales, reason: "could-point" });
    for (const outcome of released.outcomes) {
      expect(outcome).toMatchObject({ n: null, change: { mean: null, sd: null }, available: { pre: { mean: null } }, ranges: { pre: [] } });
      expect(leavesOf(outcome).filter(({ value }) => typeof value === "string" && SAYS_ALIKE.test(value))).toEqual([]);
      expect(outcome.verdict.kind).toBe("cannot-tell");
    }
    expect(released.cautions.filter(({ scale }) => scale !== null)).toEqual([]);
    expect(released.responses.pre.straightLining.n).toBeNull();
  });

  const CASES: readonly (readonly [string, Scores])[] = [
    ["before", (at) => [12, 10 + (at % 5)]],
    ["after", (at) => [10 + (at % 5), 12]],
    ["before, so far as one decimal shows", (at) => [at === 0 ? 12.1 : 12, 10 + (at % 5)]],
    ["or the same change", (at) => [10 + (at % 5), 13 + (at % 5)]],
  ];
  it.each(CASES)("%s is withheld whole", (_when, scores) => {
    const released = shared(evaluated(children(40, scores)));
    expect(released.outcomes[0]).toMatchObject({ n: null, pre: { mean: null }, post: { mean: null }, pairedT: { estimate: null } });
    expect(withheld(released)).toEqual([{ what: "outcome", about: ["S"], reason: "could-point" }]);
  });

  it("in each group of a model is withheld whole, as its model would fit every child", () => {
    const site = (at: number) => ({ site: at % 2 === 0 ? "North" : "South" });
    const released = shared(
      evaluated(
        children(60, (at) => [10 + (at % 3), 12 + (at % 3) + 2 * (at % 2)], site),
        { factors: ["site"] },
      ),
    );
    expect(released.outcomes[0]).toMatchObject({ n: null, change: { mean: null }, anovaOfChange: { cells: [], residual: { df: null } } });
  });

  it("at one timepoint that nobody has a pair for is not described", () => {
    const { available, n } = shared(evaluated(children(40, () => [12, null]))).outcomes[0]!;
    expect([n, available.pre.mean, available.pre.n]).toEqual([0, null, null]);
  });

  it("is told apart from one whose scores differ", () => {
    expect(shared(evaluated(children(40, varied))).outcomes[0]).toMatchObject({ n: 40, pre: { mean: 11.5 } });
  });
});

describe("a group of which all children have the same score", () => {
  const three = (at: number) => ({ site: ["North", "South", "East"][at % 3]! });
  /** North's scores are those; the others' differ. */
  const north =
    (scores: Scores): Scores =>
    (at) =>
      at % 3 === 0 ? scores(at / 3) : varied(Math.floor(at / 3));
  const ALIKE: readonly (readonly [string, Scores, Partial<AnalysisPlan>])[] = [
    ["before, as a subgroup", (at) => [12, 10 + (at % 5)], { factors: [], subgroups: ["site"] }],
    ["after, as a subgroup", (at) => [10 + (at % 5), 12], { factors: [], subgroups: ["site"] }],
    ["change, as a subgroup", (at) => [10 + (at % 5), 13 + (at % 5)], { factors: [], subgroups: ["site"] }],
    ["change, in a model", (at) => [10 + (at % 5), 13 + (at % 5)], { factors: ["site"] }],
    ["score at the end of the scale, in a model", (at) => [10 + (at % 5), 21], { factors: ["site"] }],
  ];

  it.each(ALIKE)("%s, is withheld with another, at every step and in every table", (_when, scores, plan) => {
    const released = shared(evaluated(children(180, north(scores), three), plan));
    const [outcome] = released.outcomes;
    const { levels } = released.participants.factors.find(({ factor }) => factor === "site")!;
    expect(levels.filter(({ paired }) => paired === null).map(({ level }) => level)).toHaveLength(2);
    expect(levels.find(({ level }) => level === "North")!.paired).toBeNull();
    expect(outcome!.n).toBe(180);
    for (const { level, n, pre } of outcome!.subgroups) if (level === "North") expect([n, pre.mean]).toEqual([null, null]);
    expect(outcome!.subgroups.filter(({ n }) => n !== null).length).toBeLessThan(2);
    expect(outcome!.anovaOfChange.cells.length).toBeLessThan(2);
    expect(JSON.stringify(outcome!.marginalMeans)).not.toContain("North");
    const [hidden, ...others] = withheld(released);
    expect(hidden).toMatchObject({ what: "levels", about: expect.arrayContaining(["site", "North"]) });
    expect(hidden!.about).toHaveLength(3);
    expect(others).toEqual([]);
  });

  it("is not hidden behind few children without a group", () => {
    const all = [
      ...children(
        40,
        (at) => [10 + (at % 5), 13 + (at % 5)],
        () => ({ site: "North" }),
      ),
      ...children(60, varied, () => ({ site: "South" })),
      ...children(4, varied),
    ];
    const { participants } = shared(evaluated(all, { factors: ["site"] }));
    expect(participants.factors.find(({ factor }) => factor === "site")!.levels.map(({ enrolled, paired }) => [enrolled, paired])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("of two factors takes their whole table with it, and leaves the tables of each", () => {
    const both = (at: number) => ({ site: at % 2 === 0 ? "North" : "South", delivery: at % 4 < 2 ? "Group" : "One-to-one" });
    const scores: Scores = (at) => (at % 4 === 0 ? [10 + (at % 5), 13 + (at % 5)] : varied(at + Math.floor(at / 4)));
    const evaluation = evaluated(children(240, scores, both), { factors: ["site", "delivery"] });
    const released = shared(evaluation);
    const terms = released.outcomes[0]!.marginalMeans.map(({ term }) => term);
    expect(terms.filter((term) => term.includes("site") && term.includes("delivery"))).toEqual([]);
    expect(terms).toEqual(expect.arrayContaining(["site", "delivery"]));
    expect(released.outcomes[0]!.anovaOfChange.cells).toEqual([]);
    expect(withheld(released)).toEqual([{ what: "combinations", about: ["site:delivery"], reason: "could-point" }]);
    expect(alikeGroups(evaluation.outcomes, ["site", "delivery"], THRESHOLD)).toEqual([["North", "Group"]]);
    expect(alikeGroups(evaluation.outcomes, ["site", "delivery"], 61)).toEqual([]);
    expect(alikeGroups(evaluation.outcomes, ["site", "age"], THRESHOLD)).toEqual([]);
  });
});

describe("arms of which one holds children who are all alike", () => {
  const waiting = (at: number) => at % 2 === 1;
  const evaluation = programme({
    children: 120,
    arms: ["Programme", "Waiting list"],
    child: (one, at) => (waiting(at) ? { ...one, pre: { ...one.pre!, scores: new Map(one.pre!.scores).set("DE", 14) } } : one),
  });
  const released = shared(evaluation);

  it("are not compared, nor do cautions say how unlike they were", () => {
    const { comparison } = released.outcomes.find(({ scale }) => scale === "DE")!;
    expect(leavesOf(comparison).filter(({ value }) => typeof value === "number")).toEqual([]);
    expect(withheld(released)).toContainEqual({ what: "arms", about: ["DE"], reason: "could-point" });
    const unlike = released.cautions.filter(({ code, scale }) => scale === "DE" && code.startsWith("baseline_"));
    expect(unlike.filter(({ evidence }) => evidence["difference"] !== undefined)).toEqual([]);
  });

  it("leave the comparison of the other outcomes", () => {
    const others = released.outcomes.filter(({ scale, n }) => scale !== "DE" && n !== null);
    expect(others.some(({ comparison }) => comparison.arms.every(({ n }) => n !== null))).toBe(true);
    const open = { pre: { sd: 2 }, post: { sd: 2 }, change: { sd: 0.05 } };
    const arms = [40, 40].map((n) => ({ n, dropped: [], ...open }));
    expect(releaseComparison({ dropped: [], arms, differences: [] } as never, THRESHOLD).arms[1]!.n).toBe(40);
  });
});

describe("an item that everybody answered alike", () => {
  const item = (name: string, sd: number) => ({ item: name, n: 200, mean: 2, sd, reason: sd === 0 ? "the item does not vary" : null });
  const answers = [{ item: "2", n: 200, answers: [{ answer: 1, n: 100, share: 0.5 }] }];
  const end = { n: 30, of: 200, share: 0.15 };
  const measure = (sd: number) =>
    releaseMeasure(
      {
        omega: { n: 200, estimate: null, reason: "an item does not vary" },
        items: [item("1", sd), item("2", 0.7)],
        itemAnswers: answers,
        itemCompleteness: [],
        floor: end,
        ceiling: end,
      } as never,
      { flow: { enrolled: 200, pre: 200, post: 200, paired: 200 } } as never,
      THRESHOLD,
    );

  it("is withheld with the other items of the scale, whose means would tell its", () => {
    const { items, itemAnswers, omega, floor } = measure(0);
    expect(items.map(({ mean, sd }) => [mean, sd])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(itemAnswers[0]!.answers[0]!.share).toBeNull();
    expect([omega.reason, items[0]!.reason].some((reason) => SAYS_ALIKE.test(reason ?? ""))).toBe(false);
    expect(floor.n).toBe(30);
  });

  it("is told apart from items that were not", () => {
    expect(measure(0.5).items.map(({ mean }) => mean)).toEqual([2, 2]);
  });
});

describe("a third of the children, all of whom started and changed alike", () => {
  it("is withheld with another", () => {
    const group = (interval: object | null) => ({ n: 20, from: 1, to: 2, excess: 1, interval });
    const of = (...intervals: readonly (object | null)[]) =>
      releaseExpected({ byStart: { groups: intervals.map(group) } } as never, THRESHOLD).byStart.groups.map(({ excess }) => excess);
    expect(of({}, {}, {})).toEqual([1, 1, 1]);
    expect(of({}, null, {})).toEqual([null, null, 1]);
  });
});

describe("sites of which one holds children who are all alike", () => {
  const site = (name: string) => () => ({ site: name });
  const alike: Scores = (at) => [12, 10 + (at % 5)];
  const released = (...more: readonly Child[]) => {
    const all = [
      ...children(40, alike, site("North")),
      ...children(50, varied, site("South")),
      ...children(60, varied, site("East")),
      ...more,
    ];
    return releaseEvaluationBy(evaluateBy(oneScale(all), { by: "site", plan: quickPlan() }), { profile: "share", threshold: THRESHOLD });
  };

  it("have no result of it, nor of another from which it could be worked out", () => {
    const { levels, overall } = released();
    expect(levels.map(({ level, evaluation }) => [level, evaluation?.outcomes[0]?.n])).toEqual([
      ["North", null],
      ["South", null],
      ["East", 60],
    ]);
    expect(withheld(levels[0]!.evaluation!)).toContainEqual({ what: "outcome", about: ["S"], reason: "could-point" });
    expect(levels[1]!.evaluation!.release.suppressed).toContainEqual({ what: "outcome", about: ["S"], reason: "could-point" });
    expect(overall.participants.factors.find(({ factor }) => factor === "site")!.levels.map(({ paired }) => paired)).toEqual([
      null,
      null,
      60,
    ]);
    expect(withheld(overall)).toContainEqual({ what: "levels", about: ["site", "North", "South"], reason: "could-point" });
  });

  it("are not hidden behind few children of no site", () => {
    const { levels } = released(...children(3, varied));
    expect(levels.map(({ evaluation }) => evaluation?.outcomes[0]?.n ?? null)).toEqual([null, null, 60]);
  });
});
