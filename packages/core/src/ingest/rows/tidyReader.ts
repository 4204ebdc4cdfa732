import { plainNumber } from "../cells/readAnswer.ts";
import type { Columns } from "../header/columns.ts";
import { itemInName } from "../header/itemInName.ts";
import type { WaveId } from "../header/settleWaves.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { foldText } from "../text/foldText.ts";
import { nameWords } from "../text/nameTokens.ts";
import { ownText } from "../text/ownText.ts";
import { trimCell } from "../text/trimCell.ts";
import type { Facts } from "../visit.ts";
import { readFacts } from "./readFacts.ts";
import { type ReadId, readId } from "./readIds.ts";
import type { UnusedReason } from "./readRow.ts";
import { readWave } from "./readWave.ts";
import type { RowContext } from "./rowContext.ts";

/** One child at one timepoint, gathered from rows of one answer each. */
interface Gathered {
  readonly id: ReadId;
  readonly wave: WaveId;
  /** Number of the visit. */
  readonly visit: number;
  answered: boolean;
  /** Cells with a missing answer, told once it is known whether the child answered anything. */
  readonly blanks: { readonly line: number; readonly found: string; readonly isCode: boolean }[];
  /** Answers to items answered before. */
  readonly again: { readonly line: number; readonly item: number; readonly value: number }[];
}

/** Reads a file with one answer a row: one visit a child and timepoint, a second one where items are answered again. */
export class TidyReader {
  readonly #tidy: NonNullable<Columns["tidy"]>;
  readonly #context: RowContext;
  readonly #gathered = new Map<string, Gathered>();

  /**
   * @param tidy columns of the item's number and of the answer
   * @param context what the file's rows share
   */
  constructor(tidy: NonNullable<Columns["tidy"]>, context: RowContext) {
    this.#tidy = tidy;
    this.#context = context;
  }

  /** Reads a row; returns null, or why it is not used. */
  add(row: RowRecord): UnusedReason | null {
    const id = readId(row, this.#context);
    if (id === null) return "missing_id";
    const wave = readWave(row, this.#context);
    if (wave === null) return "timepoint_unrecognised";
    const item = this.#itemOf(row);
    if (item === null) return null;
    const key = ownText(`${wave} ${id.key}`);
    const known = this.#gathered.get(key);
    const into = known ?? { id, wave, visit: this.#context.visits.visits, answered: false, blanks: [], again: [] };
    this.#gather(row, into, item);
    if (known === undefined) {
      this.#gathered.set(key, into);
      this.#addVisit(into, row.line, readFacts(row, this.#context).at(wave));
    }
    return null;
  }

  /** Tells what is missing and adds the second visits. */
  end(): void {
    for (const gathered of this.#gathered.values()) this.#finish(gathered);
  }

  #itemOf(row: RowRecord): number | null {
    const { columns, instrument, log } = this.#context;
    const cell = row.cell(this.#tidy.item);
    const number = plainNumber(foldText(cell)) ?? itemInName(nameWords(cell), instrument)?.number ?? null;
    const { length } = instrument.items;
    if (number !== null && Number.isInteger(number) && number >= 1 && number <= length) return number - 1;
    const column = columns.names[this.#tidy.item]!;
    log.refuse("item_numbering", {
      file: columns.file,
      line: row.line,
      column,
      found: trimCell(cell),
      expected: `items numbered 1 to ${length}`,
    });
    return null;
  }

  #gather(row: RowRecord, into: Gathered, item: number): void {
    const { columns, log, visits, coding, expected } = this.#context;
    const answer = this.#context.answerCells.answer(row, this.#tidy.response);
    const place = { line: row.line, column: this.#responseName, found: ownText(trimCell(row.cell(this.#tidy.response))) };
    if (answer.kind === "value") {
      coding.noteValues(into.wave, 1, answer.value);
      if (visits.answers.get(into.visit, item) === null) visits.answers.set(into.visit, item, answer.value);
      else into.again.push({ line: row.line, item, value: answer.value });
      into.answered = true;
      return;
    }
    coding.noteOdd(into.wave, answer, place);
    if (answer.kind === "missing" || answer.kind === "code") into.blanks.push({ ...place, isCode: answer.kind === "code" });
    else if (answer.kind === "label_conflict") log.refuse(answer.kind, { file: columns.file, ...place, expected });
    else log.warn(answer.kind, { file: columns.file, ...place, expected });
  }

  #addVisit({ id, wave, answered }: Gathered, line: number, facts: Facts): void {
    const { visits } = this.#context;
    visits.addRow(line, id.id, id.key);
    visits.addVisit({ wave, answered, facts });
  }

  #finish(gathered: Gathered): void {
    const { columns, log, visits } = this.#context;
    const { visit, again } = gathered;
    if (gathered.answered) visits.markAnswered(visit);
    for (const { line, found, isCode } of gathered.blanks) {
      const facts = { file: columns.file, line, column: this.#responseName, found };
      if (isCode) log.warn("missing_code_assumed", facts);
      if (gathered.answered) log.warn("missing_items", facts);
    }
    const [first] = again;
    if (first === undefined) return;
    const second = visits.visits;
    for (const [item, answer] of visits.answers.responsesOf(visit).entries()) if (answer !== null) visits.answers.set(second, item, answer);
    for (const { item, value } of again) visits.answers.set(second, item, value);
    this.#addVisit(gathered, first.line, visits.factsOf(visit));
  }

  get #responseName(): string {
    return this.#context.columns.names[this.#tidy.response]!;
  }
}
