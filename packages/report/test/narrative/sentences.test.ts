import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { cautionInWords } from "../../src/narrative/en/cautions.ts";
import { limits } from "../../src/narrative/en/limits.ts";
import { plainChange } from "../../src/narrative/en/plainChange.ts";
import { plainReliable } from "../../src/narrative/en/plainReliable.ts";
import { overall } from "../../src/narrative/en/summary.ts";
import { technicalChange } from "../../src/narrative/en/technicalChange.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const children = { one: "child", many: "children", occasion: "programme" } as const;
const inside = (name: keyof typeof fixtures): ReleasedEvaluation => releaseEvaluation(fixtures[name](), { profile: "internal" });
const evaluation = inside("ordinary");
const ordinary = evaluation.outcomes[0]!;
const space = /\u00a0/g;

/** The example of the APA sentence: t(326) = 6.84 and so on, put into the fields that the sentence must read. */
const example: ReleasedOutcome = {
  ...ordinary,
  n: 327,
  pre: { ...ordinary.pre, mean: 12.07, sd: 3.19 },
  post: { ...ordinary.post, mean: 14.79, sd: 2.7 },
  change: { ...ordinary.change, mean: 0.94 },
  correlation: 0.614,
  pairedT: {
    ...ordinary.pairedT,
    statistic: 6.8412,
    df: 326,
    pValue: 3.9e-11,
    pAdjusted: 1.2e-10,
    adjustment: "holm",
    estimate: 0.94,
    interval: { lower: 0.64, upper: 1.24, level: 0.95, method: "t" },
    reason: null,
  },
  effects: {
    ...ordinary.effects,
    dz: { ...ordinary.effects.dz, estimate: 0.3784, interval: { lower: 0.268, upper: 0.492, level: 0.95, method: "noncentral t" } },
  },
  reliableChange: { ...ordinary.reliableChange, n: 327, increased: 48, unchanged: 272, decreased: 7, improved: 48, worsened: 7 },
};
const text = (rich: Parameters<typeof richToText>[0] | null): string => richToText(rich ?? []).replace(space, " ");

describe("the technical sentence", () => {
  it("binds every number to a field of the outcome", () => {
    expect(text(technicalChange(example))).toBe(
      "Scores were higher after (M = 14.79, SD = 2.70) than before (M = 12.07, SD = 3.19), mean change 0.94, 95% CI [0.64, 1.24], t(326) = 6.84, p < .001 (Holm-adjusted p < .001), dz = 0.38, 95% CI [0.27, 0.49], r = .61.",
    );
  });
  it("gives the reason where there is no test", () => {
    expect(text(technicalChange(inside("oneChild").outcomes[0]!))).toBe(
      "One pair of scores (n = 1): no test, and the scores are not shown.",
    );
    expect(text(technicalChange(inside("noPairs").outcomes[0]!))).toBe("No scores at both timepoints (n = 0), so there is no test.");
  });
});

describe("the plain sentence", () => {
  it("says size, range of the scale, likely range and number of children", () => {
    expect(text(plainChange(example, children))).toBe(
      "On average, scores rose by about 0.9 points on a 7 to 21 scale, the hoped-for direction (likely between 0.6 and 1.2). This is from 327 children with answers both times.",
    );
  });
  it("says that we cannot tell where the interval holds no change", () => {
    const pairedT = { ...example.pairedT, interval: { lower: -0.24, upper: 0.61, level: 0.95, method: "t" } };
    expect(text(plainChange({ ...example, pairedT }, children))).toContain(
      "We cannot tell whether scores rose or fell: the average for all such children could be anything from 0.2 points lower to 0.6 points higher.",
    );
  });
  it("turns the likely range round where scores fell", () => {
    const pairedT = { ...example.pairedT, interval: { lower: -1.24, upper: -0.64, level: 0.95, method: "t" } };
    const fell = text(plainChange({ ...example, pairedT, change: { ...example.change, mean: -0.94 } }, children));
    expect(fell).toContain("fell by about 0.9 points");
    expect(fell).toContain("not the hoped-for direction (likely between 0.6 and 1.2)");
  });
  it("never calls a change on an unordered scale better or worse", () => {
    const unordered = text(plainChange({ ...example, direction: "unordered" }, children));
    expect(unordered).not.toContain("hoped-for");
    expect(unordered).toContain("neither better nor worse");
  });
});

describe("the sentence of reliable change", () => {
  it("counts worsened beside improved", () => {
    expect(text(plainReliable(example, children))).toBe(
      "About 15 in every 100 children improved reliably and about 2 in every 100 worsened reliably (of 327 children).",
    );
  });
  it("says of worsened that it is withheld, where it is", () => {
    const reliableChange = { ...example.reliableChange, unchanged: null, decreased: null, worsened: null };
    expect(text(plainReliable({ ...example, reliableChange }, children))).toBe(
      "About 15 in every 100 children improved reliably (of 327 children); how many worsened reliably is not shown, so that no child can be pointed to.",
    );
  });
  it("says rose and fell where the scale is not ordered", () => {
    const reliableChange = { ...example.reliableChange, improved: null, worsened: null };
    expect(text(plainReliable({ ...example, direction: "unordered", reliableChange }, children))).toMatch(/rose reliably .* fell reliably/);
  });
});

describe("the overall sentence", () => {
  it("starts with strengths and then says what cannot be told", () => {
    const said = text(overall(evaluation));
    expect(said.startsWith("After the programme, children scored better")).toBe(true);
    expect(text(overall(inside("noPairs")))).toContain("we cannot tell whether scores changed");
  });
});

describe("words about facilitators", () => {
  const facilitators = { ...evaluation, instrument: { ...evaluation.instrument, respondent: "facilitator" as const } };
  it("speak of the training, not of a hard time or of growing up", () => {
    const said = limits(facilitators).map(text).join(" ");
    expect(said).toContain("Nobody outside the training was measured");
    expect(said).not.toMatch(/hard|growing up|programme/);
    expect(text(overall(facilitators)).startsWith("After the training, facilitators scored better")).toBe(true);
  });
});

describe("cautions", () => {
  it("are said with the numbers of their evidence", () => {
    const caution = {
      code: "few_children",
      level: "warning",
      scale: null,
      message: "few",
      evidence: { paired: 12, threshold: 20 },
      reference: null,
    } as const;
    expect(cautionInWords(evaluation, caution)).toContain("12, where about 20 or more");
  });
  it("fall back to their own message where the catalogue has none", () => {
    const caution = { code: "new_rule", level: "note", scale: null, message: "something new", evidence: {}, reference: null } as const;
    expect(cautionInWords(evaluation, caution)).toBe("Something new.");
  });
});
