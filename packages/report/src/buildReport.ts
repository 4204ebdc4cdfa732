import type { Evaluation } from "@headway/core";
import { buildDocument, catalogueOf, type Locale } from "./buildDocument.ts";
import { releaseEvaluation } from "./disclosure/releaseEvaluation.ts";
import { blocksOf, type Document } from "./document.ts";
import { renderHtml } from "./render/html.ts";
import type { ReportChart } from "./render/reportChart.ts";
import { renderSvg } from "./render/svg.ts";

/** What stands on the first page, and the language. */
export interface ReportOptions {
  /** Default: the title of the plan. */
  readonly title?: string;
  readonly organisation?: string;
  /** Printed as it is; none by default, so that the same data give the same bytes. */
  readonly date?: string;
  readonly locale?: Locale;
}

/** A report in every form that was made of it. */
export interface Report {
  readonly document: Document;
  /** One file that needs nothing else. */
  readonly html: string;
  readonly charts: readonly ReportChart[];
}

async function drawCharts(document: Document): Promise<readonly ReportChart[]> {
  const drawn: ReportChart[] = [];
  // one after another: the renderer numbers its ids while it draws
  for (const block of blocksOf(document)) {
    if (block.kind !== "chart") continue;
    const svg = await renderSvg(block.chart, { idPrefix: block.id });
    drawn.push({ id: block.id, chart: block.chart, svg });
  }
  return drawn;
}

/**
 * Makes a report from an evaluation: a self-contained HTML page, the document behind it and its charts.
 *
 * @param evaluation what `evaluate` returned, or the same read from JSON
 * @param options title, organisation, date and language
 * @returns the report; the same evaluation and options give the same bytes
 * @throws RenderError where a chart could not be drawn
 * @example
 * (await buildReport(evaluation, { organisation: "Example Trust" })).html // "<!doctype html>..."
 */
export async function buildReport(evaluation: Evaluation, options: ReportOptions = {}): Promise<Report> {
  const { title = null, organisation = null, date = null, locale = "en" } = options;
  const document = buildDocument(releaseEvaluation(evaluation), { title, organisation, date, locale });
  const charts = await drawCharts(document);
  const html = await renderHtml(document, { charts, words: catalogueOf(locale).headings });
  return Object.freeze({ document, html, charts });
}
