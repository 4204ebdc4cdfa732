import { describe, expect, it } from "vitest";
import { flow, pairedChange } from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { subtitle } from "../../src/narrative/en/cards.ts";
import { overallTitle } from "../../src/narrative/en/charts/overallTitle.ts";
import { fWords, pairedTWords } from "../../src/narrative/en/charts/testWords.ts";
import { participation } from "../../src/narrative/en/participation.ts";
import { peopleOf } from "../../src/narrative/en/people.ts";
import { plainReliable } from "../../src/narrative/en/plainReliable.ts";
import { fixtures } from "../fixtures/fixtures.ts";

describe("words for small groups", () => {
  it("name the number of children once", () => {
    const evaluation = releaseEvaluation(fixtures.fewChildren(), { profile: "internal" });
    const text = richToText(plainReliable(evaluation.outcomes[0]!, peopleOf(evaluation)) ?? []);
    expect(text).toMatch(/^(?:\d+|None) of the\u00a0\d+ children improved reliably and (?:\d+|none) of the\u00a0\d+ worsened reliably\.$/);
  });

  it("say that t is not shown where it is withheld, and why where there is no test", () => {
    const hidden = "Paired t-test: t is not shown, because single scores could be computed from it.";
    const shared = releaseEvaluation(fixtures.fewChildren());
    expect(pairedChange(shared, { outcome: "DE" }).note).toContain(hidden);
    const inside = releaseEvaluation(fixtures.fewChildren(), { profile: "internal" });
    expect(pairedTWords(inside.outcomes[0]!)).toMatch(/^Paired t-test: t\(12\)\u00a0=\u00a0.*, dz\u00a0=\u00a0/);
    const { outcomes } = releaseEvaluation(fixtures.oneChild(), { profile: "internal" });
    expect(pairedTWords(outcomes[0]!)).toMatch(/^No paired t-test: .+\.$/);
  });

  it("say that combinations are empty, not the ids of the model", () => {
    const reason = "not estimable: no data for referral=Bullying, ageBand=5-10";
    expect(fWords({ f: null, df1: null, df2: 1, pValue: null, reason })).toBe("no test (some combinations of groups are empty)");
  });
});

describe("words about too few to be counted", () => {
  it("say that the number is not shown, in the title, in the text and above the chart of where everybody went", () => {
    const few = releaseEvaluation(fixtures.twoChildren());
    expect(few.flow.paired).toBeNull();
    expect(subtitle(few)).toBe(`${few.instrument.title}, before and after`);
    expect(richToText(participation(few))).toBe(
      "How many children have a score both before and after is not shown. So nobody can be pointed to.",
    );
    expect(flow(few).title).toBe("How many children have scores both before and after is not shown");
    expect(flow(few).altText).toMatch(
      /^Flow chart of children .* How many children have scores both before and after is not shown\.(?!.*\bc have)/,
    );
  });
});

describe("words about one and none", () => {
  const withFlow = (enrolled: number, paired: number): string => {
    const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
    const flow = { ...evaluation.flow, enrolled, pre: enrolled, post: paired, paired };
    return richToText(participation({ ...evaluation, flow })).replaceAll("\u00a0", " ");
  };

  it("say of the others that they are not in the comparison, of one as of many", () => {
    expect(withFlow(12, 11)).toMatch(/ The other child is not in the comparison, and their change may have been different\.$/);
    expect(withFlow(12, 9)).toMatch(/ The other 3 are not in the comparison/);
    expect(withFlow(12, 12)).toMatch(/ Everybody is in the comparison\.$/);
    expect(withFlow(1, 0)).toBe("1 child is in the data. No children have a score both before and after. So there is no comparison.");
  });

  it("have the verb of one in the chart of where everybody went", () => {
    const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
    const titleOf = (enrolled: number, paired: number): string =>
      flow({ ...evaluation, flow: { ...evaluation.flow, enrolled, paired } }).title.replaceAll("\u00a0", " ");
    expect(titleOf(12, 1)).toBe("1 of the 12 children has scores both before and after");
    expect(titleOf(12, 11)).toBe("11 of the 12 children have scores both before and after");
    expect(titleOf(12, 12)).toBe("Every child has scores both before and after");
    expect(titleOf(12, 0)).toBe("No child has scores both before and after");
  });

  it("are singular", () => {
    const one = flow(releaseEvaluation(fixtures.oneChild(), { profile: "internal" }));
    expect(one.altText).toContain("1 has a score before, 1 has a score after, 1 has both");
    expect(flow(releaseEvaluation(fixtures.noPairs(), { profile: "internal" })).title).toBe("No child has scores both before and after");
  });
});

describe("the title of all outcomes", () => {
  it("speaks of a better end only where a scale has none", () => {
    const { outcomes } = releaseEvaluation(fixtures.ordinary());
    const rising = outcomes.filter(({ direction, pairedT }) => direction !== "unordered" && Number(pairedT.interval?.lower) > 0);
    const unordered = outcomes.filter(({ direction }) => direction === "unordered");
    expect(overallTitle(rising.slice(0, 3))).toBe("Scores improved on average on all 3 scales");
    expect(overallTitle([...rising.slice(0, 2), ...unordered])).toBe("Scores improved on average on both scales that have a better end");
  });

  it("says of scores that got worse throughout that all did", () => {
    const { outcomes } = releaseEvaluation(fixtures.worsened());
    const falling = outcomes.filter(({ direction, pairedT }) => direction === "higher-is-better" && Number(pairedT.interval?.upper) < 0);
    expect(overallTitle(falling.slice(0, 3))).toBe("Scores worsened on average on all 3 scales");
  });
});
