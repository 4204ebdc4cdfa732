import { describe, expect, it } from "vitest";
import { hiddenLosses } from "../../src/disclosure/hiddenLosses.ts";
import { releaseComparison } from "../../src/disclosure/releaseComparison.ts";

const THRESHOLD = 10;

describe("levels of which nobody may work out how many left", () => {
  /** Enrolled and paired of each level, with how many in all. */
  const lost = (
    levels: Readonly<Record<string, readonly [number, number]>>,
    {
      unknown = 0,
      retention = [],
      withoutPost = 0,
      hides = "",
    }: { unknown?: number; retention?: readonly object[]; withoutPost?: number; hides?: string } = {},
  ) => {
    const all = Object.entries(levels).map(([level, [enrolled, paired]]) => ({ level, enrolled, paired }));
    const flow = {
      enrolled: all.reduce((sum, { enrolled }) => sum + enrolled, unknown),
      paired: all.reduce((sum, { paired }) => sum + paired, 0),
    };
    const outcomes = [{ missing: { baseline: { retention, withoutPost } } }];
    return [
      ...hiddenLosses({ flow, outcomes } as never, { factor: "site", levels: all } as never, (level) => level === hides, THRESHOLD),
    ].sort();
  };
  const kept = (factor: string, level: string, n: number, withPost: number) => ({ factor, level, n, withPost });

  it("are none where each lost enough, or nobody", () => {
    expect(lost({ North: [60, 40], South: [60, 50], East: [40, 40] })).toEqual([]);
  });

  it("are those that lost few, and the one that would give them away", () => {
    expect(lost({ North: [60, 57], South: [60, 45], East: [60, 30] })).toEqual(["North", "South"]);
  });

  it("are fewer where children of no known level left too", () => {
    // 3 of the North and 12 of no known level: nobody can tell them apart
    expect(lost({ North: [60, 57], South: [60, 45], East: [60, 30] }, { unknown: 12 })).toEqual(["North"]);
    // 4 of no known level are few themselves
    expect(lost({ South: [60, 45], East: [60, 30] }, { unknown: 4 })).toEqual(["South"]);
  });

  it("hold those that are hidden already, whose losses are one part with the unknown ones", () => {
    expect(lost({ North: [60, 57], South: [60, 45], East: [60, 30] }, { hides: "North" })).toEqual(["North", "South"]);
    expect(lost({ North: [60, 40], South: [60, 45], East: [60, 30] }, { hides: "North" })).toEqual(["North"]);
  });

  it("are those, too, of whom few have a score before and none after", () => {
    const levels = { North: [60, 40], South: [60, 45], East: [60, 30] } as const;
    const retention = [kept("site", "North", 50, 47), kept("site", "South", 50, 38), kept("site", "East", 50, 30)];
    expect(lost(levels, { retention, withoutPost: 35 })).toEqual(["North", "South"]);
    expect(lost(levels, { retention: [...retention, kept("delivery", "North", 50, 20)], withoutPost: 35 })).toEqual(["North", "South"]);
    expect(lost(levels, { retention: retention.map((one) => ({ ...one, factor: "delivery" })), withoutPost: 35 })).toEqual([]);
  });
});

describe("the balance of arms before", () => {
  const share = (variable: string, level: string, programme: number, comparison = programme, n = 100) => ({
    kind: "share",
    variable,
    level,
    nProgramme: n,
    nComparison: n,
    programme,
    comparison,
  });
  const age = { kind: "mean", variable: "age", level: null, nProgramme: 50, nComparison: 50, programme: 9.5678, comparison: 9.4444 };
  const balance = (baseline: readonly object[]) => {
    const differences = [{ adjusted: { dropped: [] }, baseline }];
    return releaseComparison({ dropped: [], arms: [], differences } as never, THRESHOLD).differences[0]!.baseline;
  };
  const shown = (baseline: readonly object[]) => balance(baseline).map(({ programme }) => programme !== null);

  it("hides parts of one factor and leaves another factor and a mean as they are", () => {
    const baseline = [
      age,
      share("site", "North", 0.05),
      share("site", "South", 0.35),
      share("site", "East", 0.6),
      share("delivery", "Group", 0.4),
      share("delivery", "One-to-one", 0.6),
    ];
    expect(shown(baseline)).toEqual([true, false, false, true, true, true]);
    expect(balance(baseline)[5]).toEqual(baseline[5]);
    expect(balance([age])[0]).toMatchObject({ programme: 9.6, comparison: 9.4 });
    expect(balance([share("site", "North", 0.4444), share("site", "South", 0.5556)])[0]).toMatchObject({ programme: 0.4444 });
  });

  it("hides what rests on few children in either arm, though a level holds all of them", () => {
    expect(shown([{ ...age, nProgramme: 9 }])).toEqual([false]);
    expect(shown([{ ...age, nComparison: 9 }])).toEqual([false]);
    expect(shown([{ ...age, nProgramme: 10, nComparison: 10 }])).toEqual([true]);
  });
});
