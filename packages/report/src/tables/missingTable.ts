import type { Evaluation } from "@headway/core";
import { formatPercent } from "../format/percent.ts";
import { rich } from "../format/rich.ts";
import { reasonInWords } from "../narrative/en/reasons.ts";
import { countCell, textCell } from "./cell.ts";
import { countColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { type Cell, makeTable, type Table } from "./table.ts";

function droppedCell(dropped: readonly { readonly reason: string; readonly n: number }[]): Cell {
  return textCell(dropped.length === 0 ? "nobody" : dropped.map(({ reason, n }) => `${reasonInWords(reason)}: ${n}`).join("; "));
}

function proratedCell({ scored, prorated }: Evaluation["outcomes"][number]["scoring"]["pre"]): Cell {
  return countCell(prorated, scored === 0 ? "nobody has a score at that timepoint" : "totals were read, not items");
}

/**
 * Beside each outcome, who is not in its numbers and why.
 *
 * @param evaluation holds the outcomes
 * @returns the table: Outcome, n, scored with items missing, left out
 * @example
 * missingTable(evaluation).rows.length; // 6
 */
export function missingTable(evaluation: Evaluation): Table {
  return makeTable({
    id: "missing",
    caption: rich`Who is missing from each outcome`,
    columns: [
      textColumn("outcome", "Outcome"),
      countColumn("n", SYMBOL.n),
      countColumn("share", "Of those enrolled"),
      countColumn("prorated_before", "Items missing, before"),
      countColumn("prorated_after", "Items missing, after"),
      textColumn("left_out", "Left out"),
    ],
    rows: evaluation.outcomes.map((outcome) => ({
      rowHeader: textCell(outcome.title),
      cells: [
        countCell(outcome.n),
        {
          text: rich`${formatPercent(outcome.n, evaluation.flow.enrolled)}`,
          values: [evaluation.flow.enrolled > 0 ? outcome.n / evaluation.flow.enrolled : null],
          reason: null,
        },
        proratedCell(outcome.scoring.pre),
        proratedCell(outcome.scoring.post),
        droppedCell(outcome.dropped),
      ],
    })),
    notes: [rich`Items missing: scored from the answers that were given, because enough of the scale was answered.`],
  });
}
