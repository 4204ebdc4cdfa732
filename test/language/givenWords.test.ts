import type { Evaluation } from "@headway/core";
import { expect, it, vi } from "vitest";
import type { ReleasedEvaluation } from "../../packages/report/src/disclosure/released.ts";
import { releaseEvaluation } from "../../packages/report/src/disclosure/releaseEvaluation.ts";
import { english } from "../../packages/report/src/narrative/en/english.ts";
import { reportDocument } from "../../packages/report/src/reportDocument.ts";
import { answeredProgrammes } from "../../packages/report/test/charts/answeredProgrammes.ts";
import { fixtures } from "../../packages/report/test/fixtures/fixtures.ts";
import { visibleTexts } from "../../packages/report/test/narrative/visibleTexts.ts";

const { said } = vi.hoisted(() => ({ said: new Set<string>() }));

/** Stands behind every sentence of the evaluation itself, and goes where a catalogue says it. */
const MARK = "\u00a4";

vi.mock("../../packages/report/src/narrative/en/givenWords.ts", () => ({
  givenWords: (words: string) => {
    said.add(words);
    return words.replaceAll("\u00a4", "");
  },
}));

/** Lists whose reasons are codes, which have words of their own in every language. */
const CODED: ReadonlySet<string> = new Set(["excluded", "dropped", "rowsNotUsed"]);

/** The same with a mark behind every reason, method and source that is a sentence and not a code. */
function withMarks(value: unknown, key = ""): unknown {
  if (CODED.has(key)) return value;
  if (typeof value === "string") return /^(?:reason|method)$|Source$/.test(key) && value.includes(" ") ? `${value}${MARK}` : value;
  if (Array.isArray(value)) return value.map((one) => withMarks(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, withMarks(own, name)]));
}

const { ordinary, noPairs, allSame } = fixtures;
const cases: Readonly<Record<string, () => Evaluation>> = {
  ordinary,
  noPairs,
  allSame,
  oneChild: answeredProgrammes["answers of one child"],
};

it.each(Object.entries(cases))("every reason, method and source of an evaluation passes through the catalogue: %s", (_, make) => {
  said.clear();
  const evaluation = withMarks(releaseEvaluation(make(), { profile: "internal" })) as ReleasedEvaluation;
  const texts = visibleTexts(reportDocument(evaluation, { catalogue: english }));
  expect(texts.filter(({ text }) => text.includes(MARK))).toEqual([]);
  expect([...said].some((words) => words.endsWith(MARK))).toBe(true);
});
