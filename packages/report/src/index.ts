// The public API of @headway/report: documents, reports, tables and their renderers, and the stage that withholds small counts.
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
export type { DateForm } from "./format/date.ts";
export type { NumberForm } from "./format/numberForm.ts";
export { type Rich, richToText, type Span } from "./format/rich.ts";
// text
export type { Catalogue } from "./narrative/catalogue.ts";
export { type ChartTexts, chartTexts } from "./narrative/en/charts.ts";
export { english } from "./narrative/en/english.ts";
export { type TableTexts, tableTexts } from "./narrative/en/tables.ts";
export type { Terms } from "./narrative/en/terms.ts";
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
export { ageSlopeTable } from "./tables/ageSlopeTable.ts";
export { ancovaTable, anovaTable } from "./tables/anovaTable.ts";
export { armBaselineTable } from "./tables/armBaselineTable.ts";
export { armDifferencesTable } from "./tables/armDifferencesTable.ts";
export { armsTable } from "./tables/armsTable.ts";
export { outcomesTable, toArquero } from "./tables/arquero.ts";
export { bayesFactorTable } from "./tables/bayesFactorTable.ts";
export { clusteringTable } from "./tables/clusteringTable.ts";
export { crossingTable } from "./tables/crossingTable.ts";
export { dataProblemsTable } from "./tables/dataProblemsTable.ts";
export { descriptivesTable } from "./tables/descriptivesTable.ts";
export { deviationsTable } from "./tables/deviationsTable.ts";
export { effectSizesTable } from "./tables/effectSizesTable.ts";
export { equivalenceTable } from "./tables/equivalenceTable.ts";
export { expectedChangeTable } from "./tables/expectedChangeTable.ts";
export { flowTable } from "./tables/flowTable.ts";
export { imputationTable } from "./tables/imputationTable.ts";
export { itemsTable } from "./tables/itemsTable.ts";
export { leftOutTable } from "./tables/leftOutTable.ts";
export { contrastsTable, marginalMeansTable } from "./tables/marginalMeansTable.ts";
export { missingBaselineTable } from "./tables/missingBaselineTable.ts";
export { missingTable } from "./tables/missingTable.ts";
export { mixedAnovaTable } from "./tables/mixedAnovaTable.ts";
export { pairedTable } from "./tables/pairedTable.ts";
export { participantsTable } from "./tables/participantsTable.ts";
export { precisionTable } from "./tables/precisionTable.ts";
export { reliabilityTable } from "./tables/reliabilityTable.ts";
export { reliableChangeTable } from "./tables/reliableChangeTable.ts";
export { responsesTable } from "./tables/responsesTable.ts";
export { retentionTable } from "./tables/retentionTable.ts";
export { scaleEndsTable } from "./tables/scaleEndsTable.ts";
export { sensitivityTable } from "./tables/sensitivityTable.ts";
export { simpleEffectsTable } from "./tables/simpleEffectsTable.ts";
export { standardTable } from "./tables/standardTable.ts";
export { subgroupsTable } from "./tables/subgroupsTable.ts";
export type { Cell, Column, Row, Table, Value } from "./tables/table.ts";
export { tableToCsv } from "./tables/tableToCsv.ts";
export { tableToHtml } from "./tables/tableToHtml.ts";
export { type TableToLatexOptions, tableToLatex } from "./tables/tableToLatex.ts";
export { tableToMarkdown } from "./tables/tableToMarkdown.ts";
export { tableToTsv } from "./tables/tableToTsv.ts";
export { tippingPointTable } from "./tables/tippingPointTable.ts";
export { verdictTable } from "./tables/verdictTable.ts";
export { charts };
