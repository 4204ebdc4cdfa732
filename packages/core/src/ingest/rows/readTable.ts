import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { OpenedText } from "../bytes/openText.ts";
import { type Header, locateHeader } from "../header/locateHeader.ts";
import { mapColumns } from "../header/mapColumns.ts";
import type { NameReader } from "../header/nameReader.ts";
import type { ReadLimits } from "../readOptions.ts";
import { findBadQuote } from "./findBadQuote.ts";
import type { RawRecord } from "./rawRecord.ts";
import { type SniffedText, sniffDelimiter } from "./sniffDelimiter.ts";
import { sortRows } from "./sortRows.ts";
import type { Table } from "./table.ts";
import { recordsOf } from "./tokenise.ts";

/** What the reading of one text depends on. */
export interface TableSettings {
  readonly instrument: Instrument;
  readonly delimiter: string | null;
  readonly limits: ReadLimits;
  /** Says what a column name means. */
  readonly read: NameReader;
  readonly reversedAlready: boolean | null;
}

// the header stands among the first rows
const ROWS_ABOVE_QUOTE = 200;

function refuseBadQuote(opened: OpenedText, sniffed: SniffedText, read: NameReader, log: IssueLog): boolean {
  const bad = findBadQuote(opened.text, sniffed.delimiter);
  if (bad === null) return false;
  const before = recordsOf(
    opened.text.slice(0, bad.recordStart).slice(0, 1_000_000),
    sniffed.delimiter,
    opened.firstLine,
    ROWS_ABOVE_QUOTE,
  );
  const column = locateHeader(before, read)?.names[bad.field] ?? null;
  const expected = bad.code === "malformed_quote" ? "a delimiter or line end behind the closing quote" : "a closing quote";
  log.refuse(bad.code, {
    file: opened.source.name,
    line: bad.recordLine + opened.firstLine - 1,
    column,
    found: bad.found ?? "end of file",
    expected,
  });
  return true;
}

function refuseNul(records: readonly RawRecord[], header: Header | null, file: string, log: IssueLog): boolean {
  const record = records.find(({ fields }) => fields.some((field) => field.includes("\0")));
  if (record === undefined) return false;
  const field = record.fields.findIndex((text) => text.includes("\0"));
  log.refuse("nul_byte", { file, line: record.line, column: header?.names[field] ?? null, found: "NUL", expected: "text without NUL" });
  return true;
}

function readRecords(opened: OpenedText, delimiter: string, limits: ReadLimits, log: IssueLog): RawRecord[] | null {
  const records = recordsOf(opened.text, delimiter, opened.firstLine, limits.rows + 1);
  const refuse = (code: string, line: number, found: string, expected: string): null => {
    log.refuse(code, { file: opened.source.name, line, found, expected });
    return null;
  };
  const last = records.at(-1);
  if (records.length > limits.rows && last !== undefined) {
    return refuse("too_many_rows", last.line, `more than ${limits.rows} rows`, `at most ${limits.rows} rows`);
  }
  const harmless = Math.min(limits.columns - 1, limits.fieldBytes);
  for (const { line, fields } of records.filter((record) => record.size > harmless)) {
    if (fields.length > limits.columns)
      return refuse("too_many_columns", line, `${fields.length} columns`, `at most ${limits.columns} columns`);
    const long = fields.find((field) => field.length > limits.fieldBytes);
    if (long !== undefined) return refuse("field_too_long", line, `${long.length} characters`, `at most ${limits.fieldBytes}`);
  }
  return records;
}

function refuseHeader(records: readonly RawRecord[], file: string, log: IssueLog): null {
  const first = records.find(({ fields }) => fields.some((field) => field.trim() !== ""));
  const found = first?.fields.find((field) => field.trim() !== "") ?? "no text";
  log.refuse("no_header", { file, line: first?.line ?? 1, found, expected: "a header that names the child's id and items or totals" });
  return null;
}

/**
 * Reads one text as a table: delimiter, quotes, header, columns and rows of data.
 *
 * @param opened text of a file
 * @param settings questionnaire, delimiter, limits and the user's own mapping of columns
 * @param log gets warnings and refusals
 * @returns the table, or null where the file was refused
 */
export function readTable(opened: OpenedText, settings: TableSettings, log: IssueLog): Table | null {
  const { instrument, limits, read } = settings;
  const { name: file, role } = opened.source;
  const sniffed = sniffDelimiter(opened, read, settings.delimiter ?? opened.namedDelimiter);
  if (refuseBadQuote(opened, sniffed, read, log)) return null;
  const records = readRecords(opened, sniffed.delimiter, limits, log);
  if (records === null || (opened.text.includes("\0") && refuseNul(records, sniffed.header, file, log))) return null;
  const header = sniffed.header ?? locateHeader(records, read);
  if (header === null) return refuseHeader(records, file, log);
  const rows = records.slice(header.recordsBefore);
  const columns = mapColumns(header, { file, role, instrument, reversedAlready: settings.reversedAlready, rows }, log);
  if (columns === null) return null;
  const table = sortRows(rows, columns, instrument, log);
  if (table.rows.length === 0 && !log.refused) {
    log.refuse("no_data_rows", { file, line: header.line, found: "no rows", expected: "rows below the header" });
  }
  return table;
}
