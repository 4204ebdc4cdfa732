import type { Row, SheetData } from "write-excel-file/node";
import type { Chart } from "../../charts/chart.ts";
import type { Document } from "../../document.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { richToText } from "../../format/rich.ts";
import { cellsOf, type Table } from "../../tables/table.ts";
import { cellsBelow } from "../../tables/write/cellsBelow.ts";
import { pairUp } from "../pairUp.ts";
import { fieldHeaders } from "./fieldHeaders.ts";
import { headSheetCell, plainSheetCell, proseRow, sheetCellsOf } from "./sheetCells.ts";

/** What stands on one sheet, before it has a name. */
export interface SheetContent {
  readonly id: string;
  readonly title: string;
  readonly data: SheetData;
  readonly widths: readonly number[];
}

const WIDTH = { least: 11, most: 44 } as const;

/** Characters that a column needs; a header breaks between words. */
function widthOf(header: string, texts: readonly string[]): number {
  const words = header.split(/\s+/).map((word) => word.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, ...words.map((length) => length + 2), ...texts.map((text) => text.length + 2)));
}

/** Characters that words below a narrow table may take all the same. */
const LEAST_LINE = 60;

/** What a table is about and what its marks mean, below it so that the first row is the header; broken at the table's width. */
function below(caption: string, notes: readonly string[], widths: readonly number[]): Row[] {
  let line = 0;
  let columns = 0;
  while (columns < widths.length || line < LEAST_LINE) line += widths[columns++] ?? DEFAULT_WIDTH;
  return [[], ...[caption, ...notes].map((text, at): Row => proseRow(text, { columns, width: line, italic: at === 0 }))];
}

/** Characters of a column that nobody gave a width. */
const DEFAULT_WIDTH = 9;

/**
 * Puts a table on a sheet: every number in a cell of its own, unrounded, shown as in the report.
 *
 * @param table the table
 * @param document gives words and the way in which numbers are written
 * @returns the rows: header, data, an empty row, caption and notes
 */
export function tableSheet(table: Table, { words, numbers }: Pick<Document, "words" | "numbers">): SheetContent {
  const heads = table.columns.flatMap((column, at) => {
    const texts = column.kind === "text" ? cellsBelow(table, at).map(({ text }) => richToText(text)) : [];
    return fieldHeaders(column, words).map((text) => ({ text, right: column.align === "right", width: widthOf(text, texts) }));
  });
  const rows = table.rows.map(
    (row): Row => pairUp(table.columns, cellsOf(row)).flatMap(([column, cell]) => sheetCellsOf(cell, column, numbers)),
  );
  const caption = richToText(table.caption);
  const widths = heads.map(({ width }) => width);
  return {
    id: table.id,
    title: caption,
    data: [heads.map((head) => headSheetCell(head.text, head)), ...rows, ...below(caption, table.notes.map(richToText), widths)],
    widths,
  };
}

/**
 * Puts the numbers behind a chart on a sheet.
 *
 * @param id the chart's id in the document
 * @param chart the chart
 * @param numbers how infinite ones are written
 * @returns the rows
 */
export function chartSheet(id: string, { title, subtitle, note, table }: Chart, numbers: NumberForm): SheetContent {
  const heads = table.columns.map((text, at) => {
    const right = at > 0 && table.rows.some((row) => typeof row[at] === "number");
    return { text, right, width: widthOf(text, right ? [] : table.rows.map((row) => row.slice(at, at + 1).join(""))) };
  });
  const rows = table.rows.map((cells): Row => cells.map((value) => plainSheetCell(value, numbers)));
  const widths = heads.map(({ width }) => width);
  const notes = [subtitle, note].filter((text) => text !== "");
  return {
    id,
    title,
    data: [heads.map((head) => headSheetCell(head.text, head)), ...rows, ...below(title, notes, widths)],
    widths,
  };
}
