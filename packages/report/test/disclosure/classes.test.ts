import { describe, expect, it } from "vitest";
import { releaseMoves, releaseReliableChange } from "../../src/disclosure/releaseClasses.ts";
import { releaseClustering } from "../../src/disclosure/releaseClustering.ts";
import { releaseCrossing, releaseExpected } from "../../src/disclosure/releaseCrossings.ts";
import { releaseInternally } from "../../src/disclosure/releaseInternally.ts";
import { releaseOptionsOf } from "../../src/disclosure/releaseOptionsOf.ts";
import { releaseProblems } from "../../src/disclosure/releaseProblems.ts";
import { releaseStandard } from "../../src/disclosure/releaseStandard.ts";

const THRESHOLD = 10;

describe("how many rose, stayed and fell", () => {
  const moves = (up: number, same: number, down: number) =>
    releaseMoves(
      [
        { pre: 1, post: 5, n: up - 1 },
        { pre: 2, post: 3, n: 1 },
        { pre: 4, post: 4, n: same },
        { pre: 5, post: 3, n: down },
      ],
      THRESHOLD,
    );

  it("are shown where each is enough", () => {
    expect(moves(10, 10, 10)).toEqual({ higher: 10, same: 10, lower: 10 });
    expect(moves(30, 20, 15)).toEqual({ higher: 30, same: 20, lower: 15 });
  });

  it("hide a small class beside those who stayed", () => {
    expect(moves(9, 30, 20)).toEqual({ higher: null, same: null, lower: 20 });
    expect(moves(30, 20, 9)).toEqual({ higher: 30, same: null, lower: null });
    expect(moves(30, 15, 0)).toEqual({ higher: 30, same: null, lower: null });
  });

  it("hide few who stayed beside the smaller of the others", () => {
    expect(moves(20, 4, 15)).toEqual({ higher: 20, same: null, lower: null });
    expect(moves(15, 4, 20)).toEqual({ higher: null, same: null, lower: 20 });
    expect(moves(15, 4, 15)).toEqual({ higher: null, same: null, lower: 15 });
    expect(moves(3, 2, 40)).toEqual({ higher: null, same: null, lower: null });
  });
});

describe("classes of reliable change", () => {
  it("stay as they are where one was not computed", () => {
    const change = { n: 100, increased: 3, unchanged: 90, decreased: 7, improved: 3, worsened: 7, couldImprove: 4 };
    for (const key of ["increased", "unchanged", "decreased"]) {
      const without = { ...change, [key]: null };
      expect(releaseReliableChange(without as never, THRESHOLD)).toBe(without);
    }
  });
});

describe("crossings of a cut-off", () => {
  const crossing = (inRangePre: number | null, inRangePost: number | null, crossedInto: number | null, crossedOut: number | null) =>
    releaseCrossing(
      { n: 100, inRangePre, inRangePost, crossedInto, crossedOut, pValue: 0.2, shareChange: { estimate: 0.1, interval: {} } } as never,
      THRESHOLD,
    );
  const shown = (...of: Parameters<typeof crossing>) => {
    const { inRangePre, crossedInto, crossedOut } = crossing(...of);
    return inRangePre === null ? "nothing" : crossedInto === null && crossedOut === null ? "sums" : "all";
  };

  it("are shown from the threshold on, each sum and each of the four ways", () => {
    expect([shown(50, 50, 10, 10), shown(50, 51, 10, 9), shown(50, 49, 9, 10)]).toEqual(["all", "sums", "sums"]);
    // those who stayed on the hoped-for side, and those who stayed on the other
    expect([shown(50, 60, 50, 40), shown(50, 50, 40, 40), shown(50, 51, 41, 40), shown(50, 49, 40, 41)]).toEqual([
      "sums",
      "all",
      "sums",
      "sums",
    ]);
    expect([shown(10, 50, 40, 0), shown(9, 50, 41, 0), shown(90, 50, 0, 40), shown(91, 50, 0, 41)]).toEqual([
      "sums",
      "nothing",
      "sums",
      "nothing",
    ]);
    expect([shown(50, 10, 0, 40), shown(50, 9, 0, 41), shown(50, 90, 40, 0), shown(50, 91, 41, 0)]).toEqual([
      "sums",
      "nothing",
      "sums",
      "nothing",
    ]);
  });

  it("say nothing of how many crossed in all where one way is small", () => {
    expect(crossing(50, 51, 10, 9)).toEqual({
      n: 100,
      inRangePre: 50,
      inRangePost: 51,
      crossedInto: null,
      crossedOut: null,
      pValue: null,
      shareChange: { estimate: 0.1, interval: null },
    });
  });

  it("stay as they are where there is no cut-off", () => {
    const without: readonly Parameters<typeof crossing>[] = [
      [null, 50, 3, 3],
      [50, null, 3, 3],
      [50, 50, null, 3],
      [50, 50, 3, null],
    ];
    for (const one of without)
      expect(crossing(...one)).toMatchObject({ n: 100, pValue: 0.2, inRangePre: one[0], inRangePost: one[1], crossedInto: one[2] });
  });
});

describe("the change expected with no effect, by thirds", () => {
  const thirds = (...ns: readonly number[]) =>
    releaseExpected(
      { observed: 2, byStart: { reason: null, groups: ns.map((n) => ({ name: "third", n, from: 3, to: 9, mean: 4 })) } } as never,
      THRESHOLD,
    );
  const open = (n: number) => ({ name: "third", n, from: null, to: null, mean: 4 });
  const none = { name: "third", n: null, from: null, to: null, mean: null };

  it("does not say where a third begins and ends, and withholds a small one with another", () => {
    expect(thirds(30, 10, 20)).toEqual({ observed: 2, byStart: { reason: null, groups: [30, 10, 20].map(open) } });
    expect(thirds(30, 9, 20).byStart.groups).toEqual([open(30), none, none]);
  });
});

describe("change by groups of children", () => {
  const grouping = {
    name: "groups",
    n: 100,
    dropped: [9, 10].map((n) => ({ reason: "missing", n })),
    individualClusters: 0,
    sizes: { minimum: 2, median: 5, mean: 5.5, maximum: 9 },
    effectiveN: 60,
    intraclassCorrelation: { estimate: 0.1, n: 100, clusters: 20, df1: 19, df2: 80, statistic: 1.5 },
    robust: { n: 100, estimate: 2 },
    randomIntercept: { n: 100, estimate: 2.1 },
  };
  const enough = { ...grouping, dropped: [{ reason: "missing", n: 10 }], sizes: { minimum: null, median: null, mean: 5.5, maximum: null } };
  const noIcc = { estimate: 0.1, n: null, clusters: null, df1: null, df2: null, statistic: null };
  const bare = {
    ...enough,
    n: null,
    individualClusters: null,
    sizes: { minimum: null, median: null, mean: null, maximum: null },
    effectiveN: null,
    intraclassCorrelation: noIcc,
    robust: { n: null, estimate: 2 },
    randomIntercept: { n: null, estimate: 2.1 },
  };
  const shown = (more: object, n = 100, broader: object | null = null) =>
    releaseClustering({ ...grouping, ...more, broader } as never, n, THRESHOLD);

  it("shows numbers of groups, and no single group", () => {
    expect(shown({})).toEqual({ ...enough, broader: null });
  });

  it("counts nobody where few of the outcome are in no group", () => {
    expect([shown({}, 109), shown({}, 91)]).toEqual([
      { ...bare, broader: null },
      { ...bare, broader: null },
    ]);
    expect(shown({}, 110)).toEqual({ ...enough, broader: null });
  });

  it("counts nobody where few were seen one-to-one", () => {
    expect([1, 9].map((individualClusters) => shown({ individualClusters }))).toEqual([
      { ...bare, broader: null },
      { ...bare, broader: null },
    ]);
    expect(shown({ individualClusters: 10 })).toEqual({ ...enough, individualClusters: 10, broader: null });
  });

  it("tells nothing of the likeness within groups that rests on few fewer", () => {
    const icc = (n: number) => ({ ...grouping.intraclassCorrelation, n });
    expect(shown({ intraclassCorrelation: icc(91) }).intraclassCorrelation).toEqual(noIcc);
    expect(shown({ intraclassCorrelation: icc(90) }).intraclassCorrelation).toEqual(icc(90));
    expect(shown({ intraclassCorrelation: icc(91) }).n).toBe(100);
  });

  it("treats broader groups the same way", () => {
    expect(shown({}, 100, grouping)).toEqual({ ...enough, broader: enough });
    expect(shown({}, 100, { ...grouping, individualClusters: 5 })).toEqual({ ...enough, broader: bare });
  });
});

describe("the check against a published standard", () => {
  const standard = { name: "EIF", bothWaves: { met: true, n: 90 }, share: { met: true, n: 90, of: 120, value: 0.75 } };
  const shown = (paired: number | null, pre: number | null) => releaseStandard(standard as never, { paired, pre } as never);
  it("repeats steps of the flow as they are shown, and their share where both are", () => {
    expect(shown(90, 120)).toEqual(standard);
    expect(shown(null, 120)).toMatchObject({ bothWaves: { met: true, n: null }, share: { n: null, of: 120, value: null } });
    expect(shown(90, null)).toMatchObject({ name: "EIF", bothWaves: { n: 90 }, share: { met: true, n: 90, of: null, value: null } });
  });
});

describe("problems that say why children have no pair", () => {
  it("are withheld where one reason of several is", () => {
    const flow = {
      excluded: [
        { reason: "unmatched_pre", n: null },
        { reason: "unmatched_post", n: 30 },
      ],
    };
    expect(releaseProblems({ unmatched_post: 30, out_of_range: 30 }, flow as never, THRESHOLD)).toEqual({
      unmatched_post: null,
      out_of_range: 30,
    });
  });
});

describe("who will see it", () => {
  const plan = { disclosure: { profile: "internal", threshold: 7 } } as const;
  it("is what the call says, or the plan", () => {
    expect(releaseOptionsOf(plan, {})).toEqual({ profile: "internal", threshold: 7 });
    expect(releaseOptionsOf(plan, { profile: "share" })).toEqual({ profile: "share", threshold: 7 });
    expect([5, 100].map((threshold) => releaseOptionsOf(plan, { threshold }).threshold)).toEqual([5, 100]);
  });
  it("is refused with a threshold that hides too little, or nearly all", () => {
    for (const threshold of [4, 101, 7.5])
      expect(() => releaseOptionsOf(plan, { threshold })).toThrow(
        `threshold: cannot be taken; found ${threshold}, expected a whole number from 5 to 100`,
      );
  });
});

describe("an evaluation for those who may see the data", () => {
  const REASON = "one person only, so not shown";
  const description = (n: number) => ({ n, mean: 3, sd: 1, se: 0.5, median: 3, q1: 2, q3: 4, minimum: 1, maximum: 5, reason: null });
  const many = { ...description(2), minimum: null, maximum: null };
  const one = { n: 1, mean: null, sd: null, se: null, median: null, q1: null, q3: null, minimum: null, maximum: null, reason: REASON };
  const estimate = { estimate: 2, hodgesLehmann: 2, interval: { lower: 1 }, pValue: 0.5, reason: null };
  const outcome = (n: number) => ({
    scale: "S",
    n,
    pairs: [
      { pre: 1, post: 4, n: 1 },
      { pre: 1, post: 2, n: 2 },
      { pre: 2, post: 2, n: 4 },
      { pre: 3, post: 2, n: 8 },
    ],
    pre: description(1),
    post: description(2),
    change: description(1),
    available: { pre: description(2), post: description(1) },
    anovaOfChange: { f: 2, cells: [1, 2].map((of) => ({ n: of, mean: 3, sd: 1, word: "a" })) },
    marginalMeans: [{ term: "site", cells: [1, 2].map((of) => ({ n: of, mean: 3, interval: { lower: 1 }, reason: null })), contrasts: [] }],
    simpleEffects: [],
    comparison: { arms: [], differences: [] },
    missing: { baseline: { differences: [] }, tippingPoint: {}, imputation: {} },
    measure: {
      pre: {
        alpha: 0.8,
        items: [1, 2].map((of) => ({ n: of, mean: 3, sd: 1, reason: null })),
        itemAnswers: [{ n: 1 }, { n: 2 }, { n: 0 }],
      },
      post: { alpha: 0.8, items: [], itemAnswers: [] },
    },
    pairedT: estimate,
    wilcoxon: estimate,
    sensitivity: [estimate],
  });
  const age = (n: number) => ({ n, mean: 9, sd: 2, minimum: 5, maximum: 12 });
  const inside = (n: number, children = 2) =>
    releaseInternally(
      { plan: "kept", participants: { age: age(children), factors: ["kept"] }, cautions: [], outcomes: [outcome(n)] } as never,
      7,
    );

  it("says whom it is for, and that nothing was withheld", () => {
    expect(inside(2)).toMatchObject({ plan: "kept", release: { profile: "internal", threshold: 7, suppressed: [] } });
  });

  it("counts moves of all pairs, in two decimals, and groups no scores", () => {
    expect(inside(2).outcomes[0]).toMatchObject({
      decimals: 2,
      ranges: { pre: [], post: [] },
      moves: { higher: 3, same: 4, lower: 8 },
      pairs: outcome(2).pairs,
      pairedT: estimate,
      wilcoxon: estimate,
      sensitivity: [estimate],
    });
  });

  it("takes out what is one person's alone", () => {
    const shown = inside(2).outcomes[0]!;
    expect([shown.pre, shown.post, shown.change, shown.available]).toEqual([one, many, one, { pre: many, post: one }]);
    expect(shown.anovaOfChange).toEqual({
      f: 2,
      cells: [
        { n: 1, mean: null, sd: null, word: "a" },
        { n: 2, mean: 3, sd: 1, word: "a" },
      ],
    });
    expect(shown.marginalMeans).toEqual([
      {
        term: "site",
        cells: [
          { n: 1, mean: null, interval: null, reason: REASON },
          { n: 2, mean: 3, interval: { lower: 1 }, reason: null },
        ],
        contrasts: [],
      },
    ]);
    expect(shown.measure.pre).toEqual({
      alpha: 0.8,
      items: [
        { n: 1, mean: null, sd: null, reason: REASON },
        { n: 2, mean: 3, sd: 1, reason: null },
      ],
      itemAnswers: [{ n: 2 }, { n: 0 }],
    });
    expect(shown.measure.post).toEqual({ alpha: 0.8, items: [], itemAnswers: [] });
  });

  it("has no youngest and no oldest, and no age of one person alone", () => {
    const open = { minimum: null, maximum: null };
    expect(inside(2).participants).toEqual({ age: { ...age(2), ...open }, factors: ["kept"] });
    expect(inside(2, 1).participants.age).toEqual({ n: 1, mean: null, sd: null, ...open });
  });

  it("keeps the counts alone of an outcome of one person", () => {
    const alone = { estimate: null, hodgesLehmann: null, interval: null, pValue: null, reason: REASON };
    expect(inside(1).outcomes[0]).toMatchObject({
      pairs: [],
      moves: { higher: 0, same: 0, lower: 0 },
      pairedT: alone,
      wilcoxon: alone,
      sensitivity: [alone],
    });
  });
});
