import type { Evaluation, MarginalMeansTable, Outcome } from "@headway/core";
import { formatNumber } from "../format/number.ts";
import { formatLevel } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import { adjustmentName } from "./adjustments.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "./column.ts";
import { cellTitle, termTitle } from "./labels.ts";
import { SYMBOL } from "./symbols.ts";
import { makeTable, type Table } from "./table.ts";

const two = (value: number): string => formatNumber(value, 2);

function caption(evaluation: Evaluation, outcome: Outcome, means: MarginalMeansTable, what: string): Rich {
  const of = means.of === "change" ? "mean change" : "mean score";
  return rich`${outcome.title}: ${what === "" ? of : `${what} of ${of}s`} by ${termTitle(evaluation, means.term)}`;
}

/**
 * Estimated marginal means of one term.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose means they are
 * @param means the term's cells
 * @returns the table: cell, n, mean with interval, standard error
 */
export function marginalMeansTable(evaluation: Evaluation, outcome: Outcome, means: MarginalMeansTable): Table {
  return makeTable({
    id: `means-${outcome.scale}-${means.term}-${means.of}`,
    caption: caption(evaluation, outcome, means, ""),
    columns: [
      textColumn("group", "Group"),
      countColumn("n", SYMBOL.n),
      intervalColumn("mean", `Mean [${formatLevel(evaluation.plan.confidenceLevel)} CI]`),
      numberColumn("se", SYMBOL.se),
    ],
    rows: means.cells.map((cell) => ({
      rowHeader: textCell(cellTitle(cell.levels)),
      cells: [countCell(cell.n), intervalCell(cell.mean, cell.interval, cell.reason), numberCell(cell.se, two, cell.reason)],
    })),
    notes: [rich`Estimated marginal means: every combination of the other groups weighs the same.`],
  });
}

/**
 * Differences between the means of one term, two by two.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose means they are
 * @param means the term's contrasts
 * @returns the table: contrast, difference with interval, t, df, p, adjusted p
 */
export function contrastsTable(evaluation: Evaluation, outcome: Outcome, means: MarginalMeansTable): Table {
  const names = [...new Set(means.contrasts.map((contrast) => contrast.adjustment))].map(adjustmentName).join(", ");
  return makeTable({
    id: `contrasts-${outcome.scale}-${means.term}-${means.of}`,
    caption: caption(evaluation, outcome, means, "differences"),
    columns: [
      textColumn("contrast", "Difference between"),
      intervalColumn("difference", `Difference [${formatLevel(evaluation.plan.confidenceLevel)} CI]`),
      numberColumn("t", SYMBOL.t),
      numberColumn("df", SYMBOL.df),
      pColumn("p", SYMBOL.p),
      pColumn("p_adjusted", SYMBOL.pAdjusted),
    ],
    rows: means.contrasts.map((contrast) => ({
      rowHeader: textCell(contrast.contrast.replaceAll(" - ", " \u2212 "), contrast.contrast),
      cells: [
        intervalCell(contrast.estimate, contrast.interval, contrast.reason),
        numberCell(contrast.statistic, two, contrast.reason),
        numberCell(contrast.df, (df) => formatNumber(df, Number.isInteger(df) ? 0 : 2), contrast.reason),
        pCell(contrast.pValue, contrast.reason),
        pCell(contrast.pAdjusted, contrast.reason),
      ],
    })),
    notes: [rich`${SYMBOL.pAdjusted}: ${names}, within this table. First group minus second.`],
  });
}
