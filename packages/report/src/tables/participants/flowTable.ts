import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatCount } from "../../format/count.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

const row = (label: string, n: number | null): RowDraft => ({ rowHeader: textCell(label), cells: [countCell(n)] });

/**
 * From everybody in the data to those analysed, with the reasons for each loss.
 *
 * @param evaluation holds the flow
 * @param texts the words of tables
 * @returns the table: Step, number
 * @example
 * richToText(flowTable(evaluation).rows[0].cells[0].text); // "318"
 */
export function flowTable(evaluation: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const { flow } = evaluation;
  const words = texts.missing.flow;
  return makeTable(
    {
      id: "flow",
      caption: rich`${words.caption}`,
      columns: [textColumn("step", words.step), countColumn("n", capitalise(texts.terms.peopleOf(evaluation).many))],
      rows: [
        row(words.enrolled, flow.enrolled),
        row(words.pre, flow.pre),
        row(words.post, flow.post),
        row(words.paired, flow.paired),
        ...flow.excluded.map(({ reason, n }) => row(words.excluded(texts.terms.reasonInWords(reason)), n)),
      ],
      notes: flow.rowsNotUsed.map(({ reason, n }) => words.rows(formatCount(texts.numbers, n), n === 1, texts.terms.reasonInWords(reason))),
    },
    texts,
  );
}
