import { type Evaluation, evaluationSchema } from "@headway/core";
import { describe, expect, it } from "vitest";
import { withoutLoneArms, withoutLoneContrasts, withoutLoneEvidence } from "../../src/disclosure/withoutLoneSides.ts";
import { withoutSingles } from "../../src/disclosure/withoutSingles.ts";
import { programme } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const REASON = "one person only, so not shown";

/** 41 children of whom one is alone in the other arm, one left, and two are seen one-to-one, for one reason each. */
const lonely = (): Evaluation =>
  programme({
    children: 41,
    arms: ["Programme", "Waiting list"],
    child: (one, at) => {
      const levels = [
        ["arm", at === 3 ? "Waiting list" : "Programme"],
        ["delivery", at < 2 ? "One-to-one" : "Group"],
      ] as const;
      return { ...one, age: 8 + (at % 5), factors: new Map([...one.factors, ...levels]), post: at === 7 ? null : (one.post ?? one.pre) };
    },
  });
const alone = (): Evaluation => programme({ children: 1 });
const few = (): Evaluation => programme({ children: 4, arms: ["Programme", "Waiting list"] });

/** Parts that count people or groups by what they said or scored, and points of charts of everybody. */
const COUNTED =
  /^(range|dropped|pairs|scoring|reliability|reliableChange|thresholdCrossing|verdict)\b|\b(dropped|quantiles|fitted|floor|ceiling|itemCompleteness|itemAnswers|retention|imputed)\b/;

/** Counts, and numbers of the plan, named one by one so that a new field must be thought of. */
const NO_SCORE = new Set(
  `n nUsed paired missing share withoutPost withPost nWithoutPost nWithPost nProgramme nComparison items clusters individualClusters
  samples imputations seed level populationMean effect power alpha priorScale designEffect`.split(/\s+/),
);

interface Found {
  readonly path: string;
  readonly key: string;
}

/** Every number of a result that rests on one person, and of its parts that do not say on how many they rest. */
function numbersOfOne(value: unknown, path: readonly string[] = [], lone = false): readonly Found[] {
  if (typeof value === "number") return lone ? [{ path: path.join("."), key: path.at(-1)! }] : [];
  if (typeof value !== "object" || value === null) return [];
  const { n, paired = n } = value as { readonly n?: unknown; readonly paired?: unknown };
  const one = typeof paired === "number" ? paired === 1 : lone;
  return Object.entries(value).flatMap(([key, field]) => numbersOfOne(field, [...path, key], one));
}

/** Smallest and largest values of scores, wherever they stand. */
function ends(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const open = Object.entries(value).filter(([key]) => key !== "range" && key !== "sizes");
  return open.flatMap(([key, field]) => (["minimum", "maximum", "from", "to"].includes(key) ? [field] : ends(field)));
}

const made = { ...fixtures, "groups of one person": lonely, "one person": alone, "four people": few };

describe.each(Object.entries(made))("%s without single people", (_name, make) => {
  let known: Evaluation | undefined;
  const released = (): Evaluation => {
    known ??= make();
    return withoutSingles(known);
  };

  it("is still an evaluation", () => {
    expect(evaluationSchema.safeParse(released()).error?.issues ?? []).toEqual([]);
  });

  it("keeps no smallest and no largest value", () => {
    const { outcomes, participants } = released();
    expect([...outcomes.flatMap(ends), ...ends(participants.age)].filter((end) => end !== null)).toEqual([]);
  });

  it("keeps no statistic of one person", () => {
    for (const outcome of released().outcomes) {
      const found = numbersOfOne(outcome).filter(({ path, key }) => !COUNTED.test(path) && !NO_SCORE.has(key));
      expect(found.map(({ path }) => path)).toEqual([]);
      if (outcome.n === 1) expect(outcome.pairs).toEqual([]);
    }
  });
});

describe("what would tell the scores of one person beside those of others", () => {
  const before = lonely();
  const outcomes = withoutSingles(before).outcomes;
  const outcome = outcomes[0]!;

  it("is taken out of the comparison with an arm of one", () => {
    expect(outcome.comparison.arms.map(({ n, change }) => [n, change.mean !== null])).toEqual([
      [39, true],
      [1, false],
    ]);
    const { change, adjusted, baseline } = outcome.comparison.differences[0]!;
    expect(change).toMatchObject({ n: 40, estimate: null, standardError: null, pValue: null, effect: { estimate: null }, reason: REASON });
    expect(adjusted).toMatchObject({ n: 40, estimate: null, interval: null });
    const [pre, , share] = baseline;
    expect(pre).toMatchObject({ nProgramme: 39, nComparison: 1, comparison: null, difference: null, interval: null, reason: REASON });
    expect(pre!.programme).not.toBeNull();
    expect(share).toEqual(before.outcomes[0]!.comparison.differences[0]!.baseline[2]);
  });

  it("is taken out where the arm of one is the programme's, and of no other difference", () => {
    const arms = ["A", "B", "C"].map((arm) => ({ arm, n: arm === "B" ? 1 : 20 }));
    const difference = (arm: string) => ({
      arm,
      change: { estimate: 2, reason: null },
      adjusted: { estimate: 2, reason: null },
      baseline: [],
    });
    const one = { arms, comparisonArm: "C", differences: [difference("A"), difference("B")] };
    expect(withoutLoneArms(one as never).differences.map(({ change, adjusted }) => [change.estimate, adjusted.estimate])).toEqual([
      [2, 2],
      [null, null],
    ]);
  });

  it("is taken out of those who left beside those who stayed", () => {
    const { differences, retention, withoutPost } = outcome.missing.baseline;
    expect(withoutPost).toBe(1);
    expect(differences[0]).toMatchObject({ nWithoutPost: 1, withoutPost: null, difference: null, interval: null, reason: REASON });
    expect(differences[0]!.withPost).not.toBeNull();
    expect(differences.filter(({ kind, difference }) => kind === "share" && difference !== null).length).toBeGreaterThan(0);
    expect(retention).toEqual(before.outcomes[0]!.missing.baseline.retention);
  });

  it("is taken out of comparisons of estimated means, and of tests inside one level", () => {
    const table = outcome.marginalMeans.find(({ term, of }) => term === "referral:delivery" && of === "change")!;
    expect(table.contrasts.map(({ contrast, within, estimate }) => [contrast, Object.values(within), estimate === null])).toEqual([
      ["Group - (One-to-one)", ["Anxiety"], true],
      ["Group - (One-to-one)", ["Bereavement"], true],
      ["Anxiety - Bereavement", ["Group"], false],
      ["Anxiety - Bereavement", ["One-to-one"], true],
      ["Anxiety - Bereavement : Group - (One-to-one)", [], true],
    ]);
    expect(outcome.simpleEffects.map(({ within, f }) => [Object.values(within)[0], f === null])).toEqual([
      ["Group", false],
      ["One-to-one", true],
      ["Anxiety", true],
      ["Bereavement", true],
    ]);
    const levels = outcome.marginalMeans.find(({ term }) => term === "delivery")!;
    expect(levels.contrasts[0]!.estimate).not.toBeNull();
  });

  it("is left in a comparison of other levels", () => {
    const cell = (site: string, n: number) => ({ levels: { site }, n, mean: 2, reason: null });
    const contrast = (label: string) => ({ contrast: label, within: {}, estimate: 1, reason: null });
    const cells = [cell("A", 1), cell("B", 9), cell("C", 9)];
    const contrasts = ["A - B", "A - C", "B - C", "B - A"].map(contrast);
    expect(withoutLoneContrasts({ cells, contrasts } as never).contrasts.map(({ estimate }) => estimate)).toEqual([null, null, 1, null]);
  });

  it("is not repeated by a caution", () => {
    const caution = (code: string, evidence: object) => ({ code, scale: outcome.scale, evidence });
    const found = withoutLoneEvidence(
      [
        caution("baseline_differs_by_dropout", { pre: 0.6, threshold: 0.25, withoutPost: 1 }),
        caution("baseline_difference_between_arms", { arm: "Programme", difference: 0.6, threshold: 0.25 }),
        caution("missing_could_turn_the_finding", { difference: 2, threshold: 0.5 }),
      ] as never,
      outcomes,
    );
    expect(found.map(({ evidence }) => evidence)).toEqual([
      { threshold: 0.25, withoutPost: 1 },
      { arm: "Programme", threshold: 0.25 },
      { difference: 2, threshold: 0.5 },
    ]);
    const kept = [caution("baseline_difference_between_arms", { arm: "Programme", difference: 0.6 })] as never;
    expect(withoutLoneEvidence(kept, before.outcomes)).toEqual(kept);
  });
});
