import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import { formatLevel } from "../../format/percent.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, meanSdCell, numberCell, pCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { pointsOf, twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type Column, makeTable, type RowDraft, type Table } from "../table.ts";

function columns(level: string, { shared, outcomes: { paired: words } }: TableTexts): readonly Column[] {
  return [
    textColumn("outcome", shared.outcome),
    countColumn("n", SYMBOL.n),
    numberColumn("before", words.before(), ["before_mean", "before_sd"]),
    numberColumn("after", words.after(), ["after_mean", "after_sd"]),
    intervalColumn("change", shared.change(level)),
    numberColumn("t", SYMBOL.t),
    numberColumn("df", SYMBOL.df),
    pColumn("p", SYMBOL.p),
    pColumn("p_adjusted", shared.pAdjusted),
    intervalColumn("dz", words.dz(level)),
  ];
}

function pairedRow(outcome: ReleasedOutcome): RowDraft {
  const { pairedT: test, pre, post, effects, decimals } = outcome;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(outcome.n),
      meanSdCell(pre.mean, pre.sd, pre.reason, decimals),
      meanSdCell(post.mean, post.sd, post.reason, decimals),
      intervalCell(outcome.change.mean, test.interval, test.reason ?? outcome.change.reason, pointsOf(outcome)),
      numberCell(test.statistic, twoDecimals, test.reason ?? WITHHELD),
      numberCell(test.df, formatDf, test.reason),
      pCell(test.pValue, test.reason),
      pCell(test.pAdjusted, test.reason),
      intervalCell(effects.dz.estimate, effects.dz.interval, effects.dz.reason),
    ],
  };
}

const adjustments = (outcomes: readonly ReleasedOutcome[], texts: TableTexts): string =>
  [...new Set(outcomes.map((outcome) => outcome.pairedT.adjustment))].map(texts.terms.adjustmentName).join(", ");

/** Where the table stands. */
export interface PairedTableOptions {
  readonly id?: string;
  /** Such as `Main outcomes`. */
  readonly label?: string;
}

/**
 * The paired t test of each outcome, one row an outcome.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param options id of the table in the document, and what stands before its caption
 * @param texts the words of tables
 * @returns the table: Outcome, n, before, after, change, t, df, p, adjusted p, d_z
 * @example
 * pairedTable(evaluation, evaluation.outcomes).columns.map((column) => column.key).slice(0, 2); // ["outcome", "n"]
 */
export function pairedTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  { id = "paired", label = "" }: PairedTableOptions = {},
  texts: TableTexts = tableTexts,
): Table {
  const level = formatLevel(texts.numbers, evaluation.plan.confidenceLevel);
  const words = texts.outcomes.paired;
  return makeTable(
    {
      id,
      caption: words.caption(label),
      columns: columns(level, texts),
      rows: outcomes.map(pairedRow),
      notes: [words.note(), words.adjusted(adjustments(outcomes, texts))],
    },
    texts,
  );
}
