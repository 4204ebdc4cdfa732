import { escapeHtml } from "../escapeHtml.ts";

/** What the scheme of a sheet lets stand before its links (ECMA-376, CT_Worksheet); the links go behind the last of them. */
const BEFORE_LINKS = /^[\s\S]*(?:<\/(?:sheetData|mergeCells|conditionalFormatting|dataValidations)>|<sheetData\s*\/>)/;

/**
 * Makes the names on the sheet of contents lead to their sheets; the writer knows no links of its own.
 *
 * @param sheet XML of the sheet
 * @param names names of the sheets, one a row
 * @param firstRow number of the row that the first name stands in
 * @returns XML with links inside the workbook
 */
export function withLinks(sheet: string, names: readonly string[], firstRow: number): string {
  if (names.length === 0) return sheet;
  const links = names.map((name, at) => `<hyperlink ref="A${firstRow + at}" location="'${escapeHtml(name.replaceAll("'", "''"))}'!A1"/>`);
  return sheet.replace(BEFORE_LINKS, (start) => `${start}<hyperlinks>${links.join("")}</hyperlinks>`);
}
