import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/buildDocument.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { type Block, blocksOf } from "../../src/document.ts";
import { richToText } from "../../src/format/rich.ts";
import { headings } from "../../src/narrative/en/headings.ts";
import { fixtures } from "../fixtures/fixtures.ts";

/** Words that a report on one group before and after may not use, and words that blame or label. */
const FORBIDDEN =
  /\b(?:prov(?:e[sd]?|en|ing)|impact\w*|caus(?:e[sd]?|al|ing)|led to|leads to|due to|thanks to|as a result of|because of the programme|works|worked|effective\w*|efficac\w*|significan\w*|trend(?:ed|ing)? towards?|suffer\w*|victims?|disorder\w*|deficit\w*|fail(?:ed|s|ure)\w*|non-?responders?|drop-?outs?|at-risk|vulnerable|fix(?:es|ed)?|subjects|no change was|there was no change|no difference was|did not change)\b/i;

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [richToText(block.text)];
    case "list":
      return block.items.map(richToText);
    case "callout":
      return [block.title, richToText(block.text)];
    case "cards":
      return block.cards.flatMap((card) => [card.title, card.unit, card.range, card.basis, card.verdict]);
    case "table":
      return [block.table.caption, ...block.table.notes, ...block.table.columns.map((column) => column.header)].map(richToText);
    case "details":
      return [richToText(block.summary)];
    case "chart":
      return [];
  }
}

const options = { title: null, organisation: null, date: null, locale: "en" } as const;

const cases = Object.entries(fixtures).flatMap(([name, make]) =>
  (["share", "internal"] as const).map((profile) => ({ name, profile, make })),
);

describe.each(cases)("the words about $name, profile $profile", ({ make, profile }) => {
  const document = buildDocument(releaseEvaluation(make(), { profile }), options);
  const texts = blocksOf({ ...document, sections: document.sections.filter((section) => section.id !== "references") }).flatMap(textsOf);

  it("hold no causal, blaming or boasting word", () => {
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
  });

  it("set worsened beside every improved", () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=\.)\s/)).filter((sentence) => /\bimproved\b/.test(sentence));
    expect(sentences.filter((sentence) => !/worsened/.test(sentence))).toEqual([]);
  });

  it("use no doubled space or full stop, and no empty sentence", () => {
    expect(texts.filter((text) => / {2}|\.\.|\s[,.;](?!\d)|^\s*$/.test(text))).toEqual([]);
  });
});

describe("headings", () => {
  it("hold no forbidden word either", () => {
    const { cautionLevels, ...own } = headings;
    expect([...Object.values(own), ...Object.values(cautionLevels)].filter((words) => FORBIDDEN.test(words))).toEqual([]);
  });
});
