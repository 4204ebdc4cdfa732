import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import { formatLevel } from "../format/percent.ts";
import { formatProportion } from "../format/proportion.ts";
import { rich } from "../format/rich.ts";
import { countCell, intervalCell, numberCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { makeTable, type Table } from "./table.ts";

/**
 * Internal consistency of each scale at each timepoint.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @returns the table: Outcome, items, n and alpha before and after, correlation of before with after
 * @example
 * reliabilityTable(evaluation, evaluation.outcomes).rows.length; // 6
 */
export function reliabilityTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): Table {
  const level = formatLevel(evaluation.plan.confidenceLevel);
  return makeTable({
    id: "reliability",
    caption: rich`How consistently the items of a scale were answered (Cronbach\u2019s alpha)`,
    columns: [
      textColumn("outcome", "Outcome"),
      countColumn("items", "Items"),
      countColumn("before_n", rich`Before ${SYMBOL.n}`),
      intervalColumn("before_alpha", rich`Before ${SYMBOL.alpha} [${level} CI]`),
      countColumn("after_n", rich`After ${SYMBOL.n}`),
      intervalColumn("after_alpha", rich`After ${SYMBOL.alpha} [${level} CI]`),
      numberColumn("correlation", rich`${SYMBOL.r} before, after`),
    ],
    rows: outcomes.map(({ title, reliability: { pre, post }, correlation, pairedT }) => ({
      rowHeader: textCell(title),
      cells: [
        countCell(pre.items),
        countCell(pre.n),
        intervalCell(pre.estimate, pre.interval, pre.reason, formatProportion),
        countCell(post.n),
        intervalCell(post.estimate, post.interval, post.reason, formatProportion),
        numberCell(correlation, formatProportion, pairedT.reason ?? "the scores do not vary"),
      ],
    })),
    notes: [rich`Of those who answered every item of the scale. ${SYMBOL.r}: correlation between the two scores of the same person.`],
  });
}
