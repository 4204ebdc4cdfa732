import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatCount } from "../format/count.ts";
import { formatPart } from "../format/percent.ts";
import { rich } from "../format/rich.ts";
import { reasonInWords } from "../narrative/en/reasons.ts";
import { countCell, textCell } from "./cell.ts";
import { countColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { type Cell, makeTable, type Table } from "./table.ts";

function droppedCell(dropped: readonly { readonly reason: string; readonly n: number | null }[]): Cell {
  return textCell(
    dropped.length === 0 ? "nobody" : dropped.map(({ reason, n }) => `${reasonInWords(reason)}: ${formatCount(n)}`).join("; "),
  );
}

const shareOf = (part: number | null, whole: number | null): number | null =>
  part !== null && whole !== null && whole > 0 ? part / whole : null;

function proratedCell(outcome: ReleasedEvaluation["outcomes"][number], time: "pre" | "post"): Cell {
  const { scored, prorated } = outcome.scoring[time];
  if (scored === 0) return countCell(prorated, "nobody has a score at that timepoint");
  return countCell(prorated, outcome.reliability[time].reason === null ? WITHHELD : "totals were read, not items");
}

/**
 * Beside each outcome, who is not in its numbers and why.
 *
 * @param evaluation holds the outcomes
 * @returns the table: Outcome, n, scored with items missing, left out
 * @example
 * missingTable(evaluation).rows.length; // 6
 */
export function missingTable(evaluation: ReleasedEvaluation): Table {
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
          text: rich`${formatPart(outcome.n, evaluation.flow.enrolled, evaluation.release.profile)}`,
          values: [shareOf(outcome.n, evaluation.flow.enrolled)],
          reason: null,
        },
        proratedCell(outcome, "pre"),
        proratedCell(outcome, "post"),
        droppedCell(outcome.dropped),
      ],
    })),
    notes: [rich`Items missing: scored from the answers that were given, because enough of the scale was answered.`],
  });
}
