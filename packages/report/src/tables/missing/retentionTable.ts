import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { factorTitle } from "../labels.ts";
import { partCell } from "../shareCell.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * How many at each level of each factor have a score after.
 *
 * @param evaluation gives the names of factors
 * @param outcome whose scores they are
 * @param texts the words of tables
 * @returns the table: Factor, level, with a score before, also after, share
 * @example
 * const released = releaseEvaluation(evaluation);
 * retentionTable(released, released.outcomes[0]).id; // "retention-DE"
 */
export function retentionTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.missing.retention;
  return makeTable(
    {
      id: `retention-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("factor", texts.shared.factor),
        textColumn("level", texts.shared.level),
        countColumn("n", words.n),
        countColumn("with_post", words.withPost),
        numberColumn("share", words.share),
      ],
      rows: outcome.missing.baseline.retention.map(({ factor, level, n, withPost }) => ({
        rowHeader: textCell(factorTitle(evaluation, factor)),
        cells: [textCell(level), countCell(n), countCell(withPost), partCell(withPost, n, evaluation.release.profile, texts)],
      })),
      notes: [rich`${words.note}`],
    },
    texts,
  );
}
