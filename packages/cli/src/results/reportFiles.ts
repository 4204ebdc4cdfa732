import type { Evaluation, EvaluationBy } from "@headway/core";
import type { ReleasedEvaluation, Report, ReportOptions } from "@headway/report";
import { UsageError } from "../exitCodes.ts";

/** Path inside the folder of results to content. */
export type ReportFiles = Map<string, string | Uint8Array>;

/** Formats that need no picture. */
const UNDRAWN: readonly string[] = ["json", "xlsx"];

/** What draws and writes is loaded where it is asked for only. */
const load = {
  report: () => import("@headway/report"),
  docx: () => import("@headway/report/docx"),
  xlsx: () => import("@headway/report/xlsx"),
  pdf: () => import("@headway/report/pdf"),
  png: () => import("@headway/report/png"),
} as const;

async function addPictures(files: ReportFiles, report: Report, formats: ReadonlySet<string>): Promise<void> {
  for (const { id, svg } of report.charts) {
    // Markdown and LaTeX name the pictures beside them
    if (formats.has("svg") || formats.has("md")) files.set(`charts/${id}.svg`, `${svg}\n`);
    if (formats.has("png") || formats.has("tex")) files.set(`charts/${id}.png`, await (await load.png()).svgToPng(svg, 2));
  }
}

async function addDrawn(files: ReportFiles, report: Report, formats: ReadonlySet<string>): Promise<void> {
  const { renderLatex, renderMarkdown } = await load.report();
  if (formats.has("html")) files.set("report.html", report.html);
  if (formats.has("docx")) files.set("report.docx", await (await load.docx()).renderDocx(report));
  if (formats.has("pdf")) files.set("report.pdf", await (await load.pdf()).renderPdf(report.html));
  if (formats.has("md")) files.set("report.md", renderMarkdown(report.document));
  if (formats.has("tex")) files.set("report.tex", renderLatex(report.document));
  await addPictures(files, report, formats);
}

/** Errors of the report that are about what was asked for, in the words of the command line. */
async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "ReportOptionsError") throw new UsageError(`--${message}`);
    if (name === "PdfUnavailableError") throw new UsageError(`--format ${message}`);
    throw error;
  }
}

/**
 * Refuses formats that this machine cannot make, before any work is done.
 *
 * @param formats what was asked for
 * @throws UsageError where a PDF was and no browser is there
 */
export async function checkFormats(formats: ReadonlySet<string>): Promise<void> {
  if (formats.has("pdf")) await asUsage(async () => (await load.pdf()).requirePdf());
}

/**
 * Makes the files of a report.
 *
 * @param evaluation what was computed
 * @param formats what was asked for
 * @param options first page, looks and sections
 * @returns every file, none of them written yet
 * @throws UsageError where an option cannot be taken
 */
export function reportFiles(
  evaluation: Evaluation | ReleasedEvaluation,
  formats: ReadonlySet<string>,
  options: ReportOptions,
): Promise<ReportFiles> {
  return asUsage(async () => {
    const { buildReport, releaseEvaluation, reportDocument } = await load.report();
    const files: ReportFiles = new Map();
    const report = [...formats].every((format) => UNDRAWN.includes(format)) ? null : await buildReport(evaluation, options);
    if (report !== null) await addDrawn(files, report, formats);
    if (formats.has("xlsx")) {
      const document = report === null ? reportDocument(evaluation, options) : report.document;
      files.set("report.xlsx", await (await load.xlsx()).renderXlsx(document));
    }
    if (formats.has("json"))
      files.set("evaluation.json", `${JSON.stringify(report?.evaluation ?? releaseEvaluation(evaluation, options), null, 2)}\n`);
    return files;
  });
}

/**
 * Makes the files of a report of all children and of one for each level that may have its own.
 *
 * @param evaluations of all and of each level
 * @param formats what was asked for
 * @param options first page, looks, sections, profile and threshold
 * @returns every file, in `overall/` and in a folder of `levels/` each; and the levels that have none
 * @throws UsageError where an option cannot be taken
 */
export async function reportFilesBy(
  evaluations: EvaluationBy,
  formats: ReadonlySet<string>,
  options: ReportOptions,
): Promise<{ readonly files: ReportFiles; readonly without: readonly string[] }> {
  const { overall, levels } = await asUsage(async () => (await load.report()).releaseEvaluationBy(evaluations, options));
  const title = options.title ?? overall.plan.title;
  const files: ReportFiles = new Map();
  const add = async (folder: string, evaluation: ReleasedEvaluation, looks: ReportOptions): Promise<void> => {
    for (const [path, content] of await reportFiles(evaluation, formats, looks)) files.set(`${folder}/${path}`, content);
  };
  await add("overall", overall, options);
  for (const [at, { level, evaluation }] of levels.entries())
    if (evaluation !== null) await add(`levels/${levelFolder(level, at)}`, evaluation, { ...options, title: `${title}: ${level}` });
  return { files, without: levels.flatMap(({ level, evaluation }) => (evaluation === null ? [level] : [])) };
}

const LONGEST_FOLDER = 40;

/** A folder's name that every system takes: the level's place makes it its own, and only plain letters of its text stay. */
const levelFolder = (level: string, at: number): string => {
  const plain = level
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_FOLDER)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? `${at + 1}` : `${at + 1}-${plain}`;
};
