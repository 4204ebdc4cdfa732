import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import type { Block, Section } from "../../src/document.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { limitsSection } from "../../src/sections/closingSections.ts";
import { comparisonSections } from "../../src/sections/comparisonSections.ts";
import { summarySection } from "../../src/sections/summarySection.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
const [first, second] = evaluation.outcomes as readonly [ReleasedOutcome, ReleasedOutcome];

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph" || block.kind === "heading") return [richToText(block.text)];
    return block.kind === "list" ? block.items.map(richToText) : [];
  });

describe("the first page", () => {
  const cardsOf = (outcomes: readonly ReleasedOutcome[]) =>
    summarySection({ ...evaluation, outcomes }, english).blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));

  it("draws no line on the card of an outcome without an interval, and the others on one scale", () => {
    const equal = { ...first, pairedT: { ...first.pairedT, interval: null, reason: "the changes are all equal" } };
    const bounds = { lower: -0.5, upper: 2, level: 0.95, method: "t" };
    const other = { ...second, change: { ...second.change, mean: 0.75 }, pairedT: { ...second.pairedT, interval: bounds } };
    const [without, drawn] = cardsOf([equal, other]);
    expect(without).toMatchObject({ figure: "+1.4", range: "no likely range can be given", verdict: "We cannot tell", line: null });
    expect(drawn!.line).toEqual({ estimate: 0.375, lower: -0.25, upper: 1 });
    expect(cardsOf([equal])).toMatchObject([{ line: null }]);
  });

  it("has no card of an outcome whose mean may not be shown", () => {
    const hidden = { ...second, change: { ...second.change, mean: null } };
    expect(cardsOf([first, hidden]).map(({ title }) => title)).toEqual([first.title]);
  });
});

describe("what to be careful about", () => {
  const saidOf = (one: ReleasedEvaluation): readonly string[] => textsOf(limitsSection(one, english).blocks);

  it("is said to be nothing where no check found a reason, and what no number can show stays", () => {
    const said = saidOf({ ...evaluation, cautions: [] });
    expect(said.slice(0, 3)).toEqual([
      english.headings.cautions,
      "None of the checks found a reason for a caution.",
      english.headings.cannotShow,
    ]);
    expect(said.length).toBeGreaterThan(4);
  });

  it("is said once of several outcomes, under their names, under all, or under the id of one that was taken out", () => {
    const of = (scale: string | null) =>
      ({ code: "low_reliability", level: "caution", scale, message: "m", evidence: { alpha: 0.5, n: 40 }, reference: null }) as const;
    const cautions = [of("DE"), of("VS"), { ...of(null), code: "single_group", evidence: {} }];
    const agree =
      "The answers to the questions of this scale agree little (alpha .50, n = 40). So its scores are uncertain for each person.";
    const alone = "There was no comparison group, so change over time cannot be put down to the programme.";
    expect(saidOf({ ...evaluation, cautions })).toEqual(
      expect.arrayContaining([alone, `Differentiating emotions, Verbal sharing of emotions: ${agree}`]),
    );
    expect(saidOf({ ...evaluation, cautions, outcomes: [first, second] })).toContain(`${english.headings.allOutcomes}: ${agree}`);
    expect(saidOf({ ...evaluation, cautions, outcomes: [first] })).toContain(`Differentiating emotions, VS: ${agree}`);
  });
});

describe("the section of the comparison", () => {
  const arms = releaseEvaluation(answeredProgrammes["two arms"]());
  const textOf = ([section]: readonly Section[]): readonly string[] => textsOf(section!.blocks);

  it("says that nothing can be compared where the other arm is not in the data", () => {
    const reason = "no child of the comparison arm has both scores";
    const alone = arms.outcomes.map((outcome) => ({
      ...outcome,
      comparison: { ...outcome.comparison, arms: [], differences: [], reason },
    }));
    const sections = comparisonSections({ ...arms, outcomes: alone }, english);
    expect(textOf(sections)).toEqual([
      richToText(english.comparisonMeaning(arms)),
      "The comparison group is too small, or not in the data, so nothing can be compared with it.",
    ]);
    expect(sections[0]!.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  it("is left out where there is no comparison group", () => {
    expect(comparisonSections(evaluation, english)).toEqual([]);
  });
});
