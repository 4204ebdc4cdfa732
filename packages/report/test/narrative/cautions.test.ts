import { readdirSync, readFileSync } from "node:fs";
import type { Caution } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { adjustmentName } from "../../src/narrative/en/adjustments.ts";
import { CAUTION_SENTENCES, cautionInWords, cautionsInWords } from "../../src/narrative/en/cautions.ts";
import { deviationInWords } from "../../src/narrative/en/deviations.ts";
import { methodInWords } from "../../src/narrative/en/methodNames.ts";
import { problemInWords } from "../../src/narrative/en/problems.ts";
import { reasonInWords } from "../../src/narrative/en/reasons.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const rules = new URL("../../../core/src/evaluate/", import.meta.url);
const codesIn = (files: RegExp): readonly string[] =>
  (readdirSync(rules, { recursive: true }) as string[])
    .filter((name) => files.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, rules), "utf8").matchAll(/\bcode: "(\w+)"/g)].map(([, code]) => code!));

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
const caution = (code: string, scale: string | null, evidence: Caution["evidence"]): Caution => ({
  code,
  level: "caution",
  scale,
  message: "as core says it",
  evidence,
  reference: null,
});

describe("cautions in words", () => {
  it("have a sentence for every code that core can raise, and no other", () => {
    const codes = codesIn(/autions\.ts$/);
    expect(codes.length).toBeGreaterThan(20);
    expect([...CAUTION_SENTENCES.keys()].sort()).toEqual([...new Set(codes)].sort());
  });

  it("are said once for several outcomes, each with its own numbers", () => {
    const [first, second] = evaluation.outcomes;
    const one = caution("low_reliability", first!.scale, { alpha: 0.52, threshold: 0.6, n: 40 });
    const other = caution("low_reliability", second!.scale, { alpha: 0.41, threshold: 0.6, n: 41 });
    expect(cautionsInWords(evaluation, [one, other])).toBe(
      `The answers to the questions of this scale agree little (${first!.title}: alpha .52, n = 40; ${second!.title}: alpha .41, n = 41). So its scores are uncertain for each person.`,
    );
  });

  it("leave out numbers that are withheld, and keep the rest", () => {
    expect(cautionInWords(evaluation, caution("empty_cells", "DE", { left: "a:b" }))).toBe(
      "Some combinations of groups have no children, so some differences cannot be estimated.",
    );
    expect(cautionInWords(evaluation, caution("attrition", null, { threshold: 0.6 }))).toBe("As core says it.");
  });

  it("name a scale by its id where its outcome was taken out of the evaluation", () => {
    const alone = { ...evaluation, outcomes: evaluation.outcomes.slice(0, 1) };
    const [one, other] = ["DE", "VS"].map((scale, at) => caution("empty_cells", scale, { emptyCells: at + 1 }));
    expect(cautionsInWords(alone, [one!, other!])).toBe(
      "Some combinations of groups have no children, so some differences cannot be estimated (Differentiating emotions: 1 combination; VS: 2 combinations).",
    );
  });

  it.each([
    ["few_children", { paired: 0, threshold: 20 }, "No children have both measurements, so change cannot be estimated."],
    [
      "few_children",
      { paired: 1, threshold: 20 },
      "Few children have both measurements: 1, where about 20 or more are looked for. The likely ranges are wide.",
    ],
    [
      "attrition",
      { pre: 40, paired: 1 },
      "Of 40 children who answered before, 1 (3%) also has a score after. Those missing may have changed differently.",
    ],
    [
      "attrition",
      { pre: 40, paired: 12 },
      "Of 40 children who answered before, 12 (30%) also have a score after. Those missing may have changed differently.",
    ],
    [
      "clustering_ignored",
      { columns: "facilitator, site" },
      "Some children share a facilitator or site and may be alike. The likely ranges treat them as independent of it and may be too narrow.",
    ],
    [
      "many_tests",
      { tests: 6, families: 1 },
      "6 outcomes were tested in 1 family, and the tests are adjusted inside each at most. With so many, one may look clear by chance.",
    ],
    [
      "many_tests",
      { tests: 6, families: 2 },
      "6 outcomes were tested in 2 families, and the tests are adjusted inside each at most. With so many, one may look clear by chance.",
    ],
    [
      "subgroups_exploratory",
      { subgroups: 1, factors: "delivery" },
      "1 result of a single group was not planned (delivery method). Take it as a lead.",
    ],
    [
      "subgroups_exploratory",
      { subgroups: 8, factors: "referral, delivery" },
      "8 results of single groups were not planned (referral reason and delivery method). Take them as leads.",
    ],
  ])("are right in number: %s of %j", (code, evidence, said) => {
    expect(cautionInWords(evaluation, caution(code, null, evidence))).toBe(said);
  });

  it("say which way those who left were unlike", () => {
    const said = (evidence: Caution["evidence"]): string =>
      cautionInWords(evaluation, caution("baseline_differs_by_dropout", "DE", evidence));
    expect(said({ pre: -0.31, age: 0.4, threshold: 0.25 })).toContain(
      "score 0.31 standard deviations lower, age 0.40 standard deviations older",
    );
  });
});

describe("deviations in words", () => {
  it("have a sentence for every code", () => {
    const codes = codesIn(/\/deviations\.ts$/);
    expect(codes.length).toBeGreaterThan(3);
    for (const code of codes) expect(deviationInWords(code), code).not.toBe(code.replaceAll("_", " "));
  });
});

describe("codes of a later version, which this one does not know", () => {
  it("are shown as words rather than lost", () => {
    expect(deviationInWords("outcome_swapped")).toBe("outcome swapped");
    expect(problemInWords("column_renamed")).toBe("column renamed");
    expect(reasonInWords("moved_away")).toBe("moved away");
    expect(["wilcoxon", "mixed-model"].map(methodInWords)).toEqual(["Wilcoxon signed-rank (Hodges-Lehmann)", "mixed model"]);
    expect(adjustmentName("Westfall-Young")).toBe("Westfall-Young");
  });
});
