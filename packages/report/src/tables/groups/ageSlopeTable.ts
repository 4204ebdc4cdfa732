import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { factorTitle } from "../labels.ts";
import { twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function slopeRow({ title, ageSlope }: ReleasedOutcome): RowDraft {
  const reason = ageSlope.reason ?? WITHHELD;
  return {
    rowHeader: textCell(title),
    cells: [
      countCell(ageSlope.n),
      intervalCell(ageSlope.slope, ageSlope.interval, reason),
      numberCell(ageSlope.statistic, twoDecimals, reason),
      numberCell(ageSlope.df, formatDf, reason),
      pCell(ageSlope.pValue, reason),
    ],
  };
}

/**
 * How the change goes with age in years.
 *
 * @param evaluation gives names and the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, points a year, t, df, p; empty where no slope could be computed
 * @example
 * ageSlopeTable(evaluation, evaluation.outcomes).id; // "age-slope"
 */
export function ageSlopeTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], texts: TableTexts = tableTexts): Table {
  const words = texts.groups.ageSlope;
  const known = outcomes.some(({ ageSlope }) => ageSlope.slope !== null) ? outcomes : [];
  const adjusted = [...new Set(known.flatMap(({ ageSlope }) => ageSlope.adjustedFor))].map((id) =>
    factorTitle(evaluation, id).toLowerCase(),
  );
  return makeTable(
    {
      id: "age-slope",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        intervalColumn("slope", words.slope(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        numberColumn("t", SYMBOL.t),
        numberColumn("df", SYMBOL.df),
        pColumn("p", SYMBOL.p),
      ],
      rows: known.map(slopeRow),
      notes: [words.note(adjusted)],
    },
    texts,
  );
}
