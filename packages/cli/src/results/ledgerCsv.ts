import type { Ledger } from "@headway/core";
import type { Cell, Table } from "@headway/report";

const FIELDS = ["file", "line", "column", "action", "reason"] as const;

const cell = (value: string | number | null): Cell => ({ text: [], values: [value], reason: null });

/**
 * Writes the ledger as CSV: what was done with each odd cell or row, and why; no answer and no id.
 *
 * @param ledger every decision of the reader
 * @returns lines that end in CRLF; text that a spreadsheet would run as a formula has an apostrophe in front
 */
export async function ledgerCsv(ledger: Ledger): Promise<string> {
  const { tableToCsv } = await import("@headway/report");
  const table: Table = {
    id: "ledger",
    caption: [],
    columns: FIELDS.map((key) => ({
      key,
      header: [],
      align: "left",
      kind: key === "line" ? "count" : "text",
      fields: [key],
      parts: null,
    })),
    rows: ledger.entries.map(({ file, line, column, action, reason }) => ({
      rowHeader: cell(file),
      cells: [cell(line), cell(column), cell(action), cell(reason)],
    })),
    notes: [],
  };
  return tableToCsv(table);
}
