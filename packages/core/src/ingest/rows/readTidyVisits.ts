import { plainNumber } from "../cells/readAnswer.ts";
import type { Columns } from "../header/columns.ts";
import { itemInName } from "../header/itemInName.ts";
import type { WaveId } from "../header/settleWaves.ts";
import { foldText } from "../text/foldText.ts";
import { trimCell } from "../text/trimCell.ts";
import type { RowRef, Visit } from "../visit.ts";
import type { RawRecord } from "./rawRecord.ts";
import { readFacts } from "./readFacts.ts";
import { type ReadId, readId } from "./readIds.ts";
import { readWave } from "./readWave.ts";
import type { RowContext } from "./rowContext.ts";

interface Gathered {
  readonly first: RawRecord;
  readonly id: ReadId;
  readonly wave: WaveId;
  readonly responses: (number | null)[];
  /** Rows with an odd or missing answer, told once it is known whether the child answered anything. */
  readonly blanks: { readonly row: RawRecord; readonly code: boolean }[];
  /** Sets of answers that later rows give to items answered before. */
  readonly again: { readonly row: RawRecord; readonly item: number; readonly value: number }[];
}

const itemNumber = (cell: string, context: RowContext): number | null =>
  plainNumber(foldText(cell)) ?? itemInName(cell, context.instrument)?.number ?? null;

function gather(row: RawRecord, into: Gathered, item: number, response: number, context: RowContext): void {
  const { columns, log } = context;
  const text = row.fields[response] ?? "";
  const answer = context.readAnswer(text);
  const place = { line: row.line, column: columns.names[response] ?? "", found: trimCell(text) };
  context.coding.note(into.wave, answer, place);
  if (answer.kind === "value") {
    if (into.responses[item] === null) into.responses[item] = answer.value;
    else into.again.push({ row, item, value: answer.value });
  } else if (answer.kind === "missing" || answer.kind === "code") into.blanks.push({ row, code: answer.kind === "code" });
  else if (answer.kind === "label_conflict") log.refuse(answer.kind, { file: columns.file, ...place, expected: context.expected });
  else log.warn(answer.kind, { file: columns.file, ...place, expected: context.expected });
}

function visitOf(gathered: Gathered, responses: (number | null)[], row: RawRecord, context: RowContext): Visit {
  const { id, wave } = gathered;
  const ref: RowRef = { file: context.columns.file, line: row.line, visits: [], wide: false };
  const answered = responses.some((answer) => answer !== null);
  const facts = readFacts(gathered.first, context).at(wave);
  const visit: Visit = { row: ref, wave, id: id.id, key: id.key, idColumn: id.column, responses, totals: null, answered, facts };
  ref.visits = [visit];
  return visit;
}

function finished(gathered: Gathered, response: number, context: RowContext): Visit[] {
  const { columns, log } = context;
  const first = visitOf(gathered, gathered.responses, gathered.first, context);
  for (const { row, code } of gathered.blanks) {
    const facts = {
      file: columns.file,
      line: row.line,
      column: columns.names[response] ?? "",
      found: trimCell(row.fields[response] ?? ""),
    };
    if (code) log.warn("missing_code_assumed", facts);
    if (first.answered) log.warn("missing_items", facts);
  }
  const [again] = gathered.again;
  if (again === undefined) return [first];
  const second = [...gathered.responses];
  for (const { item, value } of gathered.again) second[item] = value;
  return [first, visitOf(gathered, second, again.row, context)];
}

/**
 * Reads a file with one answer a row.
 *
 * @param rows rows of data
 * @param tidy columns of the item's number and of the answer
 * @param context what the file's rows share
 * @param notUsed counts rows that are left out
 * @returns one visit a child and timepoint; a second where items are answered again
 */
export function readTidyVisits(
  rows: readonly RawRecord[],
  tidy: NonNullable<Columns["tidy"]>,
  context: RowContext,
  notUsed: Map<string, number>,
): Visit[] {
  const gathered = new Map<string, Gathered>();
  const { columns, log, instrument } = context;
  for (const row of rows) {
    const id = readId(row, context);
    const wave = id === null ? null : readWave(row, context);
    const reason = id === null ? "missing_id" : "timepoint_unrecognised";
    if (id === null || wave === null) {
      notUsed.set(reason, (notUsed.get(reason) ?? 0) + 1);
      continue;
    }
    const cell = row.fields[tidy.item] ?? "";
    const number = itemNumber(cell, context);
    const length = instrument.items.length;
    if (number === null || !Number.isInteger(number) || number < 1 || number > length) {
      log.refuse("item_numbering", {
        file: columns.file,
        line: row.line,
        column: columns.names[tidy.item] ?? "",
        found: trimCell(cell),
        expected: `items numbered 1 to ${length}`,
      });
      continue;
    }
    const key = `${wave} ${id.key}`;
    const into = gathered.get(key) ?? {
      first: row,
      id,
      wave,
      responses: new Array<number | null>(length).fill(null),
      blanks: [],
      again: [],
    };
    gathered.set(key, into);
    gather(row, into, number - 1, tidy.response, context);
  }
  return [...gathered.values()].flatMap((entry) => finished(entry, tidy.response, context));
}
