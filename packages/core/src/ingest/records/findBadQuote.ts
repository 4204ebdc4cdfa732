import { RecordBlocks } from "./recordBlocks.ts";

/** A quote that breaks the rules of RFC 4180. */
export interface BadQuote {
  readonly code: "malformed_quote" | "unterminated_quote";
  /** Where the record begins in the text. */
  readonly recordStart: number;
  /** Physical line at which the record begins, counted from the start of the text. */
  readonly recordLine: number;
  /** Number of fields of the record before the one with the quote. */
  readonly field: number;
  /** The closing quote with the text round it; null where the quote is never closed. */
  readonly found: string | null;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

const isLineEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
};

/** Number of line ends from one place of a text to another. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isLineEnd(text, at)) count += 1;
  return count;
}

// the place behind the closing quote of the field opened at `open`, or -1
function behindQuoted(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at === -1 ? -1 : at + 1;
}

const SHOWN_BEFORE = 40;
const SHOWN_AFTER = 20;

// the text round a closing quote, within its line
function around(text: string, open: number, behind: number): string {
  const before = text.slice(Math.max(open, behind - SHOWN_BEFORE), behind).split(/[\r\n]/);
  const [after = ""] = text.slice(behind, behind + SHOWN_AFTER).split(/[\r\n]/);
  return `${before.at(-1)}${after}`;
}

/** The first bad quote of a text, or the start of its last record, the end of which is not known yet. */
type Searched =
  | (BadQuote & { /** Place behind the closing quote. */ readonly behind: number })
  | { readonly code: null; readonly recordStart: number; readonly recordLine: number };

function searched(text: string, delimiter: string): Searched {
  const delimiterCode = delimiter.charCodeAt(0);
  let recordStart = 0;
  let recordLine = 1;
  let line = 1;
  let field = 0;
  let atFieldStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (atFieldStart && code === QUOTE) {
      const behind = behindQuoted(text, at);
      if (behind === -1) return { code: "unterminated_quote", recordStart, recordLine, field, found: null, behind: text.length };
      const next = text.charCodeAt(behind);
      if (behind < text.length && next !== delimiterCode && next !== LF && next !== CR) {
        return { code: "malformed_quote", recordStart, recordLine, field, found: around(text, at, behind), behind };
      }
      line += countLineEnds(text, at, behind);
      at = behind - 1;
      atFieldStart = false;
    } else if (code === delimiterCode) {
      field += 1;
      atFieldStart = true;
    } else if (isLineEnd(text, at)) {
      line += 1;
      recordStart = at + 1;
      recordLine = line;
      field = 0;
      atFieldStart = true;
    } else if (code !== CR) {
      atFieldStart = false;
    }
  }
  return { code: null, recordStart, recordLine };
}

/** Looks for the first field whose quoting is broken in a text that comes in pieces. */
export class QuoteCheck {
  readonly #delimiter: string;
  readonly #blocks = new RecordBlocks();
  #start = 0;
  #linesBefore = 0;

  /** @param delimiter one character */
  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Takes the next piece, no CR at its end; returns the bad quote where one is sure. */
  add(piece: string): BadQuote | null {
    const block = this.#blocks.add(piece);
    return block === null ? null : this.#look(block, false);
  }

  /** Looks at what is left at the text's end. */
  end(): BadQuote | null {
    return this.#look(this.#blocks.last(), true);
  }

  #look(text: string, isLast: boolean): BadQuote | null {
    const found = searched(text, this.#delimiter);
    const recordStart = this.#start + found.recordStart;
    const recordLine = this.#linesBefore + found.recordLine;
    const waits = found.code !== "malformed_quote" || found.behind + SHOWN_AFTER > text.length;
    if (found.code !== null && (isLast || !waits))
      return { code: found.code, recordStart, recordLine, field: found.field, found: found.found };
    this.#start = recordStart;
    this.#linesBefore = recordLine - 1;
    this.#blocks.keep(text.slice(found.recordStart));
    return null;
  }
}

/**
 * Finds the first field whose quoting is broken: text after a closing quote, or a quote that is never closed.
 *
 * @param text decoded text
 * @param delimiter one character
 * @returns the place, or null where all quotes are sound
 */
export function findBadQuote(text: string, delimiter: string): BadQuote | null {
  const check = new QuoteCheck(delimiter);
  return check.add(text) ?? check.end();
}
