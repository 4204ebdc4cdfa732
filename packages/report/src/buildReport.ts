import type { ReleasedEvaluation } from "./disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "./disclosure/releaseEvaluation.ts";
import type { Document } from "./document.ts";
import { drawCharts } from "./render/drawCharts.ts";
import { renderHtml } from "./render/html.ts";
import type { ReportChart } from "./render/reportChart.ts";
import { type ReportOptions, reportDocument } from "./reportDocument.ts";

/** A report in every form that was made of it. */
export interface Report {
  readonly document: Document;
  /** One file that needs nothing else. */
  readonly html: string;
  readonly charts: readonly ReportChart[];
  /** The evaluation as far as the report's readers may see it. */
  readonly evaluation: ReleasedEvaluation;
}

/**
 * Makes a report from an evaluation: a self-contained HTML page, the document behind it and its charts.
 *
 * @param evaluation what `evaluate` returned, or the same read from JSON
 * @param options first page, looks, language and sections
 * @returns the report; the same evaluation and options give the same bytes
 * @throws RenderError where a chart could not be drawn
 * @throws ReportOptionsError where an option cannot be taken
 * @example
 * (await buildReport(evaluation, { organisation: "Example Trust" })).html // "<!doctype html>..."
 */
export async function buildReport(evaluation: EvaluationToShow, options: ReportOptions = {}): Promise<Report> {
  const released = releaseEvaluation(evaluation, options);
  const document = reportDocument(released, options);
  const charts = await drawCharts(document);
  const html = await renderHtml(document, { charts });
  return Object.freeze({ document, html, charts, evaluation: released });
}
