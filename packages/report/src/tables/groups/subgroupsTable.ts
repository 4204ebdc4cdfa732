import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatLevel } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, pCell, textCell } from "../cell.ts";
import { changeCell } from "../changeCell.ts";
import { countColumn, intervalColumn, pColumn, textColumn } from "../column.ts";
import { factorTitle } from "../labels.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

function subgroupRow(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  group: ReleasedOutcome["subgroups"][number],
  texts: TableTexts,
): RowDraft {
  const { planned, exploratory } = texts.groups.subgroups;
  const reason = group.reason ?? group.pairedT.reason ?? WITHHELD;
  return {
    rowHeader: textCell(factorTitle(evaluation, group.factor)),
    cells: [
      textCell(group.level),
      countCell(group.n),
      changeCell(outcome, { estimate: group.change.mean, interval: group.pairedT.interval, reason }),
      intervalCell(group.dz.estimate, group.dz.interval, group.dz.reason ?? reason),
      pCell(group.pairedT.pValue, reason),
      pCell(group.pairedT.pAdjusted, reason),
      textCell(group.planned ? planned : exploratory),
    ],
  };
}

/**
 * Change inside each level of each factor by itself.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose change it is
 * @param texts the words of tables
 * @returns the table: Factor, level, n, change, d_z, p, adjusted p, planned or exploratory
 * @example
 * subgroupsTable(evaluation, evaluation.outcomes[0]).id; // "subgroups-DE"
 */
export function subgroupsTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.groups.subgroups;
  const level = formatLevel(texts.numbers, evaluation.plan.confidenceLevel);
  return makeTable(
    {
      id: `subgroups-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("factor", texts.shared.factor),
        textColumn("level", texts.shared.level),
        countColumn("n", SYMBOL.n),
        intervalColumn("change", texts.shared.change(level)),
        intervalColumn("dz", texts.outcomes.paired.dz(level)),
        pColumn("p", SYMBOL.p),
        pColumn("p_adjusted", texts.shared.pAdjusted),
        textColumn("standing", words.standing),
      ],
      rows: outcome.subgroups.map((group) => subgroupRow(evaluation, outcome, group, texts)),
      notes: [words.note()],
    },
    texts,
  );
}
