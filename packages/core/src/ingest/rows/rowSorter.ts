import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import { type Answer, answerReader } from "../cells/readAnswer.ts";
import { columnName } from "../header/columnName.ts";
import type { Columns } from "../header/columns.ts";
import { summaryNames } from "../readingRules.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { KeptRecord } from "../records/textRecord.ts";
import { nameTokens } from "../text/nameTokens.ts";
import { isBlankCell, trimCell } from "../text/trimCell.ts";
import { isBlankAt } from "./isBlankAt.ts";
import { isNote } from "./isNote.ts";

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

function headerKind(record: RowRecord, { columns, instrument, headerNames, spelledNames, readAnswer }: Reader): RowKind | null {
  const probe = record.cell(columns.items[0]?.index ?? columns.totals[0]?.index ?? columns.tidy!.response);
  const idCell = record.cell(columns.id);
  if (readAnswer(probe).kind !== "invalid_response" && !spelledNames.has(idCell)) return null;
  const { fields } = record;
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

function isBlankRow(record: RowRecord): boolean {
  const { width } = record;
  for (let index = 0; index < width; index += 1) {
    if (!isBlankAt(record, index)) return false;
  }
  return true;
}

function kindOf(record: RowRecord, reader: Reader): RowKind {
  if (isBlankRow(record)) return "blank_rows";
  const id = record.cell(reader.columns.id);
  if (id.length < 40 && MAYBE_SUMMARY.test(id) && summaryNames.has(nameTokens(id).join(" "))) return "summary_row";
  return headerKind(record, reader) ?? "data";
}

function tellSkipped(record: RowRecord, kind: RowKind, columns: Columns, log: IssueLog): void {
  const place = { file: columns.file, line: record.line };
  if (kind === "second_header") {
    const differs = columns.names.findIndex((name, index) => foldName(name) !== foldName(record.cell(index)));
    const found = `${record.fields[differs] ?? "fewer columns"} (${record.fields.slice(0, 8).join(", ")})`;
    log.refuse(kind, { ...place, found, expected: `rows under the header of line ${columns.headerLine}` });
  } else if (kind === "summary_row") {
    log.warn(kind, { ...place, column: columns.names[columns.id]!, found: trimCell(record.cell(columns.id)) });
  } else log.warn(kind, place);
}

function widthIsSound(record: RowRecord, columns: Columns, log: IssueLog): boolean {
  const { line, fields } = record;
  const width = columns.names.length;
  const place = { file: columns.file, line };
  if (fields.length > width) {
    if (fields.slice(width).every(isBlankCell)) return true;
    log.refuse("too_many_fields", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
    return false;
  }
  const lacking = [...columns.required].some((index) => index >= fields.length);
  if (lacking) log.refuse("too_few_fields", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
  else log.warn("ragged_row", { ...place, found: `${fields.length} fields`, expected: `${width} fields` });
  return !lacking;
}

/** What is known of a file's rows when all are sorted. */
export interface SortedRows {
  /** Number of rows of data. */
  readonly rows: number;
  /** Rows that were skipped, by reason code. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Tells rows of data from blank rows, repeated headers, summaries and notes, and refuses rows of a wrong width. */
export class RowSorter {
  readonly #reader: Reader;
  readonly #log: IssueLog;
  readonly #take: (row: RowRecord) => void;
  readonly #skipped = new Map<string, number>();
  #rows = 0;
  #seen = 0;
  #idsHaveSpaces: boolean | null = null;
  // notes stand below the last record, blank and summary rows between them: such rows wait for what comes
  #waiting: { readonly record: RowRecord; readonly kind: RowKind; readonly maybeNote: boolean }[] = [];

  /**
   * @param columns columns of the file
   * @param instrument the questionnaire
   * @param log gets warnings and refusals
   * @param take gets each row of data, which holds only as long as it runs
   */
  constructor(columns: Columns, instrument: Instrument, log: IssueLog, take: (row: RowRecord) => void) {
    this.#log = log;
    this.#take = take;
    this.#reader = {
      columns,
      instrument,
      headerNames: new Set(columns.names.map(foldName).filter((name) => name !== "")),
      spelledNames: new Set(columns.names),
      readAnswer: answerReader(instrument, 0),
    };
  }

  /** Sorts the next record below the header. */
  add(record: RowRecord): void {
    const kind = kindOf(record, this.#reader);
    this.#seen += 1;
    if (kind === "data" && this.#idsHaveSpaces === null) {
      this.#idsHaveSpaces = /\s/.test(trimCell(record.cell(this.#reader.columns.id)).slice(0, 200));
    }
    const maybeNote = kind === "data" && this.#seen > 1 && isNote(record, this.#reader.columns, this.#idsHaveSpaces === true);
    if (maybeNote || (kind !== "data" && this.#waiting.length > 0)) {
      this.#waiting.push({ record: new KeptRecord(record), kind, maybeNote });
      return;
    }
    if (kind === "data") this.#release("data");
    this.#settle(record, kind);
  }

  /** Settles the rows that waited: the file ends, so that they are notes. */
  end(): SortedRows {
    this.#release("footer_line");
    return { rows: this.#rows, skipped: this.#skipped };
  }

  #release(kindOfNotes: "data" | "footer_line"): void {
    if (this.#waiting.length === 0) return;
    for (const { record, kind, maybeNote } of this.#waiting) this.#settle(record, maybeNote ? kindOfNotes : kind);
    this.#waiting = [];
  }

  #settle(record: RowRecord, kind: RowKind): void {
    const { columns } = this.#reader;
    if (kind !== "data") {
      tellSkipped(record, kind, columns, this.#log);
      this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + 1);
    } else if (record.width === columns.names.length || widthIsSound(record, columns, this.#log)) {
      this.#rows += 1;
      this.#take(record);
    }
  }
}
