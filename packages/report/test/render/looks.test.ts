import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { renderDocx } from "../../src/render/docx/docx.ts";
import { type ReportOptions, reportDocument } from "../../src/reportDocument.ts";
import { accentColour } from "../../src/theme/accentColour.ts";
import { contrast } from "../../src/theme/contrast.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { zipParts } from "./zipParts.ts";

const evaluation = fixtures.ordinary();
const make = (options: ReportOptions) => (): unknown => reportDocument(evaluation, options);
const svg = (inside: string, attributes = 'viewBox="0 0 120 40"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("the accent colour", () => {
  it("is measured as WCAG does", () => {
    // published by the W3C's techniques: #777777 on white is just too pale, #767676 just dark enough
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
  it("is refused where it is too pale or no colour", () => {
    expect(make({ accent: "#ffcc00" })).toThrow(/accent: too pale to read on white; found a contrast of 1\.\d to 1, expected 4\.5 or more/);
    for (const accent of ["red", "#12", "#12436d; } body { display: none", ""]) expect(make({ accent })).toThrow(/accent: not a colour/);
  });
  it("may be written with three digits, in large letters, without the sign", () => {
    for (const accent of ["#1144cc", "#14c", "14C", " #1144CC "]) expect(accentColour(accent)).toBe("#1144cc");
  });
  it("colours the page and leaves the data their colours", async () => {
    const { html } = await buildReport(evaluation, { accent: "#0B5D3B", sections: ["summary"] });
    expect(html).toContain("--navy: #12436d; --accent: #0b5d3b;");
  });
});

describe("the logo", () => {
  it("stands in the page and in Word, and nothing else may be loaded", async () => {
    for (const logo of [PIXEL, svg("<rect width='9' height='9'/>")]) {
      const report = await buildReport(evaluation, { logo, organisation: "Example Trust", sections: ["references"] });
      expect(report.html).toMatch(/<img class="logo" alt="" width="\d+" height="\d+" src="data:image\/(png|svg\+xml);base64,/);
      expect(report.html).toContain("default-src 'none'; style-src 'sha256-");
      const parts = zipParts(await renderDocx(report));
      expect([...parts.keys()].some((path) => path.startsWith("word/media/"))).toBe(true);
      expect(parts.get("word/document.xml")).toContain('descr="Example Trust"');
    }
  });
  it("is called a logo where nobody is named", async () => {
    const report = await buildReport(evaluation, { logo: PIXEL, sections: ["references"] });
    expect(report.html).toContain('<img class="logo" alt="Logo"');
    expect(zipParts(await renderDocx(report)).get("word/document.xml")).toContain('descr="Logo"');
  });
  it("is refused where it could run, load or hide something", () => {
    for (const inside of [
      "<script>alert(1)</script>",
      "<rect onload='alert(1)'/>",
      "<foreignObject><p>x</p></foreignObject>",
      "<image href='https://example.org/x.png'/>",
      '<a xlink:href="javascript:alert(1)"><rect/></a>',
      "<style>@import 'https://example.org/x.css';</style>",
      "<rect fill='url(https://example.org/x)'/>",
    ])
      expect(make({ logo: svg(inside) }), inside).toThrow(/logo: cannot be used; found an SVG with/);
    const entity = new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"></svg>');
    for (const logo of [
      entity,
      new Uint8Array(0),
      PIXEL.subarray(0, 20),
      new Uint8Array(2_000_000),
      svg("", ""),
      new TextEncoder().encode("<html></html>"),
    ])
      expect(make({ logo })).toThrow(/logo: cannot be used/);
  });
});

describe("sections", () => {
  it("are those asked for, in the report's order", () => {
    expect(reportDocument(evaluation, { sections: ["methods", "summary"] }).sections.map(({ id }) => id)).toEqual(["summary", "methods"]);
    const all = reportDocument(evaluation).sections.map(({ id }) => id);
    expect(reportDocument(evaluation, { withoutSections: ["methods"] }).sections.map(({ id }) => id)).toEqual(
      all.filter((id) => id !== "methods"),
    );
  });
  it("are refused where nobody knows them or none is left", () => {
    expect(make({ sections: ["sumary"] })).toThrow(/sections: unknown; found sumary, expected some of summary/);
    expect(make({ sections: ["summary"], withoutSections: ["summary"] })).toThrow(/none is left/);
  });
});
