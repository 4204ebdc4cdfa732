/** Where scores are looked up: scale ids, and the score of a record on the scale at an index. */
export interface ScoresByRecord {
  readonly scales: readonly string[];
  get(record: number, scale: number): number | null;
}

/** The scores of one record of a table, read as a map from scale id to score. */
export class StoredScores implements ReadonlyMap<string, number | null> {
  readonly #table: ScoresByRecord;
  readonly #record: number;

  constructor(table: ScoresByRecord, record: number) {
    this.#table = table;
    this.#record = record;
  }

  get size(): number {
    return this.#table.scales.length;
  }

  has(scale: string): boolean {
    return this.#table.scales.includes(scale);
  }

  get(scale: string): number | null | undefined {
    const index = this.#table.scales.indexOf(scale);
    return index === -1 ? undefined : this.#table.get(this.#record, index);
  }

  forEach(take: (score: number | null, scale: string, scores: ReadonlyMap<string, number | null>) => void): void {
    for (const [scale, score] of this.entries()) take(score, scale, this);
  }

  keys(): ArrayIterator<string> {
    return this.#table.scales.values();
  }

  values(): ArrayIterator<number | null> {
    return this.#table.scales.map((_, index) => this.#table.get(this.#record, index)).values();
  }

  entries(): ArrayIterator<[string, number | null]> {
    return this.#table.scales.map((scale, index): [string, number | null] => [scale, this.#table.get(this.#record, index)]).values();
  }

  [Symbol.iterator](): ArrayIterator<[string, number | null]> {
    return this.entries();
  }
}
