import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatLevel } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "../column.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

/** Nobody is counted where there is nothing to compute, such as in a scale of one item. */
const countedCell = ({ n, reason }: ReleasedOutcome["reliability"]["pre"]): CellDraft =>
  n === 0 && reason !== null ? countCell(null, reason) : countCell(n);

/**
 * Internal consistency of each scale at each timepoint.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, items, n, alpha and omega before and after, correlation of before with after
 * @example
 * reliabilityTable(evaluation, evaluation.outcomes).rows.length; // 6
 */
export function reliabilityTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.measure.reliability;
  const level = formatLevel(texts.numbers, evaluation.plan.confidenceLevel);
  return makeTable(
    {
      id: "reliability",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("items", texts.shared.items),
        countColumn("before_n", words.beforeN()),
        intervalColumn("before_alpha", words.beforeAlpha(level)),
        numberColumn("before_omega", words.beforeOmega()),
        countColumn("after_n", words.afterN()),
        intervalColumn("after_alpha", words.afterAlpha(level)),
        numberColumn("after_omega", words.afterOmega()),
        numberColumn("correlation", words.correlation()),
      ],
      rows: outcomes.map(({ title, reliability: { pre, post }, measure, correlation, pairedT }) => ({
        rowHeader: textCell(title),
        cells: [
          countCell(pre.items),
          countedCell(pre),
          intervalCell(pre.estimate, pre.interval, pre.reason, formatProportion),
          numberCell(measure.pre.omega.estimate, formatProportion, measure.pre.omega.reason ?? WITHHELD),
          countedCell(post),
          intervalCell(post.estimate, post.interval, post.reason, formatProportion),
          numberCell(measure.post.omega.estimate, formatProportion, measure.post.omega.reason ?? WITHHELD),
          numberCell(correlation, formatProportion, pairedT.reason ?? words.constant),
        ],
      })),
      notes: [words.note()],
    },
    texts,
  );
}
