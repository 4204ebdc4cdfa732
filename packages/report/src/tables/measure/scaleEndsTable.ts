import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatCount } from "../../format/count.ts";
import type { WriteNumber } from "../../format/interval.ts";
import { formatPercent } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { absentCell, countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { scoreItself } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

function endCell({ n, of, score, reason }: ReleasedOutcome["measure"]["pre"]["floor"]): CellDraft {
  if (n === null || score === null) return absentCell(1, reason);
  const write: WriteNumber = (numbers, many) =>
    `${formatCount(numbers, many)}\u00a0(${formatPercent(numbers, many, of)}) = ${scoreItself(numbers, score)}`;
  return numberCell(n, write, null);
}

/**
 * How many stand at the ends of each scale.
 *
 * @param _evaluation as every table takes it
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, when, n, lowest score, highest score
 * @example
 * scaleEndsTable(evaluation, evaluation.outcomes).id; // "scale-ends"
 */
export function scaleEndsTable(
  _evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.measure.ends;
  return makeTable(
    {
      id: "scale-ends",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        textColumn("timepoint", texts.shared.when),
        countColumn("n", SYMBOL.n),
        numberColumn("floor", words.floor),
        numberColumn("ceiling", words.ceiling),
      ],
      rows: outcomes.flatMap(({ title, measure }) =>
        (["pre", "post"] as const).map((time) => ({
          rowHeader: textCell(title),
          cells: [
            textCell(time === "pre" ? texts.shared.before : texts.shared.after, time),
            countCell(measure[time].floor.of ?? measure[time].ceiling.of, measure[time].floor.reason ?? WITHHELD),
            endCell(measure[time].floor),
            endCell(measure[time].ceiling),
          ],
        })),
      ),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
