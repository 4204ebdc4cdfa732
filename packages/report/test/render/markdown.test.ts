import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { tableToMarkdown } from "../../src/tables/write/tableToMarkdown.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { HOSTILE, hostileDocument, hostileTable } from "./hostileReport.ts";

const decoded = (html: string): string =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "");
const read = (text: string): string => marked.parse(text, { async: false, gfm: true });
const textOf = (html: string): string => decoded(html.replace(/<[^>]*>/g, ""));

describe("a report as Markdown", () => {
  it("has headings, tables and pictures with their words", () => {
    const document = reportDocument(fixtures.ordinary());
    const html = read(renderMarkdown(document));
    expect(html.match(/<h2>/g)).toHaveLength(document.sections.length);
    expect(html).toContain("<table>");
    expect(html).toMatch(/<img src="charts\/flow\.svg" alt="[^"]{40,}">/);
  });

  it("makes of hostile names no link, no picture, no element and no code", () => {
    const html = read(renderMarkdown(hostileDocument));
    expect([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(a|img|script|code|del|pre|ol|i|b)$/)]),
    );
    expect(html).not.toMatch(/<em>/);
  });

  it("shows every hostile name as it was", () => {
    const paragraphs = [...read(renderMarkdown(hostileDocument)).matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = ""]) => textOf(text));
    for (const name of HOSTILE) expect(paragraphs).toContain(name);
    expect(paragraphs).toContain("safetxt.exe");
  });

  it("keeps cells of a table in their columns", () => {
    const rows = [...read(tableToMarkdown(hostileTable)).matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row.match(/<t[dh]/g)?.length);
    expect(new Set(rows)).toEqual(new Set([3]));
    expect(rows).toHaveLength(hostileTable.rows.length + 1);
  });
});
