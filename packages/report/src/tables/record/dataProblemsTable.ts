import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * What was odd in the files, and what was done about it.
 *
 * @param evaluation holds the issues by code
 * @param texts the words of tables
 * @returns the table: What was found, times; empty where nothing was odd
 * @example
 * dataProblemsTable(evaluation).columns.map((column) => column.key); // ["problem", "code", "times"]
 */
export function dataProblemsTable(evaluation: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.record.problems;
  const found = Object.entries(evaluation.issues.byCode).sort(([a, n], [b, m]) => (m ?? 0) - (n ?? 0) || (a < b ? -1 : 1));
  return makeTable(
    {
      id: "data-problems",
      caption: rich`${words.caption}`,
      columns: [textColumn("problem", words.what), textColumn("code", words.code), countColumn("times", words.times)],
      rows: found.map(([code, n]) => ({ rowHeader: textCell(texts.terms.problemInWords(code)), cells: [textCell(code), countCell(n)] })),
      notes: [],
    },
    texts,
  );
}
