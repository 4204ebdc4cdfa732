import type { ReleasedDescription, ReleasedOutcome } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { absentCell, countCell, meanSdCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { oneDecimal } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

function medianCell({ median, q1, q3, reason }: ReleasedDescription): CellDraft {
  if (median === null || q1 === null || q3 === null) return absentCell(3, reason);
  return {
    text: (numbers) => rich`${oneDecimal(numbers, median)} (${oneDecimal(numbers, q1)}\u2013${oneDecimal(numbers, q3)})`,
    values: [median, q1, q3],
    reason: null,
  };
}

/**
 * Everybody who has a score at a timepoint, paired or not.
 *
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome and timepoint, n, M (SD), median and quartiles; no smallest or largest score, which would be one person's
 * @example
 * descriptivesTable(evaluation.outcomes).rows.length; // 12
 */
export function descriptivesTable(outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const { shared, outcomes: words } = texts;
  return makeTable(
    {
      id: "descriptives",
      caption: rich`${words.descriptives.caption}`,
      columns: [
        textColumn("outcome", shared.outcome),
        textColumn("timepoint", shared.when),
        countColumn("n", SYMBOL.n),
        numberColumn("mean", rich`${SYMBOL.m} (${SYMBOL.sd})`, ["mean", "sd"]),
        numberColumn("median", words.descriptives.median, ["median", "q1", "q3"], words.descriptives.medianParts()),
      ],
      rows: outcomes.flatMap((outcome) =>
        (["pre", "post"] as const).map((time) => {
          const scores = outcome.available[time];
          return {
            rowHeader: textCell(outcome.title),
            cells: [
              textCell(time === "pre" ? shared.before : shared.after, time),
              countCell(scores.n),
              meanSdCell(scores.mean, scores.sd, scores.reason, outcome.decimals),
              medianCell(scores),
            ],
          };
        }),
      ),
      notes: [],
    },
    texts,
  );
}
