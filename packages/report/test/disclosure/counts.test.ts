import { type Caution, type Evaluation, evaluate } from "@headway/core";
import { beforeAll, describe, expect, it } from "vitest";
import { type CautionRelease, releaseCautions } from "../../src/disclosure/releaseCautions.ts";
import { releaseReliableChange } from "../../src/disclosure/releaseClasses.ts";
import { releaseCrossing } from "../../src/disclosure/releaseCrossings.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { releaseProblems } from "../../src/disclosure/releaseProblems.ts";
import { type Child, child, type Direction, oneScale, quickPlan } from "./oneScale.ts";

const THRESHOLD = 10;

/** Children of a site whose total goes from one score to another. */
const children = (n: number, site: string, pre: number | null, post: number | null): Child[] =>
  Array.from({ length: n }, () => child({ factors: { site }, pre, post }));

function evaluated(all: readonly Child[], direction: Direction, byCode: Record<string, number> = {}): Evaluation {
  const plan = quickPlan(direction === "unordered" ? {} : { cutoff: 14 });
  return { ...evaluate(oneScale(all, direction), { plan }), issues: { byCode } };
}
const shared = (evaluation: Evaluation) => releaseEvaluation(evaluation, { profile: "share", threshold: THRESHOLD });
const mixed = [
  ...children(30, "North", 10, 18),
  ...children(25, "South", 12, 12),
  ...children(20, "South", 18, 10),
  ...children(22, "North", 17, 17),
];

describe("classes of reliable change", () => {
  it("are better and worse by the direction of the scale, and neither where it has none", () => {
    const of = (direction: Direction) => shared(evaluated(mixed, direction)).outcomes[0]!.reliableChange;
    expect(of("higher-is-better")).toMatchObject({ increased: 30, decreased: 20, improved: 30, worsened: 20 });
    expect(of("lower-is-better")).toMatchObject({ increased: 30, decreased: 20, improved: 20, worsened: 30 });
    expect(of("unordered")).toMatchObject({ increased: 30, decreased: 20, improved: null, worsened: null });
  });

  it("withhold better and worse with the class that they repeat, whichever way the scale runs", () => {
    const { reliableChange } = evaluated(mixed, "lower-is-better").outcomes[0]!;
    const few = releaseReliableChange(
      { ...reliableChange, increased: 30, unchanged: 60, decreased: 7, improved: 7, worsened: 30 },
      THRESHOLD,
    );
    expect(few).toMatchObject({ increased: 30, unchanged: null, decreased: null, improved: null, worsened: 30 });
  });

  it("say how many could improve only where they, and the others, are enough", () => {
    const { reliableChange } = evaluated(mixed, "higher-is-better").outcomes[0]!;
    const room = (couldImprove: number | null) => releaseReliableChange({ ...reliableChange, couldImprove }, THRESHOLD).couldImprove;
    expect([room(9), room(10), room(87), room(88), room(97), room(null)]).toEqual([null, 10, 87, null, 97, null]);
  });
});

describe("crossings of a cut-off", () => {
  const crossing = { ...evaluated(mixed, "higher-is-better").outcomes[0]!.thresholdCrossing, n: 100 };
  const of = (inRangePre: number, inRangePost: number, crossedInto: number, crossedOut: number) =>
    releaseCrossing({ ...crossing, inRangePre, inRangePost, crossedInto, crossedOut }, THRESHOLD);

  it("are shown whole where each of the four ways has enough children", () => {
    expect(of(50, 50, 20, 20)).toEqual({ ...crossing, inRangePre: 50, inRangePost: 50, crossedInto: 20, crossedOut: 20 });
    expect(of(50, 50, 10, 10).crossedInto).toBe(10);
  });

  it("tell only the two sums where one of the four is small, and nothing where a sum is", () => {
    for (const small of [of(50, 46, 5, 9), of(50, 60, 41, 31), of(50, 10, 10, 50)])
      expect(small).toMatchObject({ inRangePre: 50, crossedInto: null, crossedOut: null, pValue: null, shareChange: { interval: null } });
    for (const hidden of [of(9, 50, 45, 4), of(91, 50, 5, 46), of(50, 9, 4, 45), of(50, 91, 45, 4)])
      expect(hidden).toMatchObject({ inRangePre: null, inRangePost: null });
  });
});

describe("the ranges of scores beside a cut-off", () => {
  it("put the same children on its hoped-for side as the count there, whichever side that is", () => {
    for (const direction of ["higher-is-better", "lower-is-better"] as const) {
      const { ranges, thresholdCrossing } = shared(evaluated(mixed, direction)).outcomes[0]!;
      const beyond = ranges.pre.filter(({ from, to }) => (direction === "higher-is-better" ? from >= 14 : to <= 14));
      expect(beyond.reduce((sum, { n }) => sum + n, 0)).toBe(thresholdCrossing.inRangePre);
      expect(ranges.pre.length).toBeGreaterThan(0);
    }
  });
});

describe("steps of a group between enrolled and paired", () => {
  const only = (n: number, site: string) => children(n, site, 12, null);
  const levels = (all: readonly Child[]) =>
    shared(evaluated(all, "higher-is-better")).participants.factors.find(({ factor }) => factor === "site")!.levels;

  it("are shown where they say the same as the pairs, and withheld where they lie between", () => {
    // everybody who left left after the first timepoint: before is as many as enrolled, after as many as paired
    const found = levels([...mixed, ...only(20, "North"), ...only(15, "South")]);
    expect(found.map(({ pre, enrolled }) => pre === enrolled)).toEqual([true, true]);
    expect(found.map(({ post, paired }) => post === paired)).toEqual([true, true]);
    expect(found.map(({ paired }) => paired)).toEqual([52, 45]);
    const between = levels([
      ...mixed,
      ...only(20, "North"),
      ...only(15, "South"),
      ...children(12, "North", null, 12),
      ...children(14, "South", null, 15),
    ]);
    expect(between.map(({ pre, post }) => [pre, post])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe("problems of the files", () => {
  const flow = (n: number | null) => ({ excluded: [{ reason: "unmatched_pre", n }] }) as never;

  it("are counted from the threshold on", () => {
    expect(releaseProblems({ out_of_range: 10, missing_id: 9 }, flow(30), THRESHOLD)).toEqual({ out_of_range: 10, missing_id: null });
  });

  it("that say why children have no pair are withheld where such a reason is", () => {
    const counts = { unmatched_pre: 30, unmatched_post: 12, out_of_range: 11 };
    expect(releaseProblems(counts, flow(null), THRESHOLD)).toEqual({ unmatched_pre: null, unmatched_post: null, out_of_range: 11 });
    expect(releaseProblems(counts, flow(30), THRESHOLD)).toEqual(counts);
  });

  it("that few rows had are named as withheld, those of nobody and of enough are not", () => {
    const of = (byCode: Record<string, number>) => {
      const { release } = shared(evaluated(mixed, "higher-is-better", byCode));
      return release.suppressed.filter(({ what }) => what === "data_problems").flatMap(({ about }) => about);
    };
    expect(of({ missing_id: 3, out_of_range: 0, duplicate_id: 10 })).toEqual(["missing_id"]);
    expect(of({ out_of_range: 0, duplicate_id: 10 })).toEqual([]);
  });
});

describe("what a caution repeats", () => {
  let released: ReturnType<typeof shared>;
  let outcome: (typeof released)["outcomes"][number];
  beforeAll(() => {
    released = shared(evaluated(mixed, "higher-is-better"));
    outcome = released.outcomes[0]!;
  });
  const end = (n: number | null, of: number | null) => ({ n, of, share: n === null ? null : 0.3 });
  const ends = (floor: object, ceiling: object) => ({ floor, ceiling });
  const caution = (code: string, evidence: Caution["evidence"], scale: string | null = "S"): Caution =>
    ({ code, scale, evidence, message: "12 of 97 children; found 12, expected fewer" }) as never;
  const release = (more: object = {}): CautionRelease => ({ ...released, threshold: THRESHOLD, ...more });
  const told = (one: Caution, more?: object) => Object.keys(releaseCautions([one], release(more))[0]!.evidence);

  it("is shown of an end of the scale where that end is, at its own timepoint", () => {
    const measure = { pre: ends(end(12, 97), end(null, null)), post: ends(end(null, null), end(20, 97)) };
    const outcomes = [{ ...outcome, measure }];
    const of = (timepoint: string, which: string) =>
      told(caution("floor_or_ceiling", { n: 12, timepoint, end: which }), { outcomes }).includes("n");
    expect([of("pre", "floor"), of("pre", "ceiling"), of("post", "floor"), of("post", "ceiling")]).toEqual([true, false, false, true]);
    const partly = [{ ...outcome, measure: { pre: ends(end(12, null), end(null, null)), post: ends(end(1, 1), end(1, 1)) } }];
    expect(told(caution("floor_or_ceiling", { n: 12, timepoint: "pre", end: "floor" }), { outcomes: partly })).not.toContain("n");
    expect(told(caution("floor_or_ceiling", { n: 12, timepoint: "pre", end: "floor" }, "other"), { outcomes })).not.toContain("n");
  });

  it("is shown of those who left where both numbers stand in the flow", () => {
    const of = (pre: number | null, paired: number | null) =>
      told(caution("attrition", { share: 0.2 }, null), { flow: { ...released.flow, pre, paired } });
    expect([of(120, 97), of(null, 97), of(120, null)]).toEqual([["share"], [], []]);
  });

  it.each(["baseline_difference_between_arms", "baseline_needs_adjustment"])("of %s is shown where the comparison shows it", (code) => {
    const row = (variable: string, difference: number | null) => ({ variable, difference });
    const of = (baseline: readonly object[], arm = "New", scale = "S") => {
      const differences = [
        { arm: "Old", baseline: [row("pre", 0.4)] },
        { arm: "New", baseline },
      ];
      return told(caution(code, { arm, difference: 0.3 }, scale), { outcomes: [{ ...outcome, comparison: { differences } }] });
    };
    const shown = [row("age", null), row("pre", 0.3)];
    expect(of(shown)).toContain("difference");
    expect(of([row("age", 0.1), row("pre", null)])).not.toContain("difference");
    expect(of(shown, "Newest")).not.toContain("difference");
    expect(of(shown, "New", "other")).not.toContain("difference");
  });

  it("is rounded: points to one decimal, anything else to three digits", () => {
    const [one] = releaseCautions([caution("off_centre", { expected: 12.3456, observed: 13.0499, pValue: 0.0123456, n: 40 })], release());
    expect(one?.evidence).toEqual({ expected: 12.3, observed: 13, pValue: 0.0123, n: 40 });
    expect(one?.message).toBe("12 of 97 children; found 12, expected fewer");
  });

  it("says some where a number is withheld", () => {
    const [one] = releaseCautions([caution("off_centre", { n: 9, tests: 4, cell: "North and group" })], release());
    expect(one?.evidence).toEqual({ tests: 4 });
    expect(one?.message).toBe("some of some children");
  });
});

describe("a share at an end of the scale", () => {
  it("is withheld where it lies a few children from the end of a range", () => {
    // 30 children at the lowest score of 7, and 33 up to the first score at which a range can end
    const all = [
      ...children(30, "North", 7, 12),
      ...children(3, "North", 8, 14),
      ...children(40, "South", 15, 21),
      ...children(24, "South", 18, 15),
    ];
    const { measure, ranges } = shared(evaluated(all, "unordered")).outcomes[0]!;
    for (const { n } of ranges.pre) expect(n).toBeGreaterThanOrEqual(THRESHOLD);
    const first = ranges.pre[0]?.n ?? 0;
    if (measure.pre.floor.n !== null)
      expect(measure.pre.floor.n === first || Math.abs(measure.pre.floor.n - first) >= THRESHOLD).toBe(true);
  });
});
