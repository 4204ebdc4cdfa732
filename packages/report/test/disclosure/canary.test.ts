import { execFileSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildReport, type Report } from "../../src/buildReport.ts";
import * as charts from "../../src/charts/index.ts";
import { blocksOf } from "../../src/document.ts";
import { findChromium, renderPdf } from "../../src/render/pdf/pdf.ts";
import { svgToPng } from "../../src/render/png.ts";
import { tableToCsv } from "../../src/tables/write/tableToCsv.ts";
import { tableToTsv } from "../../src/tables/write/tableToTsv.ts";
import { CANARIES, canariesIn, canaryCsv, canaryEvaluation } from "./canary.ts";

let report: Report;
beforeAll(async () => {
  report = await buildReport(await canaryEvaluation());
});

/** The names of a PNG's chunks in their order. */
function chunksOf(png: Uint8Array): readonly string[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
  return names;
}

/** Every stream of a PDF as it was before it was packed, and what stands between them. */
function unpacked(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString("latin1");
  return raw.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, packed: string) => {
    try {
      return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    } catch {
      return whole;
    }
  });
}

function textOfPdf(pdf: Uint8Array): string | null {
  try {
    return execFileSync("pdftotext", ["-", "-"], { input: pdf, stdio: ["pipe", "pipe", "ignore"] }).toString("utf8");
  } catch {
    return null;
  }
}

describe("a file with marked names, dates and notes", () => {
  it("holds every one of the marks", () => {
    expect([...CANARIES.filter((mark) => !["canaryfile", "07/03/2014"].includes(mark))].every((mark) => canaryCsv().includes(mark))).toBe(
      true,
    );
  });

  it("leaves none in the released evaluation, the document or any chart's specification", () => {
    const { evaluation, document } = report;
    const each = [charts.pairedChange, charts.interaction, charts.marginalChange, charts.reliableChange, charts.items, charts.doesItHold];
    const more = [charts.expectedChange, charts.subgroups, charts.comparison, charts.diagnostics];
    const drawn = evaluation.outcomes.flatMap(({ scale: outcome }) => [...each, ...more].map((chart) => chart(evaluation, { outcome })));
    const whole = [charts.flow(evaluation), charts.forest(evaluation), charts.distributions(evaluation), charts.completeness(evaluation)];
    expect([evaluation, document, drawn, whole].map((value) => canariesIn(JSON.stringify(value)))).toEqual([[], [], [], []]);
  });

  it("leaves none in the tables for spreadsheets", () => {
    const tables = blocksOf(report.document).flatMap((block) => (block.kind === "table" ? [block.table] : []));
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.flatMap((table) => [tableToCsv(table), tableToTsv(table)]).flatMap(canariesIn)).toEqual([]);
  });

  it("leaves none in a picture, which holds its pixels and nothing about them", async () => {
    const [chart] = report.charts;
    const png = await svgToPng(chart!.svg, 2);
    expect(canariesIn(Buffer.from(png).toString("latin1"))).toEqual([]);
    expect([...new Set(chunksOf(png))].filter((name) => !["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].includes(name))).toEqual([]);
  });

  it.runIf(findChromium() !== null)(
    "leaves none in a PDF: neither in its text nor in its bytes",
    async () => {
      // what names anybody would stand in these parts; the others are charts and tables, looked at above
      const { html } = await buildReport(report.evaluation, { sections: ["summary", "participants", "data", "methods"] });
      const pdf = await renderPdf(html);
      expect(canariesIn(unpacked(pdf))).toEqual([]);
      const text = textOfPdf(pdf);
      if (text === null) return;
      expect(text).toContain("In short");
      expect(canariesIn(text)).toEqual([]);
    },
    120_000,
  );
});
