import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { buildReport, type Report } from "../../packages/report/src/buildReport.ts";
import type { ReleasedEvaluation } from "../../packages/report/src/disclosure/released.ts";
import { releaseEvaluation } from "../../packages/report/src/disclosure/releaseEvaluation.ts";
import { blocksOf } from "../../packages/report/src/document.ts";
import { renderMarkdown } from "../../packages/report/src/render/markdown/markdown.ts";
import { reportDocument } from "../../packages/report/src/reportDocument.ts";
import { tableToCsv } from "../../packages/report/src/tables/write/tableToCsv.ts";
import { tableToTsv } from "../../packages/report/src/tables/write/tableToTsv.ts";
import { answeredProgrammes } from "../../packages/report/test/charts/answeredProgrammes.ts";
import { fixtures } from "../../packages/report/test/fixtures/fixtures.ts";
import { marked, pseudoCatalogue } from "../../packages/report/test/narrative/pseudoCatalogue.ts";
import { visibleTexts } from "../../packages/report/test/narrative/visibleTexts.ts";
import { englishForms } from "./englishNumbers.ts";

// a copy of the English folder in which only this one file is another
vi.mock("../../packages/report/src/narrative/en/numbers.ts", async () => {
  const { commaNumbers, dottedDates } = await import("../../packages/report/test/format/numberForms.ts");
  return { numbers: commaNumbers, dates: dottedDates };
});

const cases = {
  ordinary: fixtures.ordinary,
  answers: answeredProgrammes["answers of 160 children"],
  arms: answeredProgrammes["two arms"],
};

/** How the evaluation says in English what it did: a language has its own words for it, with its own numbers. */
function methodsIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return key === "method" && /\d/.test(value) ? [value, marked(value)] : [];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, own]) => methodsIn(own, name)) : [];
}

/** What stands in a report as it was given: the date, which is written in figures, versions, the seed and hashes. */
function givenIn(evaluation: ReleasedEvaluation): readonly string[] {
  const { provenance, schemaVersion } = evaluation;
  const hashes = [provenance.planSha256, ...provenance.inputs.map(({ sha256 }) => sha256)];
  const versions = [provenance.software.version, schemaVersion, String(provenance.seed)];
  return ["3.11.2026", ...versions, ...hashes.map(marked), ...methodsIn(evaluation)];
}

// years, volumes and pages of works stand as they were printed
const options = { catalogue: pseudoCatalogue, date: "2026-11-03", withoutSections: ["references"] } as const;

describe.each(["share", "internal"] as const)("a report in a language with a decimal comma, profile %s", (profile) => {
  it.each(Object.entries(cases))("writes every number of text, tables and charts as its catalogue says: %s", (_, make) => {
    const evaluation = releaseEvaluation(make(), { profile });
    const given = givenIn(evaluation);
    const document = reportDocument(evaluation, options);
    const left = visibleTexts(document).flatMap(({ at, text }) => englishForms(text, given).map((form) => `${form}: ${at}: ${text}`));
    expect([...new Set(left)]).toEqual([]);
    expect(document.date).toBe("3.11.2026");
  });
});

describe("what is made of such a report", () => {
  const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
  const parts = { ...options, withoutSections: [], sections: ["outcomes", "reliable-change"] };
  const report = buildReport(evaluation, parts);
  const given = givenIn(evaluation);
  const leftIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => englishForms(text, given).map((form) => `${form}: ${text}`));
  const tablesOf = ({ document }: Report) => blocksOf(document).flatMap((block) => (block.kind === "table" ? [block.table] : []));

  it("holds no number of English: the page with its drawn pictures and their numbers, Markdown, and what is pasted", async () => {
    const made = await report;
    const page = made.html.slice(made.html.indexOf("<body>"), made.html.indexOf("<footer>")).replace(/<\/?(?:i|strong|sub|sup)>/g, "");
    expect(leftIn(page.replace(/<[^>]*>/g, "\n").split("\n"))).toEqual([]);
    expect(leftIn(renderMarkdown(made.document).split("\n"))).toEqual([]);
    expect(leftIn(tablesOf(made).flatMap((table) => tableToTsv(table).split(/[\t\n]/)))).toEqual([]);
  });

  it("keeps full stops where a program reads it: in CSV and in the data of charts", async () => {
    const made = await report;
    const paired = tablesOf(made).find(({ id }) => id === "paired-primary")!;
    const change = evaluation.outcomes[0]!.change.mean!;
    expect(tableToCsv(paired).split("\r\n")[1]).toContain(`,${change},`);
    expect(made.charts.flatMap(({ chart }) => chart.table.rows.flat()).filter((cell) => typeof cell === "number").length).toBeGreaterThan(
      100,
    );
  });
});

it("nothing but the English catalogue knows how English writes numbers", () => {
  const source = fileURLToPath(new URL("../../packages/report/src/", import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const outside = files.filter((file) => !file.startsWith("narrative/en/"));
  expect(outside.filter((file) => readFileSync(`${source}${file}`, "utf8").includes("en/numbers.ts"))).toEqual([]);
});
