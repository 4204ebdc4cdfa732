import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import { formatLevel } from "../../format/percent.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineLabel } from "../baselineLabel.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type Column, makeTable, type RowDraft, type Table } from "../table.ts";
import { comparisonArmOf } from "./comparisonArmOf.ts";

type Difference = ReleasedOutcome["comparison"]["differences"][number];

function differenceRow(
  outcome: ReleasedOutcome,
  arm: string,
  analysis: string,
  one: Difference["change"] | Difference["adjusted"],
): RowDraft {
  const reason = one.reason ?? WITHHELD;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      textCell(arm),
      textCell(analysis),
      countCell(one.n),
      changeCell(outcome, { ...one, reason }),
      numberCell(one.statistic, twoDecimals, reason),
      numberCell(one.df, formatDf, reason),
      pCell(one.pValue, reason),
      pCell(one.pAdjusted, reason),
      intervalCell(one.effect.estimate, one.effect.interval, one.effect.reason ?? reason),
    ],
  };
}

function columns(level: string, { shared, comparison: { arms, differences } }: TableTexts): readonly Column[] {
  return [
    textColumn("outcome", shared.outcome),
    textColumn("arm", arms.arm),
    textColumn("analysis", differences.analysis),
    countColumn("n", SYMBOL.n),
    intervalColumn("difference", shared.difference(level)),
    numberColumn("t", SYMBOL.t),
    numberColumn("df", SYMBOL.df),
    pColumn("p", SYMBOL.p),
    pColumn("p_adjusted", shared.pAdjusted),
    intervalColumn("g", differences.effect(level)),
  ];
}

function notes(evaluation: ReleasedEvaluation, all: readonly Difference[], texts: TableTexts): readonly Rich[] {
  const words = texts.comparison.differences;
  const names = [...new Set(all.map(({ change }) => texts.terms.adjustmentName(change.adjustment)))].join(", ");
  const left = [...new Set(all.flatMap(({ adjusted }) => adjusted.notAdjustedFor))];
  const titles = left.map((factor) => baselineLabel(evaluation, factor, null, texts));
  return [words.note(names), ...(titles.length === 0 ? [] : [words.notAdjusted(titles.join(", "))])];
}

/**
 * Each programme arm against the comparison arm, by change scores and adjusted side by side.
 *
 * @param evaluation gives names and the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, arm, analysis, n, difference, t, df, p, adjusted p, g; empty where there are no arms
 * @example
 * armDifferencesTable(evaluation, evaluation.outcomes).rows.length; // 0
 */
export function armDifferencesTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.comparison.differences;
  const covariates = ({ adjusted }: Difference): string =>
    adjusted.adjustedFor.map((id) => baselineLabel(evaluation, id, null, texts).toLowerCase()).join(", ");
  return makeTable(
    {
      id: "arm-differences",
      caption: rich`${words.caption(comparisonArmOf(outcomes))}`,
      columns: columns(formatLevel(texts.numbers, evaluation.plan.confidenceLevel), texts),
      rows: outcomes.flatMap((outcome) =>
        outcome.comparison.differences.flatMap((one) => [
          differenceRow(outcome, one.arm, words.change, one.change),
          differenceRow(outcome, one.arm, words.adjusted(covariates(one)), one.adjusted),
        ]),
      ),
      notes: notes(
        evaluation,
        outcomes.flatMap(({ comparison }) => comparison.differences),
        texts,
      ),
    },
    texts,
  );
}
