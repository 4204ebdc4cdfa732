import { describe, expect, it } from "vitest";
import type { Suppression } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());

describe("what is not shown", () => {
  const said = (what: Suppression["what"], about: readonly string[], reason: Suppression["reason"] = "small-count"): string => {
    const [one] = english.suppressions({ ...evaluation, release: { ...evaluation.release, suppressed: [{ what, about, reason }] } });
    return richToText(one!);
  };
  const scales = evaluation.outcomes.map(({ scale }) => scale);

  it("names the outcomes, and says all where it is all of them", () => {
    expect(said("reliable_change", scales)).toBe("Some numbers of reliable change (all outcomes): few enough to point to somebody.");
    expect(said("spread", scales.slice(0, 1), "too-precise")).toBe(
      `Standard deviations (${evaluation.outcomes[0]!.title}): single scores could be computed from it.`,
    );
  });

  it("says of what is odd in the files where it stands, not once more what it is", () => {
    expect(said("data_problems", ["out_of_range", "age_out_of_range"])).toBe(
      "How often some things were odd in the files (those with a \u201cc\u201d in their table): few enough to point to somebody.",
    );
  });

  it("names groups and reasons in brackets", () => {
    expect(said("levels", ["referral", "Anxiety", "Loss, grief"], "could-point")).toBe(
      "Groups of referral reason (Anxiety, Loss, grief): they could point to somebody.",
    );
    expect(said("arms", scales, "could-point")).toBe("The comparison of arms (all outcomes): they could point to somebody.");
    expect(said("flow_reasons", ["no_post", "no_pre"])).toMatch(
      /^How many were not analysed, by reason \(no answers after; no answers before\): /,
    );
    expect(said("beside_others", [], "protects-another")).toMatch(/^Numbers that the reports of the other groups, or of all, would /);
  });
});

describe("the works that a report rests on", () => {
  it("stand by their authors, the questionnaire's among them", () => {
    const works = english.references(evaluation).map(richToText);
    expect(works).toEqual([...works].sort());
    expect(works.findIndex((work) => work.includes(evaluation.instrument.citation))).toBeGreaterThan(0);
  });
});
