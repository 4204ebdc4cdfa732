import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import { diagnostics } from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { renderHtml } from "../../src/render/html.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { markedEvaluation } from "./markedEvaluation.ts";
import { pseudoCatalogue } from "./pseudoCatalogue.ts";
import { textsOfChart, visibleTexts } from "./visibleTexts.ts";

/** Symbols of statistics are the same in every language: df, SD, SE and the indices of d. */
const SYMBOLS = /\b(?:df|SD|SE|dz|gz|dav|drm)(?=\b|\d)/g;
/** The columns of codes that the documentation explains: of a problem in the data, and the field of a plan. */
const CODES = /^table (?:data-problems: [a-z]+(?:_[a-z]+)*|deviations: plan\.[a-z]+)$/i;

const { ordinary, noPairs, twelveLevels, allSame, lowerIsBetter, facilitators } = fixtures;
const cases = {
  ordinary,
  noPairs,
  twelveLevels,
  allSame,
  lowerIsBetter,
  facilitators,
  answers: answeredProgrammes["answers of 160 children"],
  oneChild: answeredProgrammes["answers of one child"],
  arms: answeredProgrammes["two arms"],
  fewInArms: answeredProgrammes["arms of few children"],
};

const documentOf = (profile: "share" | "internal", make: () => Evaluation) =>
  reportDocument(releaseEvaluation(markedEvaluation(make()), { profile }), { catalogue: pseudoCatalogue });

describe.each(["share", "internal"] as const)("a report in another language, profile %s", (profile) => {
  it.each(Object.entries(cases))("takes every word of text, tables and charts from its catalogue: %s", (_, make) => {
    const left = visibleTexts(documentOf(profile, make)).filter(({ text }) => /[A-Za-z]{2,}/.test(text.replace(SYMBOLS, "")));
    const found = new Set(left.map(({ at, text }) => `${at}: ${text}`));
    expect([...found].filter((text) => !CODES.test(text))).toEqual([]);
  });
});

describe("the page around it", () => {
  it("speaks the language too, and says which it is", async () => {
    const html = await renderHtml(documentOf("share", ordinary), { charts: [] });
    expect(html).toContain('<html lang="en-XA">');
    const body = html.slice(html.indexOf("<body>"), html.indexOf("<footer>"));
    const words = body
      .replace(/<\/?(?:i|strong|sub|sup)>/g, "")
      .replace(/<[^>]*>/g, "\n")
      .replace(/&\w+;/g, " ")
      .replace(SYMBOLS, "");
    expect(words.split("\n").filter((line) => /[A-Za-z]{2,}/.test(line) && !/^[a-z]+(?:_[a-z]+)+$/.test(line.trim()))).toEqual([]);
  });
});

describe("a chart that stands in no report", () => {
  it("takes its words from the catalogue too", () => {
    const evaluation = releaseEvaluation(markedEvaluation(ordinary()), { profile: "internal" });
    const texts = textsOfChart(diagnostics(evaluation, { outcome: "DE" }, pseudoCatalogue.charts));
    expect(texts.filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
  });
});
