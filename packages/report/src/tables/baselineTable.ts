import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import type { WriteNumber } from "../format/interval.ts";
import { formatNumber } from "../format/number.ts";
import { formatLevel, formatPercent } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import type { TableTexts } from "../narrative/en/tables.ts";
import { baselineLabel } from "./baselineLabel.ts";
import { countCell, intervalCell, numberCell, textCell } from "./cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "./column.ts";
import { type CellDraft, makeTable, type Table } from "./table.ts";
import { toldLevels } from "./toldLevels.ts";

/** How many of one side it is known of, and their mean or share. */
interface Side {
  readonly n: number | null;
  readonly value: number | null;
}

/** Two sides of one thing at the start: means, or shares at one level. */
export interface Sides {
  readonly kind: "mean" | "share";
  readonly variable: string;
  readonly level: string | null;
  readonly first: Side;
  readonly second: Side;
  readonly difference: number | null;
  readonly interval: Parameters<typeof intervalCell>[1];
  readonly reason: string | null;
}

/** What a side is called: its key in CSV, and the headers of its n and of its mean or share. */
interface SideNames {
  readonly key: string;
  readonly n: Rich;
  readonly value: string;
}

/** What the table says beside its numbers. */
interface BaselineWords {
  readonly id: string;
  readonly caption: string;
  readonly first: SideNames;
  readonly second: SideNames;
  readonly what: string;
  readonly difference: (level: string) => string;
  readonly note: string;
}

/** Both sides with their n, and the standardised difference. */
function cellsOf({ kind, first, second, difference, interval, reason }: Sides): readonly CellDraft[] {
  const why = reason ?? WITHHELD;
  const write: WriteNumber = (numbers, value) => (kind === "share" ? formatPercent(numbers, value, 1) : formatNumber(numbers, value, 1));
  return [
    countCell(first.n, why),
    numberCell(first.value, write, why),
    countCell(second.n, why),
    numberCell(second.value, write, why),
    intervalCell(difference, interval, why),
  ];
}

/**
 * Two sides at the start, such as two arms: scores, age and the share at each level.
 *
 * @param evaluation gives names and the confidence level
 * @param compared means and shares of both sides
 * @param words what the sides are called
 * @param texts the words of tables
 * @returns the table: what, n and mean or share of both sides, standardised difference
 */
export function baselineTable(
  evaluation: ReleasedEvaluation,
  compared: readonly Sides[],
  { id, caption, first, second, what, difference, note }: BaselineWords,
  texts: TableTexts,
): Table {
  const { shown, notes } = toldLevels(evaluation, compared, (one) => [one.first, one.second].flatMap(({ n, value }) => [n, value]), texts);
  return makeTable(
    {
      id,
      caption: rich`${caption}`,
      columns: [
        textColumn("variable", what),
        ...[first, second].flatMap(({ key, n, value }) => [countColumn(`${key}_n`, n), numberColumn(key, value)]),
        intervalColumn("difference", difference(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
      ],
      rows: shown.map((one) => ({
        rowHeader: textCell(baselineLabel(evaluation, one.variable, one.level, texts)),
        cells: cellsOf(one),
      })),
      notes: [rich`${note}`, ...notes],
    },
    texts,
  );
}
