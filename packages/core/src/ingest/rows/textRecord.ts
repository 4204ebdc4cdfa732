import type { RawRecord } from "./rawRecord.ts";

const QUOTE = 34;

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

const unquoted = (field: string): string => field.slice(1, field.endsWith('"') && field.length > 1 ? -1 : undefined).replaceAll('""', '"');

function quotedFields(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; ; at += 1) {
    const quoted = record.charCodeAt(at) === QUOTE;
    const found = record.indexOf(delimiter, quoted ? behindQuotes(record, at) : at);
    const end = found === -1 ? record.length : found;
    fields.push(quoted ? unquoted(record.slice(at, end)) : record.slice(at, end));
    if (found === -1) return fields;
    at = end;
  }
}

/** A text that is split record by record, when a record's fields are asked for; only the last ones are kept. */
export class SplitText {
  readonly #text: string;
  readonly #delimiter: string;
  #from = -1;
  #fields: readonly string[] = [];

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  fieldsOf(from: number, to: number): readonly string[] {
    if (from === this.#from) return this.#fields;
    const record = this.#text.slice(from, to);
    this.#from = from;
    this.#fields = record.includes('"') ? quotedFields(record, this.#delimiter) : record.split(this.#delimiter);
    return this.#fields;
  }
}

/** A record that holds its place in the text and not its fields. */
export class TextRecord implements RawRecord {
  readonly line: number;
  readonly #from: number;
  readonly #to: number;
  readonly #split: SplitText;

  constructor(line: number, from: number, to: number, split: SplitText) {
    this.line = line;
    this.#from = from;
    this.#to = to;
    this.#split = split;
  }

  get size(): number {
    return this.#to - this.#from;
  }

  get fields(): readonly string[] {
    return this.#split.fieldsOf(this.#from, this.#to);
  }
}
