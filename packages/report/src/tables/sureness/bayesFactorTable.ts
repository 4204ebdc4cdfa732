import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import type { WriteNumber } from "../../format/interval.ts";
import { formatNumber } from "../../format/number.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type Table } from "../table.ts";

const LARGEST = 1000;
const SMALLEST = 0.001;

/** Three figures that say something, whether the factor is large or small. */
const threeFigures: WriteNumber = (numbers, factor) => {
  if (factor >= LARGEST) return `>\u00a0${formatNumber(numbers, LARGEST, 0)}`;
  if (factor < SMALLEST) return `<\u00a0${formatNumber(numbers, SMALLEST, 3)}`;
  return formatNumber(numbers, factor, Math.max(0, 2 - Math.floor(Math.log10(factor))));
};

/**
 * Bayes factors of the paired tests, only where the plan asks for them.
 *
 * @param evaluation says whether the plan asks
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, Bayes factor; empty where the plan asks for none
 * @example
 * bayesFactorTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function bayesFactorTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.sureness.bayes;
  const asked = evaluation.plan.bayesFactor ? outcomes : [];
  return makeTable(
    {
      id: "bayes-factors",
      caption: rich`${words.caption}`,
      columns: [textColumn("outcome", texts.shared.outcome), countColumn("n", SYMBOL.n), numberColumn("bayes_factor", words.factor)],
      rows: asked.map(({ title, precision: { bayesFactor } }) => ({
        rowHeader: textCell(title),
        cells: [countCell(bayesFactor.n), numberCell(bayesFactor.bayesFactor, threeFigures, bayesFactor.reason ?? WITHHELD)],
      })),
      // one scale of the prior for all
      notes: asked.slice(0, 1).map(({ precision: { bayesFactor } }) => words.note(formatNumber(texts.numbers, bayesFactor.priorScale, 3))),
    },
    texts,
  );
}
