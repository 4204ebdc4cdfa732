import type { ReleasedContrast, ReleasedEvaluation, ReleasedMeans, ReleasedOutcome } from "../disclosure/released.ts";
import { formatDf } from "../format/degreesOfFreedom.ts";
import { formatNumber } from "../format/number.ts";
import { formatLevel } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import { adjustmentName } from "./adjustments.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "./column.ts";
import { cellTitle, termTitle } from "./labels.ts";
import { SYMBOL } from "./symbols.ts";
import { type Cell, makeTable, type Table } from "./table.ts";

const pointsOf =
  ({ decimals }: ReleasedOutcome) =>
  (value: number): string =>
    formatNumber(value, decimals);
const two = (value: number): string => formatNumber(value, 2);

function caption(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, means: ReleasedMeans, what: string): Rich {
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
 * @example
 * const [outcome] = evaluation.outcomes;
 * marginalMeansTable(evaluation, outcome, outcome.marginalMeans[0]).rows.length; // 5
 */
export function marginalMeansTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, means: ReleasedMeans): Table {
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
      cells: [
        countCell(cell.n),
        intervalCell(cell.mean, cell.interval, cell.reason, pointsOf(outcome)),
        numberCell(cell.se, pointsOf(outcome), cell.reason),
      ],
    })),
    notes: [rich`Estimated marginal means: every combination of the other groups weighs the same.`],
  });
}

/** What a contrast stays inside: a level of the other factor, or the difference between two such differences. */
function withinTitle(contrast: ReleasedContrast): string {
  if (contrast.kind === "interaction") return "Difference of differences";
  return contrast.kind === "simple" ? `Within ${cellTitle(contrast.within)}` : "All";
}

function contrastCells(contrast: ReleasedContrast, points: (value: number) => string): readonly Cell[] {
  return [
    intervalCell(contrast.estimate, contrast.interval, contrast.reason, points),
    numberCell(contrast.statistic, two, contrast.reason),
    numberCell(contrast.df, formatDf, contrast.reason),
    pCell(contrast.pValue, contrast.reason),
    pCell(contrast.pAdjusted, contrast.reason),
  ];
}

/**
 * Differences between the means of one term, two by two.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose means they are
 * @param means the term's contrasts
 * @returns the table: contrast (and inside which group), difference with interval, t, df, p, adjusted p
 * @example
 * const [outcome] = evaluation.outcomes;
 * contrastsTable(evaluation, outcome, outcome.marginalMeans[0]).rows.length; // 10
 */
export function contrastsTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, means: ReleasedMeans): Table {
  const names = [...new Set(means.contrasts.map((contrast) => contrast.adjustment))].map(adjustmentName).join(", ");
  const nested = means.contrasts.some((contrast) => contrast.kind !== "pairwise");
  const label = (contrast: ReleasedContrast): Cell => textCell(contrast.contrast.replaceAll(" - ", " \u2212 "), contrast.contrast);
  return makeTable({
    id: `contrasts-${outcome.scale}-${means.term}-${means.of}`,
    caption: caption(evaluation, outcome, means, "differences"),
    columns: [
      ...(nested ? [textColumn("within", "Where")] : []),
      textColumn("contrast", "Difference between"),
      intervalColumn("difference", `Difference [${formatLevel(evaluation.plan.confidenceLevel)} CI]`),
      numberColumn("t", SYMBOL.t),
      numberColumn("df", SYMBOL.df),
      pColumn("p", SYMBOL.p),
      pColumn("p_adjusted", SYMBOL.pAdjusted),
    ],
    rows: means.contrasts.map((contrast) =>
      nested
        ? { rowHeader: textCell(withinTitle(contrast)), cells: [label(contrast), ...contrastCells(contrast, pointsOf(outcome))] }
        : { rowHeader: label(contrast), cells: contrastCells(contrast, pointsOf(outcome)) },
    ),
    notes: [rich`${SYMBOL.pAdjusted}: ${names}, inside each set of comparisons. First group minus second.`],
  });
}
