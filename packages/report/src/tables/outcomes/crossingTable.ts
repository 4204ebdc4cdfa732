import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatLevel, formatPercent } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { scoreItself } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function crossingRow({ title, thresholdCrossing: crossing }: ReleasedOutcome): RowDraft {
  const reason = crossing.reason ?? WITHHELD;
  return {
    rowHeader: textCell(title),
    cells: [
      numberCell(crossing.cutoff, scoreItself, reason),
      countCell(crossing.n),
      countCell(crossing.inRangePre, reason),
      countCell(crossing.inRangePost, reason),
      countCell(crossing.crossedInto, reason),
      countCell(crossing.crossedOut, reason),
      intervalCell(crossing.shareChange.estimate, crossing.shareChange.interval, reason, (numbers, share) =>
        formatPercent(numbers, share, 1),
      ),
      pCell(crossing.pValue, reason),
    ],
  };
}

/**
 * How many crossed a cut-off, in either direction, where the plan names one.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, cut-off, n, in range before and after, moved in and out, change in share, p; empty where the plan names none
 * @example
 * crossingTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function crossingTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const words = texts.outcomes.crossing;
  const known = outcomes.filter(({ thresholdCrossing }) => thresholdCrossing.cutoff !== null);
  const sources = [...new Set(known.flatMap(({ thresholdCrossing }) => thresholdCrossing.source ?? []))];
  return makeTable(
    {
      id: "threshold-crossing",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        numberColumn("cutoff", words.cutoff),
        countColumn("n", SYMBOL.n),
        countColumn("in_before", words.inBefore),
        countColumn("in_after", words.inAfter),
        countColumn("into", words.into),
        countColumn("out", words.out),
        intervalColumn("share_change", words.share(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        pColumn("p", SYMBOL.p),
      ],
      rows: known.map(crossingRow),
      notes: [...sources.map(words.source), words.note()],
    },
    texts,
  );
}
