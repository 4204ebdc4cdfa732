import type { ReleasedContrast, ReleasedEvaluation, ReleasedMeans, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import type { WriteNumber } from "../../format/interval.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, pCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { cellTitle, termTitle } from "../labels.ts";
import { pointsOf, twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

/**
 * Estimated marginal means of one term.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose means they are
 * @param means the term's cells
 * @param texts the words of tables
 * @returns the table: cell, n, mean with interval, standard error
 * @example
 * const [outcome] = evaluation.outcomes;
 * marginalMeansTable(evaluation, outcome, outcome.marginalMeans[0]).rows.length; // 5
 */
export function marginalMeansTable(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  means: ReleasedMeans,
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.groups.means;
  return makeTable(
    {
      id: `means-${outcome.scale}-${means.term}-${means.of}`,
      caption: rich`${words.caption(outcome.title, means.of, termTitle(evaluation, means.term, texts.terms.labels))}`,
      columns: [
        textColumn("group", texts.shared.group),
        countColumn("n", SYMBOL.n),
        intervalColumn("mean", words.mean(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        numberColumn("se", SYMBOL.se),
      ],
      rows: means.cells.map((cell) => ({
        rowHeader: textCell(cellTitle(cell.levels, texts.terms.labels)),
        cells: [
          countCell(cell.n),
          intervalCell(cell.mean, cell.interval, cell.reason, pointsOf(outcome)),
          numberCell(cell.se, pointsOf(outcome), cell.reason),
        ],
      })),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}

/** What a contrast stays inside: a level of the other factor, or the difference between two such differences. */
function withinTitle(contrast: ReleasedContrast, texts: TableTexts): string {
  const words = texts.groups.means;
  return contrast.kind === "simple" ? words.within(cellTitle(contrast.within, texts.terms.labels)) : words.interaction;
}

function contrastCells(contrast: ReleasedContrast, points: WriteNumber): readonly CellDraft[] {
  return [
    intervalCell(contrast.estimate, contrast.interval, contrast.reason, points),
    numberCell(contrast.statistic, twoDecimals, contrast.reason),
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
 * @param texts the words of tables
 * @returns the table: contrast (and inside which group), difference with interval, t, df, p, adjusted p
 * @example
 * const [outcome] = evaluation.outcomes;
 * contrastsTable(evaluation, outcome, outcome.marginalMeans[0]).rows.length; // 10
 */
export function contrastsTable(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  means: ReleasedMeans,
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.groups.means;
  const names = [...new Set(means.contrasts.map((contrast) => contrast.adjustment))].map(texts.terms.adjustmentName).join(", ");
  const nested = means.contrasts.some((contrast) => contrast.kind !== "pairwise");
  const label = (contrast: ReleasedContrast): CellDraft => textCell(contrast.contrast.replaceAll(" - ", " \u2212 "), contrast.contrast);
  return makeTable(
    {
      id: `contrasts-${outcome.scale}-${means.term}-${means.of}`,
      caption: rich`${words.differences(outcome.title, means.of, termTitle(evaluation, means.term, texts.terms.labels))}`,
      columns: [
        ...(nested ? [textColumn("within", words.where)] : []),
        textColumn("contrast", words.between),
        intervalColumn("difference", texts.shared.difference(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
        numberColumn("t", SYMBOL.t),
        numberColumn("df", SYMBOL.df),
        pColumn("p", SYMBOL.p),
        pColumn("p_adjusted", texts.shared.pAdjusted),
      ],
      rows: means.contrasts.map((contrast) =>
        nested
          ? { rowHeader: textCell(withinTitle(contrast, texts)), cells: [label(contrast), ...contrastCells(contrast, pointsOf(outcome))] }
          : { rowHeader: label(contrast), cells: contrastCells(contrast, pointsOf(outcome)) },
      ),
      notes: [words.adjusted(names)],
    },
    texts,
  );
}
