import type { VisitTable } from "../ingest/visitTable.ts";
import type { Wave } from "../outcomes.ts";
import type { AnswerTable } from "../score/answerTable.ts";
import type { ScoreTable } from "../score/scoreTable.ts";

/** What all waves of one reading share: answers and scores by number of the visit. */
export interface WaveTable {
  readonly answers: AnswerTable;
  readonly scores: ScoreTable;
  readonly lines: Uint32Array;
  /** By visit, 1 where totals were given and no answers. */
  readonly fromTotals: Uint8Array;
}

/**
 * What is kept of the visits when the children are made: no id, no date.
 *
 * @param visits all visits
 * @returns their answers, scores and lines
 */
export function waveTableOf(visits: VisitTable): WaveTable {
  const { answers, scores } = visits;
  const lines = new Uint32Array(visits.visits);
  const fromTotals = new Uint8Array(visits.visits);
  for (let visit = 0; visit < visits.visits; visit += 1) {
    lines[visit] = visits.lineOf(visit);
    fromTotals[visit] = visits.hasTotals(visit) ? 1 : 0;
  }
  return { answers, scores, lines, fromTotals };
}

/** One child at one timepoint, kept as its place in the table of all. */
export class StoredWave implements Wave {
  readonly #table: WaveTable;
  readonly #visit: number;

  constructor(table: WaveTable, visit: number) {
    this.#table = table;
    this.#visit = visit;
  }

  get responses(): readonly (number | null)[] | null {
    const { answers, fromTotals } = this.#table;
    return fromTotals[this.#visit] === 1 ? null : answers.responsesOf(this.#visit);
  }

  get scores(): ReadonlyMap<string, number | null> {
    return this.#table.scores.scoresOf(this.#visit);
  }

  get line(): number {
    return this.#table.lines[this.#visit]!;
  }

  /** The same as plain data, for `JSON.stringify`. */
  toJSON(): { [name in keyof Wave]: Wave[name] } {
    return { responses: this.responses, scores: new Map(this.scores), line: this.line };
  }
}
