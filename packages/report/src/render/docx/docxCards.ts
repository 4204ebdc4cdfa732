import { BorderStyle, type IBorderOptions, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Card } from "../../document.ts";
import { LINE } from "./page.ts";
import { textToRun } from "./richToRuns.ts";

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const GAP: IBorderOptions = { style: BorderStyle.SINGLE, size: 48, color: "FFFFFF" };
const COLORS: Readonly<Record<Card["tone"], string>> = { better: "12436D", worse: "B3420A", neutral: "4A4A4A" };
const A_ROW = 3;

function cardToCell(card: Card, width: number): TableCell {
  const color = COLORS[card.tone];
  const line = (text: string, bold = false): Paragraph => new Paragraph({ style: "CardText", children: [textToRun(text, { bold })] });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: "auto", fill: "F4F6F8" },
    borders: { top: { style: BorderStyle.SINGLE, size: 24, color }, bottom: GAP, left: GAP, right: GAP },
    children: [
      new Paragraph({ style: "CardTitle", children: [textToRun(card.title)] }),
      new Paragraph({ style: "CardText", children: [textToRun(card.figure, { bold: true, size: "22pt", color })] }),
      line(card.unit),
      line(card.range),
      line(card.verdict, true),
      line(card.basis),
    ],
  });
}

/** Key findings, at most three beside each other; a row that is not full ends in empty cells. */
export function cardsToDocx(cards: readonly Card[]): Table {
  const columns = Math.min(A_ROW, cards.length);
  const width = Math.floor(LINE.portrait / columns);
  const empty = (): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      children: [new Paragraph({})],
    });
  const starts = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) => row * columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    margins: { left: 140, right: 100, top: 80, bottom: 100, marginUnitType: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: starts.map((start) => {
      const cells = cards.slice(start, start + columns).map((card) => cardToCell(card, width));
      return new TableRow({ cantSplit: true, children: [...cells, ...Array.from({ length: columns - cells.length }, empty)] });
    }),
  });
}
