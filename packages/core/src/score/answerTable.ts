import type { Instrument } from "../instrument/instrument.ts";

type Codes = Uint8Array | Uint32Array;

const FIRST_RECORDS = 64;

/** Answers of many records, a byte each: 0 is missing, else the answer counted from 1 at the lowest. */
export class AnswerTable {
  readonly #items: number;
  readonly #lowest: number;
  #codes: Codes;
  #shown = -1;
  #responses: readonly (number | null)[] = [];

  /**
   * @param instrument order of the items and range of the answers
   * @param records number of records that room is made for; more may come
   */
  constructor({ items, range: { minimum, maximum } }: Pick<Instrument, "items" | "range">, records: number = FIRST_RECORDS) {
    this.#items = items.length;
    this.#lowest = minimum - 1;
    const length = records * items.length;
    this.#codes = maximum - this.#lowest < 256 ? new Uint8Array(length) : new Uint32Array(length);
  }

  /** Notes an answer, a whole number within the range. */
  set(record: number, item: number, answer: number): void {
    const at = record * this.#items + item;
    if (at >= this.#codes.length) this.#grow(at);
    this.#codes[at] = answer - this.#lowest;
    this.#shown = -1;
  }

  /** One answer, null where it is missing. */
  get(record: number, item: number): number | null {
    const code = this.#codes[record * this.#items + item] ?? 0;
    return code === 0 ? null : code + this.#lowest;
  }

  /** All answers of a record in the order of the items; frozen, and the same list until another record is asked for. */
  responsesOf(record: number): readonly (number | null)[] {
    if (record === this.#shown) return this.#responses;
    const responses = new Array<number | null>(this.#items);
    for (let item = 0; item < this.#items; item += 1) responses[item] = this.get(record, item);
    this.#shown = record;
    this.#responses = Object.freeze(responses);
    return responses;
  }

  #grow(at: number): void {
    const length = Math.max(2 * this.#codes.length, (at + 1 + FIRST_RECORDS) * 2);
    const more = this.#codes instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length);
    more.set(this.#codes);
    this.#codes = more;
  }
}
