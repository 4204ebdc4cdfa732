import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineCells, baselineLabel } from "../baselineCells.ts";
import { textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "../column.ts";
import { makeTable, type Table } from "../table.ts";
import { toldLevels } from "../toldLevels.ts";
import { comparisonArmOf } from "./comparisonArmOf.ts";

type Baseline = ReleasedOutcome["comparison"]["differences"][number]["baseline"][number];

/**
 * Two arms at the start: scores, age and the share at each level.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose arms they are
 * @param difference one programme arm against the comparison arm
 * @param texts the words of tables
 * @returns the table: what, n and mean or share of both arms, standardised difference
 * @example
 * evaluation.outcomes[0].comparison.differences.map((one) => armBaselineTable(evaluation, evaluation.outcomes[0], one)).length; // 0
 */
export function armBaselineTable(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  difference: ReleasedOutcome["comparison"]["differences"][number],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.comparison.baseline;
  const numbersOf = (one: Baseline): readonly (number | null)[] => [one.nProgramme, one.programme, one.nComparison, one.comparison];
  const { shown, notes } = toldLevels(evaluation, difference.baseline, numbersOf, texts);
  return makeTable(
    {
      id: `arm-baseline-${outcome.scale}-${difference.arm}`,
      caption: rich`${words.caption(outcome.title, difference.arm, comparisonArmOf([outcome]))}`,
      columns: [
        textColumn("variable", words.what),
        countColumn("programme_n", words.programmeN()),
        numberColumn("programme", words.programme),
        countColumn("comparison_n", words.comparisonN()),
        numberColumn("comparison", words.comparison),
        intervalColumn("difference", words.difference(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
      ],
      rows: shown.map((one) => ({
        rowHeader: textCell(baselineLabel(evaluation, one.variable, one.level, texts)),
        cells: baselineCells({
          ...one,
          first: { n: one.nProgramme, value: one.programme },
          second: { n: one.nComparison, value: one.comparison },
        }),
      })),
      notes: [rich`${words.note}`, ...notes],
    },
    texts,
  );
}
