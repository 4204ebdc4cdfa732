import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { makeTable, type Table } from "../table.ts";

/**
 * Two figures beside the thresholds of a published standard; a check of figures, never an award.
 *
 * @param evaluation holds the check
 * @param texts the words of tables
 * @returns the table: Looked for, here, reached; empty where the answers are not children's
 * @example
 * standardTable(releaseEvaluation(evaluation)).rows.length; // 2
 */
export function standardTable(evaluation: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.record.standard;
  const { bothWaves, share, standard } = evaluation.evidenceStandard;
  const said = (reached: boolean | null): string =>
    reached === null ? texts.shared.unknown : reached ? texts.shared.yes : texts.shared.no;
  const isOfChildren = evaluation.instrument.respondent === "child";
  const part = texts.terms.partInWords(share.n, share.of, evaluation.release.profile);
  return makeTable(
    {
      id: "evidence-standard",
      caption: rich`${words.caption}`,
      columns: [textColumn("looked_for", words.what), countColumn("here", words.here), textColumn("reached", words.reached)],
      rows: isOfChildren
        ? [
            {
              rowHeader: textCell(words.both(formatCount(texts.numbers, bothWaves.threshold), texts.terms.peopleOf(evaluation).many)),
              cells: [countCell(bothWaves.n), textCell(bothWaves.n === null ? texts.shared.unknown : said(bothWaves.reached))],
            },
            {
              rowHeader: textCell(words.share(formatPercent(texts.numbers, share.threshold, 1))),
              cells: [
                { text: rich`${part}`, values: [share.value], reason: null },
                textCell(share.n === null || share.of === null ? texts.shared.unknown : said(share.reached)),
              ],
            },
          ]
        : [],
      notes: [rich`${words.note(standard)}`],
    },
    texts,
  );
}
