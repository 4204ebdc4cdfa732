import type { Instrument } from "../instrument/instrument.ts";
import { AnswerTable } from "../score/answerTable.ts";
import { ScoreTable } from "../score/scoreTable.ts";
import { GrowingNumbers } from "./growingNumbers.ts";
import type { WaveId } from "./header/settleWaves.ts";
import { ownText } from "./text/ownText.ts";
import type { Facts, Visit, VisitFile, VisitRow } from "./visit.ts";

const NONE = 0;
const POST = 1;
const ANSWERED = 2;

/**
 * Every row and visit of all files in columns: rows and visits are numbers, in file order. A visit's answers stand in
 * `answers` under its number, and totals that a file gives in `scores`.
 */
export class VisitTable {
  readonly answers: AnswerTable;
  readonly scores: ScoreTable;
  readonly #files: VisitFile[] = [];
  // by row
  readonly #fileOf = new GrowingNumbers();
  readonly #lines = new GrowingNumbers();
  readonly #ids: string[] = [];
  readonly #childOf = new GrowingNumbers();
  // by visit
  readonly #rowOf = new GrowingNumbers();
  readonly #marks = new GrowingNumbers();
  readonly #facts: Facts[] = [];
  // by child; its visits are a chain of numbers plus 1
  readonly #keys = new Map<string, number>();
  readonly #first = new GrowingNumbers();
  readonly #last = new GrowingNumbers();
  readonly #next = new GrowingNumbers();

  /**
   * @param instrument the questionnaire
   * @param visits number of visits that room is made for; more may come
   */
  constructor(instrument: Instrument, visits: number) {
    this.answers = new AnswerTable(instrument, visits);
    this.scores = new ScoreTable(
      instrument.scales.map((scale) => scale.id),
      visits,
    );
  }

  /** Adds a file; the rows that follow are its own. */
  addFile(file: VisitFile): void {
    this.#files.push(file);
  }

  /** Adds a row under the key by which its id is compared; the visits that follow are its own, one at least. */
  addRow(line: number, id: string, key: string): void {
    const known = this.#keys.get(key);
    const child = known ?? this.#keys.size;
    if (known === undefined) this.#keys.set(ownText(key), child);
    this.#fileOf.push(this.#files.length - 1);
    this.#lines.push(line);
    this.#ids.push(ownText(id));
    this.#childOf.push(child);
  }

  /** Adds a visit of the last row; its answers are noted under the number that `visits` was before. */
  addVisit({ wave, answered, facts }: Visit): void {
    const visit = this.visits;
    const row = this.#ids.length - 1;
    const child = this.#childOf.at(row);
    this.#rowOf.push(row);
    this.#marks.push((wave === "post" ? POST : 0) + (answered ? ANSWERED : 0));
    this.#facts.push(facts);
    this.#next.push(NONE);
    if (child === this.#first.length) {
      this.#first.push(visit);
      this.#last.push(visit);
    } else {
      this.#next.set(this.#last.at(child), visit + 1);
      this.#last.set(child, visit);
    }
  }

  /** Notes that a visit has an answer after all. */
  markAnswered(visit: number): void {
    this.#marks.set(visit, this.#marks.at(visit) | ANSWERED);
  }

  /** Number of visits; the number of the next one. */
  get visits(): number {
    return this.#facts.length;
  }

  /** Number of children who were named. */
  get children(): number {
    return this.#keys.size;
  }

  /** The visits of one child in file order. */
  visitsOf(child: number): number[] {
    const visits: number[] = [];
    for (let link = this.#first.at(child) + 1; link !== NONE; link = this.#next.at(link - 1)) visits.push(link - 1);
    return visits;
  }

  rowOf(visit: number): number {
    return this.#rowOf.at(visit);
  }

  row(row: number): VisitRow {
    return { file: this.#fileAt(row), line: this.#lines.at(row), id: this.#ids[row]! };
  }

  visit(visit: number): Visit {
    return { wave: this.waveOf(visit), answered: this.isAnswered(visit), facts: this.factsOf(visit) };
  }

  waveOf(visit: number): WaveId {
    return (this.#marks.at(visit) & POST) === 0 ? "pre" : "post";
  }

  isAnswered(visit: number): boolean {
    return (this.#marks.at(visit) & ANSWERED) !== 0;
  }

  factsOf(visit: number): Facts {
    return this.#facts[visit]!;
  }

  lineOf(visit: number): number {
    return this.#lines.at(this.#rowOf.at(visit));
  }

  /** Whether the visit's file gives totals and no answers. */
  hasTotals(visit: number): boolean {
    return this.#fileAt(this.#rowOf.at(visit)).fromTotals;
  }

  #fileAt(row: number): VisitFile {
    return this.#files[this.#fileOf.at(row)]!;
  }
}
