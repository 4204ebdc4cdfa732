import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import { formatNumber } from "../format/number.ts";
import { formatLevel } from "../format/percent.ts";
import { rich } from "../format/rich.ts";
import { methodInWords } from "../narrative/en/methodNames.ts";
import { countCell, intervalCell, pCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, pColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { makeTable, type Table } from "./table.ts";

/**
 * The same change estimated in other ways.
 *
 * @param evaluation gives the confidence level
 * @param outcome whose change it is
 * @returns the table: Method, n, change with interval, p
 * @example
 * sensitivityTable(evaluation, evaluation.outcomes[0]).id; // "sensitivity-DE"
 */
export function sensitivityTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Table {
  return makeTable({
    id: `sensitivity-${outcome.scale}`,
    caption: rich`${outcome.title}: the same change, estimated in other ways`,
    columns: [
      textColumn("method", "Method"),
      countColumn("n", SYMBOL.n),
      intervalColumn("change", `Change [${formatLevel(evaluation.plan.confidenceLevel)} CI]`),
      pColumn("p", SYMBOL.p),
    ],
    rows: outcome.sensitivity.map(({ kind, n, estimate, interval, pValue, reason }) => ({
      rowHeader: textCell(methodInWords(kind)),
      cells: [
        countCell(n),
        intervalCell(estimate, interval, reason, (value) => formatNumber(value, outcome.decimals)),
        pCell(pValue, reason ?? "this method gives an interval, not a test"),
      ],
    })),
    notes: [],
  });
}
