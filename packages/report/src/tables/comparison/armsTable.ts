import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, meanSdCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * Scores of each arm before and after.
 *
 * @param _evaluation as every table takes it
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, arm, n, before, after, change; empty where there are no arms
 * @example
 * armsTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function armsTable(_evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const { arms: words } = texts.comparison;
  const { paired } = texts.outcomes;
  return makeTable(
    {
      id: "arms",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        textColumn("arm", words.arm),
        countColumn("n", SYMBOL.n),
        numberColumn("before", paired.before(), ["before_mean", "before_sd"]),
        numberColumn("after", paired.after(), ["after_mean", "after_sd"]),
        numberColumn("change", words.change(), ["change_mean", "change_sd"]),
      ],
      rows: outcomes.flatMap(({ title, comparison, decimals }) =>
        comparison.arms.map(({ arm, n, pre, post, change }) => ({
          rowHeader: textCell(title),
          cells: [
            textCell(arm),
            countCell(n),
            ...[pre, post, change].map(({ mean, sd, reason }) => meanSdCell(mean, sd, reason, decimals)),
          ],
        })),
      ),
      notes: [],
    },
    texts,
  );
}
