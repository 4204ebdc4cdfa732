import { cellsOf, type Table, type Value } from "../table.ts";
import { neutralFormula } from "./neutralFormula.ts";

const NEEDS_QUOTES = /[",\r\n]/;

function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = neutralFormula(value);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Writes a table as CSV (RFC 4180) with unrounded numbers; an estimate and its interval are three columns.
 *
 * @param table the table
 * @returns lines that end in CRLF, the first one the names of the fields
 * @example
 * tableToCsv(flowTable(evaluation)); // "step,n\r\nNamed in the data,318\r\n..."
 */
export function tableToCsv(table: Table): string {
  const header = table.columns.flatMap((column) => column.fields);
  const lines = table.rows.map((row) => cellsOf(row).flatMap((cell) => cell.values));
  return [header, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("");
}
