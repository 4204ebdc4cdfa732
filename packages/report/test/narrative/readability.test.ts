import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import type { Block } from "../../src/document.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { summarySection } from "../../src/sections/summarySection.ts";
import { exampleEvaluations } from "./sampleEvaluations.ts";

/** A child of twelve is in the seventh school year of the American count; names of scales are long words that stay. */
const GRADE = 7;
const TOLERANCE = 1.5;

/** What is read as sentences; the cards repeat it. */
function textsOf(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.map(richToText);
  return block.kind === "paragraph" || block.kind === "callout" ? [richToText(block.text)] : [];
}

describe("the summary", () => {
  it("can be read by a child of about twelve", async () => {
    for (const [name, evaluation] of Object.entries(await exampleEvaluations())) {
      const released = releaseEvaluation(evaluation, { profile: "share" });
      const section = summarySection(released, english);
      const texts = section.blocks.flatMap(textsOf);
      const titles = released.outcomes.map(({ title }) => title);
      const text = titles.reduce((said, title) => said.replaceAll(title, "this scale"), texts.join(" ").replaceAll("\u00a0", " "));
      expect(readability.fleschKincaidGrade(text), `${name}: ${text}`).toBeLessThanOrEqual(GRADE + TOLERANCE);
    }
  });
});
