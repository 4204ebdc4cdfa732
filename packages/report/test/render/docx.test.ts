import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { blocksOf, type Document } from "../../src/document.ts";
import { rich } from "../../src/format/rich.ts";
import { tableTexts } from "../../src/narrative/en/tables.ts";
import { renderDocx } from "../../src/render/docx/docx.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { textCell } from "../../src/tables/cell.ts";
import { textColumn } from "../../src/tables/column.ts";
import { makeTable } from "../../src/tables/table.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { pseudoCatalogue } from "../narrative/pseudoCatalogue.ts";
import { HOSTILE, hostileDocument } from "./hostileReport.ts";
import { textsIn, wellFormed, zipParts } from "./zipParts.ts";

const ordinary = buildReport(fixtures.ordinary(), { organisation: "Example Trust", sections: ["summary", "participants", "references"] });
const partsOf = async (): Promise<ReadonlyMap<string, string>> => zipParts(await renderDocx(await ordinary));

describe("a Word file", () => {
  it("has a title and real headings", async () => {
    const xml = (await partsOf()).get("word/document.xml") ?? "";
    for (const style of ["Title", "Heading1"]) expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength((await ordinary).document.sections.length);
  });

  it("has tables with header rows that repeat, captions, and horizontal rules only", async () => {
    const xml = (await partsOf()).get("word/document.xml") ?? "";
    const tables = blocksOf((await ordinary).document).filter((block) => block.kind === "table");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(xml).toContain("Table\u00a01");
    expect(xml).not.toMatch(/<w:(left|right|insideV) w:val="single"[^>]*w:color="1A1A1A"/);
  });

  it("sets statistics in italics", async () => {
    expect((await partsOf()).get("word/document.xml")).toMatch(
      /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:i\/>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>(?:n|t|SD)\s*</,
    );
  });

  it("has every chart as SVG with pixels beside it, described in words, in a line as high as it", async () => {
    const parts = await partsOf();
    const xml = parts.get("word/document.xml") ?? "";
    const { charts } = await ordinary;
    const files = [...parts.keys()].filter((path) => path.startsWith("word/media/"));
    expect(files.filter((path) => path.endsWith(".svg"))).toHaveLength(charts.length);
    expect(files.filter((path) => path.endsWith(".png"))).toHaveLength(charts.length);
    for (const [paragraph] of xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>/g)) expect(paragraph).toContain('w:lineRule="auto"');
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]{40,}"/g)).toHaveLength(charts.length);
  });

  it("names its title, its author and its language, and has no clock", async () => {
    const parts = await partsOf();
    const core = parts.get("docProps/core.xml") ?? "";
    expect(textsIn(core, "dc:title")).toEqual(["Sample programme"]);
    expect(textsIn(core, "dc:creator")).toEqual(["Example Trust"]);
    expect(core).not.toMatch(/created|modified|20\d\d-/);
    expect(parts.get("word/styles.xml")).toContain('w:lang w:val="en-GB"');
  });

  it("gives the same bytes every time", async () => {
    const report = await ordinary;
    expect(Buffer.compare(await renderDocx(report), await renderDocx(report))).toBe(0);
  });

  it("has no number of a picture that was not drawn", async () => {
    const { document } = await ordinary;
    const xml = zipParts(await renderDocx({ document, charts: [] })).get("word/document.xml") ?? "";
    expect(xml).toContain("Table\u00a01");
    expect(xml).not.toMatch(/Figure\u00a0|<w:drawing>/);
  });

  it("has no row of findings where nothing was found", async () => {
    const document = reportDocument(fixtures.noChildren(), { sections: ["summary"] });
    const xml = zipParts(await renderDocx({ document, charts: [] })).get("word/document.xml") ?? "";
    expect(() => wellFormed(xml)).not.toThrow();
    expect(xml).not.toContain("<w:tbl>");
  });

  it("has headings inside a section at the levels of Word's outline", async () => {
    const heading = (level: 3 | 4) => ({ kind: "heading", level, id: `level-${level}`, text: rich`Level ${String(level)}` }) as const;
    const section = { id: "one", title: "One", blocks: [heading(3), heading(4)] };
    const xml = zipParts(await renderDocx({ document: { ...hostileDocument, sections: [section] }, charts: [] })).get("word/document.xml");
    expect([...(xml ?? "").matchAll(/<w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual([
      "Heading1",
      "Heading2",
      "Heading3",
    ]);
  });

  it("marks a warning by its colour, and a note by a quieter one", async () => {
    const callout = (tone: "note" | "warning") => ({ kind: "callout", tone, title: tone, text: rich`Words` }) as const;
    const section = { id: "one", title: "One", blocks: [callout("note"), callout("warning")] };
    const xml = zipParts(await renderDocx({ document: { ...hostileDocument, sections: [section] }, charts: [] })).get("word/document.xml");
    const colours = [...(xml ?? "").matchAll(/<w:left w:val="single" w:color="(\w+)"/g)].map(([, colour]) => colour);
    expect(colours).toEqual(["6B7780", "6B7780", "F46A25", "F46A25"]);
  });

  it("names another language as its catalogue does, for the spelling check and for screen readers", async () => {
    const document = reportDocument(fixtures.ordinary(), { catalogue: pseudoCatalogue, sections: ["references"] });
    expect(zipParts(await renderDocx({ document, charts: [] })).get("word/styles.xml")).toContain('w:lang w:val="en-XA"');
  });

  it("turns the page for a table that no small type makes fit, and turns it back", async () => {
    const names = Array.from({ length: 16 }, (_, at) => `column${at}`);
    const wide = makeTable(
      {
        id: "wide",
        caption: rich`Wide`,
        columns: names.map((name) => textColumn(name, name)),
        rows: [{ rowHeader: textCell("Unbreakable"), cells: names.slice(1).map(() => textCell("Unbreakable")) }],
        notes: [],
      },
      tableTexts,
    );
    const after = { kind: "paragraph", role: "plain", text: rich`After` } as const;
    const document: Document = {
      ...hostileDocument,
      sections: [{ id: "one", title: "One", blocks: [{ kind: "table", table: wide }, after] }],
    };
    const xml = zipParts(await renderDocx({ document, charts: [] })).get("word/document.xml") ?? "";
    expect([...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag.includes("landscape"))).toEqual([false, true, false]);
  });

  it("shows hostile names as text, in XML that is well formed", async () => {
    const parts = zipParts(await renderDocx({ document: hostileDocument, charts: [] }));
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) expect(() => wellFormed(xml), path).not.toThrow();
    const texts = textsIn(parts.get("word/document.xml") ?? "", "w:t");
    for (const name of HOSTILE) expect(texts).toContain(name);
    expect(texts).toContain("safetxt.exe");
    expect([...parts.values()].join()).not.toContain('Target="javascript:');
  });
});
