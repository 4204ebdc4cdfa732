import { nextPlace } from "../text/nextPlace.ts";
import { countLineEnds } from "./findBadQuote.ts";
import type { RowRecord } from "./rawRecord.ts";
import { RecordBlocks } from "./recordBlocks.ts";
import { behindQuotes, KeptRecord, TextRecord } from "./textRecord.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Takes one record, which holds only as long as this runs; false ends the reading. */
export type TakeRecord = (record: RowRecord) => boolean;

/** Searches of one text from places that only grow. */
interface Searches {
  readonly lineEnd: (from: number) => number;
  readonly delimiter: (from: number) => number;
  readonly quote: (from: number) => number;
}

function searchesOf(text: string, delimiter: string): Searches {
  const lf = nextPlace(text, "\n");
  const cr = nextPlace(text, "\r");
  return { lineEnd: (from) => Math.min(lf(from), cr(from)), delimiter: nextPlace(text, delimiter), quote: nextPlace(text, '"') };
}

// the end of a record with quotes: the first line end outside them
function endBehindQuotes(text: string, from: number, next: Searches): number {
  for (let at = from; ; at += 1) {
    const behind = text.charCodeAt(at) === QUOTE ? behindQuotes(text, at) : at;
    const end = next.lineEnd(behind);
    at = next.delimiter(behind);
    if (at >= end) return end;
  }
}

/** Splits a text that comes in pieces into records; a record that goes on in the next piece waits for it. */
export class Tokeniser {
  readonly #delimiter: string;
  readonly #take: TakeRecord;
  readonly #record: TextRecord;
  readonly #blocks = new RecordBlocks();
  #line: number;

  /**
   * @param delimiter one character
   * @param firstLine physical line at which the text starts
   * @param take gets each record
   */
  constructor(delimiter: string, firstLine: number, take: TakeRecord) {
    this.#delimiter = delimiter;
    this.#take = take;
    this.#record = new TextRecord(delimiter);
    this.#line = firstLine;
  }

  /** Takes the next piece of a text with sound quotes, no CR at its end; returns whether more is wanted. */
  add(piece: string): boolean {
    const block = this.#blocks.add(piece);
    return block === null || this.#split(block, false);
  }

  /** Splits what is left at the text's end. */
  end(): void {
    this.#split(this.#blocks.last(), true);
  }

  #split(text: string, isLast: boolean): boolean {
    const next = searchesOf(text, this.#delimiter);
    for (let from = 0; from < text.length; ) {
      const lineEnd = next.lineEnd(from);
      const quoted = next.quote(from) < lineEnd;
      const to = quoted ? endBehindQuotes(text, from, next) : lineEnd;
      if (to === text.length && !isLast) {
        this.#blocks.keep(text.slice(from));
        return true;
      }
      this.#record.moveTo(text, from, to, this.#line);
      this.#line += quoted ? countLineEnds(text, from, to) + 1 : 1;
      from = to + (text.charCodeAt(to) === CR && text.charCodeAt(to + 1) === LF ? 2 : 1);
      if (!this.#take(this.#record)) return false;
    }
    return true;
  }
}

/**
 * The records of a text in memory.
 *
 * @param text decoded text with sound quotes
 * @param delimiter one character
 * @param firstLine physical line at which `text` starts
 * @param most number of records after which the reading stops
 * @returns records in order
 */
export function recordsOf(text: string, delimiter: string, firstLine: number, most: number): RowRecord[] {
  const records: RowRecord[] = [];
  const tokeniser = new Tokeniser(delimiter, firstLine, (record) => records.push(new KeptRecord(record)) < most);
  if (most > 0 && tokeniser.add(text)) tokeniser.end();
  return records;
}
