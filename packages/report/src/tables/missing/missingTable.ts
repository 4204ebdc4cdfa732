import { NO_ITEM_ANSWERS } from "@headway/core";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatCount } from "../../format/count.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { partCell } from "../shareCell.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

/** That nobody is left out is said only where the numbers say so: reasons that point to few are withheld. */
function droppedCell({ n: paired, dropped }: ReleasedOutcome, enrolled: number | null, texts: TableTexts): CellDraft {
  if (dropped.length > 0)
    return textCell(dropped.map(({ reason, n }) => `${texts.terms.reasonInWords(reason)}: ${formatCount(texts.numbers, n)}`).join("; "));
  return paired !== null && paired === enrolled ? textCell(texts.missing.missing.nobody) : countCell(null);
}

function proratedCell(
  outcome: ReleasedEvaluation["outcomes"][number],
  time: "pre" | "post",
  words: TableTexts["missing"]["missing"],
): CellDraft {
  const { scored, prorated } = outcome.scoring[time];
  if (scored === 0) return countCell(prorated, words.nobodyScored);
  return countCell(prorated, outcome.reliability[time].reason === NO_ITEM_ANSWERS ? words.totals : WITHHELD);
}

/**
 * Beside each outcome, who is not in its numbers and why.
 *
 * @param evaluation holds the outcomes
 * @param texts the words of tables
 * @returns the table: Outcome, n, scored with items missing, left out
 * @example
 * missingTable(releaseEvaluation(evaluation)).rows.length; // 6
 */
export function missingTable(evaluation: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.missing.missing;
  return makeTable(
    {
      id: "missing",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        countColumn("share", words.share),
        countColumn("prorated_before", words.proratedBefore),
        countColumn("prorated_after", words.proratedAfter),
        textColumn("left_out", words.leftOut),
      ],
      rows: evaluation.outcomes.map((outcome) => ({
        rowHeader: textCell(outcome.title),
        cells: [
          countCell(outcome.n),
          partCell(outcome.n, evaluation.flow.enrolled, evaluation.release.profile, texts),
          proratedCell(outcome, "pre", words),
          proratedCell(outcome, "post", words),
          droppedCell(outcome, evaluation.flow.enrolled, texts),
        ],
      })),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
