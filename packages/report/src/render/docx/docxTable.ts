import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  type IBorderOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { keepTogether } from "../../format/keepTogether.ts";
import type { Rich } from "../../format/rich.ts";
import { cellsOf, type Row, type Table } from "../../tables/table.ts";
import { rowSpanOf } from "../../tables/write/rowSpan.ts";
import { pairUp } from "../pairUp.ts";
import { CELL_MARGIN, type TableLayout } from "./columnWidths.ts";
import { richToRuns } from "./richToRuns.ts";

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Eighths of a point. */
const rule = (size: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color: "1A1A1A" });
const HEAVY = rule(8);
const LIGHT = rule(4);

interface Place {
  readonly width: number;
  readonly right: boolean;
  readonly size: number;
  readonly bold: boolean;
  readonly keepNext: boolean;
  readonly borders: { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions };
  readonly rowSpan: number;
}

function cellOf(text: Rich, place: Place): TableCell {
  return new TableCell({
    width: { size: place.width, type: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, ...place.borders },
    verticalAlign: place.bold ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(place.rowSpan > 1 ? { rowSpan: place.rowSpan } : {}),
    children: [
      new Paragraph({
        style: "TableText",
        keepNext: place.keepNext,
        alignment: place.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: richToRuns(keepTogether(text), { size: `${place.size}pt`, bold: place.bold }),
      }),
    ],
  });
}

function headRow(table: Table, layout: TableLayout): TableRow {
  const cells = pairUp(table.columns, layout.widths).map(([{ header, align }, width]) =>
    cellOf(header, {
      width,
      right: align === "right",
      size: layout.size,
      bold: true,
      keepNext: true,
      borders: { top: HEAVY, bottom: LIGHT },
      rowSpan: 1,
    }),
  );
  // the header stands again at the top of every page
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(table: Table, layout: TableLayout, row: Row, index: number): TableRow {
  const last = table.rows.length - 1;
  const span = rowSpanOf(table.rows, index);
  const places = pairUp(pairUp(table.columns, layout.widths), cellsOf(row));
  const shown = span === 0 ? places.slice(1) : places;
  const cells = shown.map(([[{ align }, width], { text }], at) => {
    const rowSpan = at === 0 ? Math.max(1, span) : 1;
    return cellOf(text, {
      width,
      right: align === "right",
      size: layout.size,
      bold: false,
      // a short table stays on one page, and a long one never leaves one row alone
      keepNext: index < last && (last < 12 || index === 0 || index === last - 1),
      borders: index + rowSpan - 1 === last ? { bottom: HEAVY } : {},
      rowSpan,
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

/**
 * Writes a table for Word: header row repeated on every page, horizontal rules only.
 *
 * @param table the table
 * @param layout sizes
 * @returns the table without caption and notes
 */
export function tableToDocx(table: Table, layout: TableLayout): DocxTable {
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: layout.widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: [...layout.widths],
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [headRow(table, layout), ...table.rows.map((row, index) => bodyRow(table, layout, row, index))],
  });
}
