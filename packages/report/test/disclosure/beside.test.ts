import { type EvaluationBy, evaluateBy } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseEvaluationBy } from "../../src/disclosure/releaseBy.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { withhold } from "../../src/disclosure/withhold.ts";
import { type Child, child, oneScale, quickPlan } from "./oneScale.ts";

const THRESHOLD = 10;
const REASON = "withheld: too few children, or it would give another level away";

/** So many children of a site, half of them in each delivery, whose score changes by so much; one who left has no score after. */
const children = (n: number, site: string, change: number | null, alone = 2): Child[] =>
  Array.from({ length: n }, (_, at) => {
    const pre = 12 + (at % 3);
    const factors = { site, delivery: at % alone === 0 ? "Group" : "Alone" };
    return child({ factors, age: 8 + (at % 3), pre, post: change === null ? null : pre + change });
  });
const site = (name: string, up: number, same: number, down: number): Child[] => [
  ...children(up, name, 7),
  ...children(same, name, 0),
  ...children(down, name, -7),
];

const evaluated = (all: readonly Child[], reliability = 0.9): EvaluationBy =>
  evaluateBy(oneScale(all), { by: "site", plan: quickPlan({ cutoff: 14, reliability }) });
const shared = (by: EvaluationBy) => releaseEvaluationBy(by, { profile: "share", threshold: THRESHOLD });
const large = evaluated([...site("North", 40, 40, 40), ...site("South", 30, 30, 30)]);
const [north, south] = shared(large).levels.map(({ evaluation }) => evaluation!);
const alone = releaseEvaluation(large.levels[0]!.evaluation!, { profile: "share", threshold: THRESHOLD });

describe("a site's report beside the others", () => {
  it("stands under its name, with the column and the whole", () => {
    const { by, overall, levels } = shared(large);
    expect(by).toBe("site");
    expect(overall.flow.paired).toBe(210);
    expect(levels.map(({ level, reason }) => [level, reason])).toEqual([
      ["North", null],
      ["South", null],
    ]);
  });

  it("does not count timepoints, arms and reasons, nor who told their age or answered how", () => {
    expect(north!.flow).toMatchObject({ enrolled: 120, pre: null, post: null, paired: 120, arms: withhold(alone.flow.arms) });
    expect(north!.participants.age).toEqual({ ...alone.participants.age, n: null, missing: null });
    expect(north!.responses).toEqual(withhold(alone.responses));
    expect(north!.issues).toEqual({ byCode: {} });
    expect(north!.evidenceStandard.share).toMatchObject({ n: 120, of: null, value: null });
    expect(alone.flow.pre).toBe(120);
  });

  it("says that it stands beside others, and by which threshold it was released", () => {
    expect(north!.release).toMatchObject({ profile: "share", threshold: THRESHOLD });
    expect(north!.release.suppressed).toEqual([
      ...alone.release.suppressed,
      { what: "beside_others", about: [], reason: "protects-another" },
    ]);
  });

  it("keeps the result of its outcome, and not what counts its children in parts of its own", () => {
    const one = north!.outcomes[0]!;
    const own = alone.outcomes[0]!;
    expect([one.n, one.change, one.pairedT]).toEqual([own.n, own.change, own.pairedT]);
    expect(one).toMatchObject({
      ranges: { pre: [], post: [] },
      dropped: [],
      thresholdCrossing: withhold(own.thresholdCrossing),
      available: withhold(own.available),
      scoring: withhold(own.scoring),
      missing: withhold(own.missing),
      comparison: withhold(own.comparison),
    });
    expect(one.expectedChange).toEqual({ ...own.expectedChange, byStart: withhold(own.expectedChange.byStart) });
    expect(one.reliableChange).toEqual({ ...own.reliableChange, couldImprove: null });
    for (const at of ["pre", "post"] as const)
      expect(one.measure[at]).toEqual({
        ...own.measure[at],
        floor: withhold(own.measure[at].floor),
        ceiling: withhold(own.measure[at].ceiling),
        itemAnswers: [],
      });
    expect([own.ranges.pre.length > 0, own.available.pre.n, own.thresholdCrossing.inRangePre !== null]).toEqual([true, 120, true]);
  });

  it("does not count its groups of children, nor those seen one-to-one", () => {
    const one = north!.outcomes[0]!.clustering;
    const own = alone.outcomes[0]!.clustering;
    const icc = { ...own.intraclassCorrelation, n: null, clusters: null, df1: null, df2: null, statistic: null };
    expect(one).toEqual({
      ...own,
      n: null,
      clusters: null,
      individualClusters: null,
      effectiveN: null,
      sizes: withhold(own.sizes),
      intraclassCorrelation: icc,
      broader: withhold(own.broader),
    });
  });
});

describe("classes of change and moves", () => {
  const of = (by: EvaluationBy) => shared(by).levels.map(({ evaluation }) => evaluation!.outcomes[0]!);

  it("are shown of every site where each site has enough in each of them", () => {
    const [first, second] = of(evaluated([...site("North", 40, 40, 40), ...site("South", 10, 10, 10)]));
    expect(first).toMatchObject({ moves: { higher: 40, same: 40, lower: 40 }, reliableChange: { increased: 40, worsened: 40 } });
    expect(second).toMatchObject({ moves: { higher: 10, same: 10, lower: 10 }, wilcoxon: { nUsed: 20 } });
  });

  it.each([
    [9, 30, 30],
    [30, 9, 30],
    [30, 30, 9],
  ])("are shown of none where one has %i, %i and %i", (...counts) => {
    for (const one of of(evaluated([...site("North", 40, 40, 40), ...site("South", ...counts)]))) {
      expect(one.moves).toEqual({ higher: null, same: null, lower: null });
      expect(one.wilcoxon.nUsed).toBeNull();
      const none = { increased: null, unchanged: null, decreased: null, improved: null, worsened: null, couldImprove: null };
      expect(one.reliableChange).toMatchObject(none);
    }
  });

  it("are told apart: children who move a little have no reliable change", () => {
    // all move, so that nobody stays, while the classes of reliable change hold enough
    const steps = (name: string) => [...children(30, name, 7), ...children(20, name, 1), ...children(30, name, -7)];
    for (const one of of(evaluated([...steps("North"), ...steps("South")], 0.5))) {
      expect(one.moves).toEqual({ higher: null, same: null, lower: null });
      expect(one.reliableChange).toMatchObject({ increased: 30, unchanged: 20, decreased: 30 });
    }
    // few change reliably, while enough move a little
    const little = (name: string, far: number) => [
      ...children(far, name, 7),
      ...children(20, name, 1),
      ...children(30, name, 0),
      ...children(30, name, -7),
    ];
    for (const one of of(evaluated([...little("North", 30), ...little("South", 9)], 0.5))) {
      expect(one.moves.higher).toBeGreaterThanOrEqual(29);
      expect(one.reliableChange.increased).toBeNull();
    }
  });
});

describe("a site that is too small", () => {
  const few = evaluated([...site("North", 40, 40, 40), ...site("South", 3, 3, 3), ...site("East", 30, 30, 30)]);

  it("has no report, nor has the smallest other, with the reason", () => {
    expect(shared(few).levels.filter(({ evaluation }) => evaluation === null)).toEqual([
      { level: "South", evaluation: null, reason: REASON },
      { level: "East", evaluation: null, reason: REASON },
    ]);
  });

  it("is not shown in the whole, either", () => {
    const factor = shared(few).overall.participants.factors.find((one) => one.factor === "site")!;
    expect(factor.levels.map(({ level, paired }) => [level, paired])).toEqual([
      ["North", 120],
      ["South", null],
      ["East", null],
    ]);
    // a site that has no report for another reason, though it is large
    const gone: EvaluationBy = { ...large, levels: large.levels.map((one, at) => (at === 0 ? { ...one, evaluation: null } : one)) };
    expect(
      shared(gone)
        .overall.participants.factors.find((one) => one.factor === "site")!
        .levels.map(({ paired }) => paired),
    ).toEqual([null, 90]);
  });

  it("has one for those who may see the data", () => {
    const inside = releaseEvaluationBy(few, { profile: "internal" });
    expect([inside.by, inside.overall.release.profile]).toEqual(["site", "internal"]);
    expect(inside.levels.map(({ evaluation, reason }) => [evaluation?.release.profile, evaluation?.flow.paired, reason])).toEqual([
      ["internal", 120, null],
      ["internal", 9, null],
      ["internal", 90, null],
    ]);
  });
});

describe("children who left a site", () => {
  it("are withheld where they are few, and where they would give another site's away", () => {
    const lost = [
      ...site("North", 40, 40, 40),
      ...children(5, "North", null),
      ...site("South", 40, 40, 40),
      ...children(20, "South", null),
    ];
    const east = [...site("East", 40, 40, 40), ...children(40, "East", null)];
    const flows = shared(evaluated([...lost, ...east])).levels.map(({ evaluation }) => evaluation!.flow);
    expect(flows.map(({ enrolled, paired }) => [enrolled, paired])).toEqual([
      [null, 120],
      [null, 120],
      [160, 120],
    ]);
    for (const { excluded } of flows) expect(excluded.every(({ n }) => n === null)).toBe(true);
  });
});

describe("a factor that few children of one site have a level of", () => {
  // of the South every twentieth child is in a group: five
  const uneven = evaluated([
    ...site("North", 40, 40, 40),
    ...children(35, "South", 7, 20),
    ...children(35, "South", 0, 20),
    ...children(30, "South", -7, 20),
  ]);

  it("is in no site's report, neither with its levels nor with what is compared", () => {
    for (const { evaluation } of shared(uneven).levels) {
      expect(evaluation!.participants.factors.map(({ factor }) => factor)).not.toContain("delivery");
      const { marginalMeans, subgroups, simpleEffects, anovaOfChange } = evaluation!.outcomes[0]!;
      expect(marginalMeans.flatMap(({ term }) => term.split(":"))).not.toContain("delivery");
      expect(subgroups.map(({ factor }) => factor)).not.toContain("delivery");
      expect(simpleEffects.flatMap(({ term, within }) => [term, ...Object.keys(within)])).not.toContain("delivery");
      expect(anovaOfChange.cells).toEqual([]);
    }
  });

  it("is in every site's report where all have enough at each level", () => {
    for (const evaluation of [north!, south!]) {
      expect(evaluation.participants.factors.map(({ factor }) => factor)).toContain("delivery");
      expect(evaluation.outcomes[0]!.anovaOfChange.cells).toHaveLength(2);
      expect(evaluation.outcomes[0]!.marginalMeans.map(({ term }) => term)).toContain("delivery");
    }
  });
});

describe("a scale that few of one site have", () => {
  it("is withheld of it and of the smallest other, which keep their reports", () => {
    const thin: EvaluationBy = {
      ...large,
      overall: { ...large.overall, outcomes: large.overall.outcomes.map((of) => ({ ...of, n: 129 })) },
      levels: large.levels.map((one) =>
        one.level === "South"
          ? { ...one, evaluation: { ...one.evaluation!, outcomes: one.evaluation!.outcomes.map((of) => ({ ...of, n: 9 })) } }
          : one,
      ),
    };
    const { levels } = shared(thin);
    expect(levels.map(({ evaluation }) => [evaluation!.flow.paired, evaluation!.outcomes[0]!.n])).toEqual([
      [120, null],
      [90, null],
    ]);
    expect(levels[0]!.evaluation!.outcomes[0]!.marginalMeans).toEqual([]);
  });
});
