import { BorderStyle, type FileChild, HeadingLevel, Paragraph, ShadingType } from "docx";
import type { Block } from "../../document.ts";
import type { Headings } from "../../narrative/en/headings.ts";
import type { Table } from "../../tables/table.ts";
import type { ReportChart } from "../reportChart.ts";
import { layOut } from "./columnWidths.ts";
import { cardsToDocx } from "./docxCards.ts";
import { figureToDocx } from "./docxFigure.ts";
import { tableToDocx } from "./docxTable.ts";
import { richToRuns, textToRun } from "./richToRuns.ts";

/** A piece of the file and how the page stands that it is on. */
export interface Piece {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** What blocks need beside themselves; tables and figures are counted while they are written. */
export interface DocxContext {
  readonly charts: ReadonlyMap<string, ReportChart>;
  readonly words: Headings;
  readonly counted: { tables: number; figures: number };
}

type ParagraphRole = Extract<Block, { kind: "paragraph" }>["role"];
const STYLE_OF: Readonly<Record<ParagraphRole, string>> = { plain: "Normal", lead: "Lead", technical: "Technical", note: "Note" };

const upright = (...children: readonly FileChild[]): readonly Piece[] => [{ landscape: false, children }];

function calloutToDocx({ tone, title, text }: Extract<Block, { kind: "callout" }>): readonly FileChild[] {
  const color = tone === "warning" ? "F46A25" : "6B7780";
  const look = {
    shading: { type: ShadingType.CLEAR, color: "auto", fill: "F4F6F8" },
    border: { left: { style: BorderStyle.SINGLE, size: 24, color, space: 8 } },
    indent: { left: 200, right: 100 },
  };
  return [
    new Paragraph({ ...look, keepNext: true, spacing: { before: 160, after: 0 }, children: [textToRun(title, { bold: true })] }),
    new Paragraph({ ...look, keepLines: true, spacing: { before: 0, after: 200 }, children: richToRuns(text) }),
  ];
}

function tablePiece(table: Table, { words, counted }: DocxContext): readonly Piece[] {
  const layout = layOut(table);
  counted.tables += 1;
  const number = new Paragraph({
    style: "Caption",
    spacing: { before: 240, after: 20 },
    children: [textToRun(`${words.table}\u00a0${counted.tables}`, { bold: true })],
  });
  const caption = new Paragraph({ style: "Caption", children: richToRuns(table.caption, { italics: true }) });
  const notes = table.notes.map((note) => new Paragraph({ style: "Note", children: richToRuns(note) }));
  const space = new Paragraph({ style: "Note", children: [] });
  return [{ landscape: layout.landscape, children: [number, caption, tableToDocx(table, layout), ...notes, space] }];
}

async function chartPiece(id: string, { charts, words, counted }: DocxContext): Promise<readonly Piece[]> {
  const drawn = charts.get(id);
  if (drawn === undefined) return [];
  counted.figures += 1;
  const number = new Paragraph({
    style: "Caption",
    spacing: { before: 240, after: 20 },
    children: [textToRun(`${words.figure}\u00a0${counted.figures}`, { bold: true })],
  });
  return upright(number, await figureToDocx(drawn));
}

async function detailsPieces(block: Extract<Block, { kind: "details" }>, context: DocxContext): Promise<readonly Piece[]> {
  const pieces: Piece[] = [...upright(new Paragraph({ heading: HeadingLevel.HEADING_3, children: richToRuns(block.summary) }))];
  // in order, because tables and figures are counted
  for (const inner of block.blocks) pieces.push(...(await blockToDocx(inner, context)));
  return pieces;
}

/**
 * Writes one block for Word.
 *
 * @param block the block
 * @param context drawn charts, labels and counts
 * @returns pieces in order
 */
export async function blockToDocx(block: Block, context: DocxContext): Promise<readonly Piece[]> {
  switch (block.kind) {
    case "heading":
      return upright(
        new Paragraph({ heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: richToRuns(block.text) }),
      );
    case "paragraph":
      return upright(new Paragraph({ style: STYLE_OF[block.role], children: richToRuns(block.text) }));
    case "list":
      return upright(
        ...block.items.map((item) => new Paragraph({ numbering: { reference: "points", level: 0 }, children: richToRuns(item) })),
      );
    case "callout":
      return upright(...calloutToDocx(block));
    case "cards":
      return block.cards.length === 0 ? [] : upright(cardsToDocx(block.cards), new Paragraph({ style: "Gap", children: [] }));
    case "table":
      return tablePiece(block.table, context);
    case "chart":
      return chartPiece(block.id, context);
    case "details":
      return detailsPieces(block, context);
  }
}
