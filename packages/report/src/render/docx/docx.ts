import { AlignmentType, Document as DocxDocument, HeadingLevel, LevelFormat, Packer, Paragraph } from "docx";
import type { Document } from "../../document.ts";
import { visibleText } from "../../format/visibleText.ts";
import type { ReportChart } from "../reportChart.ts";
import { blockToDocx, type DocxContext, type Piece } from "./docxBlock.ts";
import { docxFirstPage } from "./docxFirstPage.ts";
import { docxPages } from "./docxPages.ts";
import { docxStyles } from "./docxStyles.ts";
import { textToRun } from "./richToRuns.ts";
import { steadyXml } from "./steadyXml.ts";

/** What a Word file is made of: a report has it. */
export interface DocxParts {
  readonly document: Document;
  readonly charts: readonly ReportChart[];
}

async function piecesOf(document: Document, context: DocxContext): Promise<readonly Piece[]> {
  const pieces: Piece[] = [{ landscape: false, children: await docxFirstPage(document) }];
  for (const section of document.sections) {
    pieces.push({ landscape: false, children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textToRun(section.title)] })] });
    for (const block of section.blocks) pieces.push(...(await blockToDocx(block, context)));
  }
  return pieces;
}

const POINTS = {
  reference: "points",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "\u2022",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 240 } } },
    },
  ],
};

/**
 * Writes a report as a Word file: real headings, tables with repeated header rows, pictures with alternative text.
 *
 * @param report what `buildReport` returned, or a document and its drawn charts
 * @returns the bytes of a .docx file, the same for the same report
 * @example
 * (await renderDocx(await buildReport(evaluation, { sections: ["methods"] }))).subarray(0, 2); // Uint8Array [80, 75]
 */
export async function renderDocx({ document, charts }: DocxParts): Promise<Uint8Array> {
  const { words } = document;
  const context = { charts: new Map(charts.map((chart) => [chart.id, chart])), words, counted: { tables: 0, figures: 0 } };
  const file = new DocxDocument({
    title: visibleText(document.title),
    subject: visibleText(document.subtitle),
    creator: visibleText(document.organisation ?? document.software),
    lastModifiedBy: visibleText(document.organisation ?? document.software),
    description: visibleText(document.software),
    styles: docxStyles(document),
    numbering: { config: [POINTS] },
    sections: docxPages(await piecesOf(document, context), document, words),
  });
  return steadyXml(new Uint8Array(await Packer.toArrayBuffer(file)));
}
