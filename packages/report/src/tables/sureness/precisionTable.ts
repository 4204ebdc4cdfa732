import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { pointsOf, twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function precisionRow(outcome: ReleasedOutcome, wanted: boolean): RowDraft {
  const { n, standardDeviationOfChange, designEffect, minimalDetectableChange: found, requiredN } = outcome.precision;
  const reason = found.reason ?? WITHHELD;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      countCell(n),
      numberCell(standardDeviationOfChange, pointsOf(outcome), reason),
      numberCell(designEffect, twoDecimals, reason),
      numberCell(found.points, pointsOf(outcome), reason),
      numberCell(found.dz, twoDecimals, reason),
      ...(wanted
        ? [
            numberCell(requiredN.smallestChange, (numbers, points) => formatNumber(numbers, points, 1), requiredN.reason),
            countCell(requiredN.n, requiredN.reason ?? WITHHELD),
          ]
        : []),
    ],
  };
}

/**
 * The smallest change that a study of this size can find, and what it would take to find the one that matters.
 *
 * @param _evaluation as every table takes it
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, SD of change, design effect, smallest change found in points and standardised, and where the plan names one, the change that matters with the number needed
 * @example
 * precisionTable(evaluation, evaluation.outcomes).id; // "precision"
 */
export function precisionTable(
  _evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.sureness.precision;
  const wanted = outcomes.some(({ precision }) => precision.requiredN.smallestChange !== null);
  const sources = [...new Set(outcomes.flatMap(({ precision }) => precision.requiredN.source ?? []))];
  return makeTable(
    {
      id: "precision",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        numberColumn("sd_change", words.sd()),
        numberColumn("design_effect", texts.sureness.clustering.designEffect),
        numberColumn("detectable", words.points),
        numberColumn("detectable_dz", words.dz),
        ...(wanted ? [numberColumn("smallest_change", words.smallest), countColumn("required_n", words.required)] : []),
      ],
      rows: outcomes.map((outcome) => precisionRow(outcome, wanted)),
      notes: [
        // the plan's, the same for all
        ...outcomes
          .slice(0, 1)
          .map(({ precision: { minimalDetectableChange: found } }) =>
            words.note(formatPercent(texts.numbers, found.power, 1), formatProportion(texts.numbers, found.alpha)),
          ),
        ...(sources.length === 0 ? [] : [words.source(sources)]),
      ],
    },
    texts,
  );
}
