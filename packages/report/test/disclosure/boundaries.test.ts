import { evaluate } from "@headway/core";
import { describe, expect, it } from "vitest";
import type { Profile, ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { type Child, child, oneScale, quickPlan } from "./oneScale.ts";

/** So many children at a level, whose scores change by so much and a little more or less. */
const children = (n: number, site: string, change: number): Child[] =>
  Array.from({ length: n }, (_, at) => child({ factors: { site }, age: 8, pre: 12 + (at % 3), post: 12 + (at % 3) + change }));

const released = (all: readonly Child[], threshold: number, profile: Profile = "share"): ReleasedEvaluation =>
  releaseEvaluation(evaluate(oneScale(all), { plan: quickPlan() }), { profile, threshold });

const paired = ({ participants }: ReleasedEvaluation): readonly (number | null)[] =>
  participants.factors.find(({ factor }) => factor === "site")!.levels.map((level) => level.paired);

/** Number of children, threshold, whether it is shown. */
const CASES = [
  [4, 5, false],
  [5, 5, true],
  [9, 5, true],
  [4, 10, false],
  [5, 10, false],
  [9, 10, false],
  [10, 10, true],
  [11, 10, true],
] as const;

describe.each(CASES)("%i children with a threshold of %i (shown: %s)", (n, threshold, shown) => {
  it("of an outcome", () => {
    const { flow, outcomes } = released([...children(n - 2, "A", 2), ...children(2, "A", 3)], threshold);
    expect([flow.paired, outcomes[0]!.n, outcomes[0]!.change.mean !== null]).toEqual([shown ? n : null, shown ? n : null, shown]);
  });

  it("of a group, beside two that are large", () => {
    const evaluation = released([...children(n, "A", 2), ...children(30, "B", 1), ...children(40, "C", 2)], threshold);
    expect(paired(evaluation)).toEqual(shown ? [n, 30, 40] : [null, null, 40]);
  });

  it("of a class of change", () => {
    const all = [...children(n, "A", 7), ...children(30, "A", 0), ...children(30, "A", -7)];
    const { reliableChange, moves } = released(all, threshold).outcomes[0]!;
    expect([reliableChange.increased, reliableChange.unchanged, reliableChange.decreased]).toEqual(shown ? [n, 30, 30] : [null, null, 30]);
    expect([moves.higher, moves.same, moves.lower]).toEqual(shown ? [n, 30, 30] : [null, null, 30]);
  });

  it("inside, whatever the threshold", () => {
    const inside = released([...children(n, "A", 7), ...children(30, "B", 0)], threshold, "internal");
    expect(paired(inside)).toEqual([n, 30]);
    expect(inside.outcomes[0]!.reliableChange.increased).toBe(n);
    expect(inside.outcomes[0]!.pairs.length).toBeGreaterThan(0);
  });
});

describe("a threshold", () => {
  it.each([4, 0, -1, 10.5, 101, Number.NaN])("of %d is refused", (threshold) => {
    expect(() => released(children(20, "A", 1), threshold)).toThrow("from 5 to 100");
  });
});

describe("what was released for inside use", () => {
  it("is not shared by saying so", () => {
    const inside = released(children(20, "A", 1), 10, "internal");
    expect(() => releaseEvaluation(inside, { profile: "share" })).toThrow("released for inside use already");
  });
});
