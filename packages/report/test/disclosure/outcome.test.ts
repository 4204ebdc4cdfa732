import { evaluate } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseOutcome } from "../../src/disclosure/releaseOutcome.ts";
import { type Child, child, type Direction, oneScale, quickPlan } from "./oneScale.ts";

const THRESHOLD = 10;
type Fields = Readonly<Record<string, unknown>>;

const children = (n: number, site: string, pre: number, post: number): Child[] =>
  Array.from({ length: n }, () => child({ factors: { site }, pre, post }));
/** 97 children: 42 from 17 on before, 52 after; 55 up to 12 before, 45 after. */
const ALL = [
  ...children(30, "North", 10, 18),
  ...children(25, "South", 12, 12),
  ...children(20, "South", 18, 10),
  ...children(22, "North", 17, 17),
];

const evaluated = (direction: Direction = "higher-is-better", cutoff = 17) =>
  evaluate(oneScale(ALL, direction), { plan: quickPlan({ cutoff }) });
const evaluation = evaluated();
const outcome = evaluation.outcomes[0]!;

/** Hides the level "few", and the table of site by sex. */
const GROUPS = {
  hides: (_factor: string, level: string) => level === "few",
  hidesLoss: () => false,
  shows: (factors: readonly string[]) => factors.join(":") !== "site:sex",
  steps: new Set(),
};
interface Case {
  readonly enrolled?: number;
  readonly paired?: number;
  readonly withheldScales?: ReadonlySet<string>;
  readonly of?: typeof evaluation;
}
function shown(more: object = {}, { enrolled = 300, paired = 200, withheldScales = new Set(), of = evaluation }: Case = {}) {
  const flow = { ...of.flow, enrolled, paired };
  const release = { evaluation: { ...of, flow }, groups: GROUPS, threshold: THRESHOLD, withheldScales };
  return releaseOutcome({ ...of.outcomes[0]!, ...more } as never, release as never);
}

describe("an outcome of fewer children than the threshold", () => {
  const few = [shown({ n: 9 }), shown({ n: 1 }), shown({}, { withheldScales: new Set(["S"]) })];

  it("has no numbers, nor has one that is withheld for another reason", () => {
    for (const one of few) {
      expect(one).toMatchObject({
        scale: "S",
        n: null,
        decimals: 1,
        pairs: [],
        ranges: { pre: [], post: [] },
        moves: { higher: null, same: null, lower: null },
        dropped: [],
        marginalMeans: [],
        anovaOfChange: { cells: [], emptyCells: [] },
        diagnostics: { quantiles: [], fitted: [] },
        pre: { n: null, mean: null },
        change: { mean: null, sd: null },
        pairedT: { estimate: null },
      });
    }
  });

  it("is told apart from one of nobody, one of enough, and another scale's", () => {
    expect([0, 10].map((n) => shown({ n }).n)).toEqual([0, 10]);
    expect(shown({}, { withheldScales: new Set(["T"]) }).n).toBe(97);
  });
});

describe("an outcome of enough children", () => {
  it("has no smallest and largest score, no pairs and no points of single children", () => {
    const open = shown();
    for (const [released, before] of [
      [open.pre, outcome.pre],
      [open.post, outcome.post],
      [open.change, outcome.change],
    ] as const)
      expect(released).toEqual({ ...before, minimum: null, maximum: null });
    expect(open).toMatchObject({ n: 97, decimals: 1, pairs: [], diagnostics: { quantiles: [], fitted: [] } });
    expect(outcome.pairs.length).toBeGreaterThan(0);
  });

  it("counts who has no pair from the threshold on, in one number", () => {
    const dropped = (enrolled: number) => shown({}, { enrolled }).dropped;
    expect([dropped(300), dropped(107), dropped(106), dropped(97)]).toEqual([
      [{ reason: "no_pair", n: 203 }],
      [{ reason: "no_pair", n: 10 }],
      [],
      [],
    ]);
  });

  it("counts the pairs of its rank test where it counts who moved", () => {
    expect(shown()).toMatchObject({ moves: { higher: 30, same: 47, lower: 20 }, wilcoxon: { nUsed: 50 } });
    const pairs = [
      { pre: 10, post: 18, n: 90 },
      { pre: 12, post: 10, n: 7 },
    ];
    expect(shown({ pairs })).toMatchObject({ moves: { higher: null, same: null }, wilcoxon: { nUsed: null } });
    expect(shown({ pairs }).wilcoxon).toEqual({ ...outcome.wilcoxon, nUsed: null });
  });
});

describe("all who have a score at a timepoint", () => {
  const scores = (n: number) => ({ ...outcome.available.pre, n, minimum: 5, maximum: 20 });
  const ns = [0, 9, 10, 87, 88, 97, 106, 107, 190, 191, 200, 209, 210, 290, 291, 300];
  const told = [null, null, 10, 87, null, 97, null, 107, 190, null, 200, null, 210, 290, null, 300];

  it("are described where they are not few more than the pairs, all pairs, or all enrolled", () => {
    const { pre, post } = outcome.available;
    expect(ns.map((n) => shown({ available: { pre: scores(n), post } }).available.pre.n)).toEqual(told);
    expect(ns.map((n) => shown({ available: { pre, post: scores(n) } }).available.post.n)).toEqual(told);
    expect(shown({ available: { pre: scores(120), post } }).available.pre).toEqual({ ...scores(120), minimum: null, maximum: null });
    expect(shown({ available: { pre: scores(99), post } }).available.pre).toMatchObject({ mean: null, sd: null });
  });

  it("are counted as scored in the same cases, and as prorated or not scorable from the threshold on", () => {
    const at = (prorated: number | null, notScorable: number | null) => ({ scored: 1, prorated, notScorable });
    const of = (pre: object, post: object) => shown({ available: { pre: scores(120), post: scores(99) }, scoring: { pre, post } }).scoring;
    expect(of(at(0, 9), at(10, null))).toEqual({
      pre: { scored: 120, prorated: 0, notScorable: null },
      post: { scored: null, prorated: 10, notScorable: null },
    });
    expect(of(at(9, 10), at(1, 0)).pre).toMatchObject({ prorated: null, notScorable: 10 });
    expect(of(at(9, 10), at(1, 0)).post).toMatchObject({ prorated: null, notScorable: 0 });
  });
});

describe("the reliability of a scale", () => {
  const alpha = (n: number, dropped: number) => ({ ...outcome.reliability.pre, n, dropped });
  const counts = (n: number, dropped: number) => {
    const { pre, post } = shown({ reliability: { pre: alpha(n, dropped), post: alpha(120, 30) } }).reliability;
    expect([post.n, post.dropped]).toEqual([120, 30]);
    return [pre.n, pre.dropped];
  };
  it("does not tell how few did not answer every item", () => {
    expect([counts(100, 0), counts(100, 10), counts(100, 9), counts(100, 1)]).toEqual([
      [100, 0],
      [100, 10],
      [null, null],
      [null, null],
    ]);
    expect([counts(191, 30), counts(190, 30), counts(200, 30), counts(209, 30)]).toEqual([
      [null, null],
      [190, 30],
      [200, 30],
      [null, null],
    ]);
    expect([counts(291, 30), counts(290, 30), counts(300, 30)]).toEqual([
      [null, null],
      [290, 30],
      [300, 30],
    ]);
    const { post } = shown({ reliability: { pre: alpha(120, 30), post: alpha(100, 9) } }).reliability;
    expect([post.n, post.dropped]).toEqual([null, null]);
  });
});

describe("the same question asked another way", () => {
  const DROPPED = [9, 10, 11].map((n) => ({ reason: "missing", n }));
  const row = (n: number, more: Case = {}) =>
    shown({ sensitivity: [{ method: "other", n, estimate: 2, interval: null, dropped: DROPPED }] }, more).sensitivity[0]!;

  it("has a mean where it would not give away that of few children", () => {
    expect([97, 87, 88, 92, 95, 107, 106].map((n) => row(n).estimate)).toEqual([2, 2, null, null, null, 2, null]);
  });

  it("counts its children where they are as many as the outcome's, or not few from any total", () => {
    expect([97, 87, 88, 107, 106, 290, 291, 300].map((n) => row(n).n)).toEqual([97, 87, null, 107, null, 290, null, 300]);
    expect(row(97, { enrolled: 100 }).n).toBe(97);
    expect(row(87, { enrolled: 95 }).n).toBeNull();
  });

  it("says who was dropped from the threshold on", () => {
    expect([row(97).dropped, row(88).dropped]).toEqual([DROPPED.slice(1), DROPPED.slice(1)]);
  });

  it("does so in every model", () => {
    const kept = DROPPED.slice(1);
    const of = (one: object) => ({ ...one, dropped: DROPPED });
    const { anovaOfChange, ancova, mixedAnova, ageSlope } = outcome;
    expect(
      shown({ anovaOfChange: of(anovaOfChange), ancova: of(ancova), mixedAnova: of(mixedAnova), ageSlope: of(ageSlope) }),
    ).toMatchObject({
      anovaOfChange: { dropped: kept },
      ancova: { dropped: kept },
      mixedAnova: { dropped: kept },
      ageSlope: { dropped: kept },
    });
  });
});

describe("models with factors", () => {
  const empty = [{ site: "North", sex: "f" }];
  const model = { ...outcome.ancova.model, left: [{ term: "site:sex", emptyCells: empty }] };
  const cell = (levels: Fields, n = 30) => ({ levels, n, mean: 2, sd: 1 });

  it("do not say which combinations nobody is in", () => {
    const open = shown({
      anovaOfChange: { ...outcome.anovaOfChange, model, emptyCells: empty },
      ancova: { ...outcome.ancova, model, emptyCells: empty },
      mixedAnova: { ...outcome.mixedAnova, model },
    });
    const left = [{ term: "site:sex", emptyCells: [] }];
    expect(open.anovaOfChange).toMatchObject({ emptyCells: [], model: { ...model, left } });
    expect(open.ancova).toMatchObject({ emptyCells: [], model: { ...model, left } });
    expect(open.mixedAnova.model).toEqual({ ...model, left });
  });

  it("show the combinations whose table is shown, of levels that are not hidden", () => {
    const cells = [
      cell({ site: "North" }),
      cell({ site: "few" }),
      cell({ site: "North", sex: "f" }),
      cell({ site: "North", age: "few" }),
      cell({ site: "North", age: "old" }),
    ];
    expect(shown({ anovaOfChange: { ...outcome.anovaOfChange, cells } }).anovaOfChange.cells).toEqual([cells[0], cells[4]]);
  });

  it("have no results of a hidden level", () => {
    const subgroup = { factor: "site", level: "few", n: 97, pre: {}, post: {}, change: {} };
    const effects = ["North", "few"].map((site) => ({ term: "delivery", within: { site } }));
    const table = { term: "site", cells: [{ levels: { site: "few" }, mean: 2 }], contrasts: [] };
    expect(shown({ subgroups: [subgroup], simpleEffects: effects, marginalMeans: [table] })).toMatchObject({
      subgroups: [{ n: null }],
      simpleEffects: [effects[0]],
      marginalMeans: [],
    });
  });
});

describe("ranges of scores beside a cut-off", () => {
  const beyond = (ranges: ReturnType<typeof shown>["ranges"], inRange: (one: { from: number; to: number }) => boolean) =>
    (["pre", "post"] as const).map((at) => ranges[at].filter(inRange).reduce((sum, { n }) => sum + n, 0));

  it("are cut at it, and a score that equals it is on its hoped-for side", () => {
    expect(beyond(shown().ranges, ({ from }) => from >= 17)).toEqual([42, 52]);
    expect(beyond(shown().ranges, ({ to }) => to < 17)).toEqual([55, 45]);
    const lower = shown({}, { of: evaluated("lower-is-better", 12) });
    expect(beyond(lower.ranges, ({ to }) => to <= 12)).toEqual([55, 45]);
    expect(beyond(lower.ranges, ({ from }) => from > 12)).toEqual([42, 52]);
  });

  it("are cut at it where a prorated score misses it by rounding", () => {
    const near = (cutoff: number) => shown({ thresholdCrossing: { ...outcome.thresholdCrossing, cutoff } }).ranges;
    expect(beyond(near(17 + 5e-10), ({ from }) => from >= 17)).toEqual([42, 52]);
    expect(near(17.1)).toEqual({ pre: [], post: [] });
  });

  it("are not cut where nothing is shown of the cut-off, or there is none", () => {
    const whole = shown({ thresholdCrossing: { ...outcome.thresholdCrossing, cutoff: null } }).ranges;
    expect(whole.pre.length).toBeGreaterThan(1);
    const of = (more: object) => shown({ thresholdCrossing: { ...outcome.thresholdCrossing, ...more } }).ranges;
    expect(of({ inRangePre: 5 })).toEqual(whole);
    expect(of({ inRangePre: null })).toEqual(whole);
    expect(of({ inRangePost: null })).toEqual(whole);
  });
});
