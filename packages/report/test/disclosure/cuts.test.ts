import { describe, expect, it } from "vitest";
import { withoutTellingCuts } from "../../src/disclosure/withoutTellingCuts.ts";

const THRESHOLD = 10;

/** 100 children, of whom 30 are in the lower range before, and 40 after. */
const RANGES = { pre: [{ n: 30 }, { n: 70 }], post: [{ n: 40 }, { n: 60 }] };
const end = (n: number | null) => ({ n, of: 100, share: 0.3 });
const HIDDEN = { n: null, of: null, share: null };

interface Case {
  readonly couldImprove?: number | null;
  /** At the hoped-for side of the cut-off before, as it was counted and as it is shown. */
  readonly inRange?: readonly [number | null, number | null];
  readonly thirds?: readonly number[];
  readonly pre?: object;
  readonly post?: object;
  readonly n?: number | null;
  readonly ranges?: object;
}

function shown({ couldImprove = null, inRange = [null, null], thirds = [50, 30, 20], pre, post, n = 100, ranges = RANGES }: Case) {
  const groups = thirds.map((of) => ({ n: of, mean: 2 }));
  const ends = { floor: end(null), ceiling: end(null), items: ["kept"] };
  const before = {
    thresholdCrossing: { inRangePre: inRange[0] },
    reliableChange: { couldImprove },
    expectedChange: { byStart: { groups } },
  };
  const outcome = {
    n,
    ranges,
    thresholdCrossing: { inRangePre: inRange[1] },
    reliableChange: { increased: 40, couldImprove },
    measure: { pre: { ...ends, ...pre }, post: { ...ends, ...post } },
    expectedChange: { observed: 3, byStart: { reason: "none", groups } },
  };
  return { outcome, found: withoutTellingCuts(outcome as never, before as never, THRESHOLD) };
}

describe("how many could improve", () => {
  const room = (couldImprove: number | null, more: Case = {}) => shown({ ...more, couldImprove }).found.reliableChange;

  it("is shown where it ends where a range does, or enough children away, counted from either end", () => {
    for (const n of [30, 40, 20, 70, 60, 80, 100]) expect(room(n)).toEqual({ increased: 40, couldImprove: n });
    for (const n of [31, 39, 29, 21, 69, 61, 79, 95]) expect(room(n)).toEqual({ increased: 40, couldImprove: null });
    expect(room(null)).toEqual({ increased: 40, couldImprove: null });
  });

  it("is not shown few children from a cut-off that is shown", () => {
    expect(room(50, { inRange: [55, 55] }).couldImprove).toBeNull();
    expect(room(50, { inRange: [55, null] }).couldImprove).toBe(50);
    expect(room(50, { inRange: [null, null] }).couldImprove).toBe(50);
    expect(room(60, { inRange: [50, 50] }).couldImprove).toBe(60);
  });
});

describe("an end of the scale", () => {
  const floor = (n: number, more: Case = {}) => shown({ ...more, pre: { floor: end(n) } }).found.measure.pre.floor;
  const ceiling = (n: number, more: Case = {}) => shown({ ...more, pre: { ceiling: end(n) } }).found.measure.pre.ceiling;

  it("is shown where it holds as many as a range below or above it, or differs by enough", () => {
    for (const n of [30, 20, 40]) expect(floor(n)).toEqual(end(n));
    for (const n of [29, 21, 31, 39]) expect(floor(n)).toEqual(HIDDEN);
    for (const n of [70, 60, 80]) expect(ceiling(n)).toEqual(end(n));
    for (const n of [69, 61, 71, 79]) expect(ceiling(n)).toEqual(HIDDEN);
  });

  it("is held against the ranges of its own timepoint", () => {
    const after = shown({ post: { floor: end(45), ceiling: end(55) } }).found.measure;
    expect(after.post).toEqual({ floor: HIDDEN, ceiling: HIDDEN, items: ["kept"] });
    expect(after.pre).toEqual({ floor: end(null), ceiling: end(null), items: ["kept"] });
    expect(shown({ post: { floor: end(35), ceiling: end(69) } }).found.measure.post).toMatchObject({
      floor: HIDDEN,
      ceiling: HIDDEN,
    });
    expect(shown({ post: { floor: end(30), ceiling: end(70) } }).found.measure.post).toMatchObject({ floor: end(30), ceiling: end(70) });
  });

  it("is held against a cut-off that is shown, from both sides of it", () => {
    // 60 on the hoped-for side, 40 on the other
    const cut: Case = { inRange: [60, 60], ranges: { ...RANGES, pre: [{ n: 20 }, { n: 80 }] } };
    expect([floor(42, cut), floor(58, cut), floor(50, cut)]).toEqual([HIDDEN, HIDDEN, end(50)]);
    expect(floor(42, { ...cut, inRange: [60, null] })).toEqual(end(42));
    expect(shown({ ...cut, post: { floor: end(58) } }).found.measure.post.floor).toEqual(end(58));
  });
});

describe("the thirds by score before", () => {
  const counts = (thirds: readonly number[]) => shown({ thirds }).found.expectedChange;

  it("are counted where they end where the ranges do, or enough children away", () => {
    for (const thirds of [[50, 30, 20], [30, 40, 30], [40, 60], [20, 40, 40], []])
      expect(counts(thirds)).toEqual({ observed: 3, byStart: { reason: "none", groups: thirds.map((n) => ({ n, mean: 2 })) } });
  });

  it("are not counted where the first, or the first two, end few children away", () => {
    for (const thirds of [
      [33, 33, 34],
      [30, 5, 65],
      [50, 45, 5],
      [39, 20, 41],
    ])
      expect(counts(thirds)).toEqual({ observed: 3, byStart: { reason: "none", groups: thirds.map(() => ({ n: null, mean: 2 })) } });
  });
});

describe("an outcome without ranges", () => {
  it("stays as it is, as nothing stands beside its counts", () => {
    for (const more of [{ n: null }, { ranges: { pre: [], post: [] } }] as const) {
      const { outcome, found } = shown({ ...more, inRange: [55, 55], couldImprove: 50, pre: { floor: end(52) } });
      expect(found).toBe(outcome);
    }
  });
});
