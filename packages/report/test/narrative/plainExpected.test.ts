import { describe, expect, it } from "vitest";
import type { ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { plainExpected } from "../../src/narrative/en/plainExpected.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const [first] = evaluation.outcomes;
const low = first!.expectedChange.byStart.groups[0]!;

function said(whole: Partial<ReleasedOutcome["expectedChange"]>, lowest: Partial<typeof low> = {}): string | null {
  const byStart = { ...first!.expectedChange.byStart, groups: [{ ...low, group: "lowest-third" as const, ...lowest }] };
  const text = plainExpected(evaluation, { ...first!, title: "Sharing", expectedChange: { ...first!.expectedChange, byStart, ...whole } });
  return text === null ? null : richToText(text).replaceAll("\u00a0", " ");
}

describe("the change to expect from return to the average alone", () => {
  it("is said of everybody where the plan names the average to return to", () => {
    expect(said({ n: 40, expected: -0.4, observed: 1.2 })).toBe(
      "Sharing: by return to the average alone, 40 children would be expected to fall by about 0.4 points. They rose by about 1.2 points.",
    );
  });

  it("is said of those who started lowest otherwise, without a number of children that is not shown", () => {
    const unknown = { expected: null, observed: null };
    expect(said(unknown, { n: 13, expected: 0.9, observed: 2.6 })).toMatch(/^Sharing: the lowest third before \(13 children\) would be/);
    expect(said(unknown, { n: null, expected: 0.9, observed: 2.6 })).toBe(
      "Sharing: the lowest third before would be expected to rise by about 0.9 points by return to the average alone. They rose by about 2.6 points.",
    );
  });

  it("is no rise and no fall where it is none", () => {
    expect(said({ n: 40, expected: 0, observed: -0.001 })).toMatch(/expected to stay about the same\. They stayed about the same\.$/);
  });

  it("is not said where it is not known", () => {
    expect(said({ expected: null, observed: null }, { expected: null })).toBeNull();
  });
});
