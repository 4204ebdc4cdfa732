import { readdirSync, readFileSync } from "node:fs";
import type { Caution } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { CAUTION_SENTENCES, cautionInWords, cautionsInWords } from "../../src/narrative/en/cautions.ts";
import { deviationInWords } from "../../src/narrative/en/deviations.ts";
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
    const alike = [
      caution("low_reliability", first!.scale, { alpha: 0.52, threshold: 0.6, n: 40 }),
      caution("low_reliability", second!.scale, { alpha: 0.41, threshold: 0.6, n: 41 }),
    ];
    expect(cautionsInWords(evaluation, alike)).toBe(
      `The answers to the questions of this scale agree little (${first!.title}: alpha .52, n = 40; ${second!.title}: alpha .41, n = 41). So its scores are uncertain for each person.`,
    );
  });

  it("leave out numbers that are withheld, and keep the rest", () => {
    expect(cautionInWords(evaluation, caution("empty_cells", "DE", { left: "a:b" }))).toBe(
      "Some combinations of groups have no children, so some differences cannot be estimated.",
    );
    expect(cautionInWords(evaluation, caution("attrition", null, { threshold: 0.6 }))).toBe("As core says it.");
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
