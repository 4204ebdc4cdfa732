import type { IssueLog } from "../../issues/issueLog.ts";
import type { OpenedText } from "../bytes/openText.ts";
import { locateHeader } from "../header/locateHeader.ts";
import type { NameReader } from "../header/nameReader.ts";
import type { ReadLimits } from "../readOptions.ts";
import { eachRecord } from "./eachRecord.ts";
import { type BadQuote, QuoteCheck } from "./findBadQuote.ts";
import type { RowRecord } from "./rawRecord.ts";
import type { SniffedText } from "./sniffDelimiter.ts";
import { recordsOf } from "./tokenise.ts";

// the header stands among the first rows
const ROWS_ABOVE_QUOTE = 200;

async function badQuoteIn(opened: OpenedText, delimiter: string): Promise<BadQuote | null> {
  const check = new QuoteCheck(delimiter);
  for await (const chunk of opened.chunks()) {
    const bad = check.add(chunk);
    if (bad !== null) return bad;
  }
  return check.end();
}

async function refuseBadQuote(opened: OpenedText, delimiter: string, read: NameReader, log: IssueLog): Promise<boolean> {
  const bad = opened.hasQuotes ? await badQuoteIn(opened, delimiter) : null;
  if (bad === null) return false;
  const before = recordsOf(opened.head.slice(0, bad.recordStart), delimiter, opened.firstLine, ROWS_ABOVE_QUOTE);
  const column = locateHeader(before, read)?.names[bad.field] ?? null;
  const expected = bad.code === "malformed_quote" ? "a delimiter or line end behind the closing quote" : "a closing quote";
  const line = bad.recordLine + opened.firstLine - 1;
  log.refuse(bad.code, { file: opened.source.name, line, column, found: bad.found ?? "end of file", expected });
  return true;
}

/** What is wrong with the size of a file's records. */
interface OverLimit {
  readonly code: "too_many_rows" | "too_many_columns" | "field_too_long";
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

function wideOrLong({ line, width, fields }: RowRecord, limits: ReadLimits): OverLimit | null {
  if (width > limits.columns)
    return { code: "too_many_columns", line, found: `${width} columns`, expected: `at most ${limits.columns} columns` };
  const long = fields.find((field) => field.length > limits.fieldBytes);
  if (long === undefined) return null;
  return { code: "field_too_long", line, found: `${long.length} characters`, expected: `at most ${limits.fieldBytes}` };
}

/** Counts records against the limits: too many rows are told before a record that is too wide or too long. */
class LimitCheck {
  records = 0;
  over: OverLimit | null = null;
  readonly #limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  take(record: RowRecord): boolean {
    const { rows, columns, fieldBytes } = this.#limits;
    this.records += 1;
    if (this.records > rows) {
      this.over = { code: "too_many_rows", line: record.line, found: `more than ${rows} rows`, expected: `at most ${rows} rows` };
      return false;
    }
    if (this.over === null && record.size > Math.min(columns - 1, fieldBytes)) this.over = wideOrLong(record, this.#limits);
    return true;
  }
}

async function refuseNul(opened: OpenedText, { delimiter, header }: SniffedText, log: IssueLog): Promise<boolean> {
  if (!opened.hasNul) return false;
  let found = false;
  await eachRecord(opened, delimiter, ({ line, fields }) => {
    const field = fields.findIndex((text) => text.includes("\0"));
    if (field === -1) return true;
    const column = header?.names[field] ?? null;
    log.refuse("nul_byte", { file: opened.source.name, line, column, found: "NUL", expected: "text without NUL" });
    found = true;
    return false;
  });
  return found;
}

/**
 * Checks a whole text before any of its records is used: quotes are sound, sizes are within the limits, and no NUL
 * stands anywhere.
 *
 * @param opened text of a file
 * @param sniffed its delimiter and header
 * @param settings limits and what a column name means
 * @param log gets the refusal
 * @returns number of records, or null where the file was refused
 */
export async function checkRecords(
  opened: OpenedText,
  sniffed: SniffedText,
  settings: { readonly limits: ReadLimits; readonly read: NameReader },
  log: IssueLog,
): Promise<number | null> {
  const { delimiter } = sniffed;
  if (await refuseBadQuote(opened, delimiter, settings.read, log)) return null;
  const check = new LimitCheck(settings.limits);
  await eachRecord(opened, delimiter, (record) => check.take(record));
  if (check.over !== null) {
    const { code, ...place } = check.over;
    log.refuse(code, { file: opened.source.name, ...place });
    return null;
  }
  return (await refuseNul(opened, sniffed, log)) ? null : check.records;
}
