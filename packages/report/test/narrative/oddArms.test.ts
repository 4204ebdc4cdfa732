import { describe, expect, it } from "vitest";
import { comparison } from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";

const evaluation = releaseEvaluation(answeredProgrammes["two arms"]());
const [first] = evaluation.outcomes as readonly [ReleasedOutcome];
const shown = { lower: 0.4, upper: 1.6, level: 0.95, method: "Welch" };
const turned = { ...shown, lower: -1.6, upper: -0.4 };

/** The first outcome by itself, with one difference between the arms. */
function withDifference(interval: typeof shown, direction: ReleasedOutcome["direction"], arms = true): ReleasedEvaluation {
  const [difference] = first.comparison.differences;
  const estimate = (interval.lower + interval.upper) / 2;
  const same = {
    ...difference!,
    change: { ...difference!.change, estimate, interval },
    adjusted: { ...difference!.adjusted, estimate, interval },
  };
  return { ...evaluation, outcomes: [{ ...first, direction, comparison: { ...first.comparison, differences: arms ? [same] : [] } }] };
}

const titleOf = (one: ReleasedEvaluation): string => comparison(one, { outcome: first.scale }).title;

describe("the chart of two arms", () => {
  it("says which change was better, also where both arms got worse or lower is better", () => {
    expect(titleOf(withDifference(shown, "higher-is-better"))).toBe(`${first.title}: change was better with the programme than without`);
    expect(titleOf(withDifference(turned, "higher-is-better"))).toBe(`${first.title}: change was worse with the programme than without`);
    expect(titleOf(withDifference(turned, "lower-is-better"))).toBe(`${first.title}: change was better with the programme than without`);
  });

  it("says only higher or lower where no end is better", () => {
    expect(titleOf(withDifference(shown, "unordered"))).toBe(`${first.title}: change was higher with the programme than without`);
    expect(titleOf(withDifference(turned, "unordered"))).toBe(`${first.title}: change was lower with the programme than without`);
  });

  it("speaks of the training where facilitators answered", () => {
    const { instrument } = evaluation;
    const trained = { ...withDifference(shown, "higher-is-better"), instrument: { ...instrument, respondent: "facilitator" as const } };
    expect(titleOf(trained)).toMatch(/ with the training than without$/);
  });
});

describe("the first page beside a comparison group", () => {
  const said = (one: ReleasedEvaluation): string => richToText(english.overallComparison(one) ?? []);

  it("says where change was clearly higher or lower", () => {
    expect(said(withDifference(shown, "higher-is-better"))).toBe(
      `Beside the comparison group, change was clearly higher on \u201c${first.title}\u201d.`,
    );
    expect(said(withDifference(turned, "higher-is-better"))).toContain("change was clearly lower on");
  });

  it("says that nothing can be compared where an arm is too small", () => {
    expect(said(withDifference(shown, "higher-is-better", false))).toBe(
      "The comparison group is too small, or not in the data, so nothing can be compared with it.",
    );
  });
});
