import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { partCell, shareCell } from "../shareCell.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type RowDraft, type Table } from "../table.ts";

type Responses = ReleasedEvaluation["responses"]["pre"];

/** Of those who are counted the share of answers is withheld only where they gave every answer. */
function answersCell({ n, answers, reason }: Responses, texts: TableTexts): CellDraft {
  return answers.share === null && n !== null && n > 0 ? partCell(n, n, "share", texts) : shareCell(answers.share, reason ?? WITHHELD);
}

function responsesRow(label: string, responses: Responses, texts: TableTexts): RowDraft {
  const { n, complete, straightLining, reason } = responses;
  const { n: straight, of } = straightLining;
  return {
    rowHeader: textCell(label),
    cells: [
      countCell(n),
      countCell(complete, reason ?? WITHHELD),
      answersCell(responses, texts),
      numberCell(
        straight,
        (numbers, many) => `${formatCount(numbers, many)}${of === null ? "" : `\u00a0(${formatPercent(numbers, many, of)})`}`,
        straightLining.reason ?? WITHHELD,
      ),
    ],
  };
}

/**
 * How the whole questionnaire was answered.
 *
 * @param evaluation holds the responses
 * @param texts the words of tables
 * @returns the table: When, n, answered every item, share of answers given, same answer throughout; empty where totals were read
 * @example
 * responsesTable(evaluation).id; // "responses"
 */
export function responsesTable({ responses }: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.measure.responses;
  const { before, after } = texts.shared;
  const read = [responses.pre, responses.post].some(({ n }) => n !== 0);
  const straight = [responses.pre, responses.post].some(({ straightLining }) => straightLining.n !== null);
  return makeTable(
    {
      id: "responses",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("timepoint", texts.shared.when),
        countColumn("n", SYMBOL.n),
        countColumn("complete", words.complete),
        numberColumn("answers", words.answers),
        numberColumn("straight", words.straight),
      ],
      rows: read ? [responsesRow(before, responses.pre, texts), responsesRow(after, responses.post, texts)] : [],
      notes: straight ? [words.note(responses.pre.straightLining.contradicts)] : [],
    },
    texts,
  );
}
