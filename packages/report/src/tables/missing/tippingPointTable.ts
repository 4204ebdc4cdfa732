import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatSigned } from "../../format/number.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { pointsOf } from "../points.ts";
import { shareCell } from "../shareCell.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function tippingRow(outcome: ReleasedOutcome, { shared }: TableTexts): RowDraft {
  const { n, missing, share, meanChange, difference, differenceInSd, reachable, reason } = outcome.missing.tippingPoint;
  const why = reason ?? WITHHELD;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(n, why),
      countCell(missing, why),
      shareCell(share, why),
      numberCell(meanChange, pointsOf(outcome), why),
      numberCell(difference, (numbers, points) => formatSigned(numbers, points, 1), why),
      numberCell(differenceInSd, (numbers, value) => formatSigned(numbers, value, 2), why),
      textCell(reachable === null ? shared.unknown : reachable ? shared.yes : shared.no),
    ],
  };
}

/**
 * How unlike the others those with one score would have to be for the finding to go.
 *
 * @param _evaluation as every table takes it
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, missing and share, change of those with both, difference in points and in SD, whether the scale has room for it
 * @example
 * tippingPointTable(evaluation, evaluation.outcomes).id; // "tipping-point"
 */
export function tippingPointTable(
  _evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.missing.tipping;
  return makeTable(
    {
      id: "tipping-point",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        countColumn("missing", words.missing),
        numberColumn("share", words.share),
        numberColumn("change", words.change),
        numberColumn("difference", words.difference),
        numberColumn("difference_in_sd", words.inSd()),
        textColumn("reachable", words.reachable),
      ],
      rows: outcomes.map((outcome) => tippingRow(outcome, texts)),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
