import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "../column.ts";
import { factorTitle } from "../labels.ts";
import { twoDecimals } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type Column, makeTable, type RowDraft, type Table } from "../table.ts";

type Grouping = Omit<ReleasedOutcome["clustering"], "kind" | "method" | "broader" | "broaderReason" | "reference">;

function groupingRow(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, cluster: string, grouping: Grouping): RowDraft {
  const { intraclassCorrelation: icc, robust, randomIntercept, reason } = grouping;
  return {
    rowHeader: textCell(outcome.title),
    cells: [
      textCell(factorTitle(evaluation, cluster)),
      countCell(grouping.n),
      countCell(grouping.clusters),
      intervalCell(icc.estimate, icc.interval, icc.reason ?? WITHHELD, formatProportion),
      numberCell(grouping.designEffect, twoDecimals, reason ?? icc.reason ?? WITHHELD),
      numberCell(grouping.effectiveN, (numbers, n) => formatNumber(numbers, n, 0), reason ?? icc.reason ?? WITHHELD),
      changeCell(outcome, { ...robust, reason: robust.reason ?? WITHHELD }),
      changeCell(outcome, { ...randomIntercept, reason: randomIntercept.reason ?? WITHHELD }),
    ],
  };
}

function columns(level: string, { shared, sureness: { clustering: words } }: TableTexts): readonly Column[] {
  return [
    textColumn("outcome", shared.outcome),
    textColumn("cluster", words.cluster),
    countColumn("n", SYMBOL.n),
    countColumn("clusters", words.clusters),
    intervalColumn("icc", words.icc(level)),
    numberColumn("design_effect", words.designEffect),
    numberColumn("effective_n", words.effectiveN),
    intervalColumn("robust", words.robust(level)),
    intervalColumn("random_intercept", words.mixed(level)),
  ];
}

/**
 * Change when people who share a facilitator, a group or a site may be alike.
 *
 * @param evaluation gives names and the confidence level
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, grouping, n, groups, ICC, design effect, independent people it is worth, CR2, random intercept; empty where nothing groups them
 * @example
 * clusteringTable(evaluation, evaluation.outcomes).id; // "clustering"
 */
export function clusteringTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.sureness.clustering;
  const individual = outcomes[0]?.clustering.individualClusters ?? null;
  return makeTable(
    {
      id: "clustering",
      caption: rich`${words.caption}`,
      columns: columns(formatLevel(texts.numbers, evaluation.plan.confidenceLevel), texts),
      rows: outcomes.flatMap((outcome) => {
        const { broader, ...own } = outcome.clustering;
        return [own, ...(broader === null ? [] : [broader])].flatMap((grouping) =>
          grouping.cluster === null ? [] : [groupingRow(evaluation, outcome, grouping.cluster, grouping)],
        );
      }),
      notes: [words.note(individual === null || individual === 0 ? "" : words.individual(formatCount(texts.numbers, individual)))],
    },
    texts,
  );
}
