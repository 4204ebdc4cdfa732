import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, pCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, pColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * The same change estimated in other ways.
 *
 * @param evaluation gives the confidence level
 * @param outcome whose change it is
 * @param texts the words of tables
 * @returns the table: Method, n, change with interval, p
 * @example
 * sensitivityTable(evaluation, evaluation.outcomes[0]).id; // "sensitivity-DE"
 */
export function sensitivityTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.sureness.sensitivity;
  const left = [...new Set(outcome.sensitivity.flatMap(({ dropped }) => dropped.map(({ reason }) => texts.terms.reasonInWords(reason))))];
  return makeTable(
    {
      id: `sensitivity-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("method", texts.shared.method),
        countColumn("n", SYMBOL.n),
        intervalColumn("change", texts.shared.change(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        pColumn("p", SYMBOL.p),
      ],
      rows: outcome.sensitivity.map(({ kind, n, estimate, interval, pValue, reason }) => ({
        rowHeader: textCell(texts.terms.methodInWords(kind)),
        cells: [countCell(n), changeCell(outcome, { estimate, interval, reason }), pCell(pValue, reason ?? words.noTest)],
      })),
      notes: left.length === 0 ? [] : [words.note(left)],
    },
    texts,
  );
}
