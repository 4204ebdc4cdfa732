import * as charts from "./charts/index.ts";

export { buildDocument, type DocumentOptions, type Locale } from "./buildDocument.ts";
// the report
export { buildReport, type Report } from "./buildReport.ts";
// charts
export type { Chart, ChartKind, ChartSpec, ChartTable } from "./charts/chart.ts";
export { UnknownOutcomeError } from "./charts/words/outcomeWords.ts";
export { type ReleasedBy, releaseEvaluationBy } from "./disclosure/releaseBy.ts";
export type { Profile, Release, ReleasedEvaluation, Suppression } from "./disclosure/released.ts";
export { type ReleaseOptions, releaseEvaluation } from "./disclosure/releaseEvaluation.ts";
export { type Block, blocksOf, type Card, type Document, type Logo, type Section } from "./document.ts";
// text
export { type Rich, richToText, type Span } from "./format/rich.ts";
export { drawCharts } from "./render/drawCharts.ts";
export { renderLatex } from "./render/latex/latex.ts";
export { renderMarkdown } from "./render/markdown/markdown.ts";
export { type PngOptions, renderPng, svgToPng } from "./render/png.ts";
export type { ReportChart } from "./render/reportChart.ts";
export { RenderError } from "./render/strictLogger.ts";
export { renderSvg, type SvgOptions } from "./render/svg.ts";
export { type ReportOptions, reportDocument } from "./reportDocument.ts";
export { ReportOptionsError } from "./reportOptionsError.ts";

// tables
export { ancovaTable, anovaTable } from "./tables/anovaTable.ts";
export { outcomesTable, toArquero } from "./tables/arquero.ts";
export { dataProblemsTable } from "./tables/dataProblemsTable.ts";
export { descriptivesTable } from "./tables/descriptivesTable.ts";
export { flowTable } from "./tables/flowTable.ts";
export { contrastsTable, marginalMeansTable } from "./tables/marginalMeansTable.ts";
export { missingTable } from "./tables/missingTable.ts";
export { mixedAnovaTable } from "./tables/mixedAnovaTable.ts";
export { pairedTable } from "./tables/pairedTable.ts";
export { participantsTable } from "./tables/participantsTable.ts";
export { reliabilityTable } from "./tables/reliabilityTable.ts";
export { reliableChangeTable } from "./tables/reliableChangeTable.ts";
export { sensitivityTable } from "./tables/sensitivityTable.ts";
export type { Cell, Column, Row, Table, Value } from "./tables/table.ts";
export { tableToCsv } from "./tables/tableToCsv.ts";
export { tableToHtml } from "./tables/tableToHtml.ts";
export { type TableToLatexOptions, tableToLatex } from "./tables/tableToLatex.ts";
export { tableToMarkdown } from "./tables/tableToMarkdown.ts";
export { tableToTsv } from "./tables/tableToTsv.ts";
export { charts };
