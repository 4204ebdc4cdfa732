import type { Row, Cell as SheetCell } from "write-excel-file/node";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { richToText } from "../../format/rich.ts";
import { visibleText } from "../../format/visibleText.ts";
import type { Cell, Column, Value } from "../../tables/table.ts";
import { inEnglishMarks } from "./inEnglishMarks.ts";
import { numberFormat } from "./numberFormat.ts";

/** The longest text that a cell of Excel takes. */
const MOST_CHARACTERS = 32_767;

/** Excel's own format of text: what looks like a formula stays text, also after somebody has edited the cell. */
const TEXT = "@";

/**
 * Stands before every text until the workbook is written: the writer looks texts up as keys of a plain object, where
 * `__proto__` and `constructor` are found without having been put there.
 */
export const TEXT_MARK = "\ue000";

const marked = (text: string): string => `${TEXT_MARK}${visibleText(text).slice(0, MOST_CHARACTERS)}`;

/** A cell of words. */
export function textSheetCell(text: string): SheetCell {
  return {
    value: marked(text),
    type: String,
    format: TEXT,
    alignVertical: "top",
  };
}

/** A row of words over several columns, as high as they need. */
export function proseRow(text: string, look: { readonly columns: number; readonly width: number; readonly italic: boolean }): Row {
  const cell: SheetCell = {
    value: marked(text),
    type: String,
    format: TEXT,
    alignVertical: "top",
    wrap: true,
    columnSpan: look.columns,
    height: LINE * linesOf(text, look.width) + 2,
    ...(look.italic ? { fontStyle: "italic" as const } : {}),
  };
  return [cell, ...Array.from({ length: look.columns - 1 }, () => null)];
}

/** Points of a line. */
const LINE = 14;

/** A cell of the first row, as high as its words need in a column of that many characters. */
export function headSheetCell(text: string, look: { readonly right?: boolean; readonly width?: number } = {}): SheetCell {
  const { right = false, width = Number.POSITIVE_INFINITY } = look;
  return {
    height: LINE * linesOf(text, width) + 4,
    value: marked(text),
    type: String,
    format: TEXT,
    fontWeight: "bold",
    align: right ? "right" : "left",
    alignVertical: "bottom",
    wrap: true,
    topBorderStyle: "medium",
    bottomBorderStyle: "thin",
  };
}

const missing = { type: String, format: TEXT, align: "right", alignVertical: "top" } as const;

function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wraps = used > 0 && used + 1 + word.length > width - 1;
    lines += wraps ? 1 : 0;
    used = wraps || used === 0 ? word.length : used + 1 + word.length;
  }
  return lines;
}

function numberSheetCell(value: number, format: string, numbers: NumberForm): SheetCell {
  // Excel has no infinite number
  if (!Number.isFinite(value)) return { ...missing, value: formatNumber(numbers, value, 0) };
  return { value, type: Number, format, align: "right", alignVertical: "top" };
}

/** A cell with a number of a chart. */
export function plainSheetCell(value: Value, numbers: NumberForm): SheetCell {
  if (value === null) return null;
  return typeof value === "string" ? textSheetCell(value) : numberSheetCell(value, Number.isInteger(value) ? "0" : "0.00", numbers);
}

/** Signs of a number, an interval, a percentage; a cell with words instead says all that may be said. */
const NUMERIC = /^[\s\d.,;()[\]<>=+\-\u2212\u2013\u221e%\u00d7^]*$/;

function valueCell(value: Value, { kind }: Column, cell: Cell, numbers: NumberForm): SheetCell {
  const shown = richToText(cell.text);
  const english = inEnglishMarks(numbers, shown);
  if (kind === "text" ? typeof value === "string" : !NUMERIC.test(english)) return textSheetCell(shown);
  if (value === null) return cell.reason === null ? null : { ...missing, value: "\u2013" };
  // a bound without an end is held as a word
  return numberSheetCell(Number(value), numberFormat(kind, english, numbers), numbers);
}

/** The cells of the sheet for one cell of a table: one for each of its numbers. */
export function sheetCellsOf(cell: Cell, column: Column, numbers: NumberForm): readonly SheetCell[] {
  return cell.values.map((value) => valueCell(value, column, cell, numbers));
}
