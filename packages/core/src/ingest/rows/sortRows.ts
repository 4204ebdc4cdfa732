import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import { type Answer, answerReader } from "../cells/readAnswer.ts";
import { columnName } from "../header/columnName.ts";
import type { Columns } from "../header/columns.ts";
import { summaryNames } from "../readingRules.ts";
import { nameTokens } from "../text/nameTokens.ts";
import { isBlankCell, trimCell } from "../text/trimCell.ts";
import { isNote } from "./isNote.ts";
import type { RawRecord } from "./rawRecord.ts";
import type { Table } from "./table.ts";

type RowKind = "data" | "blank_rows" | "repeated_header" | "second_header" | "summary_row" | "footer_line";

const foldName = (name: string): string => nameTokens(name).join(" ");

interface Reader {
  readonly columns: Columns;
  readonly instrument: Instrument;
  readonly headerNames: ReadonlySet<string>;
  readonly spelledNames: ReadonlySet<string>;
  readonly readAnswer: (cell: string) => Answer;
}

const LONGEST_ID_NAME = 300;
const MAYBE_SUMMARY = /^[\s\W]*(?:total|mean|average|sum|count|sub|grand)/i;

function headerKind({ fields }: RawRecord, { columns, instrument, headerNames, spelledNames, readAnswer }: Reader): RowKind | null {
  const probe = fields[columns.items[0]?.index ?? columns.totals[0]?.index ?? columns.tidy?.response ?? 0] ?? "";
  const idCell = fields[columns.id] ?? "";
  if (readAnswer(probe).kind !== "invalid_response" && !spelledNames.has(idCell)) return null;
  const idNamed = idCell.length < LONGEST_ID_NAME && (headerNames.has(foldName(idCell)) || columnName(idCell, instrument)?.kind === "id");
  const filled = fields.filter((field) => !isBlankCell(field));
  const known = (): number => filled.filter((field) => headerNames.has(foldName(field))).length;
  if (!idNamed && (columnName(probe, instrument)?.kind !== "item" || known() <= 0.5 * filled.length)) return null;
  if (columns.names.every((name, index) => foldName(name) === foldName(fields[index] ?? ""))) return "repeated_header";
  if (filled.length > 2 && known() > 0.5 * filled.length) return "second_header";
  const named = filled.map((field) => columnName(field, instrument));
  const items = named.filter((meaning) => (meaning?.kind === "item" && meaning.rank > 1) || meaning?.kind === "total").length;
  return items > 0.3 * filled.length && named.some((meaning) => meaning?.kind === "id") ? "second_header" : null;
}

function kindOf(record: RawRecord, reader: Reader): RowKind {
  if (record.fields.every(isBlankCell)) return "blank_rows";
  const id = record.fields[reader.columns.id] ?? "";
  if (id.length < 40 && MAYBE_SUMMARY.test(id) && summaryNames.has(nameTokens(id).join(" "))) return "summary_row";
  return headerKind(record, reader) ?? "data";
}

// notes stand below the last record; blank and summary rows may stand between them
function markNotes(kinds: RowKind[], records: readonly RawRecord[], columns: Columns): void {
  const firstData = records[kinds.indexOf("data")];
  const idsHaveSpaces = /\s/.test(trimCell(firstData?.fields[columns.id] ?? "").slice(0, 200));
  for (let at = kinds.length - 1; at > 0; at -= 1) {
    const record = records[at];
    if (kinds[at] !== "data" || record === undefined) continue;
    if (!isNote(record, columns, idsHaveSpaces)) return;
    kinds[at] = "footer_line";
  }
}

function widthIsSound(record: RawRecord, columns: Columns, log: IssueLog): boolean {
  const { line, fields } = record;
  const width = columns.names.length;
  const place = { file: columns.file, line };
  if (fields.length > width) {
    if (fields.slice(width).every(isBlankCell)) return true;
    log.refuse("too_many_fields", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
    return false;
  }
  if (fields.length === width) return true;
  const lacking = [...columns.required].some((index) => index >= fields.length);
  if (lacking) log.refuse("too_few_fields", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
  else log.warn("ragged_row", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
  return !lacking;
}

/**
 * Tells rows of data from blank rows, repeated headers, summaries and notes, and refuses rows of a wrong width.
 *
 * @param records records below the header
 * @param columns columns of the file
 * @param instrument the questionnaire
 * @param log gets warnings and refusals
 * @returns the rows of data
 */
export function sortRows(records: readonly RawRecord[], columns: Columns, instrument: Instrument, log: IssueLog): Table {
  const { file } = columns;
  const reader: Reader = {
    columns,
    instrument,
    headerNames: new Set(columns.names.map(foldName).filter((name) => name !== "")),
    spelledNames: new Set(columns.names),
    readAnswer: answerReader(instrument, 0),
  };
  const kinds: RowKind[] = [];
  const widths = new Uint32Array(records.length);
  for (const [at, record] of records.entries()) {
    widths[at] = record.fields.length;
    kinds.push(kindOf(record, reader));
  }
  markNotes(kinds, records, columns);
  const skipped = new Map<string, number>();
  const rows = records.filter((record, at) => {
    const kind = kinds[at] ?? "data";
    const place = { file, line: record.line };
    if (kind === "data") return widths[at] === columns.names.length || widthIsSound(record, columns, log);
    if (kind === "second_header") {
      const differs = columns.names.findIndex((name, index) => foldName(name) !== foldName(record.fields[index] ?? ""));
      const found = `${record.fields[differs] ?? "fewer columns"} (${record.fields.slice(0, 8).join(", ")})`;
      log.refuse(kind, { ...place, found, expected: `rows under the header of line ${columns.headerLine}` });
    } else if (kind === "summary_row") {
      log.warn(kind, { ...place, column: columns.names[columns.id] ?? null, found: trimCell(record.fields[columns.id] ?? "") });
    } else log.warn(kind, place);
    skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
    return false;
  });
  return { file, columns, rows, skipped };
}
