import type { Evaluation } from "@headway/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headings } from "../../src/narrative/en/headings.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { FORBIDDEN } from "./forbidden.ts";
import { exampleEvaluations, randomEvaluation } from "./sampleEvaluations.ts";
import { type VisibleText, visibleTexts } from "./visibleTexts.ts";

/** What stands in a report, but for the works that it refers to. */
function saidIn(evaluation: Evaluation, profile: "share" | "internal"): readonly VisibleText[] {
  return visibleTexts(reportDocument(evaluation, { profile, withoutSections: ["references"] }));
}

const forbiddenIn = (said: readonly VisibleText[]): readonly VisibleText[] => said.filter(({ text }) => FORBIDDEN.test(text));

const cases = Object.entries(fixtures).flatMap(([name, make]) =>
  (["share", "internal"] as const).map((profile) => ({ name, profile, make })),
);

describe.each(cases)("the words about $name, profile $profile", ({ make, profile }) => {
  const said = saidIn(make(), profile);
  // a picture is made of pieces, not of sentences
  const texts = said.filter(({ at }) => !at.startsWith("chart")).map(({ text }) => text);

  it("hold no causal, blaming or boasting word, in tables and charts either", () => {
    expect(forbiddenIn(said)).toEqual([]);
  });

  it("set worsened beside every improved", () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=\.)\s/)).filter((sentence) => /\bimproved\b/.test(sentence));
    expect(sentences.filter((sentence) => !/worsened/.test(sentence))).toEqual([]);
  });

  it("use no doubled space or full stop, and no empty sentence", () => {
    expect(texts.filter((text) => / {2}|\.\.|\s[,.;](?!\d)|^\s*$/.test(text))).toEqual([]);
  });
});

describe("the words about the examples", () => {
  it("hold no such word, whoever reads them", async () => {
    const { sample, facilitators, six } = await exampleEvaluations();
    for (const evaluation of [sample, facilitators, six])
      for (const profile of ["share", "internal"] as const) expect(forbiddenIn(saidIn(evaluation!, profile))).toEqual([]);
  });
});

describe("the words about random programmes without a comparison group", () => {
  it("hold no such word", () => {
    const seeds = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => randomEvaluation(seed));
    const alone = seeds.filter(({ design }) => design === "single-group");
    fc.assert(
      fc.property(alone, fc.constantFrom("share" as const, "internal" as const), (evaluation, profile) => {
        expect(forbiddenIn(saidIn(evaluation, profile))).toEqual([]);
      }),
      { numRuns: 12, seed: 20261123 },
    );
  });
});

describe("headings", () => {
  it("hold no forbidden word either", () => {
    const { cautionLevels, ...own } = headings;
    expect([...Object.values(own), ...Object.values(cautionLevels)].filter((words) => FORBIDDEN.test(words))).toEqual([]);
  });
});
