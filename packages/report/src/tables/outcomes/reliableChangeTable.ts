import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, numberCell, textCell } from "../cell.ts";
import { countColumn, numberColumn, textColumn } from "../column.ts";
import { SYMBOL } from "../symbols.ts";
import { ABSENT, type CellDraft, makeTable, type RowDraft, type Table } from "../table.ts";

function shareCell(part: number | null, whole: number | null, reason: string | null): CellDraft {
  if (part === null) return countCell(null, reason);
  return {
    text: (numbers) => rich`${formatCount(numbers, part)}\u00a0(${formatPercent(numbers, part, whole)})`,
    values: [part],
    reason: null,
  };
}

function reliableRow(outcome: ReleasedOutcome, words: TableTexts["outcomes"]["reliable"]): RowDraft {
  const change = outcome.reliableChange;
  const lower = outcome.direction === "lower-is-better";
  const unordered = outcome.direction === "unordered";
  const up = unordered || !lower ? change.increased : change.decreased;
  const down = unordered || !lower ? change.decreased : change.increased;
  return {
    rowHeader: textCell(unordered ? words.unordered(outcome.title) : outcome.title, outcome.title),
    cells: [
      countCell(change.n),
      numberCell(change.reliability, formatProportion, change.reason),
      numberCell(change.threshold, (numbers, points) => formatNumber(numbers, points, 1), change.reason),
      shareCell(up, change.n, change.reason),
      shareCell(change.unchanged, change.n, change.reason),
      shareCell(down, change.n, change.reason),
      unordered ? { text: rich`${ABSENT}`, values: [null], reason: words.notOrdered } : countCell(change.couldImprove, change.reason),
    ],
  };
}

/**
 * How many changed by more than the questionnaire's own uncertainty.
 *
 * @param evaluation gives the criterion
 * @param outcomes those to show, in their order
 * @param texts the words of tables
 * @returns the table: Outcome, n, reliability, points needed, improved, no reliable change, worsened, room to improve
 * @example
 * reliableChangeTable(evaluation, evaluation.outcomes).rows.length; // 6
 */
export function reliableChangeTable(
  evaluation: ReleasedEvaluation,
  outcomes: readonly ReleasedOutcome[],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.outcomes.reliable;
  const sources = [...new Set(outcomes.map((outcome) => outcome.reliableChange.reliabilitySource).filter((source) => source !== ""))];
  return makeTable(
    {
      id: "reliable-change",
      caption: rich`${words.caption(evaluation.instrument.respondent === "child")}`,
      columns: [
        textColumn("outcome", texts.shared.outcome),
        countColumn("n", SYMBOL.n),
        numberColumn("reliability", words.reliability),
        numberColumn("threshold", words.threshold),
        countColumn("improved", words.improved),
        countColumn("unchanged", words.unchanged),
        countColumn("worsened", words.worsened),
        countColumn("could_improve", words.room),
      ],
      rows: outcomes.map((outcome) => reliableRow(outcome, words)),
      notes: [
        words.criterion(formatNumber(texts.numbers, evaluation.plan.reliableChangeCriterion, 2)),
        ...(sources.length === 0 ? [] : [words.source(sources.map(texts.terms.givenWords))]),
        rich`${words.roomNote}`,
      ],
    },
    texts,
  );
}
