import { type Rich, richToText } from "../../format/rich.ts";
import { visibleText } from "../../format/visibleText.ts";
import { cellsOf, type Table } from "../table.ts";
import { neutralFormula } from "./neutralFormula.ts";

const field = (text: Rich): string => neutralFormula(visibleText(richToText(text)));

/**
 * Writes a table as it is shown, rounded and with intervals in brackets, to paste into a document or a spreadsheet.
 *
 * @param table the table
 * @returns lines of fields with tabs between them, the first one the headers; `tableToCsv` has the unrounded numbers
 * @example
 * tableToTsv(flowTable(evaluation)).split("\n")[1]; // "Named in the data\t318"
 */
export function tableToTsv(table: Table): string {
  const lines = [table.columns.map(({ header }) => header), ...table.rows.map((row) => cellsOf(row).map(({ text }) => text))];
  return lines.map((line) => `${line.map(field).join("\t")}\n`).join("");
}
