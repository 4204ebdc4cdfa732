import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatNumber } from "../../format/number.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, pCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { cellTitle, termTitle } from "../labels.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";
import { dfPairCell } from "./anovaTable.ts";

/**
 * The test of one factor inside each level of another.
 *
 * @param evaluation gives the names of factors
 * @param outcome whose change it is
 * @param texts the words of tables
 * @returns the table: Effect, inside which level, n of the model, df, F, p, adjusted p
 * @example
 * simpleEffectsTable(evaluation, evaluation.outcomes[0]).id; // "simple-effects-DE"
 */
export function simpleEffectsTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.groups.simple;
  const names = [...new Set(outcome.simpleEffects.map(({ adjustment }) => texts.terms.adjustmentName(adjustment)))].join(", ");
  return makeTable(
    {
      id: `simple-effects-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("effect", texts.shared.effect),
        textColumn("within", words.within),
        countColumn("n", SYMBOL.n),
        numberColumn("df", SYMBOL.df1df2, ["df1", "df2"]),
        numberColumn("f", SYMBOL.f),
        pColumn("p", SYMBOL.p),
        pColumn("p_adjusted", texts.shared.pAdjusted),
      ],
      rows: outcome.simpleEffects.map((test) => ({
        rowHeader: textCell(termTitle(evaluation, test.term, texts.terms.labels), test.term),
        cells: [
          textCell(cellTitle(test.within, texts.terms.labels)),
          countCell(test.n),
          dfPairCell(test.df1, test.df2, test.reason),
          numberCell(test.f, (numbers, f) => formatNumber(numbers, f, 2), test.reason ?? WITHHELD),
          pCell(test.pValue, test.reason ?? WITHHELD),
          pCell(test.pAdjusted, test.reason ?? WITHHELD),
        ],
      })),
      notes: names === "" ? [] : [words.note(names)],
    },
    texts,
  );
}
