import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { termTitle } from "../labels.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * Terms that the comparison of groups was to hold and does not, with why; none of which nothing may be shown.
 *
 * @param evaluation gives the names of factors
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, term, why, how many combinations are empty; empty where all terms were fitted
 * @example
 * leftOutTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function leftOutTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const words = texts.groups.leftOut;
  return makeTable(
    {
      id: "terms-left-out",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        textColumn("term", words.term),
        textColumn("reason", words.why),
        countColumn("empty", words.empty),
      ],
      rows: outcomes.flatMap(({ title, anovaOfChange }) =>
        anovaOfChange.model.left
          .filter(({ reason }) => reason !== WITHHELD)
          .map(({ term, reason, emptyCells }) => ({
            rowHeader: textCell(title),
            cells: [
              textCell(termTitle(evaluation, term, texts.terms.labels), term),
              textCell(texts.terms.givenWords(reason)),
              countCell(emptyCells.length),
            ],
          })),
      ),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
