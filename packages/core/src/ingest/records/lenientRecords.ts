/** How a text writes its records. */
export interface Dialect {
  /** One or more characters. */
  readonly delimiter: string;
  /** Character round a field; null where fields are never quoted. */
  readonly quote?: string | null;
  /** Character before one that is to be text; the quote itself by default (a doubled quote is one quote). */
  readonly escape?: string | null;
  /** What ends a record; CRLF, LF and CR by default. */
  readonly lineEnd?: string | null;
}

/** What is wrong with a record; it was read nevertheless. */
export interface RecordProblem {
  readonly kind: "stray_quote" | "text_after_quote" | "unclosed_quote" | "too_few_fields" | "too_many_fields";
  /** Number of fields before the one that shows it. */
  readonly field: number;
}

/** One record with what is wrong with it. */
export interface LenientRecord {
  /** Physical line at which the record starts. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly problems: readonly RecordProblem[];
}

interface ReadField {
  readonly text: string;
  /** Place behind the field: that of a delimiter, a line end or the text's end. */
  readonly end: number;
  readonly problem: RecordProblem["kind"] | null;
}

const ANY_LINE_END: readonly string[] = ["\r\n", "\n", "\r"];
const BLANK = new Set([" ", "\t", "\u00a0"]);

class LenientText {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #quote: string | null;
  readonly #escape: string | null;
  readonly #lineEnds: readonly string[];
  #neverClosed = false;

  constructor(text: string, dialect: Dialect) {
    const { delimiter, quote = '"', lineEnd = null } = dialect;
    this.#text = text;
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#escape = dialect.escape === quote ? null : (dialect.escape ?? null);
    this.#lineEnds = lineEnd === null ? ANY_LINE_END : [lineEnd];
  }

  /** Length of the delimiter at this place, 0 where there is none. */
  delimiterAt(at: number): number {
    return this.#text.startsWith(this.#delimiter, at) ? this.#delimiter.length : 0;
  }

  /** Length of the line end at this place, 0 where there is none. */
  lineEndAt(at: number): number {
    return this.#lineEnds.find((end) => this.#text.startsWith(end, at))?.length ?? 0;
  }

  fieldAt(start: number): ReadField {
    const quoted = this.#quote !== null && this.#text[start] === this.#quote ? this.#quotedAt(start, this.#quote) : null;
    if (quoted !== null) return quoted;
    const opened = this.#quote !== null && this.#text[start] === this.#quote;
    let text = "";
    let at = start;
    for (; !this.#endsAt(at); at += 1) {
      if (this.#text[at] === this.#escape && at + 1 < this.#text.length) at += 1;
      text += this.#text[at];
    }
    const stray = this.#quote !== null && text.includes(this.#quote);
    return { text, end: at, problem: opened ? "unclosed_quote" : stray ? "stray_quote" : null };
  }

  #endsAt(at: number): boolean {
    return at >= this.#text.length || this.delimiterAt(at) > 0 || this.lineEndAt(at) > 0;
  }

  // a quote behind a delimiter or a line end opens another field: the one before it was never closed
  #opensAt(at: number): boolean {
    const before = at - this.#delimiter.length;
    return this.#text.startsWith(this.#delimiter, before) || this.#lineEnds.some((end) => this.#text.startsWith(end, at - end.length));
  }

  #quotedAt(start: number, quote: string): ReadField | null {
    let text = "";
    let problem: ReadField["problem"] = null;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const character = this.#text[at]!;
      // one search to the end of the text is enough to know that quotes are not sound
      if (this.#neverClosed && this.lineEndAt(at) > 0) return null;
      if (character === this.#escape && at + 1 < this.#text.length) text += this.#text[++at];
      else if (character !== quote) text += character;
      else if (this.#escape === null && this.#text[at + 1] === quote) text += this.#text[++at];
      else {
        let end = at + 1;
        while (BLANK.has(this.#text[end] ?? "") && this.delimiterAt(end) === 0) end += 1;
        if (this.#endsAt(end)) return { text, end, problem: end > at + 1 ? "text_after_quote" : problem };
        if (at > start + 1 && this.#opensAt(at)) return null;
        text += character;
        problem = "text_after_quote";
      }
    }
    this.#neverClosed = true;
    return null;
  }
}

function widthProblem(fields: readonly string[], width: number): RecordProblem[] {
  if (fields.length === width) return [];
  return [{ kind: fields.length < width ? "too_few_fields" : "too_many_fields", field: Math.min(fields.length, width) }];
}

/**
 * Splits a text of a given dialect into records and never refuses: what is broken is read as best it can and noted.
 *
 * A quote that does not end its field is text; a quoted field that is never closed, or in which another one opens, ends
 * at the next delimiter or line end, its quote kept as text. Fields are counted against the first record.
 *
 * @param text decoded text
 * @param dialect delimiter, quote, escape and line end
 * @returns every record with its problems
 * @example
 * lenientRecords('a,b\n"x "y" z",1\n', { delimiter: "," })[1].fields; // ['x "y" z', "1"]
 */
export function lenientRecords(text: string, dialect: Dialect): LenientRecord[] {
  const source = new LenientText(text, dialect);
  const records: LenientRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const fields: string[] = [];
    const problems: RecordProblem[] = [];
    for (;;) {
      const field = source.fieldAt(at);
      if (field.problem !== null) problems.push({ kind: field.problem, field: fields.length });
      fields.push(field.text);
      at = field.end;
      const delimiter = source.delimiterAt(at);
      if (delimiter === 0) break;
      at += delimiter;
    }
    at += source.lineEndAt(at);
    records.push({ line, fields, problems: [...problems, ...widthProblem(fields, records[0]?.fields.length ?? fields.length)] });
    line += text.slice(start, at).match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return records;
}
