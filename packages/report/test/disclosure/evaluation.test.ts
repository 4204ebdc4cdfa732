import { type Evaluation, evaluate } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { releaseProblems } from "../../src/disclosure/releaseProblems.ts";
import { releaseStandard } from "../../src/disclosure/releaseStandard.ts";
import { type Child, child, oneScale, quickPlan } from "./oneScale.ts";

const children = (n: number, site: string, change: number): Child[] =>
  Array.from({ length: n }, (_, at) => child({ factors: { site }, pre: 12 + (at % 3), post: 12 + (at % 3) + change }));
const evaluation: Evaluation = evaluate(oneScale([...children(40, "North", 2), ...children(30, "South", 1)]), {
  plan: { ...quickPlan(), disclosure: { profile: "share", threshold: 12 } },
});
const caution = (scale: string | null) => ({ code: "off_centre", scale, evidence: { pValue: 0.01234 }, message: "It is so." });
const shared = (more: object = {}, options: Parameters<typeof releaseEvaluation>[1] = { threshold: 10 }) =>
  releaseEvaluation({ ...evaluation, ...more } as Evaluation, options);

describe("an evaluation that is released", () => {
  it("is shared by the threshold of its plan, where the call says nothing", () => {
    expect(releaseEvaluation(evaluation).release).toMatchObject({ profile: "share", threshold: 12 });
    expect(releaseEvaluation(evaluation, { profile: "internal" }).release).toMatchObject({ profile: "internal", threshold: 12 });
    expect(shared().release).toMatchObject({ profile: "share", threshold: 10 });
  });

  it("is released once where it cannot change, and as the call says in any other case", () => {
    expect(Object.isFrozen(evaluation)).toBe(true);
    const once = releaseEvaluation(evaluation);
    expect(releaseEvaluation(evaluation)).toBe(once);
    expect(releaseEvaluation(evaluation, { threshold: 10 })).not.toBe(once);
    expect(releaseEvaluation(evaluation)).toBe(once);
    const open = { ...evaluation };
    expect(releaseEvaluation(open)).not.toBe(releaseEvaluation(open));
  });

  it("comes back as it is when it is released again, but for what was inside use", () => {
    const share = shared();
    const inside = shared({}, { profile: "internal" });
    expect(releaseEvaluation(share, { profile: "internal" })).toBe(share);
    expect(releaseEvaluation(share, { profile: "share" })).toBe(share);
    expect(releaseEvaluation(inside, { profile: "internal" })).toBe(inside);
    expect(releaseEvaluation(inside)).toBe(inside);
    expect(() => releaseEvaluation(inside, { profile: "share" })).toThrow(
      "profile: released for inside use already; found internal, expected the evaluation before its release",
    );
  });

  it("does not say how large the files are", () => {
    const inputs = [{ name: "before.csv", sha256: "abc", rows: 70, bytes: 2000 }];
    expect(shared({ provenance: { ...evaluation.provenance, inputs } }).provenance).toEqual({
      ...evaluation.provenance,
      inputs: [{ name: "before.csv", sha256: "abc", rows: null, bytes: null }],
    });
  });

  it("holds its parts as they are released one by one", () => {
    const byCode = { missing_id: 3, out_of_range: 15 };
    const share = shared({ issues: { byCode } });
    expect(share.flow).toMatchObject({ enrolled: 70, paired: 70 });
    expect(share.evidenceStandard.bothWaves).toEqual(releaseStandard(evaluation.evidenceStandard, share.flow).bothWaves);
    expect(share.issues.byCode).toEqual(releaseProblems(byCode, share.flow, 10));
    expect(share.participants.age).toMatchObject({ n: 70, minimum: null, maximum: null });
    expect(share.outcomes[0]).toMatchObject({ n: 70, pairs: [] });
    expect(share.release.suppressed.map(({ what }) => what)).toContain("data_problems");
  });

  it("repeats no caution about a scale that is withheld", () => {
    const cautions = ["S", null, "T"].map(caution);
    expect(shared({ cautions }).cautions.map(({ scale }) => scale)).toEqual(["S", null, "T"]);
    const none = shared({ cautions }, { threshold: 10, withheldScales: new Set(["S"]) });
    expect([none.outcomes[0]!.n, none.cautions.map(({ scale }) => scale)]).toEqual([null, [null, "T"]]);
  });

  it("shows nothing of levels that must not be shown", () => {
    const site = (withheld?: { factor: string; levels: ReadonlySet<string> }) =>
      shared({}, withheld === undefined ? { threshold: 10 } : { threshold: 10, withheldLevels: withheld })
        .participants.factors.find(({ factor }) => factor === "site")!
        .levels.map(({ paired }) => paired);
    expect([site(), site({ factor: "site", levels: new Set(["South"]) })]).toEqual([
      [40, 30],
      [40, null],
    ]);
  });

  it("has rounded numbers, and no share of everybody", () => {
    expect(
      shared({ participants: { ...evaluation.participants, age: { ...evaluation.participants.age, mean: 9.1234 } } }).participants.age.mean,
    ).toBe(9.1);
    expect(JSON.stringify(shared().outcomes)).not.toMatch(/"share":1[,}]/);
  });
});
