import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, pCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function equivalenceRow(outcome: ReleasedOutcome, { shared }: TableTexts): RowDraft {
  const test = outcome.precision.equivalence;
  const reason = test.reason ?? WITHHELD;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(test.n),
      numberCell(test.smallestChange, (numbers, points) => formatNumber(numbers, points, 1), reason),
      changeCell(outcome, { estimate: outcome.change.mean, interval: test.interval, reason }),
      numberCell(test.statistic, twoDecimals, reason),
      numberCell(test.df, formatDf, reason),
      pCell(test.pValue, reason),
      textCell(test.equivalent === null ? shared.unknown : test.equivalent ? shared.yes : shared.no),
    ],
  };
}

/**
 * Whether a change is shown to be smaller than the smallest that would matter, where the plan names one.
 *
 * @param _evaluation as every table takes it
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, change that matters, change, t, df, p, shown to be smaller; empty where the plan names none
 * @example
 * equivalenceTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function equivalenceTable(
  _evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.sureness.equivalence;
  const tested = outcomes.filter(({ precision }) => precision.equivalence.smallestChange !== null);
  const level = tested[0]?.precision.equivalence.interval?.level ?? 0.9;
  return makeTable(
    {
      id: "equivalence",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        numberColumn("smallest_change", words.smallest),
        intervalColumn("change", texts.shared.change(formatLevel(texts.numbers, level))),
        numberColumn("t", SYMBOL.t),
        numberColumn("df", SYMBOL.df),
        pColumn("p", SYMBOL.p),
        textColumn("shown", words.shown),
      ],
      rows: tested.map((outcome) => equivalenceRow(outcome, texts)),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
