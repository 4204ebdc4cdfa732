import { parse } from "csv-parse/sync";

/** One record of a CSV text. */
export interface RawRecord {
  /** Physical line (1-based) at which the record starts. */
  readonly line: number;
  readonly fields: readonly string[];
}

function lineEndsIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let index = 0; index < field.length; index += 1) {
      const code = field.charCodeAt(index);
      if (code === 10 || (code === 13 && field.charCodeAt(index + 1) !== 10)) count += 1;
    }
  }
  return count;
}

// rows end at CRLF, LF or CR; a quote inside an unquoted field is text
const FORM = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: 0,
};

/**
 * Splits text into records: RFC 4180 quotes, rows ended by CRLF, LF or CR and by nothing else.
 *
 * The text's quotes must be sound (see `findBadQuote`); a quote inside an unquoted field is text.
 *
 * @param text decoded text
 * @param delimiter one character
 * @param firstLine physical line at which `text` starts
 * @param onRecord called for each record in order; `false` stops the reading
 */
export function tokenise(text: string, delimiter: string, firstLine: number, onRecord: (record: RawRecord) => boolean | undefined): void {
  let line = firstLine;
  let stopped = false;
  const take = (fields: string[]): null => {
    if (stopped) return null;
    stopped = onRecord({ line, fields }) === false;
    // a record holds its quoted line ends and is closed by one
    line += lineEndsIn(fields) + 1;
    return null;
  };
  parse(text, { ...FORM, delimiter, on_record: take });
}

/**
 * All records of a text.
 *
 * @param text decoded text with sound quotes
 * @param delimiter one character
 * @param firstLine physical line at which `text` starts
 * @param most number of records after which the reading stops
 * @returns records in order
 */
export function recordsOf(text: string, delimiter: string, firstLine: number, most: number): RawRecord[] {
  let line = firstLine;
  return parse(text, { ...FORM, delimiter, to: most }).map((fields): RawRecord => {
    const record = { line, fields };
    line += lineEndsIn(fields) + 1;
    return record;
  });
}
