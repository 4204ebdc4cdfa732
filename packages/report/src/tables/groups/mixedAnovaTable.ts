import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { numberCell, pCell, textCell } from "../cell.ts";
import { numberColumn, pColumn, textColumn } from "../column.ts";
import { termTitle } from "../labels.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";
import { dfPairCell } from "./anovaTable.ts";

/**
 * The mixed ANOVA with time within children and the factors between them.
 *
 * @param evaluation gives the names of the factors
 * @param outcome whose model it is
 * @param texts the words of tables
 * @returns the table: Effect, df, F, p, partial and generalised eta squared
 * @example
 * mixedAnovaTable(evaluation, evaluation.outcomes[0]).id; // "mixed-anova-DE"
 */
export function mixedAnovaTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.groups.mixed;
  const model = outcome.mixedAnova;
  return makeTable(
    {
      id: `mixed-anova-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title, texts.terms.peopleOf(evaluation).many)}`,
      columns: [
        textColumn("effect", texts.shared.effect),
        numberColumn("df", SYMBOL.df1df2, ["df1", "df2"]),
        numberColumn("f", SYMBOL.f),
        pColumn("p", SYMBOL.p),
        numberColumn("partial_eta_squared", SYMBOL.partialEtaSquared),
        numberColumn("generalized_eta_squared", SYMBOL.generalizedEtaSquared),
      ],
      rows: model.terms.map((term) => ({
        rowHeader: textCell(termTitle(evaluation, term.term, texts.terms.labels), term.term),
        cells: [
          dfPairCell(term.df1, term.df2, term.reason),
          numberCell(term.f, (numbers, f) => formatNumber(numbers, f, 2), term.reason),
          pCell(term.pValue, term.reason),
          numberCell(term.partialEtaSquared, formatProportion, term.reason),
          numberCell(term.generalizedEtaSquared, formatProportion, term.reason),
        ],
      })),
      notes: [
        words.note(model.sumsOfSquares, formatCount(texts.numbers, model.n)),
        ...(model.reason === null ? [] : [texts.groups.anova.reason(texts.terms.givenWords(model.reason))]),
      ],
    },
    texts,
  );
}
