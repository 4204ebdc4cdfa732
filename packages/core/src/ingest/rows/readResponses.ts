import { scoreScale } from "../../score/scoreScale.ts";
import type { Answer } from "../cells/readAnswer.ts";
import { readTotal, totalRange } from "../cells/readTotal.ts";
import type { WaveId } from "../header/settleWaves.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { ownText } from "../text/ownText.ts";
import { trimCell } from "../text/trimCell.ts";
import type { RowContext } from "./rowContext.ts";

/** A cell whose answer cannot be used. */
interface OddCell {
  readonly index: number;
  readonly answer: Answer;
  readonly expected: string;
}

/**
 * Reads the items of one timepoint of a row as the answers of the next visit.
 *
 * @param row the row
 * @param wave timepoint
 * @param context what the file's rows share
 * @returns whether any of them was answered
 */
export function readResponses(row: RowRecord, wave: WaveId, context: RowContext): boolean {
  const { answerCells, visits, instrument } = context;
  const turned = instrument.range.minimum + instrument.range.maximum;
  const visit = visits.visits;
  const odd: number[] = [];
  let answered = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { index, item, reversed } of context.itemsAt[wave]) {
    const value = answerCells.value(row, index);
    if (value === null) {
      odd.push(index);
      continue;
    }
    visits.answers.set(visit, item, reversed ? turned - value : value);
    answered += 1;
    if (value > highest) highest = value;
  }
  if (answered > 0) context.coding.noteValues(wave, answered, highest);
  if (odd.length > 0) tellOddItems(odd, row, wave, answered > 0, context);
  return answered > 0;
}

function tellOddItems(odd: readonly number[], row: RowRecord, wave: WaveId, answered: boolean, context: RowContext): void {
  const cells = odd.map((index): OddCell => ({ index, answer: context.answerCells.answer(row, index), expected: context.expected }));
  for (const { index, answer } of cells) {
    if (answer.kind === "missing" || answer.kind === "code") continue;
    context.coding.noteOdd(wave, answer, placeOf(row, index, context));
  }
  tellOdd(cells, row, answered, context);
}

const placeOf = (row: RowRecord, index: number, { columns }: RowContext): { line: number; column: string; found: string } => ({
  line: row.line,
  column: columns.names[index]!,
  found: ownText(trimCell(row.cell(index))),
});

function tellOdd(odd: readonly OddCell[], row: RowRecord, answered: boolean, context: RowContext): void {
  const { columns, log } = context;
  for (const { index, answer, expected } of odd) {
    if (answer.kind === "missing" && !answered) continue;
    const facts = { file: columns.file, ...placeOf(row, index, context), expected };
    if (answer.kind === "label_conflict") log.refuse("label_conflict", facts);
    else if (answer.kind === "missing" || answer.kind === "code") {
      if (answer.kind === "code") log.warn("missing_code_assumed", facts);
      if (answered) log.warn("missing_items", facts);
    } else log.warn(answer.kind, facts);
  }
}

/**
 * Reads the totals of one timepoint of a row as the scores of the next visit.
 *
 * @param row the row
 * @param wave timepoint
 * @param context what the file's rows share
 * @returns whether any of them can be used
 */
export function readTotals(row: RowRecord, wave: WaveId, context: RowContext): boolean {
  const { instrument, visits } = context;
  const odd: OddCell[] = [];
  for (const column of context.columns.totals) {
    const index = instrument.scales.findIndex((entry) => entry.id === column.scale);
    const scale = instrument.scales[index];
    if (scale === undefined || (column.wave !== null && column.wave !== wave)) continue;
    const answer = readTotal(row.cell(column.index), scale, instrument);
    visits.scores.set(visits.visits, index, answer.kind === "value" ? answer.value : null);
    const { minimum, maximum } = totalRange(scale, instrument);
    if (answer.kind !== "value") odd.push({ index: column.index, answer, expected: `${minimum} to ${maximum}` });
  }
  const answered = visits.scores.hasAny(visits.visits);
  tellOdd(odd, row, answered, context);
  return answered;
}

/**
 * Compares given totals with complete items, which are those of the next visit.
 *
 * @param row the row
 * @param wave timepoint
 * @param context what the file's rows share
 */
export function checkTotals(row: RowRecord, wave: WaveId, context: RowContext): void {
  const { columns, instrument, log, visits } = context;
  const responses = visits.answers.responsesOf(visits.visits);
  for (const column of columns.totals) {
    const scale = instrument.scales.find((entry) => entry.id === column.scale);
    if (scale === undefined || (column.wave !== null && column.wave !== wave)) continue;
    const total = readTotal(row.cell(column.index), scale, instrument);
    const { score, answered } = scoreScale(responses, scale, instrument, instrument.scoring);
    if (score === null || answered < scale.items.length || total.kind === "missing" || total.kind === "code") continue;
    if (total.kind === "value" && Math.abs(total.value - score) <= 1e-9) continue;
    log.warn("total_mismatch", { file: columns.file, ...placeOf(row, column.index, context), expected: String(score) });
  }
}
