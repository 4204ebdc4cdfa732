import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";

const SHOWN = ["dz", "gz", "dav", "drm", "glassPre"] as const;

/**
 * The standardised change of each outcome by name.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, d_z, g_z, d_av, d_rm and change by the SD before, each with its interval
 * @example
 * effectSizesTable(evaluation, evaluation.outcomes).columns.length; // 7
 */
export function effectSizesTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.outcomes.effects;
  return makeTable(
    {
      id: "effect-sizes",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        ...SHOWN.map((name) =>
          name === "glassPre" ? intervalColumn("glass_before", texts.shared.glassBefore) : intervalColumn(name, SYMBOL[name]),
        ),
      ],
      rows: outcomes.map(({ title, n, effects }) => ({
        rowHeader: textCell(title),
        cells: [
          countCell(n),
          ...SHOWN.map((name) => intervalCell(effects[name].estimate, effects[name].interval, effects[name].reason ?? WITHHELD)),
        ],
      })),
      notes: [words.note(), words.level(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))],
    },
    texts,
  );
}
