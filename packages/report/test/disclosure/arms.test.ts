import { evaluate, resolvePlan } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseArms, releaseComparison } from "../../src/disclosure/releaseComparison.ts";
import { releaseFlow } from "../../src/disclosure/releaseFlow.ts";
import { releaseResponses } from "../../src/disclosure/releaseMeasure.ts";
import { scoreRanges } from "../../src/disclosure/scoreRanges.ts";
import { visiblePairs } from "../../src/disclosure/visiblePairs.ts";
import { randomProgramme } from "./randomProgramme.ts";

const THRESHOLD = 10;
const evaluation = evaluate(randomProgramme(8), { plan: resolvePlan({ bootstrapSamples: 0, imputations: 0 }) });
const comparison = evaluation.outcomes[0]!.comparison;
type Baseline = (typeof comparison)["differences"][number]["baseline"][number];

describe("how many children each arm has at each step", () => {
  const arm = (counts: { enrolled: number; pre: number; post: number; paired: number }) =>
    releaseArms([{ arm: "programme", ...counts } as never], THRESHOLD)[0];

  it("is shown where every step and every gap between steps holds enough", () => {
    const open = { enrolled: 100, pre: 80, post: 70, paired: 40 };
    expect(arm(open)).toMatchObject(open);
  });

  it("is withheld where it is small, or near another step", () => {
    expect(arm({ enrolled: 100, pre: 80, post: 70, paired: 9 })).toMatchObject({ enrolled: 100, paired: null });
    expect(arm({ enrolled: 45, pre: 45, post: 40, paired: 40 })).toMatchObject({ enrolled: null, pre: null, paired: 40 });
    expect(arm({ enrolled: 100, pre: 95, post: 70, paired: 40 })).toMatchObject({ enrolled: 100, pre: null, post: 70 });
  });

  it("hides both timepoints where they would tell how few have neither", () => {
    // 100 + 50 - 72 - 73: five children have no answers at all
    expect(arm({ enrolled: 100, pre: 72, post: 73, paired: 50 })).toMatchObject({ enrolled: 100, pre: null, post: null, paired: 50 });
  });
});

describe("where every child went", () => {
  const flow = (counts: { enrolled: number; pre: number; post: number; paired: number }) =>
    releaseFlow({ ...evaluation.flow, arms: [], excluded: [], ...counts }, THRESHOLD);

  it("hides the timepoints where they would tell how few have neither", () => {
    expect(flow({ enrolled: 100, pre: 72, post: 73, paired: 50 })).toMatchObject({ pre: null, post: null });
    expect(flow({ enrolled: 100, pre: 75, post: 75, paired: 50 })).toMatchObject({ pre: 75, post: 75 });
  });
});

describe("the arms' balance before", () => {
  const share = (level: string, programme: number | null, other: number | null, n = 100): Baseline =>
    ({ kind: "share", variable: "site", level, nProgramme: n, nComparison: n, programme, comparison: other }) as never;
  const released = (baseline: readonly Baseline[]) => {
    const arms = [{ n: 100, dropped: [], pre: {}, post: {}, change: {} }];
    const differences = [{ adjusted: { dropped: [] }, baseline }];
    return releaseComparison({ ...comparison, dropped: [], arms, differences } as never, THRESHOLD).differences[0]!.baseline;
  };
  const shown = (baseline: readonly Baseline[]) => released(baseline).map((one) => one.programme !== null);

  it("shows the levels of a factor where each arm has enough children at each of them", () => {
    expect(shown([share("North", 0.4, 0.5), share("South", 0.6, 0.5)])).toEqual([true, true]);
  });

  it("withholds a small level, and another one from which it could be worked out", () => {
    expect(shown([share("North", 0.05, 0.3), share("South", 0.35, 0.3), share("East", 0.6, 0.4)])).toEqual([false, false, true]);
    expect(shown([share("North", 0.4, null), share("South", 0.6, 0.5), share("East", 0.6, 0.6)])[0]).toBe(false);
    expect(shown([share("North", null, 0.4), share("South", 0.6, 0.5), share("East", 0.6, 0.6)])[0]).toBe(false);
    expect(shown([share("North", 0.5, 0.5, 9), share("South", 0.5, 0.5)])).toEqual([false, false]);
  });

  it("gives scores and ages to one decimal, and none where there is none", () => {
    const age = (programme: number | null): Baseline =>
      ({ kind: "mean", variable: "age", level: null, nProgramme: 50, nComparison: 50, programme, comparison: 9.4444 }) as never;
    expect(released([age(9.5678)])[0]).toMatchObject({ programme: 9.6, comparison: 9.4 });
    expect(released([age(null)])[0]).toMatchObject({ programme: null, comparison: 9.4 });
  });

  it("is withheld with the whole comparison where an arm is small", () => {
    const arms = [100, 9].map((n) => ({ n, pre: { sd: 2 }, post: { sd: 2 }, change: { sd: 2 } }));
    const leaves = JSON.stringify(releaseComparison({ ...comparison, arms } as never, THRESHOLD));
    expect(leaves).not.toContain("100");
  });
});

describe("how the questionnaire was answered", () => {
  const straight = (n: number, of: number) => {
    const at = { n: 200, complete: 150, straightLining: { n, of, share: n / of }, answers: { given: 5800, of: 6000, share: 0.97 } };
    const flow = { enrolled: 300, pre: 260, post: 250, paired: 220 };
    const one = { ...evaluation, flow: { ...evaluation.flow, ...flow }, outcomes: [] };
    return releaseResponses({ pre: at, post: at } as never, one as never, THRESHOLD).pre;
  };

  it("counts those who gave one answer throughout where they, and all others, are enough", () => {
    expect(straight(20, 180).straightLining).toMatchObject({ n: 20 });
    expect(straight(9, 180).straightLining.n).toBeNull();
    expect(straight(175, 180).straightLining.n).toBeNull();
  });

  it("never tells given and possible answers together, which would tell the number of children", () => {
    expect(straight(20, 180).answers).toMatchObject({ given: null, of: null });
  });
});

describe("ranges of scores beside a cut-off", () => {
  const counts = [1, 2, 3, 4].map((score) => ({ score, before: 20, after: 20 }));
  const cut = { above: (score: number) => score > 2, inRange: { before: 40, after: 40 }, sign: 1 } as const;

  it("reach over it nowhere", () => {
    const { pre } = scoreRanges(counts, THRESHOLD, cut);
    expect(pre.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(scoreRanges(counts, THRESHOLD, { ...cut, sign: -1 }).pre).toHaveLength(4);
  });

  it("are none where a side of it holds too few, or where counts were moved across", () => {
    const thin = counts.map((one) => (one.score > 2 ? { ...one, before: 4, after: 4 } : one));
    expect(scoreRanges(thin, THRESHOLD, { ...cut, inRange: { before: 8, after: 8 } })).toEqual({ pre: [], post: [] });
    const low = counts.map((one) => (one.score <= 2 ? { ...one, before: 4, after: 4 } : one));
    expect(scoreRanges(low, THRESHOLD, cut)).toEqual({ pre: [], post: [] });
    expect(scoreRanges(counts, THRESHOLD, { ...cut, inRange: { before: 39, after: 40 } })).toEqual({ pre: [], post: [] });
    expect(scoreRanges(counts, THRESHOLD, { ...cut, inRange: { before: 40, after: 41 } })).toEqual({ pre: [], post: [] });
  });

  it("are none without a cut-off where one range would hold everybody", () => {
    expect(scoreRanges(counts.slice(0, 1), THRESHOLD)).toEqual({ pre: [], post: [] });
    expect(scoreRanges([], THRESHOLD)).toEqual({ pre: [], post: [] });
  });
});

describe("tables of two factors", () => {
  const nothingHidden = () => false;
  const table = (factors: readonly string[], cells: readonly (readonly [string, number])[]) => ({
    factors,
    cells: cells.map(([levels, n]) => ({ levels: levels.split(" "), n })),
  });

  it("are shown where every combination has enough children, not where one has few or nobody", () => {
    const full = table(
      ["a", "b"],
      [
        ["x u", 10],
        ["x v", 12],
        ["y u", 11],
        ["y v", 30],
      ],
    );
    expect([...visiblePairs([full], nothingHidden, THRESHOLD)]).toEqual(["a:b"]);
    const few = table(
      ["a", "b"],
      [
        ["x u", 9],
        ["x v", 12],
        ["y u", 11],
        ["y v", 30],
      ],
    );
    expect(visiblePairs([few], nothingHidden, THRESHOLD).size).toBe(0);
    const nobody = table(
      ["a", "b"],
      [
        ["x u", 20],
        ["x v", 12],
        ["y u", 11],
      ],
    );
    expect(visiblePairs([nobody], nothingHidden, THRESHOLD).size).toBe(0);
    expect(visiblePairs([full, few], nothingHidden, THRESHOLD).size).toBe(0);
    expect(visiblePairs([], nothingHidden, THRESHOLD).size).toBe(0);
  });

  it("count hidden levels together", () => {
    const thin = table(
      ["a", "b"],
      [
        ["x u", 15],
        ["x v", 12],
        ["y u", 4],
        ["y v", 5],
        ["z u", 7],
        ["z v", 6],
      ],
    );
    expect(visiblePairs([thin], nothingHidden, THRESHOLD).size).toBe(0);
    expect(visiblePairs([thin], (factor, level) => factor === "a" && level !== "x", THRESHOLD).size).toBe(1);
  });

  it("are shown all three only where no combination of three that is small or empty can be worked out", () => {
    const cube = (small: number) =>
      table(
        ["a", "b", "c"],
        [
          ["x u p", small],
          ["x u q", 30],
          ["x v p", 30],
          ["x v q", 30],
          ["y u p", 30],
          ["y u q", 30],
          ["y v p", 30],
          ["y v q", 30],
        ],
      );
    // each count may lie anywhere within its freedom, so that a small one is not told
    expect(visiblePairs([cube(3)], nothingHidden, THRESHOLD).size).toBe(3);
    const told = table(
      ["a", "b", "c"],
      [
        ["x u p", 1],
        ["x u q", 30],
        ["x v p", 30],
        ["x v q", 1],
        ["y u p", 30],
        ["y u q", 1],
        ["y v p", 1],
        ["y v q", 30],
      ],
    );
    expect(visiblePairs([told], nothingHidden, THRESHOLD).size).toBe(3);
    // two empty corners that touch no freedom: what is shown would give them away
    const empty = table(
      ["a", "b", "c"],
      [
        ["x u q", 30],
        ["x v p", 30],
        ["x v q", 30],
        ["y u p", 30],
        ["y u q", 30],
        ["y v p", 30],
      ],
    );
    expect(visiblePairs([empty], nothingHidden, THRESHOLD).size).toBe(2);
  });
});
