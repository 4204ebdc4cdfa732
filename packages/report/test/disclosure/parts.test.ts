import { describe, expect, it } from "vitest";
import { hiddenParts } from "../../src/disclosure/hiddenParts.ts";
import { hideTellingCounts } from "../../src/disclosure/hideTellingCounts.ts";
import { releaseFlow } from "../../src/disclosure/releaseFlow.ts";
import { remainderIsSafe } from "../../src/disclosure/remainderIsSafe.ts";
import { roundNumbers, toOneDecimal } from "../../src/disclosure/roundNumbers.ts";
import { scoreRanges } from "../../src/disclosure/scoreRanges.ts";
import { tellsFew } from "../../src/disclosure/tellsFew.ts";
import { visiblePairs } from "../../src/disclosure/visiblePairs.ts";
import { WITHHELD, withhold, withoutSmallGroups } from "../../src/disclosure/withhold.ts";
import { withoutWholeShares } from "../../src/disclosure/withoutWholeShares.ts";

const THRESHOLD = 10;

describe("two counts side by side", () => {
  it("tell of a few between them where they differ by less than the threshold", () => {
    const told = (a: number, b: number) => tellsFew(a, b, THRESHOLD);
    expect([told(30, 30), told(30, 31), told(31, 30), told(30, 39), told(30, 40), told(40, 30)]).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("parts of a whole", () => {
  const hidden = (counts: readonly (readonly number[])[], more: object = {}) => [...hiddenParts({ counts, ...more }, THRESHOLD)].sort();
  it("are all shown where each holds enough", () => {
    expect([hidden([[10], [40]]), hidden([])]).toEqual([[], []]);
  });

  it("are hidden where they are small or hold nobody, with the smallest other that nobody can work them out from", () => {
    expect(hidden([[40], [3], [12]])).toEqual([1, 2]);
    expect(hidden([[40], [0], [20]])).toEqual([1, 2]);
    expect(hidden([[40], [9], [20], [11]])).toEqual([1, 3]);
    expect(hidden([[20], [3], [20]])).toEqual([0, 1]);
  });

  it("hide each other where they are as many as the threshold together, and a third where they are not", () => {
    expect(hidden([[40], [4], [6]])).toEqual([1, 2]);
    expect(hidden([[40], [4], [5], [30]])).toEqual([1, 2, 3]);
    expect(hidden([[3], [4]])).toEqual([0, 1]);
  });

  it("are protected by children who are in no part", () => {
    expect(hidden([[40], [3]], { remainder: [7] })).toEqual([1]);
    expect(hidden([[40], [3]], { remainder: [6] })).toEqual([0, 1]);
    expect(hidden([[40], [3]], { remainder: [0] })).toEqual([0, 1]);
    // nobody else: the one that is left would be told
    expect(
      hidden(
        [
          [40, 30],
          [12, 3],
        ],
        { remainder: [0, 20] },
      ),
    ).toEqual([0, 1]);
  });

  it("are the same in every population, the smallest by its largest count first", () => {
    expect(
      hidden([
        [40, 40],
        [12, 3],
        [30, 50],
      ]),
    ).toEqual([0, 1]);
    expect(
      hidden([
        [40, 40],
        [12, 3],
        [39, 30],
      ]),
    ).toEqual([1, 2]);
  });

  it("are hidden in the order that is asked for", () => {
    expect(hidden([[40], [3], [12]], { order: [0, 1, 2] })).toEqual([0, 1]);
  });
});

describe("the mean of those who are left", () => {
  const safe = (whole: number, inside: number) => remainderIsSafe({ minimum: 5, maximum: 15 } as never, whole, inside, THRESHOLD);
  it("is safe where they are none or many", () => {
    expect([safe(30, 30), safe(40, 30), safe(30, 40), safe(39, 30)]).toEqual([true, true, true, false]);
  });
  it("is safe where rounding leaves it open by half the scale: 0.05 of both counts over those left", () => {
    expect([safe(51, 50), safe(50, 49), safe(49, 50), safe(50, 51)]).toEqual([true, false, false, true]);
    expect([safe(101, 99), safe(100, 98)]).toEqual([true, false]);
  });
});

describe("a result without its numbers", () => {
  it("keeps its words, its shape and what comes from no child", () => {
    const result = {
      kind: "paired-t",
      n: 7,
      flag: true,
      none: null,
      list: [3, "word", { mean: 2 }],
      interval: { lower: 1, upper: 2, level: 0.95 },
      adjustedInterval: { lower: 1 },
      range: { minimum: 1, maximum: 9 },
      seed: 4,
      items: [{ mean: 2 }],
      requiredN: { n: 40, power: 0.8 },
      reason: "all values are equal",
      intervalReason: null,
    };
    expect(withhold(result)).toEqual({
      kind: "paired-t",
      n: null,
      flag: true,
      none: null,
      list: [null, "word", { mean: null }],
      interval: null,
      adjustedInterval: null,
      range: { minimum: 1, maximum: 9 },
      seed: 4,
      items: [{ mean: null }],
      requiredN: { n: null, power: 0.8 },
      reason: WITHHELD,
      intervalReason: WITHHELD,
    });
    expect(WITHHELD).toBe("withheld: it could point to a few people");
  });

  it("concludes nothing", () => {
    expect(
      withhold({
        verdict: { kind: "better" },
        equivalent: true,
        reachable: true,
        missingWouldBe: "worse",
        converged: true,
        singular: false,
      }),
    ).toEqual({
      verdict: {
        kind: "cannot-tell",
        direction: null,
        main: null,
        methods: { agreeing: null, compared: null },
        dissenting: [],
        rule: WITHHELD,
      },
      equivalent: null,
      reachable: null,
      missingWouldBe: null,
      converged: null,
      singular: null,
    });
  });

  const group = (n: unknown) => ({ n, mean: 3, sd: 1, median: 2, word: "a" });
  it("is what a group of fewer than the threshold has, and one of fewer than 20 has no spread", () => {
    const bare = { n: null, mean: null, sd: null, median: null, word: "a" };
    const parts = [group(9), group(10), group(19), group(20), group(0), group(null)];
    expect(withoutSmallGroups({ parts }, THRESHOLD)).toEqual({
      parts: [
        bare,
        { ...group(10), sd: null, median: null },
        { ...group(19), sd: null, median: null },
        group(20),
        { ...group(0), sd: null, median: null },
        group(null),
      ],
    });
  });

  it("looks into lists of open parts, and not into open parts", () => {
    expect(withoutSmallGroups({ items: [group(9)], range: { n: 3 }, word: null }, THRESHOLD)).toEqual({
      items: [{ n: null, mean: null, sd: null, median: null, word: "a" }],
      range: { n: 3 },
      word: null,
    });
  });
});

describe("counts beside totals", () => {
  it("are hidden where they are few, or lie few away from a total", () => {
    const shown = (n: number) => (hideTellingCounts({ n }, [100, 60], THRESHOLD) as { n: number | null }).n;
    expect([0, 1, 9, 10, 50, 51, 60, 69, 70, 90, 91, 100, 109, 110].map(shown)).toEqual([
      0,
      null,
      null,
      10,
      50,
      null,
      60,
      null,
      70,
      90,
      null,
      100,
      null,
      110,
    ]);
  });
  it("are looked for wherever they stand, and nothing else is", () => {
    expect(hideTellingCounts({ a: [{ of: 9, mean: 9, b: { missing: 95, level: "x", gone: null } }] }, [100], THRESHOLD)).toEqual({
      a: [{ of: null, mean: 9, b: { missing: null, level: "x", gone: null } }],
    });
  });
});

describe("shares of everybody or nobody", () => {
  it("are taken out, alone and beside what they are held against", () => {
    expect(withoutWholeShares({ list: [{ share: 0 }, { share: 1 }, { share: 0.5 }, { share: null }], other: 1 })).toEqual({
      list: [{ share: null }, { share: null }, { share: 0.5 }, { share: null }],
      other: 1,
    });
    expect(
      withoutWholeShares([{ share: { value: 1, against: 1 } }, { share: { value: 0.4, against: 1 } }, { share: { other: 1 } }]),
    ).toEqual([{ share: { value: null, against: 1 } }, { share: { value: 0.4, against: 1 } }, { share: { other: 1 } }]);
  });
  it("take the whole comparison of shares with them", () => {
    const of = (more: object) => withoutWholeShares({ kind: "share", level: "a", difference: 0.4, withPost: 0.3, ...more });
    for (const more of [{ withPost: 0 }, { withoutPost: 1 }, { programme: 1 }, { comparison: 0 }])
      expect(of(more)).toMatchObject({ kind: "share", difference: null, level: "a" });
    expect(of({ programme: 0.2 })).toMatchObject({ difference: 0.4, programme: 0.2 });
    expect(withoutWholeShares({ kind: "mean", programme: 1, difference: 2 })).toEqual({ kind: "mean", programme: 1, difference: 2 });
  });
});

describe("rounded numbers", () => {
  it("have three digits below 1, two decimals above, and whole numbers stay", () => {
    expect(roundNumbers([0.0123456, -0.98765, 1.23456, -12.3456, 7, 0])).toEqual([0.0123, -0.988, 1.23, -12.35, 7, 0]);
    expect([toOneDecimal(1.26), toOneDecimal(-0.04), toOneDecimal(null)]).toEqual([1.3, 0, null]);
    expect(Object.is(toOneDecimal(-0.04), 0)).toBe(true);
  });
  it("stay as they are where they come from no child", () => {
    const plan = { alpha: 0.012345, mean: 1.2345 };
    expect(roundNumbers({ plan, range: plan, release: plan, word: "x", none: null, yes: true })).toEqual({
      plan,
      range: plan,
      release: plan,
      word: "x",
      none: null,
      yes: true,
    });
  });
  it("are finer inside parts without a unit, but for means and spreads", () => {
    expect(roundNumbers({ effects: { dz: { estimate: 0.4567, mean: 1.2345, sd: 1.2345 } }, estimate: 1.2345 })).toEqual({
      effects: { dz: { estimate: 0.457, mean: 1.2, sd: 1.2 } },
      estimate: 1.2,
    });
    const interval = { lower: 1.2345, upper: 2.3456, level: 0.12345, method: "t" };
    expect(roundNumbers({ interval, otherInterval: interval, reliability: { interval } })).toEqual({
      interval: { ...interval, lower: 1.2, upper: 2.3 },
      otherInterval: { ...interval, lower: 1.23, upper: 2.35 },
      reliability: { interval: { ...interval, lower: 1.23, upper: 2.35 } },
    });
    expect(roundNumbers({ interval: { lower: null, upper: 0 } })).toEqual({ interval: { lower: null, upper: 0 } });
    expect(roundNumbers({ interval: null })).toEqual({ interval: null });
    expect(roundNumbers({ interval: { lower: -0.000_000_001, upper: 1e-20 } })).toEqual({ interval: { lower: -0.000_000_001, upper: 0 } });
  });
});

describe("ranges of scores", () => {
  const counts = (...of: readonly (readonly [number, number])[]) => of.map(([before, after], score) => ({ score, before, after }));
  it("are as narrow as both times allow, the last one with what is left", () => {
    expect(scoreRanges(counts([12, 4], [0, 6], [10, 9], [3, 1], [20, 20], [4, 9]), THRESHOLD)).toEqual({
      pre: [
        { from: 0, to: 1, n: 12 },
        { from: 2, to: 3, n: 13 },
        { from: 4, to: 5, n: 24 },
      ],
      post: [
        { from: 0, to: 1, n: 10 },
        { from: 2, to: 3, n: 10 },
        { from: 4, to: 5, n: 29 },
      ],
    });
    expect(scoreRanges(counts([10, 10], [10, 10]), THRESHOLD).pre).toEqual([
      { from: 0, to: 0, n: 10 },
      { from: 1, to: 1, n: 10 },
    ]);
    expect(scoreRanges(counts([10, 9], [9, 30], [3, 3]), THRESHOLD)).toEqual({ pre: [], post: [] });
  });
});

describe("tables of four factors", () => {
  it("are shown only as far as they close no ring", () => {
    const levels = ["x", "y"];
    const cells = levels.flatMap((a) => levels.flatMap((b) => levels.flatMap((c) => levels.map((d) => ({ levels: [a, b, c, d], n: 30 })))));
    const shown = visiblePairs([{ factors: ["a", "b", "c", "d"], cells }], () => false, THRESHOLD);
    expect([...shown]).toEqual(["a:b", "a:c", "a:d"]);
  });
  it("are shown as a chain where some are too thin", () => {
    // b and d go together, so that some of their combinations hold nobody
    const levels = ["x", "y"];
    const cells = levels.flatMap((a) => levels.flatMap((b) => levels.map((c) => ({ levels: [a, b, c, b], n: 30 }))));
    expect([...visiblePairs([{ factors: ["a", "b", "c", "d"], cells }], () => false, THRESHOLD)]).toEqual(["a:b", "a:c", "a:d"]);
    expect([
      ...visiblePairs(
        [{ factors: ["b", "d", "a"], cells: cells.map(({ levels: [a, b, , d], n }) => ({ levels: [b!, d!, a!], n })) }],
        () => false,
        THRESHOLD,
      ),
    ]).toEqual(["b:a", "d:a"]);
  });
});

describe("the way from enrolled to paired", () => {
  const flow = (counts: object) => {
    const whole = {
      enrolled: 200,
      pre: 150,
      post: 150,
      paired: 100,
      excluded: [
        { reason: "a", n: 50 },
        { reason: "b", n: 50 },
      ],
      arms: [],
      rowsNotUsed: [],
      ...counts,
    };
    return releaseFlow(whole as never, THRESHOLD);
  };
  const none = { reason: "a", n: null };
  it("is shown whole where every step and reason holds enough", () => {
    expect(flow({})).toMatchObject({
      enrolled: 200,
      pre: 150,
      post: 150,
      paired: 100,
      excluded: [
        { reason: "a", n: 50 },
        { reason: "b", n: 50 },
      ],
    });
  });
  it("hides a reason that few share with another, and the timepoints with them", () => {
    const excluded = [
      { reason: "a", n: 9 },
      { reason: "b", n: 41 },
      { reason: "c", n: 50 },
    ];
    expect(flow({ excluded })).toMatchObject({
      enrolled: 200,
      pre: null,
      post: null,
      paired: 100,
      excluded: [none, { n: null }, { n: 50 }],
    });
  });
  it("hides all reasons and who was enrolled where few are not among the pairs", () => {
    expect(flow({ enrolled: 109, pre: 105, post: 104 })).toMatchObject({
      enrolled: null,
      pre: null,
      post: null,
      paired: 100,
      excluded: [none, { n: null }],
    });
    expect(flow({ enrolled: 100, pre: 100, post: 100, excluded: [] })).toMatchObject({ enrolled: 100, pre: 100, post: 100, paired: 100 });
  });
  it("hides few pairs, and another part with them", () => {
    expect(
      flow({
        paired: 9,
        excluded: [
          { reason: "a", n: 120 },
          { reason: "b", n: 71 },
        ],
      }),
    ).toMatchObject({
      paired: null,
      pre: null,
      excluded: [{ n: 120 }, { n: null }],
    });
    expect(
      flow({
        paired: 0,
        pre: 100,
        post: 100,
        excluded: [
          { reason: "a", n: 100 },
          { reason: "b", n: 100 },
        ],
      }),
    ).toMatchObject({ paired: 0, excluded: [{ n: 100 }, { n: 100 }] });
  });
  it("hides a timepoint that lies few away from a sum of reasons, or from another step", () => {
    expect(flow({ pre: 155, post: 145 })).toMatchObject({ pre: null, post: null });
    expect(
      flow({
        pre: 109,
        post: 191,
        excluded: [
          { reason: "a", n: 91 },
          { reason: "b", n: 12 },
        ],
      }),
    ).toMatchObject({ pre: null, post: null });
    expect(flow({ pre: 150, post: 145 })).toMatchObject({ pre: null, post: null });
  });
  it("counts rows that were not used from the threshold on", () => {
    const rowsNotUsed = [9, 10, 0].map((n) => ({ reason: "blank", n }));
    expect(flow({ rowsNotUsed }).rowsNotUsed).toEqual([null, 10, 0].map((n) => ({ reason: "blank", n })));
  });
});
