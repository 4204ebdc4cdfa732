import { parse } from "#csv-parse";
import type { RawRecord } from "./rawRecord.ts";

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
 * Splits the start of a text into records, whatever its quotes are: for a delimiter that is only tried.
 *
 * @param text decoded text, cut anywhere
 * @param delimiter one character
 * @param firstLine physical line at which `text` starts
 * @param most number of records after which the reading stops
 * @returns the records before the first quote that is not closed
 */
export function sampleOf(text: string, delimiter: string, firstLine: number, most: number): RawRecord[] {
  const records: RawRecord[] = [];
  let line = firstLine;
  const take = (fields: string[]): null => {
    records.push({ line, fields });
    // a record holds its quoted line ends and is closed by one
    line += lineEndsIn(fields) + 1;
    return null;
  };
  try {
    parse(text, { ...FORM, delimiter, to: most, on_record: take });
  } catch {
    // a sample may end inside quotes; the records before are whole
  }
  return records;
}
