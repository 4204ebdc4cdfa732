import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { OpenedText } from "../bytes/openText.ts";
import type { Columns } from "../header/columns.ts";
import { locateHeader } from "../header/locateHeader.ts";
import { mapColumns } from "../header/mapColumns.ts";
import type { NameReader } from "../header/nameReader.ts";
import type { ReadLimits } from "../readOptions.ts";
import { checkRecords } from "../records/checkRecords.ts";
import { eachRecord } from "../records/eachRecord.ts";
import type { RawRecord } from "../records/rawRecord.ts";
import { sniffDelimiter } from "../records/sniffDelimiter.ts";
import { KeptRecord } from "../records/textRecord.ts";
import { rowsToLookAt } from "./rowsToLookAt.ts";

/** What the reading of one text depends on. */
export interface TableSettings {
  readonly instrument: Instrument;
  readonly delimiter: string | null;
  readonly limits: ReadLimits;
  /** Says what a column name means. */
  readonly read: NameReader;
  readonly reversedAlready: boolean | null;
  /** Whether T0 stands in the names of the file before. */
  readonly zeroBefore: boolean;
}

/** One file whose columns are understood and whose records can be read. */
export interface OpenTable {
  readonly opened: OpenedText;
  readonly delimiter: string;
  readonly columns: Columns;
  /** Records of the file, and those of them that stand before the first row of data. */
  readonly records: number;
  readonly recordsBefore: number;
}

// a header is looked for in 100 rows, and up to three more belong to it
const HEADER_RECORDS = 104;

async function firstRecords(opened: OpenedText, delimiter: string): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  await eachRecord(opened, delimiter, (record) => records.push(new KeptRecord(record)) < HEADER_RECORDS);
  return records;
}

async function refuseHeader(opened: OpenedText, delimiter: string, log: IssueLog): Promise<null> {
  let line = 1;
  let found = "no text";
  await eachRecord(opened, delimiter, (record) => {
    const text = record.fields.find((field) => field.trim() !== "");
    if (text === undefined) return true;
    line = record.line;
    found = text;
    return false;
  });
  const expected = "a header that names the child's id and items or totals";
  log.refuse("no_header", { file: opened.source.name, line, found, expected });
  return null;
}

/**
 * Opens one text as a table: delimiter, soundness of its records, header and columns.
 *
 * @param opened text of a file
 * @param settings questionnaire, delimiter, limits and the user's own mapping of columns
 * @param log gets warnings and refusals
 * @returns the table, or null where the file was refused
 */
export async function openTable(opened: OpenedText, settings: TableSettings, log: IssueLog): Promise<OpenTable | null> {
  const { instrument, limits, read, reversedAlready, zeroBefore } = settings;
  const { name: file, role } = opened.source;
  const sniffed = sniffDelimiter(opened, read, settings.delimiter ?? opened.namedDelimiter);
  const { delimiter } = sniffed;
  const records = await checkRecords(opened, sniffed, { limits, read }, log);
  if (records === null) return null;
  const header = sniffed.header ?? locateHeader(await firstRecords(opened, delimiter), read);
  if (header === null) return refuseHeader(opened, delimiter, log);
  const rows = await rowsToLookAt(opened, sniffed, header, records);
  const columns = mapColumns(header, { file, role, instrument, reversedAlready, zeroBefore, rows }, log);
  return columns === null ? null : { opened, delimiter, columns, records, recordsBefore: header.recordsBefore };
}
