import { ownText } from "../text/ownText.ts";
import type { RowRecord } from "./rawRecord.ts";

const QUOTE = 34;
const FIRST_WIDTH = 128;

/**
 * Finds the end of a quoted field.
 *
 * @param text decoded text
 * @param open place of the opening quote
 * @returns the place behind the closing quote; the text's end where nothing closes it
 */
export function behindQuotes(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at + 1;
}

const unquoted = (field: string): string => field.slice(1, -1).replaceAll('""', '"');

/** The record that a reading of a text stands at: places of its fields, cut out when they are asked for. */
export class TextRecord implements RowRecord {
  line = 0;
  size = 0;
  readonly #delimiter: number;
  #text = "";
  #from = 0;
  // -1 until the fields are located
  #width = -1;
  // field i takes the text from starts[i] to the character before starts[i + 1]
  #starts: Uint32Array = new Uint32Array(FIRST_WIDTH);

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /**
   * Moves to another record.
   *
   * @param text text with sound quotes
   * @param from place of the record's first character
   * @param to place behind its last character
   * @param line physical line
   */
  moveTo(text: string, from: number, to: number, line: number): void {
    this.#text = text;
    this.#from = from;
    this.#width = -1;
    this.line = line;
    this.size = to - from;
  }

  get width(): number {
    return this.#width < 0 ? this.#locate() : this.#width;
  }

  get fields(): readonly string[] {
    return Array.from({ length: this.width }, (_, index) => this.cell(index));
  }

  cell(index: number): string {
    if (index >= this.width) return "";
    const start = this.#starts[index]!;
    const field = this.#text.slice(start, this.#starts[index + 1]! - 1);
    return field.charCodeAt(0) === QUOTE ? unquoted(field) : field;
  }

  span(first: number, last: number): string | null {
    return last < this.width ? this.#text.slice(this.#starts[first], this.#starts[last + 1]! - 1) : null;
  }

  character(index: number): number {
    if (index >= this.width) return 0;
    const start = this.#starts[index]!;
    const length = this.#starts[index + 1]! - 1 - start;
    if (length === 0) return 0;
    const code = this.#text.charCodeAt(start);
    return length > 1 || code === 0 || code === QUOTE ? -1 : code;
  }

  #locate(): number {
    const text = this.#text;
    const to = this.#from + this.size;
    const delimiter = this.#delimiter;
    let starts = this.#starts;
    let width = 1;
    starts[0] = this.#from;
    for (let at = this.#from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiter) {
        // one more place is needed behind the last field
        if (width + 1 >= starts.length) starts = this.#widen();
        starts[width] = at + 1;
        width += 1;
      } else if (code === QUOTE && at === starts[width - 1]) at = behindQuotes(text, at) - 1;
    }
    starts[width] = to + 1;
    this.#width = width;
    return width;
  }

  #widen(): Uint32Array {
    const more = new Uint32Array(2 * this.#starts.length);
    more.set(this.#starts);
    this.#starts = more;
    return more;
  }
}

/** A record that is kept with its fields. */
export class KeptRecord implements RowRecord {
  readonly line: number;
  readonly size: number;
  readonly fields: readonly string[];

  constructor({ line, size, fields }: Pick<RowRecord, "line" | "size" | "fields">) {
    this.line = line;
    this.size = size;
    this.fields = fields.map(ownText);
  }

  get width(): number {
    return this.fields.length;
  }

  cell(index: number): string {
    return this.fields[index] ?? "";
  }

  span(): null {
    return null;
  }

  character(index: number): number {
    const text = this.cell(index);
    return text === "" ? 0 : text.length > 1 || text === "\0" ? -1 : text.charCodeAt(0);
  }
}
