import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { shareCell } from "../shareCell.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type Table } from "../table.ts";

type Item = ReleasedOutcome["measure"]["pre"]["items"][number];

function itemCells(item: Item | undefined): readonly CellDraft[] {
  const reason = item?.reason ?? WITHHELD;
  return [numberCell(item?.itemRest ?? null, formatProportion, reason), numberCell(item?.alphaIfDropped ?? null, formatProportion, reason)];
}

/**
 * The items of one scale, one by one, by their numbers.
 *
 * @param _evaluation as every table takes it
 * @param outcome whose items they are
 * @param texts the words of tables
 * @returns the table: Item, n, item-rest correlation and alpha without it before and after, share that answered it
 * @example
 * itemsTable(evaluation, evaluation.outcomes[0]).id; // "items-DE"
 */
export function itemsTable(_evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.measure.items;
  const { pre, post } = outcome.measure;
  return makeTable(
    {
      id: `items-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("item", words.item),
        countColumn("n", SYMBOL.n),
        numberColumn("before_rest", words.beforeRest),
        numberColumn("before_dropped", words.beforeDropped()),
        numberColumn("after_rest", words.afterRest),
        numberColumn("after_dropped", words.afterDropped()),
        numberColumn("answered", words.answered),
      ],
      rows: pre.items.map((item) => ({
        rowHeader: textCell(item.reversed ? `${item.item} (${words.reversed})` : item.item, item.item),
        cells: [
          countCell(item.n),
          ...itemCells(item),
          ...itemCells(post.items.find((other) => other.item === item.item)),
          shareCell(pre.itemCompleteness.find((other) => other.item === item.item)?.share ?? null, WITHHELD),
        ],
      })),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
