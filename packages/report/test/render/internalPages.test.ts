import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { renderDocx } from "../../src/render/docx/docx.ts";
import { renderXlsx } from "../../src/render/xlsx/xlsx.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { zipParts } from "./zipParts.ts";

const MARK = "For inside use";
const sections = ["summary", "participants"];

describe.each([
  ["internal", true],
  ["share", false],
] as const)("a report of profile %s", (profile, marked) => {
  const report = buildReport(fixtures.ordinary(), { profile, sections });

  it(`says at the head of each page of Word that it is for inside use: ${marked}`, async () => {
    const parts = zipParts(await renderDocx(await report));
    const heads = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(heads.length > 0 && heads.every(([, xml]) => xml.includes(MARK))).toBe(marked);
    expect((parts.get("word/document.xml")?.match(/<w:headerReference /g) ?? []).length > 0).toBe(marked);
  });

  it(`says on each sheet of Excel that it is for inside use: ${marked}`, async () => {
    const parts = zipParts(await renderXlsx((await report).document));
    const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>.*?<\/si>/gs)].map(([text]) => text);
    const mark = strings.findIndex((text) => text.includes(MARK));
    const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(([, xml]) => xml);
    expect(mark >= 0 && sheets.every((xml) => xml.includes(`<v>${mark}</v>`))).toBe(marked);
  });
});
