import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineCells, baselineLabel } from "../baselineCells.ts";
import { textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "../column.ts";
import { makeTable, type Table } from "../table.ts";
import { toldLevels } from "../toldLevels.ts";

type Difference = ReleasedOutcome["missing"]["baseline"]["differences"][number];

/**
 * Those without a score after beside those with one, at the start.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose missing scores they are
 * @param texts the words of tables
 * @returns the table: score before, age and each level with n and mean or share of both sides, standardised difference
 * @example
 * missingBaselineTable(evaluation, evaluation.outcomes[0]).id; // "missing-baseline-DE"
 */
export function missingBaselineTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.missing.baseline;
  const numbersOf = (one: Difference): readonly (number | null)[] => [one.nWithoutPost, one.withoutPost, one.nWithPost, one.withPost];
  const { shown, notes } = toldLevels(evaluation, outcome.missing.baseline.differences, numbersOf, texts);
  return makeTable(
    {
      id: `missing-baseline-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("variable", words.what),
        countColumn("without_n", words.withoutN()),
        numberColumn("without", words.without),
        countColumn("with_n", words.withN()),
        numberColumn("with", words.with),
        intervalColumn("difference", words.difference(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
      ],
      rows: shown.map((one) => ({
        rowHeader: textCell(baselineLabel(evaluation, one.variable, one.level, texts)),
        cells: baselineCells({
          ...one,
          first: { n: one.nWithoutPost, value: one.withoutPost },
          second: { n: one.nWithPost, value: one.withPost },
        }),
      })),
      notes: [rich`${words.note}`, ...notes],
    },
    texts,
  );
}
