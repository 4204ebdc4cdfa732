import { describe, expect, it } from "vitest";
import { safeHref } from "../../src/format/safeHref.ts";
import { renderHtml } from "../../src/render/html.ts";
import { tableToCsv } from "../../src/tables/write/tableToCsv.ts";
import { tableToTsv } from "../../src/tables/write/tableToTsv.ts";
import { hostileDocument, hostileTable } from "./hostileReport.ts";

const RUNS = /^"?\s*[=+\-@]/;

describe("tableToTsv", () => {
  it("has a line a row, a field a column, and nothing that a spreadsheet would run", () => {
    const lines = tableToTsv(hostileTable).trimEnd().split("\n");
    expect(lines).toHaveLength(hostileTable.rows.length + 1);
    for (const line of lines) {
      expect(line.split("\t")).toHaveLength(3);
      for (const field of line.split("\t")) expect(field).not.toMatch(RUNS);
    }
  });
});

describe("tableToCsv", () => {
  it("leaves negative numbers as they are", () => {
    expect(tableToCsv(hostileTable)).toContain(",-1.5\r\n");
  });
});

describe("safeHref", () => {
  it("leads to pages and mailboxes only", () => {
    for (const href of [
      "javascript:alert(1)",
      " JavaScript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "file:///etc/passwd",
      "//x",
      "x",
      null,
    ])
      expect(safeHref(href)).toBeNull();
    expect(safeHref("https://doi.org/10.1016/0001-6918(67)90026-9")).toBe("https://doi.org/10.1016/0001-6918%2867%2990026-9");
  });
});

describe("a report as HTML", () => {
  it("makes of hostile names no element, no link and no attribute", async () => {
    const html = await renderHtml(hostileDocument, { charts: [] });
    expect(html).not.toMatch(/<(script|img|b|i)[\s>]|(href|src)="javascript:|<[^>]* onerror=/);
    for (const sign of ["\u202e", "\u0000", "\u0008"]) expect(html).not.toContain(sign);
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href = ""]) => href.startsWith("#"))).toBe(true);
  });
});
