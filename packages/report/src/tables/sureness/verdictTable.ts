import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function verdictRow(outcome: ReleasedOutcome, texts: TableTexts): RowDraft {
  const words = texts.sureness.verdict;
  const { kind, methods, dissenting } = outcome.verdict;
  const { change, pairedT } = outcome;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(outcome.n),
      changeCell(outcome, { estimate: change.mean, interval: pairedT.interval, reason: pairedT.reason ?? change.reason ?? WITHHELD }),
      countCell(methods.compared),
      countCell(methods.agreeing),
      textCell(words.kinds[kind], kind),
      textCell(dissenting.length === 0 ? words.nobody : dissenting.map(texts.terms.methodInWords).join("; "), dissenting.join(" ")),
    ],
  };
}

/**
 * Whether each finding is the same by every method.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, change, methods compared and agreeing, verdict, methods that conclude otherwise
 * @example
 * verdictTable(evaluation, evaluation.outcomes).id; // "verdict"
 */
export function verdictTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const words = texts.sureness.verdict;
  return makeTable(
    {
      id: "verdict",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        intervalColumn("change", texts.shared.change(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        countColumn("compared", words.compared),
        countColumn("agreeing", words.agreeing),
        textColumn("verdict", words.verdict),
        textColumn("dissenting", words.dissenting),
      ],
      rows: outcomes.map((outcome) => verdictRow(outcome, texts)),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
