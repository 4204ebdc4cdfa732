import writeExcelFile, { type Row, type Sheet } from "write-excel-file/node";
import { blocksOf, type Document } from "../../document.ts";
import { visibleText } from "../../format/visibleText.ts";
import { pairUp } from "../pairUp.ts";
import { fixedZip } from "../zip/fixedZip.ts";
import { headSheetCell, TEXT_MARK, textSheetCell } from "./sheetCells.ts";
import { sheetNames } from "./sheetNames.ts";
import { chartSheet, type SheetContent, tableSheet } from "./tableSheet.ts";
import { withLinks } from "./withLinks.ts";

type ExcelSheet = Sheet<never>;

function contentsOf(document: Document): readonly SheetContent[] {
  return blocksOf(document).flatMap((block): readonly SheetContent[] => {
    if (block.kind === "table") return [tableSheet(block.table, document)];
    if (block.kind !== "chart" || block.chart.table.rows.length === 0) return [];
    return [chartSheet(block.id, block.chart, document.numbers)];
  });
}

/** Title, then a line for each sheet; what its first column names is a link to it. */
function contentsSheet(document: Document, name: string, contents: readonly SheetContent[], names: readonly string[]): ExcelSheet {
  const facts = [document.subtitle, document.organisation, document.date, document.notice, document.software].filter(
    (fact) => fact !== null,
  );
  const { words } = document;
  const head: Row[] = [
    [
      {
        value: `${TEXT_MARK}${visibleText(document.title)}`,
        type: String,
        format: "@",
        fontWeight: "bold",
        fontSize: 16,
        textColor: document.accent,
      },
    ],
    ...facts.map((fact): Row => [textSheetCell(fact)]),
    [],
    [headSheetCell(words.sheet), headSheetCell(words.contents)],
  ];
  const lines = pairUp(contents, names).map(
    ([{ title }, sheetName]): Row => [
      { value: sheetName, type: String, format: "@", textColor: document.accent, textDecoration: { underline: true } },
      textSheetCell(title),
    ],
  );
  return {
    sheet: name,
    data: [...head, ...lines],
    columns: [{ width: 34 }, { width: 90 }],
    showGridLines: false,
    orientation: "landscape",
  };
}

/**
 * Writes a document's tables, and the numbers behind its charts, as an Excel workbook: a sheet each, and one of contents.
 *
 * @param document the document
 * @returns the bytes of a .xlsx file, the same for the same document
 * @example
 * (await renderXlsx(reportDocument(evaluation))).subarray(0, 2); // Uint8Array [80, 75]
 */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const contents = contentsOf(document);
  const names = sheetNames(contents.map(({ id }) => id));
  const { words } = document;
  const cover = words.contents;
  const internal = document.notice === words.internal ? words.internal : null;
  const sheets = pairUp(contents, names).map(
    ([{ data, widths }, sheet]): ExcelSheet => ({
      sheet,
      // a sheet that is copied out of the workbook still says whom it is for
      data: internal === null ? data : [...data, [textSheetCell(internal)]],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: "landscape",
    }),
  );
  const first = contentsSheet(document, cover, contents, names);
  const file = await writeExcelFile([first, ...sheets], { fontFamily: "Arial", fontSize: 10 }).toBuffer();
  const lineOfFirst = first.data.length - names.length + 1;
  return fixedZip(new Uint8Array(file), (path, text) => {
    if (path === "xl/sharedStrings.xml") return text.replaceAll(TEXT_MARK, "");
    if (!path.startsWith("xl/worksheets/sheet")) return text;
    return fitToPage(path.endsWith("/sheet1.xml") ? withLinks(text, names, lineOfFirst) : text);
  });
}

/** Prints a sheet as wide as a page, however long. */
function fitToPage(sheet: string): string {
  return sheet
    .replace(/<worksheet\b[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
}
