import { StoredScores } from "./storedScores.ts";

const FIRST_RECORDS = 64;

/** Scores of many records on each scale; what is not set is missing. */
export class ScoreTable {
  readonly scales: readonly string[];
  #values: Float64Array;

  /**
   * @param scales scale ids in order
   * @param records number of records that room is made for; more may come
   */
  constructor(scales: readonly string[], records: number = FIRST_RECORDS) {
    this.scales = scales;
    this.#values = new Float64Array(records * scales.length).fill(Number.NaN);
  }

  /** Notes the score of a record on the scale at an index. */
  set(record: number, scale: number, score: number | null): void {
    const at = record * this.scales.length + scale;
    if (at >= this.#values.length) this.#grow(at);
    this.#values[at] = score ?? Number.NaN;
  }

  /** One score, null where it is missing. */
  get(record: number, scale: number): number | null {
    const score = this.#values[record * this.scales.length + scale] ?? Number.NaN;
    return Number.isNaN(score) ? null : score;
  }

  /** Whether a record has a score on any scale. */
  hasAny(record: number): boolean {
    return this.scales.some((_, scale) => this.get(record, scale) !== null);
  }

  /** All scores of a record, scale id to score. */
  scoresOf(record: number): ReadonlyMap<string, number | null> {
    return new StoredScores(this, record);
  }

  #grow(at: number): void {
    const more = new Float64Array(2 * (at + FIRST_RECORDS)).fill(Number.NaN);
    more.set(this.#values);
    this.#values = more;
  }
}
