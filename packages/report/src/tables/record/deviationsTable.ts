import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { textCell } from "../cell.ts";
import { textColumn } from "../column.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * All that was done beyond the plan or against it.
 *
 * @param evaluation holds the deviations
 * @param texts the words of tables
 * @returns the table: What, field of the plan, as recorded; empty where there is none
 * @example
 * deviationsTable(evaluation).rows.length; // 0
 */
export function deviationsTable({ deviations }: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.record.deviations;
  return makeTable(
    {
      id: "deviations",
      caption: rich`${words.caption}`,
      columns: [textColumn("what", words.what), textColumn("field", words.field), textColumn("recorded", words.recorded)],
      rows: deviations.map(({ code, field, message }) => ({
        rowHeader: textCell(texts.terms.deviationInWords(code)),
        cells: [textCell(field), textCell(texts.terms.givenWords(message))],
      })),
      notes: [],
    },
    texts,
  );
}
