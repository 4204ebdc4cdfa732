import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatCount } from "../../format/count.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineLabel } from "../baselineLabel.ts";
import { countCell, pCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { shareCell } from "../shareCell.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function imputationRow(outcome: ReleasedOutcome): RowDraft {
  const { imputation } = outcome.missing;
  const reason = imputation.reason ?? WITHHELD;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(imputation.n),
      countCell(imputation.imputed.pre),
      countCell(imputation.imputed.post),
      changeCell(outcome, { ...imputation, reason }),
      pCell(imputation.pValue, reason),
      shareCell(imputation.fractionMissing, reason),
    ],
  };
}

/**
 * Change pooled over data sets in which missing scores are filled in.
 *
 * @param evaluation gives the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, filled in before and after, change, p, share of information missing; empty where the plan imputes none
 * @example
 * imputationTable(evaluation, evaluation.outcomes).id; // "imputation"
 */
export function imputationTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.missing.imputation;
  const shown = outcomes.filter(({ missing }) => missing.imputation.imputations > 1);
  const first = shown[0]?.missing.imputation;
  const predictors = (first?.predictors ?? []).map((variable) => baselineLabel(evaluation, variable, null, texts));
  return makeTable(
    {
      id: "imputation",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        countColumn("imputed_before", words.before),
        countColumn("imputed_after", words.after),
        intervalColumn("change", texts.shared.change(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        pColumn("p", SYMBOL.p),
        numberColumn("fraction_missing", words.fraction),
      ],
      rows: shown.map(imputationRow),
      notes: [
        ...(first === undefined ? [] : [words.note(formatCount(texts.numbers, first.imputations), texts.terms.givenWords(first.method))]),
        ...(predictors.length === 0 ? [] : [words.predictors(predictors)]),
      ],
    },
    texts,
  );
}
