import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatDf } from "../format/degreesOfFreedom.ts";
import { formatNumber } from "../format/number.ts";
import { formatLevel } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import { adjustmentName } from "./adjustments.ts";
import { countCell, intervalCell, meanSdCell, numberCell, pCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { type Column, makeTable, type Row, type Table } from "./table.ts";

const pointsOf =
  ({ decimals }: ReleasedOutcome) =>
  (value: number): string =>
    formatNumber(value, decimals);
const two = (value: number): string => formatNumber(value, 2);

function columns(level: string): readonly Column[] {
  return [
    textColumn("outcome", "Outcome"),
    countColumn("n", SYMBOL.n),
    numberColumn("before", rich`Before ${SYMBOL.m} (${SYMBOL.sd})`, ["before_mean", "before_sd"]),
    numberColumn("after", rich`After ${SYMBOL.m} (${SYMBOL.sd})`, ["after_mean", "after_sd"]),
    intervalColumn("change", `Change [${level} CI]`),
    numberColumn("t", SYMBOL.t),
    numberColumn("df", SYMBOL.df),
    pColumn("p", SYMBOL.p),
    pColumn("p_adjusted", SYMBOL.pAdjusted),
    intervalColumn("dz", rich`${SYMBOL.dz} [${level} CI]`),
  ];
}

function pairedRow(outcome: ReleasedOutcome): Row {
  const { pairedT: test, pre, post, effects, decimals } = outcome;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(outcome.n),
      meanSdCell(pre.mean, pre.sd, pre.reason, decimals),
      meanSdCell(post.mean, post.sd, post.reason, decimals),
      intervalCell(outcome.change.mean, test.interval, test.reason ?? outcome.change.reason, pointsOf(outcome)),
      numberCell(test.statistic, two, test.reason ?? WITHHELD),
      numberCell(test.df, formatDf, test.reason),
      pCell(test.pValue, test.reason),
      pCell(test.pAdjusted, test.reason),
      intervalCell(effects.dz.estimate, effects.dz.interval, effects.dz.reason),
    ],
  };
}

function adjustmentNote(outcomes: readonly ReleasedOutcome[]): Rich {
  const names = [...new Set(outcomes.map((outcome) => outcome.pairedT.adjustment))].map(adjustmentName).join(", ");
  return rich`${SYMBOL.pAdjusted}: ${names}, within each declared family of outcomes.`;
}

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
 * @returns the table: Outcome, n, before, after, change, t, df, p, adjusted p, d_z
 * @example
 * pairedTable(evaluation, evaluation.outcomes).columns.map((column) => column.key).slice(0, 2); // ["outcome", "n"]
 */
export function pairedTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  { id = "paired", label = "" }: PairedTableOptions = {},
): Table {
  const level = formatLevel(evaluation.plan.confidenceLevel);
  return makeTable({
    id,
    caption: rich`${label === "" ? "Scores" : `${label}: scores`} before and after, with a paired ${SYMBOL.t} test`,
    columns: columns(level),
    rows: outcomes.map(pairedRow),
    notes: [
      rich`Change is after minus before, in points. ${SYMBOL.dz}: change divided by its standard deviation.`,
      adjustmentNote(outcomes),
    ],
  });
}
