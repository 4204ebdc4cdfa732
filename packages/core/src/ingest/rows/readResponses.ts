import { scoreScale } from "../../score/scoreScale.ts";
import type { Answer } from "../cells/readAnswer.ts";
import { readTotal, totalRange } from "../cells/readTotal.ts";
import type { ItemColumn } from "../header/columns.ts";
import type { WaveId } from "../header/settleWaves.ts";
import { trimCell } from "../text/trimCell.ts";
import type { RawRecord } from "./rawRecord.ts";
import type { RowContext } from "./rowContext.ts";

/** A cell that a column and an answer describe. */
interface ReadCell {
  readonly index: number;
  readonly answer: Answer;
  readonly expected: string;
}

const scoredValue = (answer: Answer, column: ItemColumn, context: RowContext): number | null => {
  if (answer.kind !== "value") return null;
  const { minimum, maximum } = context.instrument.range;
  return column.reversed ? minimum + maximum - answer.value : answer.value;
};

/**
 * Reads the items of one timepoint of a row.
 *
 * @param row the row
 * @param wave timepoint
 * @param context what the file's rows share
 * @returns answers in the instrument's item order, null where missing
 */
export function readResponses(row: RawRecord, wave: WaveId, context: RowContext): readonly (number | null)[] {
  const responses: (number | null)[] = new Array(context.instrument.items.length).fill(null);
  const { fields } = row;
  const odd: ReadCell[] = [];
  let answered = false;
  for (const column of context.columns.items) {
    if (column.wave !== null && column.wave !== wave) continue;
    const text = fields[column.index] ?? "";
    const answer = context.readAnswer(text);
    if (answer.kind === "value") {
      context.coding.noteValue(wave, answer.value);
      responses[column.item] = scoredValue(answer, column, context);
      answered = true;
      continue;
    }
    context.coding.note(wave, answer, { line: row.line, column: context.columns.names[column.index] ?? "", found: trimCell(text) });
    odd.push({ index: column.index, answer, expected: context.expected });
  }
  if (odd.length > 0) tellOdd(odd, row, answered, context);
  return answered ? responses : context.unanswered;
}

function tellOdd(odd: readonly ReadCell[], row: RawRecord, answered: boolean, context: RowContext): void {
  const { columns, log } = context;
  for (const { index, answer, expected } of odd) {
    if (answer.kind === "missing" && !answered) continue;
    const facts = {
      file: columns.file,
      line: row.line,
      column: columns.names[index] ?? "",
      found: trimCell(row.fields[index] ?? ""),
      expected,
    };
    if (answer.kind === "label_conflict") log.refuse("label_conflict", facts);
    else if (answer.kind === "missing" || answer.kind === "code") {
      if (answer.kind === "code") log.warn("missing_code_assumed", facts);
      if (answered) log.warn("missing_items", facts);
    } else log.warn(answer.kind, facts);
  }
}

/**
 * Reads the totals of one timepoint of a row.
 *
 * @param row the row
 * @param wave timepoint
 * @param context what the file's rows share
 * @returns scale id to total, null where missing
 */
export function readTotals(row: RawRecord, wave: WaveId, context: RowContext): Map<string, number | null> {
  const totals = new Map<string, number | null>();
  const odd: ReadCell[] = [];
  for (const column of context.columns.totals) {
    const scale = context.instrument.scales.find((entry) => entry.id === column.scale);
    if (scale === undefined || (column.wave !== null && column.wave !== wave)) continue;
    const answer = readTotal(row.fields[column.index] ?? "", scale, context.instrument);
    totals.set(scale.id, answer.kind === "value" ? answer.value : null);
    const { minimum, maximum } = totalRange(scale, context.instrument);
    if (answer.kind !== "value") odd.push({ index: column.index, answer, expected: `${minimum} to ${maximum}` });
  }
  tellOdd(
    odd,
    row,
    [...totals.values()].some((total) => total !== null),
    context,
  );
  return totals;
}

/**
 * Compares given totals with complete items.
 *
 * @param row the row
 * @param wave timepoint
 * @param responses the row's answers at that timepoint
 * @param context what the file's rows share
 */
export function checkTotals(row: RawRecord, wave: WaveId, responses: readonly (number | null)[], context: RowContext): void {
  const { columns, instrument, log } = context;
  for (const column of columns.totals) {
    const scale = instrument.scales.find((entry) => entry.id === column.scale);
    if (scale === undefined || (column.wave !== null && column.wave !== wave)) continue;
    const text = row.fields[column.index] ?? "";
    const total = readTotal(text, scale, instrument);
    const { score, answered } = scoreScale(responses, scale, instrument, instrument.scoring);
    if (score === null || answered < scale.items.length || total.kind === "missing" || total.kind === "code") continue;
    if (total.kind === "value" && Math.abs(total.value - score) <= 1e-9) continue;
    const place = { file: columns.file, line: row.line, column: columns.names[column.index] ?? "" };
    log.warn("total_mismatch", { ...place, found: trimCell(text), expected: String(score) });
  }
}
